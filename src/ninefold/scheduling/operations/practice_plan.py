"""Placing practice into the free time of the coming weeks, and keeping what stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.activity.queries import cards
from ninefold.kernel import clock
from ninefold.kernel.facts.scheduling import PracticePlanned
from ninefold.kernel.periods import Period, week_of
from ninefold.kernel.plugs import plugged
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.domain.intervals import Interval, without
from ninefold.scheduling.domain.plan import (
    Block,
    ImpossibleRequest,
    Need,
    PlacedBlock,
    Plan,
    PlanRequest,
    State,
)
from ninefold.scheduling.domain.planner import plan
from ninefold.scheduling.models import PracticeBlock, UnplacedPractice
from ninefold.scheduling.operations.rules import kept_rules
from ninefold.scheduling.queries import free_intervals, weekly_room

WEEKS = 4
FREEZE_HOURS = 20
ENOUGH = "What is left of it fits into the blocks before."


class CannotPlan(Refusal):
    """There is nothing that could be planned; the message says what is missing."""


@dataclass(frozen=True, kw_only=True)
class PracticeNeed:
    """Practice that wants a place each week, for the row that `serves` names.

    `most_minutes` is all that is left to do of it, None when it has no end; `importance` runs
    from 0 to 1; `done_minutes` is what was practised this week.
    """

    serves: Ref
    minutes_per_week: int
    importance: float = 0.5
    deadline_at: datetime | None = None
    done_minutes: int = 0
    most_minutes: int | None = None


@dataclass(frozen=True)
class Planned:
    """What a plan has done: counts of blocks."""

    new: int
    kept: int
    moved: int
    released: int
    unplaced: int


def plan_practice(
    *,
    owner: Any,
    needs: Sequence[PracticeNeed],
    avoid: Sequence[Interval] = (),
    freeze_hours: int = FREEZE_HOURS,
) -> Planned:
    """Plan the week of today and the three after it.

    To `needs` come those that the rooms plug in, as a plan is one for all of them; of two for the
    same row the one in `needs` counts. Blocks that still fit stay; those that begin within
    `freeze_hours` never move; missed ones move on. `avoid` is time that is taken for this plan
    only. Raises CannotPlan when the week has no room at all.
    """
    if not weekly_room(owner):
        raise CannotPlan("Say first when your week has room: practice is only placed there.")
    needs = _with_plugged(owner, needs)
    rules = kept_rules(owner)
    now = clock.now()
    today = owner.today
    first = week_of(today).starts_on
    period = Period(first, first + timedelta(days=7 * WEEKS - 1))
    free = free_intervals(owner, period, buffer_minutes=rules.buffer_minutes)
    rows, gone = _standing(owner, period)
    try:
        request = PlanRequest(
            now=now,
            zone=owner.time_zone,
            free=tuple(without(free, avoid)),
            needs=tuple(_need(need, rules) for need in needs if need.minutes_per_week > 0),
            existing=tuple(_block(row, now) for row in rows.values()),
            lead_minutes=rules.lead_minutes,
            buffer_minutes=rules.buffer_minutes,
            daily_cap_minutes=rules.daily_cap_minutes,
            freeze_hours=freeze_hours,
            horizon_weeks=WEEKS,
            grid_minutes=15,
        )
    except ImpossibleRequest as error:
        raise CannotPlan(str(error)) from error
    found = _no_more_than_left(plan(request), needs)
    with transaction.atomic():
        _drop_of_removed(gone, now)
        result = _keep(owner, found, rows, now)
        change(rules, planned_at=now)
        if result.new or result.moved or result.released:
            record(
                owner=owner,
                fact=PracticePlanned(
                    subject=rules.ref,
                    starts_on=first,
                    placed=result.new + result.kept,
                    moved=result.moved,
                    unplaced=result.unplaced,
                ),
            )
    return result


def _with_plugged(owner: Any, needs: Sequence[PracticeNeed]) -> list[PracticeNeed]:
    known = {need.serves for need in needs}
    return [
        *needs,
        *(
            need
            for plugs in plugged()
            for find in plugs.practice
            for need in find(owner)
            if need.serves not in known
        ),
    ]


def _standing(owner: Any, period: Period) -> tuple[dict[str, PracticeBlock], list[PracticeBlock]]:
    """What a plan starts from: blocks planned, missed and waiting, or done from its start on.
    Second, those of them that serve a row which is no longer here."""
    start, _ = period.instants(owner.time_zone)
    rows = PracticeBlock.objects.of(owner)
    planned = rows.filter(state=PracticeBlock.State.PLANNED)
    waiting = rows.filter(state=PracticeBlock.State.MISSED, is_waiting=True)
    done = rows.filter(state=PracticeBlock.State.DONE, ends_at__gt=start)
    found = list(planned | waiting | done)
    here = cards(owner, list({row.serves for row in found}))
    return (
        {str(row.pk): row for row in found if row.serves in here or row.state == "done"},
        [row for row in found if row.serves not in here and row.state != "done"],
    )


def _drop_of_removed(gone: Sequence[PracticeBlock], now: datetime) -> None:
    for row in gone:
        change(row, removed_at=now)


def _need(need: PracticeNeed, rules: Any) -> Need:
    shortest = rules.block_minutes_min
    if need.most_minutes is not None:
        # What is left of a task may be less than the shortest block that one likes.
        shortest = max(10, min(shortest, need.most_minutes))
    return Need(
        ref=str(need.serves),
        minutes_per_week=need.minutes_per_week,
        block_minutes_min=shortest,
        block_minutes_max=max(shortest, rules.block_minutes_max),
        deadline_at=need.deadline_at,
        importance=need.importance,
        done_minutes_this_week=need.done_minutes,
    )


def _block(row: PracticeBlock, now: datetime) -> Block:
    starts_at, ends_at = row.starts_at, row.ends_at
    if row.state == PracticeBlock.State.MISSED and ends_at > now:
        # Given up before its end: for the plan it is over.
        starts_at, ends_at = now - (ends_at - starts_at), now
    return Block(
        id=str(row.pk),
        need=str(row.serves),
        starts_at=starts_at,
        ends_at=ends_at,
        is_done=row.state == PracticeBlock.State.DONE,
        is_extra=row.is_extra,
    )


def _no_more_than_left(found: Plan, needs: Sequence[PracticeNeed]) -> Plan:
    """Leave out the blocks after those that hold all that is left to do of a need."""
    most = {str(n.serves): n.most_minutes for n in needs if n.most_minutes is not None}
    given: Counter[str] = Counter()
    placed: list[PlacedBlock] = []
    for item in found.placed:
        if item.need in most and given[item.need] >= most[item.need]:
            continue
        given[item.need] += round(item.span.minutes)
        placed.append(item)
    unplaced = tuple(
        item
        for item in found.unplaced
        if item.need not in most or given[item.need] < most[item.need]
    )
    return Plan(tuple(placed), unplaced, found.released)


def _keep(owner: Any, found: Plan, rows: Mapping[str, PracticeBlock], now: datetime) -> Planned:
    counts: Counter[State] = Counter(item.state for item in found.placed)
    placed_ids = set()
    new = []
    for item in found.placed:
        row = rows.get(item.block.id) if item.block else None
        if row is None:
            new.append(_fresh(owner, Ref.read(item.need), item))
            continue
        placed_ids.add(str(row.pk))
        if _is_over(row, now):
            new.append(_fresh(owner, row.serves, item, moved_from=row.starts_at))
            change(row, state=PracticeBlock.State.MOVED, is_waiting=False, reason=item.reason)
        elif item.state is State.MOVED:
            change(
                row,
                starts_at=item.starts_at,
                ends_at=item.ends_at,
                moved_from=row.starts_at,
                sequence=row.sequence + 1,
                reason=item.reason,
                is_extra=item.is_extra,
                has_conflict=False,
            )
        elif row.has_conflict != item.has_conflict or item.has_conflict:
            change(row, has_conflict=item.has_conflict, reason=item.reason)
    PracticeBlock.objects.bulk_create(new)
    reasons = {item.block.id: item.reason for item in found.released}
    unplaced_ids = {item.block.id for item in found.unplaced if item.block}
    released = 0
    for key, row in rows.items():
        if key in placed_ids or row.state == PracticeBlock.State.DONE:
            continue
        released += _leave_out(row, reasons.get(key, ENOUGH), now, waits=key in unplaced_ids)
    _note_unplaced(owner, found)
    return Planned(
        new=counts[State.NEW],
        kept=counts[State.KEPT],
        moved=counts[State.MOVED],
        released=released,
        unplaced=len(found.unplaced),
    )


def _is_over(row: PracticeBlock, now: datetime) -> bool:
    return row.state == PracticeBlock.State.MISSED or row.ends_at <= now


def _leave_out(row: PracticeBlock, reason: str, now: datetime, *, waits: bool) -> int:
    """A block without a place in the plan: one that is over counts as missed, one to come goes."""
    if _is_over(row, now):
        change(row, state=PracticeBlock.State.MISSED, is_waiting=waits, reason=reason)
        return 0
    change(row, removed_at=now)
    return 1


def _fresh(
    owner: Any, serves: Ref, item: PlacedBlock, moved_from: datetime | None = None
) -> PracticeBlock:
    return PracticeBlock(
        owner=owner,
        serves_kind=serves.kind,
        serves_id=serves.id,
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        is_extra=item.is_extra,
        reason=item.reason,
        moved_from=moved_from,
    )


def _note_unplaced(owner: Any, found: Plan) -> None:
    UnplacedPractice.objects.filter(owner=owner).delete()
    rows = []
    for item in found.unplaced:
        serves = Ref.read(item.need)
        rows.append(
            UnplacedPractice(
                owner=owner,
                serves_kind=serves.kind,
                serves_id=serves.id,
                week_starts_on=item.week_starts_on,
                minutes=item.minutes,
                why_not=item.why_not.value,
                message=item.message,
            )
        )
    UnplacedPractice.objects.bulk_create(rows)
