from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.kernel.capture.dates import add_months, read_date

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("word", "behind", "ahead"),
    [
        ("today", "2026-11-24", "2026-11-24"),
        ("tomorrow", "2026-11-25", "2026-11-25"),
        ("yesterday", "2026-11-23", "2026-11-23"),
        ("fri", "2026-11-20", "2026-11-27"),
        ("Monday", "2026-11-23", "2026-11-30"),
        ("tue", "2026-11-17", "2026-12-01"),
        ("24dec", "2025-12-24", "2026-12-24"),
        ("dec24", "2025-12-24", "2026-12-24"),
        ("24november", "2026-11-24", "2026-11-24"),
        ("29feb", "2024-02-29", "2028-02-29"),
        ("24dec2030", "2030-12-24", "2030-12-24"),
        ("2026-02-28", "2026-02-28", "2026-02-28"),
        ("+3d", "2026-11-27", "2026-11-27"),
        ("-2w", "2026-11-10", "2026-11-10"),
        ("+1m", "2026-12-24", "2026-12-24"),
        ("+1y", "2027-11-24", "2027-11-24"),
    ],
)
def test_a_word_names_a_day_behind_or_ahead(word: str, behind: str, ahead: str) -> None:
    assert read_date(word, today=TUESDAY, is_past=True) == date.fromisoformat(behind)
    assert read_date(word, today=TUESDAY, is_past=False) == date.fromisoformat(ahead)


@pytest.mark.parametrize("word", ["", "31feb", "0jan", "32dec", "5foo", "2026-13-01", "+3", "3d"])
def test_other_words_name_no_day(word: str) -> None:
    assert read_date(word, today=TUESDAY, is_past=False) is None


def test_a_month_that_is_too_short_gives_its_last_day() -> None:
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2026, 3, 31), -1) == date(2026, 2, 28)


@given(st.dates(), st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
def test_a_weekday_is_within_a_week_and_never_today(today: date, word: str) -> None:
    ahead = read_date(word, today=today, is_past=False)
    behind = read_date(word, today=today, is_past=True)
    assert ahead is None or 1 <= (ahead - today).days <= 7
    assert behind is None or 1 <= (today - behind).days <= 7


@given(st.text(max_size=20), st.dates(), st.booleans())
def test_no_word_breaks_the_reader(word: str, today: date, is_past: bool) -> None:
    read_date(word, today=today, is_past=is_past)
