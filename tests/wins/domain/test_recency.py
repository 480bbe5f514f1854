from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.wins.domain.recency import month_counts, recency_meter, thin_months

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


def test_months_are_counted_back_over_the_turn_of_the_year():
    days = [date(2026, 1, 31), date(2025, 12, 1), date(2025, 12, 2), date(2026, 2, 9)]
    counts = month_counts(days, date(2026, 2, 3), months=3)
    assert counts == {date(2025, 12, 1): 2, date(2026, 1, 1): 1, date(2026, 2, 1): 0}


def test_thin_months_have_well_below_the_mean_and_the_emptiest_comes_first():
    counts = {date(2026, 1, 1): 6, date(2026, 2, 1): 2, date(2026, 3, 1): 0, date(2026, 4, 1): 4}
    assert thin_months(counts) == [date(2026, 3, 1), date(2026, 2, 1)]


def test_without_a_win_every_month_is_thin_and_the_latest_is_looked_at_first():
    counts = month_counts([], date(2026, 2, 3), months=2)
    assert thin_months(counts) == [date(2026, 2, 1), date(2026, 1, 1)]
