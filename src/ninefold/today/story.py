"""The demo: a person with a two-year career, told by the teller that `config` joins from all
slices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings

_teller: list[Callable[[], Any]] = []


def join_teller(teller: Callable[[], Any]) -> None:
    """Set what tells the whole story; it returns the person of the demo."""
    _teller[:] = [teller]


def can_tell_story() -> bool:
    """Whether the demo may be looked at here: on a one-person installation."""
    return bool(_teller) and bool(settings.NINEFOLD_IS_PERSONAL)


def tell_story() -> Any:
    """Make the person of the demo and their two years; returns them."""
    return _teller[0]()
