"""Capture through the API."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.today.operations import capture_line, undo_capture
from ninefold.today.queries import captured_lines

router = Router(tags=["today"])


class LineIn(Schema):
    text: str = Field(..., min_length=1, max_length=2000)


class LineOut(Schema):
    id: UUID
    text: str
    echo: str
    url: str
    captured_at: datetime


@router.post("/capture/", response={201: LineOut}, auth=needs("today:write"))
def capture(request: HttpRequest, line: LineIn) -> Any:
    """Keep one line in the capture grammar; the answer echoes what it became."""
    return Status(201, capture_line(owner=request.auth, text=line.text, door="api"))  # type: ignore[attr-defined]


@router.get("/capture/", response=list[LineOut], auth=needs("today:read"))
def lines(request: HttpRequest) -> Any:
    """The latest captured lines, newest first."""
    return captured_lines(request.auth, 50)  # type: ignore[attr-defined]


@router.delete("/capture/{uuid:key}/", response={204: None}, auth=needs("today:write"))
def undo(request: HttpRequest, key: UUID) -> Any:
    """Take a captured line back, with the row it became."""
    undo_capture(owner=request.auth, key=key)  # type: ignore[attr-defined]
    return Status(204, None)
