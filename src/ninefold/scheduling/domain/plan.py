"""What a planner is asked, and what it answers."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from ninefold.scheduling.domain.intervals import Interval
from ninefold.scheduling.domain.zones import zone_named

GRIDS = (5, 10, 15, 20, 30, 60)


class ImpossibleRequest(ValueError):
    """A request that no plan can answer; the message names the field and how to mend it."""


@dataclass(frozen=True, slots=True)
class Need:
    """Practice that wants a place in each week.

    `block_minutes_min` and `_max` bound one sitting; `importance` is from 0 to 1;
    `preferred_hours` are local ranges of a day, of which none means any hour;
    `done_minutes_this_week` is what has already been practised this week.
    """

    ref: str
    minutes_per_week: int
    block_minutes_min: int = 30
    block_minutes_max: int = 90
    deadline_at: datetime | None = None
    importance: float = 0.5
    preferred_hours: tuple[tuple[time, time], ...] = ()
    done_minutes_this_week: int = 0
    title: str = ""

    def __post_init__(self) -> None:
        if not 0 < self.block_minutes_min <= self.block_minutes_max <= 24 * 60:
            raise ImpossibleRequest(
                "block_minutes: the shortest block must be above 0 and not above the longest, "
                "and the longest at most a day."
            )
        if not 0 <= self.minutes_per_week <= 7 * 24 * 60:
            raise ImpossibleRequest("minutes_per_week: give 0 up to 10,080 minutes.")
        if not 0 <= self.importance <= 1:
            raise ImpossibleRequest("importance: give a number from 0 to 1.")
        if self.deadline_at is not None and self.deadline_at.tzinfo is None:
            raise ImpossibleRequest("deadline_at: give a time with a zone.")


@dataclass(frozen=True, slots=True)
class Block:
    """A practice block that stands in the plan: whose need it serves, when, and whether done.

    `is_extra` says that it was carried over from an earlier week, and so comes on top of what its
    own week wants.
    """

    id: str
    need: str
    starts_at: datetime
    ends_at: datetime
    is_done: bool = False
    is_extra: bool = False

    @property
    def span(self) -> Interval:
        """Its time."""
        return Interval(self.starts_at, self.ends_at)


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Everything that a plan follows from; the same request has the same plan.

    `free` is where practice may be placed (busy time and its buffers are already out of it);
    `buffer_minutes` is kept between two blocks; a block that starts within `freeze_hours` of
    `now` never moves; nothing new starts before `now` and `lead_minutes`; weeks begin on Monday
    in `zone`, and the first is the one that holds `now`.
    """

    now: datetime
    zone: str
    free: tuple[Interval, ...]
    needs: tuple[Need, ...]
    existing: tuple[Block, ...] = ()
    lead_minutes: int = 60
    buffer_minutes: int = 0
    daily_cap_minutes: int = 120
    freeze_hours: int = 20
    horizon_weeks: int = 4
    grid_minutes: int = 30

    def __post_init__(self) -> None:
        if self.now.tzinfo is None:
            raise ImpossibleRequest("now: give a time with a zone.")
        if self.grid_minutes not in GRIDS:
            raise ImpossibleRequest(f"grid_minutes: give one of {', '.join(map(str, GRIDS))}.")
        if not 1 <= self.horizon_weeks <= 53:
            raise ImpossibleRequest("horizon_weeks: give 1 up to 53 weeks.")
        for name in ("lead_minutes", "buffer_minutes", "daily_cap_minutes", "freeze_hours"):
            if getattr(self, name) < 0:
                raise ImpossibleRequest(f"{name}: give 0 or more.")
        if len({need.ref for need in self.needs}) < len(self.needs):
            raise ImpossibleRequest("needs: each must have a ref of its own.")
        if len({block.id for block in self.existing}) < len(self.existing):
            raise ImpossibleRequest("existing: each block must have an id of its own.")
        zone_named(self.zone)

    @property
    def earliest_at(self) -> datetime:
        """The first moment at which anything new may start."""
        return self.now + timedelta(minutes=self.lead_minutes)

    @property
    def frozen_until(self) -> datetime:
        """Blocks that start before this moment stay where they are."""
        return self.now + timedelta(hours=self.freeze_hours)


class State(StrEnum):
    """How a block came to its place."""

    NEW = "new"
    KEPT = "kept"
    MOVED = "moved"


class WhyNot(StrEnum):
    """Why something was not scheduled."""

    DEADLINE_PASSED = "deadline passed"
    TOO_SOON = "too soon"
    NO_FREE_TIME = "no free time"
    TOO_SHORT = "free stretches too short"
    DAILY_CAP = "daily cap"
    TAKEN = "taken by other practice"


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One reason for a place and what it weighed."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block in its place. `block` is the one that stood before, None when it is new."""

    need: str
    starts_at: datetime
    ends_at: datetime
    state: State
    reason: str
    block: Block | None = None
    has_conflict: bool = False
    is_extra: bool = False
    score: tuple[ScorePart, ...] = ()

    @property
    def span(self) -> Interval:
        """Its time."""
        return Interval(self.starts_at, self.ends_at)


@dataclass(frozen=True, slots=True)
class UnplacedBlock:
    """Practice that found no place: in which week, how long, and why not."""

    need: str
    week_starts_on: date
    minutes: int
    why_not: WhyNot
    message: str
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class ReleasedBlock:
    """A block that is no longer wanted, and why."""

    block: Block
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Blocks in order of time; what found no place; what is no longer wanted."""

    placed: tuple[PlacedBlock, ...]
    unplaced: tuple[UnplacedBlock, ...] = ()
    released: tuple[ReleasedBlock, ...] = ()
