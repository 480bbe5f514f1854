"""Which blocks of the last plan stand, which must move, and which are no longer wanted."""

from collections import Counter
from dataclasses import dataclass, field

from ninefold.scheduling.domain.intervals import Interval, merged
from ninefold.scheduling.domain.plan import (
    Block,
    Need,
    PlacedBlock,
    PlanRequest,
    ReleasedBlock,
    State,
)
from ninefold.scheduling.domain.week_grid import Span, WeekGrid, cut_out, minute, minute_up


@dataclass(slots=True)
class Standing:
    """The state of a plan while it is made; times are minutes since 1970.

    `free` is the free time by week and `left` what is not taken of it, `loads` the minutes of
    practice by day, `planned` the minutes by need and week, `days` the blocks by need and day.
    """

    grid: WeekGrid
    needs: dict[str, Need]
    free: list[list[Span]]
    left: list[list[Span]]
    buffer: int
    placed: list[PlacedBlock] = field(default_factory=list)
    to_move: list[tuple[Block, str]] = field(default_factory=list)
    released: list[ReleasedBlock] = field(default_factory=list)
    loads: Counter[int] = field(default_factory=Counter)
    planned: Counter[tuple[str, int]] = field(default_factory=Counter)
    days: dict[str, Counter[int]] = field(default_factory=dict)

    def take(self, item: PlacedBlock) -> None:
        """Enter a block: its time is gone for others, and its day and week count it."""
        start, end = minute(item.span.starts_at), minute_up(item.span.ends_at)
        self.occupy(start, end)
        if not item.is_extra:
            self.planned[item.need, self.grid.week_of(start)] += end - start
        self.days.setdefault(item.need, Counter())[self.grid.day_of(start)] += 1
        self.placed.append(item)

    def occupy(self, start: int, end: int) -> None:
        """Take time, with the buffer on both sides, and count it for its days."""
        first = self.grid.week_of(start - self.buffer)
        for week in range(max(0, first), min(first + 3, self.grid.weeks)):
            self.left[week] = cut_out(self.left[week], start - self.buffer, end + self.buffer)
        for day, minutes in self.grid.minutes_by_day(start, end):
            self.loads[day] += minutes

    def fits_cap(self, start: int, end: int, cap: int) -> bool:
        """Whether no day would hold more than `cap` minutes."""
        return all(
            self.loads[day] + minutes <= cap
            for day, minutes in self.grid.minutes_by_day(start, end)
        )


def stand(request: PlanRequest) -> Standing:
    """Return the state of the plan with all that stands already in its place.

    A block stays unless it cannot: it is frozen, or it still lies in free time, after the lead
    time, before its deadline and within the cap. Those of the more important needs are kept first.
    """
    grid = WeekGrid(request.now, request.zone, request.horizon_weeks)
    free = merged(request.free)
    standing = Standing(
        grid=grid,
        needs={need.ref: need for need in request.needs},
        free=grid.pieces(free, grid.week_span(0)[0]),
        left=grid.pieces(free, minute_up(request.earliest_at)),
        buffer=request.buffer_minutes,
    )
    frozen_until = Interval(request.now, max(request.now, request.frozen_until)).ends_at
    now = Interval(request.now, request.now).starts_at
    movable = []
    for block in sorted(request.existing, key=lambda block: (block.span.starts_at, block.id)):
        if block.is_done:
            standing.occupy(minute(block.span.starts_at), minute_up(block.span.ends_at))
        elif block.span.ends_at <= now:
            _send_on(standing, block, "You did not get to it, so it has moved on.")
        elif block.span.starts_at < frozen_until:
            standing.take(_frozen(standing, block, free))
        else:
            movable.append(block)
    movable.sort(key=lambda block: (-_importance(standing, block), block.span.starts_at, block.id))
    for block in movable:
        _keep_or_send_on(standing, block, request, free)
    return standing


def _frozen(standing: Standing, block: Block, free: list[Interval]) -> PlacedBlock:
    is_free = any(interval.contains(block.span) for interval in free)
    is_alone = not any(block.span.overlaps(item.span) for item in standing.placed)
    has_conflict = not (is_free and is_alone)
    reason = "It starts soon, so it stays where it is."
    if has_conflict:
        reason = "It starts soon, so it stays; something else stands at the same time. Your choice."
    return _kept(block, reason, has_conflict)


def _kept(block: Block, reason: str, has_conflict: bool = False) -> PlacedBlock:
    return PlacedBlock(
        need=block.need,
        starts_at=block.starts_at,
        ends_at=block.ends_at,
        state=State.KEPT,
        reason=reason,
        block=block,
        has_conflict=has_conflict,
        is_extra=block.is_extra,
    )


def _keep_or_send_on(
    standing: Standing, block: Block, request: PlanRequest, free: list[Interval]
) -> None:
    need = standing.needs.get(block.need)
    start, end = minute(block.span.starts_at), minute_up(block.span.ends_at)
    week = standing.grid.week_of(start)
    if need is None:
        _send_on(standing, block, "")
    elif week >= request.horizon_weeks:
        standing.take(_kept(block, "It lies beyond the weeks that are planned now."))
    elif not block.is_extra and standing.planned[block.need, week] >= wanted(need, week):
        reason = "The week already holds as much of this as you want."
        standing.released.append(ReleasedBlock(block, reason))
    elif need.deadline_at is not None and block.span.ends_at > need.deadline_at:
        _send_on(standing, block, "It would end after its deadline.")
    elif not any(interval.contains(block.span) for interval in free):
        _send_on(standing, block, "Its time is no longer free.")
    elif not any(first <= start and end <= last for first, last in standing.left[week]):
        _send_on(standing, block, "It would start too soon, or come too close to other practice.")
    elif not standing.fits_cap(start, end, request.daily_cap_minutes):
        _send_on(standing, block, "Its day would hold more than your daily cap.")
    else:
        standing.take(_kept(block, "It still fits, so it stays."))


def _send_on(standing: Standing, block: Block, reason: str) -> None:
    if block.need in standing.needs:
        standing.to_move.append((block, reason))
    else:
        standing.released.append(ReleasedBlock(block, "It is no longer part of what you practise."))


def wanted(need: Need, week: int) -> int:
    """Return the minutes of a need that a week wants."""
    done = need.done_minutes_this_week if week == 0 else 0
    return max(0, need.minutes_per_week - done)


def _importance(standing: Standing, block: Block) -> float:
    need = standing.needs.get(block.need)
    return need.importance if need else 0.0
