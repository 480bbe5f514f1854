"""Facts of the shared rooms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ninefold.kernel.facts.base import Fact


@dataclass(frozen=True, kw_only=True)
class RowRemoved(Fact):
    """A row was taken away; it can be brought back until it is purged."""

    kind: ClassVar[str] = "activity.row.removed"


@dataclass(frozen=True, kw_only=True)
class RowRestored(Fact):
    """A removed row was brought back."""

    kind: ClassVar[str] = "activity.row.restored"


@dataclass(frozen=True, kw_only=True)
class LineCaptured(Fact):
    """A line was captured and taken in as a row of `taken_in_as`."""

    kind: ClassVar[str] = "today.capture.taken_in"
    taken_in_as: str = ""
