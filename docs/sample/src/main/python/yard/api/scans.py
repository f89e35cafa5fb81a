from typing import List

from fastapi import APIRouter

from yard.models import Scan, ScanDraft

router = APIRouter(tags=["scans"])


@router.get("/")
def recent() -> List[Scan]:
    """The scans of the last hour."""
    return []


@router.post("/", status_code=201, response_model=Scan)
def scan(draft: ScanDraft):
    return Scan(id=1, **draft.dict())


@router.get("/{scan_id}", response_model=Scan)
def one(scan_id: str):
    return Scan(id=1, barcode=scan_id)


@router.get("/unread")
def unread() -> List[str]:
    """Never asked: the route above takes its requests."""
    return []
