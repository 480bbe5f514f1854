"""Holidays, fiscal and school years, weeks and events: what the date grammar knows beyond dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.smart.deadlines import read_deadline
from ninefold.goals.domain.smart.holidays import next_holiday
from ninefold.goals.domain.smart.other_calendars import (
    hanukkah,
    hebrew_new_year,
    islamic_in,
    passover,
)

TODAY = date(2026, 11, 24)  # a Tuesday


def only(text, **options):
    found = read_deadline(text, today=TODAY, **options)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("finish before Midsummer", date(2027, 6, 25)),
        ("finish by Midsummer Eve", date(2027, 6, 25)),
        ("finish before Thanksgiving", date(2026, 11, 25)),
        ("finish by Memorial Day", date(2027, 5, 31)),
        ("finish by Whit Monday", date(2027, 5, 17)),
        ("finish by Eid", date(2027, 3, 10)),
        ("finish before Ramadan", date(2027, 2, 7)),
        ("finish before Passover", date(2027, 4, 21)),
        ("finish by Rosh Hashanah", date(2027, 10, 2)),
        ("finish by Bastille Day", date(2027, 7, 14)),
        ("finish by Christmas 2028", date(2028, 12, 25)),
        ("finish by Diwali", None),
    ],
)
def test_a_holiday_is_read_as_its_next_day_or_kept_without_one(text, on):
    found = only(text)
    assert (found.on, found.kind) == (on, "holiday")


@pytest.mark.parametrize(
    ("text", "begins_in", "on"),
    [
        ("grow by the end of FY27", 1, date(2027, 12, 31)),
        ("grow by the end of FY27", 4, date(2027, 3, 31)),
        ("grow by the end of FY27", 10, date(2027, 9, 30)),
        ("grow by the end of FY2027/28", 4, date(2028, 3, 31)),
        ("grow by Q1 FY27", 10, date(2026, 12, 31)),
        ("grow by the end of the fiscal year", 7, date(2027, 6, 30)),
        ("grow before the end of next financial year", 4, date(2028, 3, 31)),
        ("grow by fiscal year-end", 4, date(2027, 3, 31)),
        ("grow this fiscal quarter", 2, date(2027, 1, 31)),
        ("grow by the end of the year", 4, date(2026, 12, 31)),
        ("grow by the end of Q3", 4, date(2027, 9, 30)),
    ],
)
def test_a_fiscal_year_ends_where_the_person_says_and_a_plain_one_in_december(text, begins_in, on):
    assert only(text, fiscal_start=begins_in).on == on


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("file it by 31.12.", date(2026, 12, 31)),
        ("file it by 12/31", date(2026, 12, 31)),
        ("file it by the first Monday of March", date(2027, 3, 1)),
        ("file it by the last Friday in January", date(2027, 1, 29)),
        ("file it by the second week of May 2027", date(2027, 5, 14)),
        ("file it by week 20", date(2027, 5, 23)),
        ("file it by Q1 '27", date(2027, 3, 31)),
        ("file it by 1H27", date(2027, 6, 30)),
        ("file it by H2/2027", date(2027, 12, 31)),
        ("file it by month-end", date(2026, 11, 30)),
        ("file it by EOD Friday", date(2026, 11, 27)),
        ("file it by the end of the school year", date(2027, 7, 31)),
        ("file it by the end of the 2027/28 academic year", date(2028, 7, 31)),
        ("file it by the end of the spring term", date(2027, 3, 31)),
        ("file it within two sprints", date(2026, 12, 22)),
        ("work out three times a week for eight weeks", date(2027, 1, 19)),
        ("run daily, every week until June", date(2027, 6, 30)),
        ("file it in a fortnight", date(2026, 12, 8)),
        ("file it by next weekend", date(2026, 12, 6)),
        ("file it this coming spring", date(2027, 5, 31)),
    ],
)
def test_a_stretch_of_the_calendar_is_read_as_its_last_day(text, on):
    assert only(text).on == on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("present it by the next company meeting", "by the next company meeting"),
        ("give a talk before my birthday in May", "before my birthday in May"),
        ("lead a team by the time I turn 40", "by the time I turn 40"),
        ("finish module 4 by Friday", "by Friday"),
        ("be ready in time for the board meeting on 3 March", "in time for the board meeting"),
        ("be done before the shop reopens", "before the shop reopens"),
        ("show it at tomorrow's meeting", "at tomorrow's meeting"),
        ("speak at the 2027 PyCon", "at the 2027 PyCon"),
        ("lead one in my first year", "in my first year"),
    ],
)
def test_the_words_that_decide_are_the_ones_marked(text, words):
    assert only(text).span.text.startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "reply to everyone within 24 hours",
        "answer letters in two days",
        "read a book in a day",
        "prepare better before meetings",
        "speak before the board",
        "present our Q3 numbers",
        "close the 2027 budget",
        "be better known in the coming years",
        "in May I started a new job, improve on that",
        "get 4/5 stars",
        "grow at the next level",
        "run 10 km in under an hour",
    ],
)
def test_a_property_a_habit_or_a_background_is_no_deadline(text):
    assert read_deadline(text, today=TODAY) == []


@pytest.mark.parametrize(
    ("year", "new_year", "spring", "winter"),
    [
        (2024, date(2024, 10, 3), date(2024, 4, 23), date(2024, 12, 26)),
        (2025, date(2025, 9, 23), date(2025, 4, 13), date(2025, 12, 15)),
        (2026, date(2026, 9, 12), date(2026, 4, 2), date(2026, 12, 5)),
    ],
)
def test_the_hebrew_calendar_is_exact(year, new_year, spring, winter):
    assert (hebrew_new_year(year), passover(year), hanukkah(year)) == (new_year, spring, winter)


def test_the_islamic_calendar_is_a_day_off_at_most_and_can_come_twice_a_year():
    assert abs((islamic_in(2024, 10, 1)[0] - date(2024, 4, 10)).days) <= 1
    assert abs((islamic_in(2026, 12, 10)[0] - date(2026, 5, 27)).days) <= 1
    assert len(islamic_in(2000, 10, 1)) == 2


@given(
    st.sampled_from(
        "easter|eid|hanukkah|midsummer|thanksgiving|memorial day|mardi gras".split("|")
    ),
    st.dates(date(2000, 1, 1), date(2150, 1, 1)),
)
@settings(max_examples=100, deadline=None)
def test_the_next_holiday_lies_ahead_and_within_little_more_than_a_year(name, today):
    found = next_holiday(name, today=today)
    assert found is not None
    assert today < found <= today + timedelta(days=366 + 40)


@given(st.integers(1, 12), st.dates(date(2020, 1, 1), date(2060, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_the_fiscal_year_around_a_day_ends_within_a_year_of_it(first_month, today):
    found = read_deadline(
        "grow by the end of the fiscal year", today=today, fiscal_start=first_month
    )
    assert len(found) == 1
    assert found[0].on is not None
    assert today <= found[0].on <= today + timedelta(days=366)
    assert (found[0].on + timedelta(days=1)).month == first_month


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("open the kiosk, hopefully spring 29", date(2029, 5, 31)),
        ("sell the round by autumn '28", date(2028, 11, 30)),
        ("let Bea run the till for the whole of February", date(2027, 2, 28)),
        ("log each call for the rest of the year", date(2026, 12, 31)),
        ("own the garage, eight years tops", date(2034, 11, 24)),
        ("pass ADR, test slot 14/01", date(2027, 1, 14)),
        ("win three clients in the opening month of my studio", None),
        ("feel at home by the end of my first term as a tutor", None),
        ("stand in the October ballot", None),
        ("play the Bruch at the Christmas concert", None),
        ("print the booklet by World Book Day", None),
        ("ask for a rating after each of my next four workshops", None),
        ("retire at 50 on a full pension", None),
    ],
)
def test_a_time_that_people_write_in_passing_is_read(text, on):
    assert only(text).on == on


@pytest.mark.parametrize(
    "text",
    [
        "win on a 22/30 vote",
        "score 14/20",
        "keep spring 20 degrees warm",
        "on the first day of each month, count the till",
        "in the first week of every month call the bank",
        "talk to two experts at most",
        "keep the whole of the shop clean",
        "read the first of my next books",
        "a day at most in the office",
        "hold an open day",
    ],
)
def test_a_score_a_part_or_a_repetition_is_no_time(text):
    assert read_deadline(text, today=TODAY) == []
