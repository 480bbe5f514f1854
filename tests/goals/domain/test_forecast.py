from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.forecast import forecast
from ninefold.goals.domain.progress import Measurement

START = date(2026, 1, 1)


def weekly(*values):
    return [Measurement(START + timedelta(weeks=n), value) for n, value in enumerate(values)]


def test_two_check_ins_are_not_enough():
    answer = forecast(weekly(0, 1), target=10, today=START + timedelta(weeks=2))
    assert not answer.enough
    assert answer.middle is None
    assert "Not enough check-ins yet: 1 more" in answer.note


def test_an_even_pace_arrives_on_one_day():
    answer = forecast(
        weekly(0, 1, 2, 3),
        target=10,
        today=START + timedelta(weeks=3),
        deadline=START + timedelta(weeks=10),
    )
    assert answer.early == answer.middle == answer.late == START + timedelta(weeks=10)
    assert answer.on_time == 1
    assert answer.pace_per_week == 1


def test_a_pace_too_slow_is_late():
    deadline = START + timedelta(weeks=9)
    today = START + timedelta(weeks=3)
    assert forecast(weekly(0, 1, 2, 3), target=10, today=today, deadline=deadline).on_time == 0


def test_a_downward_target_is_forecast_too():
    answer = forecast(weekly(40, 38, 36), target=30, today=START + timedelta(weeks=2))
    assert answer.middle == START + timedelta(weeks=5)


def test_no_movement_gives_no_date():
    answer = forecast(weekly(3, 3, 3), target=10, today=START + timedelta(weeks=3))
    assert answer.enough
    assert answer.middle is None


def test_a_met_target_names_the_day_it_was_met():
    answer = forecast(weekly(0, 5, 10, 12), target=10, today=START + timedelta(weeks=5))
    assert answer.middle == START + timedelta(weeks=2)


def test_nobody_arrives_in_the_past():
    today = START + timedelta(weeks=60)
    answer = forecast(weekly(0, 1, 2, 3), target=10, today=today)
    assert answer.early == today


@given(st.lists(st.integers(-3, 8), min_size=3, max_size=12), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_the_fan_is_in_order_and_the_same_seed_gives_the_same_fan(changes, seed):
    total, values = 0, [0]
    for change in changes:
        total += change
        values.append(total)
    today = START + timedelta(weeks=len(changes))
    deadline = today + timedelta(weeks=20)
    first = forecast(weekly(*values), target=60, today=today, deadline=deadline, seed=seed)
    again = forecast(weekly(*values), target=60, today=today, deadline=deadline, seed=seed)
    assert first == again
    days = [day for day in (first.early, first.middle, first.late) if day]
    assert days == sorted(days)
    assert first.on_time is not None
    assert 0 <= first.on_time <= 1
