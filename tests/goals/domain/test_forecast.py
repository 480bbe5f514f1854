from datetime import date, timedelta

from benchmarks.forecast import backtest, cases, coverage
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


def test_an_even_pace_arrives_about_when_a_ruler_says():
    values = range(11)
    today = START + timedelta(weeks=10)
    answer = forecast(weekly(*values), target=20, today=today, deadline=today + timedelta(weeks=20))
    assert answer.middle is not None
    assert abs((answer.middle - today).days - 70) <= 14
    assert answer.on_time is not None
    assert answer.on_time > 0.85
    assert answer.pace_per_week == 1


def test_few_check_ins_make_a_wide_fan_and_say_so():
    few = forecast(weekly(0, 1, 2), target=20, today=START + timedelta(weeks=2))
    many = forecast(weekly(*range(16)), target=33, today=START + timedelta(weeks=15))
    assert few.early and few.late and many.early and many.late
    assert few.late - few.early > many.late - many.early
    assert "little to go by" in few.note
    assert "little to go by" not in many.note


def test_a_pace_too_slow_is_hardly_on_time():
    deadline = START + timedelta(weeks=12)
    values = range(11)
    answer = forecast(
        weekly(*values), target=40, today=START + timedelta(weeks=10), deadline=deadline
    )
    assert answer.on_time is not None
    assert answer.on_time < 0.05


def test_a_downward_target_is_forecast_too():
    values = (40, 38, 36, 34, 32)
    up = forecast(
        weekly(*(40 - value for value in values)), target=20, today=START + timedelta(weeks=4)
    )
    down = forecast(weekly(*values), target=20, today=START + timedelta(weeks=4))
    assert down.middle == up.middle
    assert down.fan[-1].middle <= down.fan[0].middle


def test_a_long_rest_until_now_moves_the_day_away():
    busy = forecast(weekly(0, 2, 4, 6, 8, 10), target=20, today=START + timedelta(weeks=5))
    idle = forecast(
        weekly(0, 2, 4, 6, 8, 10, 10, 10, 10, 10), target=20, today=START + timedelta(weeks=9)
    )
    assert busy.middle and idle.middle
    assert idle.middle - (START + timedelta(weeks=9)) > busy.middle - (START + timedelta(weeks=5))


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


def test_the_intervals_hold_about_as_often_as_they_promise_on_histories_made_up_here():
    tested = backtest(cases(4, "a small part"))
    assert 65 <= coverage(tested, 80) <= 95
    assert coverage(tested, 90) >= 78


@given(st.lists(st.integers(-3, 8), min_size=3, max_size=12), st.integers(0, 99))
@settings(max_examples=10, deadline=None)
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
