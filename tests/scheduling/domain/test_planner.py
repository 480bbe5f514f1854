from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.scheduling.domain.intervals import Interval, merged
from ninefold.scheduling.domain.plan import (
    Block,
    ImpossibleRequest,
    Need,
    PlacedBlock,
    PlanRequest,
    State,
    WhyNot,
)
from ninefold.scheduling.domain.planner import missed_blocks, plan

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 3, 2, 8, tzinfo=PARIS)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in the fortnight from Monday, 2 March 2026."""
    return datetime(2026, 3, 2, hour, minute, tzinfo=PARIS) + timedelta(days=day)


def evenings(days: int = 7) -> tuple[Interval, ...]:
    return tuple(Interval(at(day, 18), at(day, 21)) for day in range(days))


def request(**changes: Any) -> PlanRequest:
    values: dict[str, Any] = {
        "now": MONDAY,
        "zone": "Europe/Paris",
        "free": evenings(),
        "needs": (Need("python", 120, 30, 60),),
        "horizon_weeks": 1,
    }
    return PlanRequest(**(values | changes))


def told(placed: tuple[PlacedBlock, ...]) -> list[tuple[str, str, float]]:
    return [
        (item.need, f"{item.starts_at.astimezone(PARIS):%a %H:%M}", item.span.minutes)
        for item in placed
    ]


def test_a_weeks_practice_is_spread_over_its_days() -> None:
    made = plan(request())
    assert sum(item.span.minutes for item in made.placed) == 120
    assert len({item.starts_at.astimezone(PARIS).date() for item in made.placed}) == 2
    assert {item.state for item in made.placed} == {State.NEW}
    assert made.unplaced == ()


def test_each_place_shows_what_it_was_chosen_for() -> None:
    need = Need("python", 60, 60, 60, preferred_hours=((time(20), time(21)),))
    (item,) = plan(request(needs=(need,))).placed
    assert told((item,))[0][1].endswith("20:00")
    assert item.score[0].name == "preferred hours"
    assert item.score[0].value == 3


def test_what_stands_is_kept_and_not_placed_twice() -> None:
    first = plan(request())
    standing = tuple(
        Block(str(number), item.need, item.starts_at, item.ends_at)
        for number, item in enumerate(first.placed)
    )
    second = plan(request(existing=standing))
    assert told(second.placed) == told(first.placed)
    assert {item.state for item in second.placed} == {State.KEPT}


def test_a_block_moves_when_something_lands_on_it_and_says_why() -> None:
    standing = Block("1", "python", at(3, 18), at(3, 19))
    free = tuple(span for span in evenings() if span.starts_at != at(3, 18))
    made = plan(request(needs=(Need("python", 60),), free=free, existing=(standing,)))
    (item,) = made.placed
    assert item.state == State.MOVED
    assert item.block == standing
    assert "no longer free" in item.reason
    assert item.span.minutes == 60
    assert abs(item.starts_at - at(3, 18)) <= timedelta(days=1, hours=3)


def test_a_block_that_starts_within_the_freeze_never_moves() -> None:
    tonight = Block("1", "python", at(0, 18), at(0, 19))
    made = plan(request(free=evenings()[1:], existing=(tonight,)))
    kept = [item for item in made.placed if item.block == tonight]
    assert [(item.starts_at, item.state) for item in kept] == [(at(0, 18), State.KEPT)]
    assert kept[0].has_conflict


def test_a_missed_block_moves_on_to_what_is_left_of_the_week() -> None:
    missed = Block("1", "python", at(0, 6), at(0, 7))
    done = Block("2", "python", at(0, 7), at(0, 7, 30), is_done=True)
    assert missed_blocks((missed, done), MONDAY) == (missed,)
    made = plan(request(needs=(Need("python", 60),), existing=(missed, done)))
    (item,) = made.placed
    assert (item.state, item.block, item.is_extra) == (State.MOVED, missed, False)
    assert "moved on" in item.reason


def test_a_block_missed_last_week_comes_on_top_of_this_week() -> None:
    missed = Block("1", "python", at(-3, 18), at(-3, 19))
    made = plan(request(needs=(Need("python", 60),), existing=(missed,)))
    assert sorted(item.state for item in made.placed) == [State.MOVED, State.NEW]
    assert [item.is_extra for item in made.placed if item.block] == [True]
    again = tuple(
        Block(str(number), item.need, item.starts_at, item.ends_at, is_extra=item.is_extra)
        for number, item in enumerate(made.placed)
    )
    repeated = plan(request(needs=(Need("python", 60),), existing=again))
    assert {item.state for item in repeated.placed} == {State.KEPT}
    assert told(repeated.placed) == told(made.placed)


def test_a_block_of_a_skill_that_is_gone_is_released() -> None:
    old = Block("1", "piano", at(3, 18), at(3, 19))
    made = plan(request(existing=(old,)))
    assert [item.block for item in made.released] == [old]
    assert all(item.need == "python" for item in made.placed)


def test_the_more_important_need_gets_the_only_place() -> None:
    needs = (Need("b", 60, 60, 60, importance=0.9), Need("a", 60, 60, 60, importance=0.1))
    made = plan(request(needs=needs, free=(Interval(at(2, 18), at(2, 19)),)))
    assert [item.need for item in made.placed] == ["b"]
    assert [(item.need, item.why_not) for item in made.unplaced] == [("a", WhyNot.TAKEN)]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"free": ()}, WhyNot.NO_FREE_TIME),
        ({"free": (Interval(at(0, 6), at(0, 7)),)}, WhyNot.TOO_SOON),
        ({"free": (Interval(at(0, 8), at(0, 9)),), "lead_minutes": 90}, WhyNot.TOO_SOON),
        ({"free": (Interval(at(2, 18), at(2, 18, 20)),)}, WhyNot.TOO_SHORT),
        ({"daily_cap_minutes": 20}, WhyNot.DAILY_CAP),
        ({"needs": (Need("p", 60, deadline_at=at(-1, 9)),)}, WhyNot.DEADLINE_PASSED),
        ({"needs": (Need("p", 60, deadline_at=at(0, 17)),)}, WhyNot.DEADLINE_PASSED),
    ],
)
def test_what_finds_no_place_says_why(changes: dict[str, Any], why: WhyNot) -> None:
    made = plan(request(**changes))
    assert made.placed == ()
    assert [item.why_not for item in made.unplaced] == [why]
    assert made.unplaced[0].message.endswith(".")


def test_a_request_that_makes_no_sense_names_its_field() -> None:
    for changes, field in (
        ({"now": datetime(2026, 3, 2)}, "now"),
        ({"grid_minutes": 7}, "grid_minutes"),
        ({"horizon_weeks": 0}, "horizon_weeks"),
        ({"lead_minutes": -1}, "lead_minutes"),
        ({"needs": (Need("a", 1), Need("a", 2))}, "needs"),
    ):
        with pytest.raises(ImpossibleRequest, match=field):
            request(**changes)
    with pytest.raises(ImpossibleRequest, match="shortest"):
        Need("a", 60, 90, 60)


# Around the last Sunday of March, when the clocks of Europe go forward.
NOW = datetime(2026, 3, 25, 7, 10, tzinfo=UTC)


@st.composite
def requests(draw: st.DrawFn) -> PlanRequest:
    free, busy_from = [], NOW - timedelta(days=3)
    for _ in range(draw(st.integers(0, 25))):
        start = busy_from + timedelta(minutes=draw(st.integers(0, 900)))
        busy_from = start + timedelta(minutes=draw(st.integers(1, 300)))
        free.append(Interval(start, busy_from))
    needs = tuple(
        Need(
            f"need-{number}",
            draw(st.integers(0, 300)),
            draw(st.sampled_from([15, 30, 45])),
            draw(st.sampled_from([45, 60, 90])),
            deadline_at=draw(
                st.none() | st.integers(-48, 400).map(lambda h: NOW + timedelta(hours=h))
            ),
            importance=draw(st.sampled_from([0.1, 0.5, 0.9])),
            preferred_hours=draw(st.sampled_from([(), ((time(18), time(21)),)])),
        )
        for number in range(draw(st.integers(0, 4)))
    )
    existing, start = [], NOW - timedelta(days=2)
    for number in range(draw(st.integers(0, 6))):
        start += timedelta(minutes=30 * draw(st.integers(1, 60)))
        end = start + timedelta(minutes=draw(st.sampled_from([30, 45, 60])))
        need = draw(st.sampled_from(["need-0", "need-1", "gone"]))
        existing.append(Block(str(number), need, start, end, draw(st.booleans())))
        start = end + timedelta(minutes=30)
    return PlanRequest(
        now=NOW,
        zone=draw(st.sampled_from(["Europe/Paris", "America/New_York", "Asia/Kathmandu"])),
        free=tuple(free),
        needs=needs,
        existing=tuple(existing),
        lead_minutes=draw(st.sampled_from([0, 60, 600])),
        buffer_minutes=draw(st.sampled_from([0, 10, 30])),
        daily_cap_minutes=draw(st.sampled_from([45, 120, 240])),
        freeze_hours=draw(st.sampled_from([0, 20])),
        horizon_weeks=3,
        grid_minutes=draw(st.sampled_from([15, 30])),
    )


def is_frozen(item: PlacedBlock, asked: PlanRequest) -> bool:
    return item.state == State.KEPT and item.starts_at < asked.frozen_until


@settings(max_examples=100, deadline=None)
@given(requests())
def test_every_plan_keeps_the_rules(asked: PlanRequest) -> None:
    made = plan(asked)
    free = merged(asked.free)
    deadlines = {need.ref: need.deadline_at for need in asked.needs}
    loose = [item for item in made.placed if not is_frozen(item, asked)]
    for item in loose:
        assert any(interval.contains(item.span) for interval in free)
        assert item.starts_at >= asked.earliest_at
        assert not item.has_conflict
        deadline = deadlines[item.need]
        assert deadline is None or item.ends_at <= deadline
    buffer = timedelta(minutes=asked.buffer_minutes)
    for one, other in pairwise(made.placed):
        if not (is_frozen(one, asked) and is_frozen(other, asked)):
            assert other.span.starts_at - one.span.ends_at >= buffer


@settings(max_examples=100, deadline=None)
@given(requests())
def test_no_day_holds_more_than_its_cap_unless_frozen_blocks_alone_do(asked: PlanRequest) -> None:
    made = plan(asked)
    zone = ZoneInfo(asked.zone)
    loads: dict[date, int] = defaultdict(int)
    loose_days = set()
    done = [block for block in asked.existing if block.is_done]
    for item in [*made.placed, *done]:
        at = item.span.starts_at
        while at < item.span.ends_at:
            loads[at.astimezone(zone).date()] += 5
            if isinstance(item, PlacedBlock) and not is_frozen(item, asked):
                loose_days.add(at.astimezone(zone).date())
            at += timedelta(minutes=5)
    assert all(loads[day] <= asked.daily_cap_minutes for day in loose_days)


@settings(max_examples=100, deadline=None)
@given(requests(), st.randoms(use_true_random=False))
def test_the_same_request_in_any_order_has_the_same_plan(asked: PlanRequest, order: Any) -> None:
    shuffled = {name: list(getattr(asked, name)) for name in ("free", "needs", "existing")}
    for values in shuffled.values():
        order.shuffle(values)
    again = replace(asked, **{name: tuple(values) for name, values in shuffled.items()})
    assert plan(again) == plan(asked)


@settings(max_examples=100, deadline=None)
@given(requests())
def test_every_block_is_kept_moved_released_or_explained_exactly_once(asked: PlanRequest) -> None:
    made = plan(asked)
    seen = [item.block.id for item in made.placed if item.block]
    seen += [item.block.id for item in made.unplaced if item.block]
    seen += [item.block.id for item in made.released]
    assert sorted(seen) == sorted(block.id for block in asked.existing if not block.is_done)
    for item in made.placed:
        if item.block and item.block.starts_at < asked.frozen_until and item.block.ends_at > NOW:
            assert (item.starts_at, item.ends_at) == (item.block.starts_at, item.block.ends_at)
        assert item.reason


@settings(max_examples=50, deadline=None)
@given(requests())
def test_planning_again_moves_nothing(asked: PlanRequest) -> None:
    first = plan(asked)
    standing = tuple(
        Block(str(number), item.need, item.starts_at, item.ends_at, is_extra=item.is_extra)
        for number, item in enumerate(first.placed)
    )
    done = tuple(replace(block, id=f"done-{block.id}") for block in asked.existing if block.is_done)
    second = plan(replace(asked, existing=standing + done))
    kept = [item for item in second.placed if item.state == State.KEPT]
    assert [(k.need, k.span) for k in kept] == [(p.need, p.span) for p in first.placed]
