from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.learning.domain.expiry import Validity, expiry, reminder_days, reminder_stage

TODAY = date(2026, 11, 24)


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.mark.parametrize(
    ("left", "validity"),
    [
        (-1, Validity.EXPIRED),
        (0, Validity.EXPIRES_SOON),
        (60, Validity.EXPIRES_SOON),
        (61, Validity.VALID),
    ],
)
def test_a_certificate_is_valid_to_the_end_of_its_last_day(left: int, validity: Validity) -> None:
    assert expiry(days(left), on=TODAY).validity is validity


def test_what_does_not_expire_lasts_and_is_never_reminded_of() -> None:
    assert expiry(None, on=TODAY).validity is Validity.LASTING
    assert reminder_stage(None, on=TODAY) is None


@pytest.mark.parametrize(
    ("left", "stage"),
    [(61, None), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7), (-1, None)],
)
def test_only_the_nearest_reminder_holds(left: int, stage: int | None) -> None:
    assert reminder_stage(days(left), on=TODAY) == stage


@given(st.integers(0, 200))
@settings(max_examples=100)
def test_each_reminder_holds_from_its_day_on(left: int) -> None:
    end = days(left)
    due = [day for day in reminder_days(end) if day <= TODAY]
    assert (reminder_stage(end, on=TODAY) is not None) == bool(due)
