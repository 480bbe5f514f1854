"""One measured figure, as every benchmark hands it back."""

from __future__ import annotations

from typing import NamedTuple


class Figure(NamedTuple):
    """A value with its unit, what it was measured against, and the ratio to that (or None)."""

    name: str
    value: float
    unit: str
    against: str | None = None
    ratio: float | None = None
