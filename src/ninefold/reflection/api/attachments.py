"""Files of entries through the API. What is sealed opens in the browser alone, where the
passphrase is given; here it is refused."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.reflection.operations import CannotAttach, attach_file
from ninefold.reflection.queries.journal import entry
from ninefold.reflection.queries.sealing import attachment, attachment_bytes, attachments_of

router = Router(tags=["reflection"])
READ, WRITE = needs("reflection:read"), needs("reflection:write")


class FileIn(Schema):
    name: str = Field(..., min_length=1, max_length=200)
    content: str = Field(..., max_length=14_000_000, description="The bytes in Base64.")


class FileOut(Schema):
    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str = Field(..., description="Of the bytes as they are stored, sealed ones too.")
    is_sealed: bool
    created_at: datetime


class FileWhole(FileOut):
    content: str = Field(..., description="The bytes in Base64.")


def _out(row: Any) -> dict[str, Any]:
    named = {name: getattr(row, name) for name in FileOut.model_fields if name != "id"}
    return {"id": row.pk, **named}


@router.get("/entries/{uuid:key}/attachments/", response=list[FileOut], auth=READ)
def attachments(request: HttpRequest, key: UUID) -> Any:
    """The files of an entry."""
    owner = request.auth  # type: ignore[attr-defined]
    row = entry(owner, key)
    return [_out(one) for one in attachments_of(owner, row)]


@router.post("/entries/{uuid:key}/attachments/", response={201: FileOut}, auth=WRITE)
def new_attachment(request: HttpRequest, key: UUID, body: FileIn) -> Any:
    """Put a file of 10 MB at most with an entry."""
    try:
        data = base64.b64decode(body.content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CannotAttach("This is not Base64.", field="content") from error
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, _out(attach_file(owner=owner, key=key, data=data, name=body.name)))


@router.get("/attachments/{uuid:key}/", response=FileWhole, auth=READ)
def one_attachment(request: HttpRequest, key: UUID) -> Any:
    """One file with its bytes."""
    row = attachment(request.auth, key)  # type: ignore[attr-defined]
    content = base64.b64encode(attachment_bytes(row, {})).decode()
    return {**_out(row), "content": content}


@router.delete("/attachments/{uuid:key}/", response={204: None}, auth=WRITE)
def removed_attachment(request: HttpRequest, key: UUID) -> Any:
    """Remove a file; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("reflection.attachment", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)
