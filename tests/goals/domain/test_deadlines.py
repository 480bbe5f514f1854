from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.smart.deadlines import read_deadline
from ninefold.goals.domain.smart.holidays import easter

TODAY = date(2026, 11, 24)  # a Tuesday
WORDS = (
    "by before in q3 may 2027 the end of next week 12 every for friday 0 31 february until weeks"
).split()


def only(text):
    found = read_deadline(text, today=TODAY)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("finish the report by the end of Q3", date(2027, 9, 30)),
        ("ship it in Q1 2027", date(2027, 3, 31)),
        ("sell more in the next quarter", date(2027, 3, 31)),
        ("grow revenue in FY27", date(2027, 12, 31)),
        ("reach B2 before Christmas", date(2026, 12, 24)),
        ("do it before Easter", date(2027, 3, 27)),
        ("give a talk before my birthday in May", date(2027, 5, 31)),
        ("pass the exam within six weeks", date(2027, 1, 5)),
        ("get certified in 3 months", date(2027, 2, 24)),
        ("finish module 4 by Friday", date(2026, 11, 27)),
        ("submit by 2027-03-01", date(2027, 3, 1)),
        ("submit by 12 May 2027", date(2027, 5, 12)),
        ("submit by May 12th", date(2027, 5, 12)),
        ("submit by 12.05.2027", date(2027, 5, 12)),
        ("finish by the end of the year", date(2026, 12, 31)),
        ("run every week until June", date(2027, 6, 30)),
        ("write every day for 30 days", date(2026, 12, 24)),
        ("have three interviews from January to March", date(2027, 3, 31)),
        ("save it by 2028", date(2028, 12, 31)),
        ("a year from now I lead a team", date(2027, 11, 24)),
        ("be done by mid-2027", date(2027, 7, 2)),
        ("take one course this summer", date(2027, 8, 31)),
        ("do it by the 15th", date(2026, 12, 15)),
        ("over the next six months, read 12 books", date(2027, 5, 24)),
    ],
)
def test_a_deadline_is_read_as_its_last_day(text, on):
    assert only(text).on == on


@pytest.mark.parametrize(
    "text",
    [
        "deliver a talk at the next company meeting",
        "be promoted before my next performance review",
        "hand it in by the end of my probation",
        "lead a team by age 35",
        "before I graduate, publish a paper",
        "be ready in time for the annual sales conference",
    ],
)
def test_an_event_is_a_deadline_without_a_date(text):
    assert only(text).on is None


@pytest.mark.parametrize(
    "text",
    [
        "work with Python since 2019",
        "improve on what I did in my last job in 2020",
        "complete a 12-week course",
        "reply to customer emails within 24 hours",
        "resolve all tickets within two days",
        "practise every Friday",
        "close the books by the end of each month",
        "read 2 books a month",
        "cut onboarding time from 3 months to 2 weeks",
        "use my 10 years of experience",
        "mentor May",
        "starting in January, write more",
        "speak up in meetings",
        "run 5 km in 25 minutes",
        "build on growth over the past year",
        "grow to 2000 followers",
        "shadow a nurse for two days",
        "improve sales compared with last quarter",
        "",
    ],
)
def test_background_recurrence_and_property_are_no_deadlines(text):
    assert read_deadline(text, today=TODAY) == []


def test_a_deadline_without_a_year_means_the_next_one():
    assert only("finish by March").on == date(2027, 3, 31)
    assert only("finish by December").on == date(2026, 12, 31)


def test_a_date_that_is_over_is_still_returned():
    assert only("finish by 1 March 2020").on == date(2020, 3, 1)


def test_a_date_that_does_not_exist_is_none():
    assert read_deadline("finish by 2027-02-31", today=TODAY) == []


def test_the_library_behind_reads_what_the_grammar_does_not():
    assert only("finish by 5-Sept-27").on == date(2027, 9, 5)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2038, date(2038, 4, 25))],
)
def test_easter_is_computed(year, day):
    assert easter(year) == day


@given(st.integers(1900, 2199))
@settings(max_examples=60)
def test_easter_is_a_sunday_between_22_march_and_25_april(year):
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.dates(date(2026, 11, 24), date(2090, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_any_coming_date_written_in_full_is_read(day):
    for words in (
        f"by {day.isoformat()}",
        f"by {day.day} {day:%B %Y}",
        f"by {day:%B} {day.day}, {day.year}",
    ):
        assert only(f"finish the report {words}").on == day


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=9,
    )
)
@settings(max_examples=100, deadline=None)
def test_spans_are_in_order_apart_and_true_to_the_text(words):
    text = " ".join(words)
    last = -1
    for deadline in read_deadline(text, today=TODAY):
        assert deadline.span.start > last
        assert text[deadline.span.start : deadline.span.end] == deadline.span.text
        last = deadline.span.end
