"""Facts of the shared room that places practice into a real week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class CalendarAdded(Fact):
    """A calendar is read from now on, so that practice keeps clear of it."""

    kind: ClassVar[str] = "scheduling.calendar.added"


@dataclass(frozen=True, kw_only=True)
class CalendarChanged(Fact):
    kind: ClassVar[str] = "scheduling.calendar.changed"


@dataclass(frozen=True, kw_only=True)
class PracticePlanned(Fact):
    """The coming weeks were planned; the numbers count blocks."""

    kind: ClassVar[str] = "scheduling.practice.planned"
    starts_on: date | None = None
    placed: int = 0
    moved: int = 0
    unplaced: int = 0


@dataclass(frozen=True, kw_only=True)
class BlockDone(Fact):
    """A practice block was kept; `serves` is what it was for."""

    kind: ClassVar[str] = "scheduling.block.done"
    serves: Ref | None = None
    minutes: int = 0


@dataclass(frozen=True, kw_only=True)
class BlockMissed(Fact):
    kind: ClassVar[str] = "scheduling.block.missed"
    serves: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class BlockMoved(Fact):
    """The owner asked for another time for a practice block."""

    kind: ClassVar[str] = "scheduling.block.moved"
    serves: Ref | None = None
