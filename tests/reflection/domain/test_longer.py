from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.kernel.periods import Period
from ninefold.reflection.domain.longer import due_longer_review, months_in_words, so_far

JOINED = date(2024, 1, 1)


def _due(span, today, through):
    found = due_longer_review(span, today=today, joined_on=JOINED, reviewed_through=through)
    return found and (found.period.starts_on, found.period.ends_on, found.count)


@pytest.mark.parametrize(
    ("span", "today", "through", "expected"),
    [
        ("month", date(2026, 3, 11), None, (date(2026, 2, 1), date(2026, 2, 28), 1)),
        ("month", date(2026, 3, 27), None, (date(2026, 3, 1), date(2026, 3, 31), 1)),
        ("month", date(2026, 3, 11), date(2026, 2, 28), None),
        (
            "month",
            date(2026, 3, 11),
            date(2025, 11, 30),
            (date(2025, 12, 1), date(2026, 2, 28), 3),
        ),
        (
            "month",
            date(2026, 3, 11),
            date(2026, 1, 12),
            (date(2026, 1, 13), date(2026, 2, 28), 2),
        ),
        (
            "quarter",
            date(2026, 5, 2),
            date(2025, 9, 30),
            (date(2025, 10, 1), date(2026, 3, 31), 2),
        ),
        (
            "month",
            date(2026, 3, 11),
            date(2024, 1, 31),
            (date(2025, 9, 1), date(2026, 2, 28), 6),
        ),
    ],
)
def test_missed_months_and_quarters_merge_into_the_next_review(span, today, through, expected):
    assert _due(span, today, through) == expected


def test_nothing_waits_from_before_one_joined():
    found = due_longer_review(
        "quarter", today=date(2026, 2, 1), joined_on=date(2026, 1, 20), reviewed_through=None
    )
    assert found is None


@settings(max_examples=100)
@given(
    st.sampled_from(["month", "quarter"]),
    st.dates(date(2025, 1, 1), date(2028, 1, 1)),
    st.integers(0, 900),
)
def test_no_day_is_looked_back_on_twice_and_none_is_left_out(span, today, ago):
    through = today - timedelta(days=ago)
    found = due_longer_review(span, today=today, joined_on=JOINED, reviewed_through=through)
    if found is None:
        return
    assert found.period.starts_on > through
    assert found.period.ends_on <= today + timedelta(days=4)
    most = {"month": 6, "quarter": 4}[span]
    if found.count < most:
        assert found.period.starts_on == through + timedelta(days=1)


def test_what_is_not_due_is_looked_back_on_as_far_as_it_has_come():
    today = date(2026, 3, 11)
    assert so_far("month", today=today, reviewed_through=date(2026, 2, 28)) == Period(
        date(2026, 3, 1), today
    )
    assert so_far("month", today=today, reviewed_through=date(2026, 3, 5)) == Period(
        date(2026, 3, 6), today
    )
    assert so_far("month", today=date(2026, 3, 29), reviewed_through=date(2026, 3, 31)) is None


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 2, 1), date(2026, 2, 28), "February 2026"),
        (date(2026, 9, 1), date(2026, 10, 31), "September and October 2026"),
        (date(2025, 11, 1), date(2026, 1, 31), "November 2025 to January 2026"),
        (date(2026, 3, 6), date(2026, 3, 11), "6 March to 11 March 2026"),
    ],
)
def test_months_are_named(first, last, words):
    assert months_in_words(Period(first, last)) == words
