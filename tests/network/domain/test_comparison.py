"""The preview of an import, and the merge that loses nothing."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.network.domain.comparison import Known, Standing, compare, likeness, merge, phone_key
from ninefold.network.domain.contacts import Contact, Labelled, NameParts, PartialDate

MAJA = Contact(
    full_name="Maja Lindqvist",
    name=NameParts("Lindqvist", "Maja"),
    emails=(Labelled("maja@norrsken.example", ("work",)),),
    phones=(Labelled("+46 8 555 010 00"),),
    organisation="Norrsken AB",
    title="Editor",
    tags=("press",),
)


def test_a_person_nobody_knows_is_new():
    (found,) = compare([Known("1", MAJA)], [Contact(full_name="Tariq Haddad")])
    assert found.standing == Standing.NEW
    assert found.match is None


def test_the_same_card_twice_changes_nothing():
    (found,) = compare([Known("1", MAJA)], [MAJA])
    assert found.standing == Standing.SAME
    assert (found.match, found.changes) == ("1", ())


def test_a_changed_field_is_shown_before_and_after():
    incoming = Contact(
        full_name="Maja Lindqvist",
        emails=(Labelled("MAJA@norrsken.example"),),
        title="Head of Maps",
        tags=("Press", "maps"),
    )
    (found,) = compare([Known("1", MAJA)], [incoming])
    assert found.standing == Standing.CHANGED
    changes = {change.field: (change.before, change.after) for change in found.changes}
    assert changes == {
        "title": ("Editor", "Head of Maps"),
        "tags": (("press",), ("press", "maps")),
    }


def test_a_similar_name_at_the_same_place_is_a_possible_double_with_its_reasons():
    incoming = Contact(full_name="Maia Lindqvist", organisation="Norrsken")
    (found,) = compare([Known("1", MAJA)], [incoming])
    assert found.standing == Standing.POSSIBLE_DOUBLE
    assert {part.reason for part in found.likeness.parts} == {"similar name", "same organisation"}
    assert found.likeness.score == round(sum(part.points for part in found.likeness.parts), 2)


def test_a_shared_office_phone_does_not_make_two_people_one():
    incoming = Contact(full_name="Olof Berg", phones=(Labelled("08-555 010 00"),))
    (found,) = compare([Known("1", MAJA)], [incoming])
    assert found.standing == Standing.NEW


def test_the_same_full_name_alone_is_left_to_the_owner():
    (found,) = compare([Known("1", MAJA)], [Contact(full_name="Lindqvist, Maja")])
    assert found.standing == Standing.POSSIBLE_DOUBLE


def test_a_first_name_alone_is_no_double():
    known = Known("1", Contact(full_name="Maja"))
    assert compare([known], [Contact(full_name="Maja")])[0].standing == Standing.NEW


def test_a_name_and_an_organisation_together_are_the_person():
    incoming = Contact(full_name="Maja Lindqvist", organisation="Norrsken", title="Chair")
    (found,) = compare([Known("1", MAJA)], [incoming])
    assert found.standing == Standing.CHANGED


def test_the_same_uid_is_the_person_even_under_a_new_name():
    known = Known("1", Contact(full_name="Ann Roe", uid="urn:uuid:1"))
    (found,) = compare([known], [Contact(full_name="Zora Quist", uid="urn:uuid:1")])
    assert found.standing == Standing.CHANGED


def test_a_linkedin_address_names_a_person_in_every_spelling():
    one = Contact(full_name="A", urls=(Labelled("https://www.linkedin.com/in/Maja-L/"),))
    two = Contact(full_name="A", urls=(Labelled("http://de.linkedin.com/in/maja-l?trk=x"),))
    assert "same LinkedIn address" in {part.reason for part in likeness(one, two).parts}


def test_doubles_within_the_file_point_to_the_earlier_one():
    one = Contact(full_name="Ann Roe", emails=(Labelled("a@example.org"),))
    two = Contact(full_name="Ann M. Roe", emails=(Labelled("a@example.org"),))
    first, second = compare([], [one, two])
    assert first.standing == Standing.NEW
    assert second.standing == Standing.POSSIBLE_DOUBLE
    assert second.double_of == 0


def test_national_and_international_forms_of_a_number_agree():
    assert phone_key("+49 (170) 555-0100") == phone_key("0170 5550100") != ""
    assert phone_key("112") == ""


def test_a_merge_keeps_the_single_value_and_lists_the_incoming_one():
    incoming = Contact(
        full_name="Maja Eva Lindqvist",
        emails=(Labelled("maja@norrsken.example", ("home",)), Labelled("m@example.org")),
        birthday=PartialDate(1980, 4, 12),
        connected_on=date(2024, 3, 12),
    )
    merged = merge(MAJA, incoming)
    assert merged.contact.full_name == "Maja Lindqvist"
    assert [(d.field, d.incoming) for d in merged.differing] == [
        ("full_name", "Maja Eva Lindqvist")
    ]
    assert [email.value for email in merged.contact.emails] == [
        "maja@norrsken.example",
        "m@example.org",
    ]
    assert merged.contact.emails[0].kinds == ("work", "home")
    assert merged.contact.birthday == PartialDate(1980, 4, 12)
    assert merged.contact.connected_on == date(2024, 3, 12)


words = st.sampled_from(
    ["", "a", "b", "Ann Roe", "Ann  Roe", "B@x.example", "b@x.example", "+49 1"]
)
values = st.lists(words.filter(bool).map(Labelled), max_size=3).map(tuple)
people = st.builds(
    Contact, full_name=words, emails=values, phones=values, title=words, organisation=words,
    notes=st.lists(words.filter(bool), max_size=2).map(tuple),
    tags=st.lists(words.filter(bool), max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=100)
@given(people, people)
def test_a_merge_never_loses_a_value(existing: Contact, incoming: Contact):
    merged = merge(existing, incoming)
    differing = {item.field: item.incoming for item in merged.differing}
    for source in (existing, incoming):
        for field in ("full_name", "title", "organisation"):
            value = getattr(source, field)
            assert not value or value in (getattr(merged.contact, field), differing.get(field))
        for note in source.notes:
            assert note in merged.contact.notes
        for name in ("emails", "phones"):
            kept = {item.value.lower().replace(" ", "") for item in getattr(merged.contact, name)}
            assert {v.value.lower().replace(" ", "") for v in getattr(source, name)} <= kept


@settings(max_examples=60)
@given(people, people)
def test_a_merge_done_once_more_changes_nothing(existing: Contact, incoming: Contact):
    once = merge(existing, incoming).contact
    assert merge(once, incoming).contact == once


@settings(max_examples=60)
@given(people, people)
def test_likeness_does_not_depend_on_who_comes_first(one: Contact, two: Contact):
    assert likeness(one, two).score == likeness(two, one).score
    assert 0 <= likeness(one, two).score <= 1
