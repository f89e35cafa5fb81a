from typing import Dict

from fastapi import APIRouter

router = APIRouter(tags=["lanes"])
planned = APIRouter(prefix="/plans")


@router.get("")
def lanes() -> Dict[int, str]:
    return {1: "north"}


@router.delete("/{lane}/jam", status_code=204, operation_id="clear_jam")
def clear(lane: int) -> None:
    """Says that a lane runs again."""


@planned.get("")
def plans() -> Dict[int, str]:
    """Not served yet: no application includes its router."""
    return {}
