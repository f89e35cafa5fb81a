from fastapi import Depends, FastAPI

from app.api.desk import health
from app.api.shop import orders
from app.guards import known_customer


def create_app() -> FastAPI:
    app = FastAPI()
    app.include_router(health.router)
    app.include_router(
        orders.router, prefix="/shop", dependencies=[Depends(known_customer)]
    )
    return app
