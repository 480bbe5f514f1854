from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.mentors.domain.meeting_time import NoSuchTime, instant

ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC"]


@settings(max_examples=100)
@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1)), st.sampled_from(ZONES))
def test_an_instant_shows_the_typed_time_on_the_clock_of_its_zone_or_is_refused(wall, zone):
    try:
        found = instant(wall, zone)
    except NoSuchTime as refused:
        assert "skip" in str(refused)
    else:
        assert found.tzinfo is UTC
        assert found.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wall


def test_an_hour_that_clocks_skip_is_refused():
    with pytest.raises(NoSuchTime, match="Choose an hour later"):
        instant(datetime(2026, 3, 29, 2, 30), "Europe/Berlin")


def test_an_hour_that_comes_twice_means_the_first():
    assert instant(datetime(2026, 10, 25, 2, 30), "Europe/Berlin").hour == 0


@pytest.mark.parametrize("zone", ["Berlin", "", "../etc/passwd", "Europe"])
def test_an_unknown_zone_is_refused_with_how_to_write_one(zone):
    with pytest.raises(NoSuchTime, match="Europe/Berlin"):
        instant(datetime(2026, 3, 1, 9, 0), zone)


@pytest.mark.parametrize("year", [1, 1969, 2201, 9999])
def test_a_year_out_of_reach_is_refused(year):
    with pytest.raises(NoSuchTime, match="1970 to 2200"):
        instant(datetime(year, 12, 31, 23, 59), "UTC")
