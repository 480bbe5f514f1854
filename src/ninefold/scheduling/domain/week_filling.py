"""Give each sitting of a week its best-scored place."""

from collections import Counter
from math import ceil

from ninefold.scheduling.domain.plan import (
    Block,
    Need,
    PlacedBlock,
    PlanRequest,
    ReleasedBlock,
    State,
    UnplacedBlock,
)
from ninefold.scheduling.domain.slot_score import Place, Surroundings, explained, score
from ninefold.scheduling.domain.standing import Standing, wanted
from ninefold.scheduling.domain.week_grid import minute, minute_up, moment
from ninefold.scheduling.domain.why_not import why_not

_TWO_WEEKS = 14 * 24 * 60


class WeekFilling:
    """Places moved and new sittings into the free time that is left, one week after another."""

    def __init__(self, request: PlanRequest, standing: Standing) -> None:
        self.unplaced: list[UnplacedBlock] = []
        self._request = request
        self._standing = standing
        self._earliest = minute_up(request.earliest_at)
        self._preferred = {
            need.ref: standing.grid.hours(need.preferred_hours) for need in request.needs
        }

    def move(self, week: int, waiting: list[tuple[Block, str]]) -> list[tuple[Block, str]]:
        """Place the blocks that must move into `week`; return those that wait for a later one."""
        still_waiting = []
        needs, grid = self._standing.needs, self._standing.grid
        order = sorted(
            waiting,
            key=lambda item: (
                -needs[item[0].need].importance, item[0].span.starts_at, item[0].id,
            ),
        )  # fmt: skip
        for block, reason in order:
            need = needs[block.need]
            start, end = minute(block.span.starts_at), minute_up(block.span.ends_at)
            home = grid.week_of(start)
            is_extra = block.is_extra or home != week
            if home > week:
                still_waiting.append((block, reason))
            elif not is_extra and self._standing.planned[need.ref, week] >= wanted(need, week):
                already = "The week already holds as much of this as you want."
                self._standing.released.append(ReleasedBlock(block, already))
            elif place := self._best(need, week, end - start, start):
                self._take(place, need, week, State.MOVED, reason, block, is_extra)
            else:
                still_waiting.append((block, reason))
        return still_waiting

    def fill(self, week: int) -> None:
        """Place new sittings until each need has what it wants in `week`, or finds no place."""
        standing = self._standing
        span = standing.grid.week_span(week)
        if span[1] <= self._earliest and span[1] <= minute(self._request.now):
            return
        active = sorted(
            self._request.needs,
            key=lambda need: (-(need.importance + self._is_due_soon(need, week)), need.ref),
        )
        while active:
            going_on = []
            for need in active:
                missing = wanted(need, week) - standing.planned[need.ref, week]
                has_some = standing.planned[need.ref, week] > 0
                if missing <= 0 or (has_some and missing < need.block_minutes_min / 2):
                    continue
                place = self._largest(need, week, _next_size(missing, need))
                if place:
                    reason = "It has the best place that was free."
                    self._take(place, need, week, State.NEW, reason, None, False)
                    going_on.append(need)
                else:
                    self._give_up(need, week, missing, None)
            active = going_on

    def give_up(self, waiting: list[tuple[Block, str]]) -> None:
        """Say of each block that found no place in any week why not."""
        last = self._request.horizon_weeks - 1
        for block, _ in waiting:
            home = self._standing.grid.week_of(minute(block.span.starts_at))
            minutes = round(block.span.minutes)
            self._give_up(self._standing.needs[block.need], min(max(home, 0), last), minutes, block)

    def _largest(self, need: Need, week: int, size: int) -> Place | None:
        while size > need.block_minutes_min:
            if place := self._best(need, week, size, None):
                return place
            size = max(need.block_minutes_min, size - 15)
        return self._best(need, week, need.block_minutes_min, None)

    def _best(self, need: Need, week: int, size: int, moved_from: int | None) -> Place | None:
        around = self._around(need, week, moved_from)
        best, best_score = None, float("-inf")
        for place in self._places(need, week, size):
            value = score(place, around)
            if value > best_score:
                best, best_score = place, value
        return best

    def _places(self, need: Need, week: int, size: int) -> list[Place]:
        standing, step = self._standing, self._request.grid_minutes
        cap, grid = self._request.daily_cap_minutes, self._standing.grid
        places = []
        for piece in sorted(standing.left[week]):
            last = piece[1]
            if need.deadline_at is not None:
                last = min(last, minute(need.deadline_at))
            start = grid.first_on_grid(piece[0], step)
            while start + size <= last:
                if standing.fits_cap(start, start + size, cap):
                    places.append(Place(start, start + size, grid.day_of(start), piece))
                start = grid.first_on_grid(start + 1, step)
        return places

    def _around(self, need: Need, week: int, moved_from: int | None) -> Surroundings:
        return Surroundings(
            need=need,
            week=self._standing.grid.week_span(week),
            loads=self._standing.loads,
            cap=self._request.daily_cap_minutes,
            blocks_by_day=self._standing.days.get(need.ref, Counter()),
            preferred=self._preferred[need.ref],
            is_due_soon=self._is_due_soon(need, week),
            moved_from=moved_from,
        )

    def _is_due_soon(self, need: Need, week: int) -> bool:
        if need.deadline_at is None:
            return False
        return minute(need.deadline_at) - self._standing.grid.week_span(week)[0] <= _TWO_WEEKS

    def _take(
        self,
        place: Place,
        need: Need,
        week: int,
        state: State,
        reason: str,
        block: Block | None,
        is_extra: bool,
    ) -> None:
        around = self._around(need, week, minute(block.span.starts_at) if block else None)
        self._standing.take(
            PlacedBlock(
                need=need.ref,
                starts_at=moment(place.start),
                ends_at=moment(place.end),
                state=state,
                reason=reason,
                block=block,
                is_extra=is_extra,
                score=explained(place, around),
            )
        )

    def _give_up(self, need: Need, week: int, minutes: int, block: Block | None) -> None:
        grid = self._standing.grid
        reason, message = why_not(
            size=minutes if block else need.block_minutes_min,
            week_starts_on=grid.week_starts_on(week),
            week=grid.week_span(week),
            earliest=self._earliest,
            deadline=minute(need.deadline_at) if need.deadline_at else None,
            free=self._standing.free[week],
            left=self._standing.left[week],
            cap=self._request.daily_cap_minutes,
        )
        monday = grid.week_starts_on(week)
        self.unplaced.append(UnplacedBlock(need.ref, monday, minutes, reason, message, block))


def _next_size(missing: int, need: Need) -> int:
    """Return the length of the next sitting when what is missing is shared out evenly."""
    sittings = ceil(missing / need.block_minutes_max)
    even = ceil(missing / sittings / 5) * 5
    return min(max(even, need.block_minutes_min), need.block_minutes_max)
