"""What was taught to others."""

from __future__ import annotations

from typing import Any

from ninefold.learning.models import Teaching


def teachings(owner: Any) -> list[Teaching]:
    """All that was taught, latest first, each with its resource."""
    return list(Teaching.objects.of(owner).select_related("resource"))


def teaching(owner: Any, key: object) -> Teaching:
    """One of them. Raises NotFound."""
    found: Teaching = Teaching.objects.of(owner).select_related("resource").one_of(owner, key)
    return found
