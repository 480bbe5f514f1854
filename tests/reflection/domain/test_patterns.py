from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.kernel.periods import Period, year_of
from ninefold.reflection.domain.comebacks import Comeback, comebacks
from ninefold.reflection.domain.mood_and_progress import MoodWeek, together
from ninefold.reflection.domain.said_and_did import Done, compare
from ninefold.reflection.domain.stretches import SPANS, parts, stretch, wider

FIRST = date(2026, 1, 1)


def _days(*numbers):
    return [FIRST + timedelta(days=number) for number in numbers]


def test_a_return_after_a_quiet_week_is_a_comeback():
    assert comebacks(_days(0, 1, 9, 10), []) == [Comeback(FIRST + timedelta(days=9), 7)]
    assert comebacks(_days(0, 1, 8, 10), []) == []
    assert comebacks([], []) == []


def test_planned_rest_is_neither_a_gap_nor_a_return():
    rest = Period(FIRST + timedelta(days=2), FIRST + timedelta(days=20))
    assert comebacks(_days(0, 1, 22), [rest]) == []
    assert comebacks(_days(0, 1, 30), [rest]) == [Comeback(FIRST + timedelta(days=30), 9)]


@settings(max_examples=100)
@given(st.sets(st.integers(0, 200)), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30))))
def test_more_rest_never_makes_more_comebacks(active, rests):
    planned = [
        Period(FIRST + timedelta(days=start), FIRST + timedelta(days=start + length))
        for start, length in rests
    ]
    days = _days(*active)
    found = comebacks(days, planned)
    assert len(found) <= len(comebacks(days, []))
    assert all(one.quiet_days >= 7 and one.on in days for one in found)


def test_shares_of_words_and_days_are_set_side_by_side():
    found = compare({"a": 6, "b": 2}, {"a": Done(2, 3, 0), "b": Done(8, 9, 60)})
    a, b = found.goals
    assert (a.key, a.said, a.days, a.verdict) == ("a", 0.75, 0.2, "less")
    assert (b.said, b.days, b.minutes, b.verdict) == (0.25, 0.8, 1.0, "more")
    assert (found.days, found.missing_days) == (10, 0)


def test_without_words_or_days_there_is_no_verdict():
    assert [one.verdict for one in compare({}, {"a": Done(3, 3, 0)}).goals] == [""]
    assert [one.verdict for one in compare({"a": 3}, {}).goals] == [""]
    assert compare({"a": 3}, {}).missing_days == 8


def _weeks(pairs):
    return [
        MoodWeek(FIRST + timedelta(weeks=n), mood, 3, days) for n, (mood, days) in enumerate(pairs)
    ]


def test_weeks_that_rise_together_correlate_and_few_of_them_say_nothing():
    rising = [(1 + n / 5, n // 3) for n in range(18)]
    found = together(_weeks(rising))
    assert found.correlation > 0.95
    assert found.is_clear
    assert together(_weeks(rising[:11])).missing == 1
    assert together(_weeks([(3.0, n % 7) for n in range(20)])).correlation is None


def test_the_correlation_is_that_of_the_statistics_library():
    stats = pytest.importorskip("scipy.stats")
    chance = Random(4)
    pairs = [(float(chance.randint(1, 5)), chance.randint(0, 7)) for _ in range(40)]
    expected = stats.spearmanr(*zip(*pairs, strict=True)).statistic
    assert together(_weeks(pairs)).correlation == pytest.approx(expected)


def test_weeks_without_a_pattern_are_called_unclear_nine_times_in_ten():
    chance = Random(11)
    clear = sum(
        together(_weeks([(chance.uniform(1, 5), chance.randint(0, 7)) for _ in range(30)])).is_clear
        for _ in range(400)
    )
    assert 0.06 < clear / 400 < 0.14


@settings(max_examples=60)
@given(st.sampled_from(SPANS[1:]), st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_the_parts_of_a_stretch_hold_each_of_its_days_once(span, day, weekday):
    whole = stretch(span, day, starts_weekday=weekday)
    assert day in whole
    shorter, found = parts(span, whole, starts_weekday=weekday)
    assert wider(shorter) == span
    assert [one for part in found for one in part] == list(whole)


def test_a_year_holds_its_quarters_and_nothing_is_wider():
    shorter, found = parts("year", year_of(FIRST))
    assert (shorter, len(found), wider("year")) == ("quarter", 4, "")
