from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter(tags=["orders"])


class Order(BaseModel):
    id: int


@router.get("/{id}", response_model=Order)
def one(id: int): ...


@router.get("/latest", response_model=Order)
def latest(): ...


@router.post("", status_code=201)
def place(order: Order) -> Order: ...
