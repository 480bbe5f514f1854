from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ninefold.kernel.periods import Period
from ninefold.reflection.domain.weeks import DueReview, due_review, next_ready_day

MONDAY = date(2026, 11, 23)
SUNDAY = date(2026, 11, 29)


def due(today: date, reviewed_through: date | None, ready: int | None = None) -> DueReview | None:
    return due_review(
        today=today,
        joined_on=date(2026, 11, 2),
        reviewed_through=reviewed_through,
        ready_weekday=ready,
    )


def test_a_week_is_due_on_its_last_day() -> None:
    assert due(SUNDAY - timedelta(days=1), MONDAY - timedelta(days=1)) is None
    assert due(SUNDAY, MONDAY - timedelta(days=1)) == DueReview(Period(MONDAY, SUNDAY), 1)


def test_a_missed_week_merges_into_the_next() -> None:
    assert due(date(2026, 12, 8), MONDAY - timedelta(days=1)) == DueReview(
        Period(MONDAY, date(2026, 12, 6)), 2
    )


def test_the_first_review_begins_on_the_day_of_joining() -> None:
    assert due(date(2026, 11, 8), None) == DueReview(
        Period(date(2026, 11, 2), date(2026, 11, 8)), 1
    )


def test_who_reviews_on_friday_meets_the_weekend_in_the_next_review() -> None:
    friday = date(2026, 11, 27)
    assert due(friday, MONDAY - timedelta(days=1), ready=4) == DueReview(Period(MONDAY, friday), 1)
    assert due(SUNDAY, friday, ready=4) is None
    assert due(SUNDAY + timedelta(days=1), friday, ready=4) is None
    assert due(date(2026, 12, 4), friday, ready=4) == DueReview(
        Period(date(2026, 11, 28), date(2026, 12, 4)), 1
    )


def test_a_week_that_starts_on_saturday_ends_on_friday() -> None:
    found = due_review(
        today=date(2026, 11, 28),
        joined_on=date(2026, 1, 1),
        reviewed_through=date(2026, 11, 20),
        starts_weekday=5,
    )
    assert found == DueReview(Period(date(2026, 11, 21), date(2026, 11, 27)), 1)


def test_the_next_ready_day_is_said() -> None:
    assert next_ready_day(today=MONDAY) == SUNDAY
    assert next_ready_day(today=SUNDAY) == date(2026, 12, 6)


@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=12),
    st.integers(0, 6),
    st.none() | st.integers(0, 6),
)
def test_reviews_leave_no_day_out_and_take_none_twice(
    gaps: list[int], starts: int, ready: int | None
) -> None:
    joined_on = today = date(2026, 1, 1)
    through: date | None = None
    following = joined_on
    for gap in gaps:
        today += timedelta(days=gap)
        found = due_review(
            today=today,
            joined_on=joined_on,
            reviewed_through=through,
            starts_weekday=starts,
            ready_weekday=ready,
        )
        if found is None:
            assert (today - following).days < 14
            continue
        assert found.period.starts_on == following
        assert found.period.ends_on <= today
        assert found.weeks >= 1
        through = found.period.ends_on
        following = through + timedelta(days=1)
