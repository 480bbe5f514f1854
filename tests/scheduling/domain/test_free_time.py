from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.scheduling.domain.free_time import free_time, room
from ninefold.scheduling.domain.intervals import Interval, merged, without
from ninefold.scheduling.domain.occurrence import Occurrence

PARIS = ZoneInfo("Europe/Paris")
NINE_TO_FIVE = {day: [(time(9), time(17))] for day in range(5)}


def appointment(start: datetime, end: datetime, **changes: object) -> Occurrence:
    values: dict[str, object] = {
        "uid": "1",
        "recurrence_id": None,
        "summary": "",
        "starts_at": start,
        "ends_at": end,
        "is_all_day": False,
        "zone": "Europe/Paris",
        "is_busy": True,
    }
    return Occurrence(**(values | changes))  # type: ignore[arg-type]


def hours(intervals: list[Interval]) -> list[tuple[str, str]]:
    return [
        (f"{i.starts_at.astimezone(PARIS):%a %H:%M}", f"{i.ends_at.astimezone(PARIS):%a %H:%M}")
        for i in intervals
    ]


def test_a_meeting_and_its_buffer_are_cut_out_of_the_day() -> None:
    meeting = appointment(
        datetime(2026, 3, 2, 10, tzinfo=PARIS), datetime(2026, 3, 2, 11, tzinfo=PARIS)
    )
    monday = date(2026, 3, 2)
    free = free_time(
        NINE_TO_FIVE,
        [meeting],
        zone="Europe/Paris",
        starts_on=monday,
        ends_on=monday,
        buffer_minutes=15,
    )
    assert hours(free) == [("Mon 09:00", "Mon 09:45"), ("Mon 11:15", "Mon 17:00")]


def test_a_busy_day_is_blocked_and_a_free_one_is_not() -> None:
    day = {"is_all_day": True}
    monday, tuesday = (datetime(2026, 3, number, tzinfo=PARIS) for number in (2, 3))
    holiday = appointment(monday, tuesday, **day)
    birthday = appointment(tuesday, tuesday + timedelta(days=1), is_busy=False, **day)
    span = {"zone": "Europe/Paris", "starts_on": monday.date(), "ends_on": tuesday.date()}
    free = free_time(NINE_TO_FIVE, [holiday, birthday], **span, buffer_minutes=30)  # type: ignore[arg-type]
    assert hours(free) == [("Tue 09:00", "Tue 17:00")]


def test_an_appointment_without_length_takes_no_time() -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=PARIS)
    span = {"zone": "Europe/Paris", "starts_on": noon.date(), "ends_on": noon.date()}
    free = free_time(NINE_TO_FIVE, [appointment(noon, noon)], **span, buffer_minutes=30)  # type: ignore[arg-type]
    assert hours(free) == [("Mon 09:00", "Mon 17:00")]


def test_room_that_ends_after_midnight_reaches_into_the_next_day() -> None:
    late = {0: [(time(22), time(1))], 6: [(time(23), time(2))]}
    found = room(late, zone="Europe/Paris", starts_on=date(2026, 3, 2), ends_on=date(2026, 3, 2))
    assert hours(found) == [("Mon 00:00", "Mon 02:00"), ("Mon 22:00", "Tue 00:00")]


@pytest.mark.parametrize(
    ("day", "begins", "ends", "minutes"),
    [
        (date(2026, 3, 29), time(1), time(4), 120),
        (date(2026, 3, 29), time(2, 15), time(3, 30), 30),
        (date(2026, 3, 29), time(2, 15), time(2, 45), 0),
        (date(2026, 10, 25), time(1), time(4), 240),
        (date(2026, 10, 25), time(2, 30), time(4), 150),
        (date(2026, 10, 25), time(1), time(2, 30), 90),
    ],
)
def test_room_is_as_long_as_the_clocks_make_it(
    day: date, begins: time, ends: time, minutes: int
) -> None:
    found = room({6: [(begins, ends)]}, zone="Europe/Paris", starts_on=day, ends_on=day)
    assert sum(interval.minutes for interval in found) == minutes


def test_an_interval_is_refused_without_a_zone_or_backwards() -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    with pytest.raises(ValueError, match="zone"):
        Interval(noon.replace(tzinfo=None), noon)
    with pytest.raises(ValueError, match="before it starts"):
        Interval(noon, noon - timedelta(minutes=1))


START = datetime(2026, 1, 1, tzinfo=UTC)
spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 12)).map(
        lambda pair: Interval(
            START + timedelta(minutes=pair[0]), START + timedelta(minutes=pair[0] + pair[1])
        )
    ),
    max_size=8,
)


def minutes_in(intervals: list[Interval]) -> set[int]:
    return {
        number
        for number in range(80)
        if any(i.starts_at <= START + timedelta(minutes=number) < i.ends_at for i in intervals)
    }


@settings(max_examples=100, deadline=None)
@given(spans, spans)
def test_cutting_intervals_is_taking_sets_of_minutes_apart(
    some: list[Interval], taken: list[Interval]
) -> None:
    left = without(some, taken)
    assert minutes_in(left) == minutes_in(some) - minutes_in(taken)
    assert left == merged(left)
