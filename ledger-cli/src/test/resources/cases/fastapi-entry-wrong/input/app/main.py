from fastapi import FastAPI
from elsewhere import make

app = FastAPI()
settings = {"name": "shop"}
made = make()


def create():
    return settings


@app.get("/orders")
def orders(): ...
