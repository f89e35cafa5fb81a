from typing import Optional

from pydantic import BaseModel


class ScanDraft(BaseModel):
    barcode: str
    lane: Optional[int] = None


class Scan(ScanDraft):
    id: int
