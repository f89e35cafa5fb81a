import os

from fastapi import Depends, FastAPI
from fastapi.security import APIKeyHeader

from app.api import orders, reports

api_key = APIKeyHeader(name="X-Key")

app = FastAPI()
app.include_router(orders.router, prefix="/orders", dependencies=[Depends(api_key)])
app.include_router(reports.router, prefix=os.environ["REPORTS"])


@app.get("/health")
def health() -> dict:
    """Whether the shop is open."""


@orders.router.get("/export/all")
def export() -> dict:
    """All orders, for the bookkeeping."""
