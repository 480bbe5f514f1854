"""Teaching and certificates through the API."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.learning.api.asking import READ, WRITE, owner_of
from ninefold.learning.operations import (
    change_certificate,
    keep_certificate,
    note_teaching,
    renew_certificate,
)
from ninefold.learning.queries import certificate as find_certificate
from ninefold.learning.queries import certificates as find_certificates
from ninefold.learning.queries import teachings

router = Router(tags=["learning"])


class TeachingIn(Schema):
    subject: str = Field(..., min_length=1, max_length=300)
    to_whom: str = Field("", max_length=300)
    on: date | None = None
    minutes: int | None = Field(None, ge=1, le=6000)
    notes: str = Field("", max_length=100_000)
    resource: UUID | None = None


class TeachingOut(Schema):
    id: UUID
    version: int
    subject: str
    to_whom: str
    on: date
    minutes: int | None
    notes: str


class CertificateIn(Schema):
    name: str = Field(..., min_length=1, max_length=300)
    issuer: str = Field("", max_length=200)
    earned_on: date | None = None
    expires_on: date | None = None
    credential: str = Field("", max_length=200)
    address: str = Field("", max_length=2000)
    notes: str = Field("", max_length=100_000)
    is_reminded: bool = True


class CertificateChange(CertificateIn):
    version: int = Field(..., ge=1, le=2_000_000_000)


class CertificateOut(Schema):
    id: UUID
    version: int
    name: str
    issuer: str
    earned_on: date
    expires_on: date | None
    credential: str
    address: str
    notes: str
    is_reminded: bool


class RenewalIn(Schema):
    expires_on: date | None = None
    renewed_on: date | None = None


@router.get("/teaching/", response=list[TeachingOut], auth=READ)
def taught(request: HttpRequest) -> Any:
    """What you taught, latest first."""
    return teachings(owner_of(request))


@router.post("/teaching/", response={201: TeachingOut}, auth=WRITE)
def new_teaching(request: HttpRequest, body: TeachingIn) -> Any:
    """Note what you taught."""
    values = body.dict()
    resource = values.pop("resource")
    return Status(201, note_teaching(owner=owner_of(request), resource_key=resource, **values))


@router.get("/certificates/", response=list[CertificateOut], auth=READ)
def certificates(request: HttpRequest) -> Any:
    """Your certificates, those that expire soonest first."""
    return find_certificates(owner_of(request))


@router.post("/certificates/", response={201: CertificateOut}, auth=WRITE)
def new_certificate(request: HttpRequest, body: CertificateIn) -> Any:
    """Keep a certificate."""
    return Status(201, keep_certificate(owner=owner_of(request), **body.dict()))


@router.get("/certificates/{uuid:key}/", response=CertificateOut, auth=READ)
def one_certificate(request: HttpRequest, key: UUID) -> Any:
    """One certificate."""
    return find_certificate(owner_of(request), key)


@router.put("/certificates/{uuid:key}/", response=CertificateOut, auth=WRITE)
def changed_certificate(request: HttpRequest, key: UUID, body: CertificateChange) -> Any:
    """Change a certificate; 409 when it has moved on since `version`."""
    return change_certificate(owner=owner_of(request), key=key, **body.dict())


@router.delete("/certificates/{uuid:key}/", response={204: None}, auth=WRITE)
def removed_certificate(request: HttpRequest, key: UUID) -> Any:
    """Remove a certificate; it can be restored for 30 days."""
    remove(owner=owner_of(request), ref=Ref("learning.certificate", str(key)))
    return Status(204, None)


@router.post("/certificates/{uuid:key}/renewal/", response=CertificateOut, auth=WRITE)
def renewal(request: HttpRequest, key: UUID, body: RenewalIn) -> Any:
    """It is valid anew."""
    return renew_certificate(owner=owner_of(request), key=key, **body.dict())
