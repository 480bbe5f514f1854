"""When a certificate runs out, and when to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

REMIND_BEFORE_DAYS: Final = (60, 30, 7)


class Validity(StrEnum):
    """How a certificate stands on a day."""

    LASTING = "lasting"
    VALID = "valid"
    EXPIRES_SOON = "expires_soon"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Expiry:
    """How a certificate stands. `days_left` counts to its last valid day: 0 on that day,
    negative after it, None when it does not expire."""

    validity: Validity
    days_left: int | None


def expiry(expires_on: date | None, *, on: date) -> Expiry:
    """How a certificate whose last valid day is `expires_on` stands on the day `on`."""
    if expires_on is None:
        return Expiry(Validity.LASTING, None)
    left = (expires_on - on).days
    if left < 0:
        return Expiry(Validity.EXPIRED, left)
    soon = left <= max(REMIND_BEFORE_DAYS)
    return Expiry(Validity.EXPIRES_SOON if soon else Validity.VALID, left)


def reminder_stage(expires_on: date | None, *, on: date) -> int | None:
    """Which reminder holds on the day `on`: 60, 30 or 7 (days before), the nearest one only.

    None when it is too early, too late, or the certificate does not expire.
    """
    left = expiry(expires_on, on=on).days_left
    if left is None or left < 0:
        return None
    return min((days for days in REMIND_BEFORE_DAYS if left <= days), default=None)


def reminder_days(expires_on: date) -> list[date]:
    """The days from which the reminders hold, earliest first."""
    return [expires_on - timedelta(days=days) for days in REMIND_BEFORE_DAYS]
