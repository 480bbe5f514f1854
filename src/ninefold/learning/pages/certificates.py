"""The screens of certificates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.learning.domain.expiry import Expiry, Validity, expiry, reminder_days
from ninefold.learning.models import Certificate
from ninefold.learning.queries import certificate as find_certificate
from ninefold.learning.queries import certificates


@dataclass(frozen=True)
class CertificateRow:
    """A certificate with how it stands today."""

    certificate: Certificate
    standing: Expiry
    reminders: list[date]

    @property
    def words(self) -> str:
        """ "does not expire", "valid", "6 days left", "last day today", "expired"."""
        left = self.standing.days_left
        if left is None:
            return "does not expire"
        if left < 0:
            return "expired"
        if self.standing.validity is Validity.VALID:
            return "valid"
        return "last day today" if left == 0 else f"{left} day{'' if left == 1 else 's'} left"


def certificate_row(row: Certificate, today: date) -> CertificateRow:
    """A certificate as a line of the list."""
    ahead = []
    if row.expires_on and row.is_reminded:
        ahead = [day for day in reminder_days(row.expires_on) if day >= today]
    return CertificateRow(row, expiry(row.expires_on, on=today), ahead)


HEADINGS = {
    Validity.EXPIRES_SOON: "Expire soon",
    Validity.EXPIRED: "Expired",
    Validity.VALID: "Valid",
    Validity.LASTING: "Without an end",
}


def certificate_groups(owner: Any) -> list[tuple[str, list[CertificateRow]]]:
    """All certificates under a heading for how they stand, the pressing ones first."""
    rows = [certificate_row(row, owner.today) for row in certificates(owner)]
    return [
        (heading, [row for row in rows if row.standing.validity is validity])
        for validity, heading in HEADINGS.items()
    ]


def certificate_page(owner: Any, key: object) -> CertificateRow:
    """One certificate. Raises NotFound."""
    return certificate_row(find_certificate(owner, key), owner.today)
