from fastapi import APIRouter

router = APIRouter()
drafts = APIRouter(prefix="/drafts")


@router.get("/daily")
def daily(): ...


@drafts.get("/weekly")
def weekly(): ...
