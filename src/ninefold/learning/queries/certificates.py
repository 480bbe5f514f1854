"""Certificates and when they run out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ninefold.learning.domain.expiry import REMIND_BEFORE_DAYS
from ninefold.learning.models import Certificate


def certificates(owner: Any) -> list[Certificate]:
    """All certificates, those that expire soonest first, those that last at the end."""
    return list(Certificate.objects.of(owner))


def certificate(owner: Any, key: object) -> Certificate:
    """One certificate. Raises NotFound."""
    return Certificate.objects.one_of(owner, key)


def certificates_to_remind(owner: Any, on: date) -> list[Certificate]:
    """Those whose end is at most 60 days away and of which the owner wants to hear."""
    until = on + timedelta(days=max(REMIND_BEFORE_DAYS))
    return list(
        Certificate.objects.of(owner).filter(
            is_reminded=True, expires_on__gte=on, expires_on__lte=until
        )
    )
