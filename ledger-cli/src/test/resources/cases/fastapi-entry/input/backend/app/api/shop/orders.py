from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter(prefix="/orders", tags=["orders"])
drafts = APIRouter(prefix="/drafts")


class Order(BaseModel):
    id: int


@router.get("/{id}", response_model=Order)
def one(id: int): ...


@router.get("/latest", response_model=Order)
def latest(): ...


@drafts.get("/")
def listed(): ...
