from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.learning.domain.progress import Pace, Progress, Unit, expected_share, needed_pace

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@st.composite
def progresses(draw: st.DrawFn) -> Progress:
    unit = draw(st.sampled_from(Unit))
    total = 100 if unit is Unit.PERCENT else draw(st.none() | st.integers(1, 2000))
    return Progress(unit, draw(st.integers(0, 2000 if total is None else total)), total)


@given(progresses(), st.integers(-5000, 5000))
@settings(max_examples=100)
def test_a_step_never_leaves_the_range_from_nothing_to_all(progress: Progress, step: int) -> None:
    after = progress.after(step)
    assert after.current >= 0
    assert after.share is None or 0 <= after.share <= 1


@given(progresses())
@settings(max_examples=100)
def test_no_step_is_offered_that_would_go_beyond_the_end(progress: Progress) -> None:
    for step in progress.steps():
        assert progress.after(step).current == progress.current + step


@given(progresses(), DAYS, st.integers(0, 400))
@settings(max_examples=100)
def test_the_needed_pace_is_enough_and_one_less_is_not(
    progress: Progress, today: date, days: int
) -> None:
    pace = needed_pace(progress, due_on=today + timedelta(days=days), on=today)
    if progress.total is None or progress.is_complete:
        assert pace is None
    else:
        assert pace is not None
        left = progress.total - progress.current
        spans = (days + 1) / (1 if pace.per == "day" else 7)
        assert pace.units * spans >= left > (pace.units - 1) * spans


def test_what_has_time_is_paced_by_the_week() -> None:
    course = Progress(Unit.LESSONS, 17, 36)
    until = date(2026, 11, 24) + timedelta(days=190)
    assert needed_pace(course, due_on=until, on=date(2026, 11, 24)) == Pace(1, "week")


@given(DAYS, st.integers(0, 500), st.integers(-30, 600))
@settings(max_examples=100)
def test_an_even_pace_grows_from_nothing_to_all(start: date, length: int, day: int) -> None:
    due = start + timedelta(days=length)
    share = expected_share(started_on=start, due_on=due, on=start + timedelta(days=day))
    assert 0 <= share <= 1
    assert expected_share(started_on=start, due_on=due, on=due) == 1
    assert expected_share(started_on=start, due_on=due, on=start - timedelta(days=1)) == 0


def test_progress_is_said_in_its_own_unit() -> None:
    assert Progress(Unit.PERCENT, 40).words == "40%"
    assert Progress(Unit.PAGES, 120, 300).words == "120 of 300 pages"
    assert Progress(Unit.LESSONS, 1).words == "1 lesson"
    assert Progress(Unit.LESSONS, 0, 1).words == "0 of 1 lesson"
    assert Progress(Unit.LESSONS, 3).step_words(1) == "+1 lesson"
    assert Progress(Unit.PERCENT, 3).step_words(10) == "+10%"


@pytest.mark.parametrize(
    ("unit", "current", "total"),
    [(Unit.PAGES, 11, 10), (Unit.PERCENT, 101, None), (Unit.PAGES, -1, 10), (Unit.PAGES, 0, 0)],
)
def test_what_cannot_be_is_refused(unit: Unit, current: int, total: int | None) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        Progress(unit, current, total)


def test_nothing_is_needed_once_the_day_has_passed() -> None:
    late = Progress(Unit.PAGES, 1, 10)
    assert needed_pace(late, due_on=date(2026, 1, 1), on=date(2026, 1, 2)) is None
