from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.wins.domain.recency import recency_meter

START, END = date(2026, 1, 1), date(2026, 12, 31)


def test_wins_of_the_last_month_alone_lean_to_the_end():
    meter = recency_meter([date(2026, 12, day) for day in (1, 8, 15, 22)], start=START, end=END)
    assert meter.lean > 0.85
    assert meter.uneven_share == pytest.approx(0.75, abs=0.01)
    assert meter.quietest.start == START


def test_a_win_each_week_leans_nowhere():
    days = [START + timedelta(weeks=week, days=3) for week in range(52)]
    meter = recency_meter(days, start=START, end=END)
    assert abs(meter.lean) < 0.01
    assert meter.uneven_share < 0.02


def test_three_wins_mean_nothing_yet():
    assert not recency_meter([START] * 3, start=START, end=END).is_meaningful


@given(st.lists(st.dates(START, END)), st.integers(1, 12))
def test_the_parts_hold_every_win_and_mirror_when_time_runs_backwards(days, parts):
    meter = recency_meter(days, start=START, end=END, parts=parts)
    assert sum(part.count for part in meter.parts) == len(days)
    assert meter.parts[0].start == START
    assert meter.parts[-1].end == END
    backwards = [START + (END - day) for day in days]
    mirrored = recency_meter(backwards, start=START, end=END, parts=parts)
    assert mirrored.lean == pytest.approx(-meter.lean)
    assert 0 <= meter.uneven_share < 1


def test_a_reversed_period_is_refused():
    with pytest.raises(ValueError, match="end: "):
        recency_meter([], start=END, end=START)
