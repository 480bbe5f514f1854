"""Twelve weeks of practice for ten skills beside 250 appointments: how good, and how fast.

    python -m benchmarks.planner

The peer is earliest fit: the same sittings, each in the first place that keeps the same rules.
Quality is the share of practice that falls into the hours the person likes best.
"""

from __future__ import annotations

import random
import time as clock
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from benchmarks.figure import Figure
from ninefold.scheduling.domain.free_time import free_time
from ninefold.scheduling.domain.intervals import Interval, without
from ninefold.scheduling.domain.occurrence import Occurrence
from ninefold.scheduling.domain.plan import Block, Need, PlanRequest
from ninefold.scheduling.domain.planner import plan

ZONE = "Europe/Paris"
PARIS = ZoneInfo(ZONE)
MONDAY = date(2026, 3, 2)
WEEKS, SKILLS, APPOINTMENTS, ROUNDS = 12, 10, 250, 5
PREFERENCES = (((time(7), time(9)),), ((time(12), time(14)),), ((time(18), time(21)),))
WEEKLY = {day: [(time(7), time(21))] for day in range(7)}


def _appointment(chance: random.Random, number: int) -> Occurrence:
    day = MONDAY + timedelta(days=chance.randrange(7 * WEEKS))
    start = datetime.combine(day, time(chance.randrange(8, 20), chance.choice((0, 30))), PARIS)
    end = start + timedelta(minutes=chance.choice((30, 60, 90, 120)))
    return Occurrence(str(number), None, "Busy", start, end, False, ZONE, True)


def _request(busy: list[Occurrence], existing: tuple[Block, ...] = ()) -> PlanRequest:
    needs = tuple(
        Need(
            f"skill-{number}",
            minutes_per_week=(60, 120, 180)[number % 3],
            block_minutes_min=30,
            block_minutes_max=60,
            importance=(number + 1) / SKILLS,
            preferred_hours=PREFERENCES[number % 3],
        )
        for number in range(SKILLS)
    )
    last = MONDAY + timedelta(days=7 * WEEKS - 1)
    free = free_time(WEEKLY, busy, zone=ZONE, starts_on=MONDAY, ends_on=last, buffer_minutes=10)
    return PlanRequest(
        now=datetime.combine(MONDAY, time(6), PARIS),
        zone=ZONE,
        free=tuple(free),
        needs=needs,
        existing=existing,
        daily_cap_minutes=240,
        buffer_minutes=10,
        horizon_weeks=WEEKS,
    )


def earliest_fit(request: PlanRequest) -> list[tuple[str, Interval]]:
    """Place the same sittings, each in the first place of its week that keeps the rules."""
    left = list(request.free)
    loads: Counter[date] = Counter()
    placed = []
    buffer = timedelta(minutes=request.buffer_minutes)
    step = timedelta(minutes=request.grid_minutes)
    for week in range(request.horizon_weeks):
        first = datetime.combine(MONDAY + timedelta(days=7 * week), time(), PARIS).astimezone(UTC)
        last = first + timedelta(days=7)
        for need in sorted(request.needs, key=lambda need: -need.importance):
            for _ in range(need.minutes_per_week // need.block_minutes_max):
                size = timedelta(minutes=need.block_minutes_max)
                for span in left:
                    start = max(span.starts_at, first, request.earliest_at)
                    start += timedelta(minutes=-start.minute % request.grid_minutes)
                    while start + size <= min(span.ends_at, last):
                        day = start.astimezone(PARIS).date()
                        if loads[day] + need.block_minutes_max <= request.daily_cap_minutes:
                            break
                        start += step
                    else:
                        continue
                    loads[day] += need.block_minutes_max
                    placed.append((need.ref, Interval(start, start + size)))
                    left = without(left, [Interval(start - buffer, start + size + buffer)])
                    break
    return placed


def _preferred_share(request: PlanRequest, placed: list[tuple[str, Interval]]) -> float:
    hours = {need.ref: need.preferred_hours for need in request.needs}
    inside = total = 0.0
    for ref, span in placed:
        total += span.minutes
        day = span.starts_at.astimezone(PARIS).date()
        for begins, ends in hours[ref]:
            first, last = (
                datetime.combine(day, at, PARIS).astimezone(UTC) for at in (begins, ends)
            )
            overlap = min(span.ends_at, last) - max(span.starts_at, first)
            inside += max(0.0, overlap.total_seconds() / 60)
    return inside / total if total else 0.0


def _milliseconds(work: object, *arguments: object) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        started = clock.perf_counter()
        work(*arguments)  # type: ignore[operator]
        best = min(best, (clock.perf_counter() - started) * 1000)
    return best


def run() -> list[Figure]:
    """Measure a first plan, its quality, and replanning after five new appointments."""
    chance = random.Random(20260302)
    busy = [_appointment(chance, number) for number in range(APPOINTMENTS)]
    request = _request(busy)
    made = plan(request)
    greedy = [(item.need, item.span) for item in made.placed]
    simple = earliest_fit(request)
    wanted = WEEKS * sum(need.minutes_per_week for need in request.needs)

    standing = tuple(
        Block(str(number), item.need, item.starts_at, item.ends_at)
        for number, item in enumerate(made.placed)
    )
    # Five appointments that land on blocks of the plan.
    landing = [
        Occurrence(
            f"new-{block.id}", None, "New", block.starts_at, block.ends_at, False, ZONE, True
        )
        for block in chance.sample(standing[10:], 5)
    ]
    changed = _request(busy + landing, standing)
    again = plan(changed)
    feasible = [
        block for block in standing if any(free.contains(block.span) for free in changed.free)
    ]
    kept = {item.block.id for item in again.placed if item.block and item.state == "kept"}

    greedy_ms, simple_ms = _milliseconds(plan, request), _milliseconds(earliest_fit, request)
    greedy_share, simple_share = (_preferred_share(request, one) for one in (greedy, simple))
    placed = sum(span.minutes for _, span in greedy) / wanted
    simple_placed = sum(span.minutes for _, span in simple) / wanted
    again_ms = _milliseconds(plan, changed)
    stayed = sum(block.id in kept for block in feasible) / len(feasible)
    return [
        Figure("first plan", greedy_ms, "ms", "earliest fit", greedy_ms / simple_ms),
        Figure("practice placed", placed, "share", "earliest fit", placed / simple_placed),
        Figure(
            "in preferred hours", greedy_share, "share", "earliest fit", greedy_share / simple_share
        ),
        Figure("replan after 5 changes", again_ms, "ms", "first plan", again_ms / greedy_ms),
        Figure("feasible blocks kept", stayed, "share", None, None),
        Figure("sittings", len(greedy), "blocks", None, None),
    ]


if __name__ == "__main__":
    for figure in run():
        print(*figure, sep="\t")
