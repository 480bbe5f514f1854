from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.skills.domain.steadiness import PracticeDay, steadiness

TODAY = date(2026, 3, 22)
practice = st.lists(
    st.builds(
        PracticeDay,
        on=st.dates(date(2025, 12, 1), TODAY - timedelta(days=1)),
        planned_minutes=st.integers(0, 90),
        done_minutes=st.integers(0, 90),
    ),
    unique_by=lambda day: day.on,
)


def weeks_of(*shares):
    """One planned hour a week, the latest week last."""
    mondays = [date(2026, 3, 16) - timedelta(weeks=back) for back in range(len(shares))]
    return [
        PracticeDay(monday, 60, round(60 * share))
        for monday, share in zip(mondays, reversed(shares), strict=True)
    ]


def test_strength_is_the_weighted_share_of_the_stated_formula():
    found = steadiness(weeks_of(1.0, 0.5), today=TODAY, half_life_weeks=1)
    assert found.strength == pytest.approx((0.5 * 60 + 1 * 30) / (0.5 * 60 + 1 * 60))
    assert [week.weight for week in found.weeks] == [0.5, 1.0]


def test_one_missed_week_dents_and_does_not_break():
    steady = [1.0] * 10
    assert steadiness(weeks_of(*steady), today=TODAY).strength == 1
    dented = steadiness(weeks_of(*steady, 0.0), today=TODAY).strength
    assert 0.75 < dented < 0.9
    assert steadiness(weeks_of(*steady, 0.0, 1.0), today=TODAY).strength > dented


@given(practice, st.lists(st.dates(date(2025, 12, 1), TODAY), max_size=20))
def test_planned_rest_changes_nothing(days, rest):
    taken = {day.on for day in days}
    resting = [PracticeDay(on, 45, 0, is_rest=True) for on in rest if on not in taken]
    before = steadiness(days, today=TODAY)
    assert steadiness([*days, *resting], today=TODAY) == before
    assert before.strength is None or 0 <= before.strength <= 1


@given(practice, st.integers(0, 6))
def test_more_practice_never_lowers_the_strength(days, index):
    if index >= len(days):
        return
    more = list(days)
    day = more[index]
    more[index] = PracticeDay(day.on, day.planned_minutes, day.done_minutes + 30)
    before = steadiness(days, today=TODAY).strength
    after = steadiness(more, today=TODAY).strength
    assert (before is None) == (after is None)
    assert before is None or after >= before - 1e-12


def test_practice_moved_within_the_week_counts_in_full():
    days = [PracticeDay(date(2026, 3, 16), 30, 0), PracticeDay(date(2026, 3, 18), 0, 30)]
    assert steadiness(days, today=TODAY).strength == 1


def test_a_morning_is_not_a_miss():
    days = [*weeks_of(1.0), PracticeDay(TODAY, 30, 0)]
    assert steadiness(days, today=TODAY).strength == 1


def test_without_a_plan_there_is_no_strength_to_speak_of():
    found = steadiness([PracticeDay(date(2026, 3, 2), 0, 40)], today=TODAY)
    assert found.strength is None
    assert not found.is_meaningful


def test_bad_values_are_named():
    with pytest.raises(ValueError, match="half_life_weeks"):
        steadiness([], today=TODAY, half_life_weeks=0)
    with pytest.raises(ValueError, match="minutes"):
        steadiness([PracticeDay(TODAY, -1)], today=TODAY)
