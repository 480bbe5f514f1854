"""Certificates: earned, changed, renewed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.learning import (
    CertificateChanged,
    CertificateEarned,
    CertificateRenewed,
)
from ninefold.kernel.refusals import Refusal
from ninefold.learning.models import Certificate
from ninefold.learning.operations.checking import (
    past_day,
    plain,
    said,
    web_address,
)


class CannotKeepCertificate(Refusal):
    """The certificate cannot be kept as it is."""


def _checked_end(earned_on: date, expires_on: date | None) -> None:
    if expires_on is not None and expires_on < earned_on:
        raise CannotKeepCertificate(
            f"It was earned on {earned_on:%-d %B %Y}: choose a later day for its end, or leave "
            "it empty if it lasts.",
            field="expires_on",
        )


def _values(
    owner: Any,
    *,
    name: str,
    issuer: str,
    earned_on: date | None,
    expires_on: date | None,
    credential: str,
    address: str,
    notes: str,
    is_reminded: bool,
) -> dict[str, Any]:
    day = past_day(owner, earned_on, CannotKeepCertificate, "earned_on")
    _checked_end(day, expires_on)
    return {
        "name": said(name, 300, CannotKeepCertificate, "Name the certificate.", field="name"),
        "issuer": plain(issuer, 200),
        "earned_on": day,
        "expires_on": expires_on,
        "credential": plain(credential, 200),
        "address": web_address(address, CannotKeepCertificate),
        "notes": plain(notes, 100_000),
        "is_reminded": is_reminded,
    }


@transaction.atomic
def keep_certificate(
    *,
    owner: Any,
    name: str,
    issuer: str = "",
    earned_on: date | None = None,
    expires_on: date | None = None,
    credential: str = "",
    address: str = "",
    notes: str = "",
    is_reminded: bool = True,
) -> Certificate:
    """Keep a certificate earned today or on the day `earned_on`; `expires_on` is its last valid
    day, None when it lasts. Raises CannotKeepCertificate."""
    row = Certificate.objects.create(
        owner=owner,
        **_values(
            owner,
            name=name,
            issuer=issuer,
            earned_on=earned_on,
            expires_on=expires_on,
            credential=credential,
            address=address,
            notes=notes,
            is_reminded=is_reminded,
        ),
    )
    record(
        owner=owner,
        fact=CertificateEarned(subject=row.ref, expires_on=expires_on),
        occurred_at=instant_of(owner, row.earned_on),
    )
    return row


@transaction.atomic
def change_certificate(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    name: str,
    issuer: str = "",
    earned_on: date | None = None,
    expires_on: date | None = None,
    credential: str = "",
    address: str = "",
    notes: str = "",
    is_reminded: bool = True,
) -> Certificate:
    """Change what a certificate says. Raises NotFound, CannotKeepCertificate and
    ChangedElsewhere."""
    row = Certificate.objects.one_of(owner, key)
    values = _values(
        owner,
        name=name,
        issuer=issuer,
        earned_on=earned_on or row.earned_on,
        expires_on=expires_on,
        credential=credential,
        address=address,
        notes=notes,
        is_reminded=is_reminded,
    )
    row = change(row, version=version, **values)
    record(owner=owner, fact=CertificateChanged(subject=row.ref))
    return row


@transaction.atomic
def renew_certificate(
    *, owner: Any, key: object, expires_on: date | None, renewed_on: date | None = None
) -> Certificate:
    """It is valid anew until `expires_on` (None: it lasts from now on); the day it was first
    earned stays. Raises NotFound, or CannotKeepCertificate for an end that is no later."""
    row = Certificate.objects.one_of(owner, key)
    day = past_day(owner, renewed_on, CannotKeepCertificate, "renewed_on")
    if expires_on is not None and expires_on <= max(day, row.expires_on or day):
        raise CannotKeepCertificate(
            "Choose an end later than the one it had, or leave it empty if it lasts now.",
            field="expires_on",
        )
    change(row, expires_on=expires_on, is_reminded=True)
    record(
        owner=owner,
        fact=CertificateRenewed(subject=row.ref, expires_on=expires_on),
        occurred_at=instant_of(owner, day),
    )
    return row
