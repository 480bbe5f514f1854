from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.network.domain.as_json import contact_as_json, contact_from_json
from ninefold.network.domain.birthdays import age_on, next_occurrence
from ninefold.network.domain.contacts import (
    Address,
    Contact,
    Labelled,
    NamedDate,
    NameParts,
    Other,
    PartialDate,
    Photo,
)
from ninefold.network.domain.interview_questions import TOPICS, topics_for
from ninefold.network.domain.people_csv import write_people_csv
from ninefold.network.domain.reading import read_as_json, read_contacts
from ninefold.network.domain.shown import in_words

text = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20)
labelled = st.builds(
    Labelled,
    value=text,
    kinds=st.tuples(text),
    label=text,
    preferred=st.booleans(),
    params=st.lists(st.tuples(text, text), max_size=2).map(tuple),
)
part = st.none() | st.integers(1, 12)
dates = st.builds(
    PartialDate, year=st.none() | st.integers(1, 9999), month=part, day=part, text=text
)
many = st.lists(labelled, max_size=2).map(tuple)
contacts = st.builds(
    Contact,
    full_name=text,
    name=st.builds(NameParts, family=text, given=text),
    emails=many,
    phones=many,
    addresses=st.lists(st.builds(Address, street=text, kinds=st.tuples(text)), max_size=1).map(
        tuple
    ),
    birthday=st.none() | dates,
    dates=st.lists(st.builds(NamedDate, name=text, when=dates), max_size=2).map(tuple),
    connected_on=st.none() | st.dates(),
    photo=st.none() | st.builds(Photo, media_type=text, data=st.binary(max_size=9), uri=text),
    other=st.lists(st.builds(Other, name=text, value=text), max_size=2).map(tuple),
    tags=st.lists(text, max_size=3).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(contacts)
def test_a_contact_comes_back_from_json_as_it_went_in(contact):
    assert contact_from_json(contact_as_json(contact)) == contact


@pytest.mark.parametrize("document", [{"emails": ["a"]}, {"birthday": {}}, {"photo": {"data": 3}}])
def test_what_is_no_contact_is_refused_as_a_value(document):
    with pytest.raises(ValueError):
        contact_from_json(document)


def test_a_file_read_for_the_sandbox_is_the_same_and_a_refused_one_says_why():
    card = b"BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n"
    (found,) = read_as_json(card)["contacts"]
    assert contact_from_json(found) == read_contacts(card).contacts[0]
    with pytest.raises(ValueError, match="neither a vCard"):
        read_as_json(b"hello", filename="a.txt")


@given(st.integers(1, 12), st.integers(1, 28), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_of_the_year_comes_round_within_a_year(month, day, today):
    found = next_occurrence(month, day, today)
    assert 0 <= (found - today).days <= 366
    assert (found.month, found.day) == (month, day)


def test_the_last_of_february_is_the_28th_in_years_without_it():
    assert next_occurrence(2, 29, date(2026, 1, 1)) == date(2026, 2, 28)
    assert next_occurrence(2, 29, date(2028, 1, 1)) == date(2028, 2, 29)
    assert next_occurrence(2, 29, date(2026, 3, 1)) == date(2027, 2, 28)
    assert age_on(None, date(2026, 1, 1)) is None
    assert age_on(1990, date(2026, 1, 1)) == 36
    with pytest.raises(ValueError):
        next_occurrence(2, 30, date(2026, 1, 1))


def test_a_table_of_people_reads_back_and_holds_no_formula():
    people = [
        Contact(
            full_name='=HYPERLINK("x")',
            emails=(Labelled("a@example.org"), Labelled("b@example.org")),
            phones=(Labelled("+49 30 123"),),
            birthday=PartialDate(None, 2, 29),
            tags=("mentor", "@home"),
        ),
        Contact(full_name="Ada Lovelace", notes=("-2+3", "line\nbreak")),
    ]
    written = write_people_csv(people)
    for row in csv.reader(io.StringIO(written)):
        formulas = [cell for cell in row if cell.startswith(("=", "@", "-"))]
        assert formulas in ([], ["--02-29"])
    first, second = read_contacts(written.encode(), filename="people.csv").contacts
    assert [one.value for one in first.emails] == ["a@example.org", "b@example.org"]
    assert first.phones[0].value == "+49 30 123"
    assert (first.birthday.month, first.birthday.day) == (2, 29)
    assert first.tags == ("mentor", "@home")
    assert second.full_name == "Ada Lovelace"


def test_questions_of_the_topic_that_is_asked_about_come_first():
    assert topics_for("I want to lead a small team")[0].code == "leading"
    assert topics_for("")[0].code == TOPICS[0].code
    assert {one.code for one in topics_for("skills")} == {one.code for one in TOPICS}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (PartialDate(None, 2, 29), "29 February"),
        (PartialDate(1988, 5, None), "May 1988"),
        (PartialDate(text="in spring"), "in spring"),
        ((Labelled("a@b.c"), Labelled("d@e.f")), "a@b.c, d@e.f"),
        (Address(street="Main 1", city="Berlin"), "Main 1, Berlin"),
        (Photo(data=b"x"), "a picture"),
    ],
)
def test_values_are_said_in_words(value, words):
    assert in_words(value) == words
