from fastapi import APIRouter

router = APIRouter()


@router.get("/health")
def health() -> dict:
    """Whether the desk is open."""
