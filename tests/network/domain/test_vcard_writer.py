"""What is written reads back as the same."""

from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.network.domain.test_vcard_21 import OUTLOOK
from tests.network.domain.test_vcard_faults import GOOD, RICH

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
from ninefold.network.domain.vcard import read_vcards, write_vcards

letters = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))
text = st.text(letters, min_size=1, max_size=30).map(str.strip).filter(bool)
words = st.text(string.ascii_lowercase, min_size=1, max_size=8).filter(lambda w: w != "pref")
maybe = st.one_of(st.just(""), text)
prose = st.text(st.one_of(letters, st.just("\n")), min_size=1, max_size=200).filter(str.strip)
pairs = st.lists(st.tuples(st.sampled_from(["X-ONE", "X-TWO", "ALTID"]), text), max_size=2)
kinds = st.lists(words, max_size=3, unique=True).map(tuple)


def labelled(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Labelled, ...]]:
    one = st.builds(Labelled, values, kinds, maybe, st.booleans(), pairs.map(tuple))
    return st.lists(one, max_size=3).map(tuple)


addresses = st.lists(
    st.builds(Address, maybe, maybe, text, maybe, maybe, maybe, maybe, kinds, maybe, st.booleans()),
    max_size=2,
).map(tuple)
partial = st.one_of(
    st.dates(date(1605, 1, 1)).map(lambda d: PartialDate(d.year, d.month, d.day)),
    st.dates().map(lambda d: PartialDate(None, d.month, d.day)),
    st.just(PartialDate(text="circa 1800, in spring")),
)
photos = st.one_of(
    st.none(),
    st.binary(min_size=1, max_size=300).map(lambda b: Photo("image/jpeg", b"\xff\xd8\xff" + b)),
    st.just(Photo("image/png", b"", "https://example.org/a;b,c.png")),
)
contacts = st.builds(
    Contact,
    full_name=text,
    name=st.builds(NameParts, maybe, maybe, maybe, maybe, maybe),
    nicknames=st.lists(text, max_size=3).map(tuple),
    emails=labelled(text),
    phones=labelled(text.filter(lambda t: not t.lower().startswith("tel:"))),
    addresses=addresses,
    organisation=text,
    units=st.lists(text, max_size=2).map(tuple),
    title=maybe,
    role=maybe,
    urls=labelled(text),
    messengers=labelled(text),
    birthday=st.one_of(st.none(), partial),
    dates=st.lists(
        st.builds(NamedDate, text.filter(lambda t: not t.startswith("_$!<")), partial), max_size=2
    ).map(tuple),
    notes=st.lists(prose, max_size=2).map(tuple),
    tags=st.lists(text, max_size=3).map(tuple),
    relations=labelled(text),
    gender=maybe,
    connected_on=st.one_of(st.none(), st.dates(date(2003, 5, 5))),
    photo=photos,
    uid=maybe,
    rev=maybe,
    kind=maybe,
    members=st.lists(text, max_size=2).map(tuple),
    other=st.lists(st.builds(Other, st.just("X-OTHER"), pairs.map(tuple), maybe), max_size=2).map(
        tuple
    ),
)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@settings(max_examples=60)
@given(people=st.lists(contacts, max_size=2))
def test_written_contacts_read_back_the_same(version: str, people: list[Contact]):
    written = write_vcards(people, version)
    reading = read_vcards(written.encode())
    if people:
        assert reading.faults == ()
    assert list(reading.contacts) == people


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("data", [OUTLOOK, RICH, GOOD])
def test_a_card_read_and_written_loses_nothing(version: str, data: bytes):
    before = read_vcards(data).contacts
    assert read_vcards(write_vcards(before, version).encode()).contacts == before


def test_lines_are_folded_at_75_octets_and_never_inside_a_letter():
    written = write_vcards([Contact(full_name="Ü" * 200)])
    lines = written.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert written.endswith("END:VCARD\r\n")
    assert read_vcards(written.encode()).contacts[0].full_name == "Ü" * 200


def test_version_21_is_not_written():
    with pytest.raises(ValueError, match=r"choose 3\.0 or 4\.0"):
        write_vcards([], "2.1")


def test_an_address_of_a_page_is_written_as_it_is():
    page = "https://example.org/a,b;c?d=1"
    written = write_vcards([Contact(full_name="Ada", urls=(Labelled(page),), gender="F;she")])
    assert f"URL:{page}\r\n" in written
    assert "GENDER:F;she\r\n" in written


def test_version_30_uses_the_names_that_apple_reads():
    ada = Contact(full_name="Ada", relations=(Labelled("Sven", ("brother",)),), members=("u:1",))
    written = write_vcards([ada], "3.0")
    assert "X-ABRELATEDNAMES;TYPE=brother:Sven\r\n" in written
    assert "X-ADDRESSBOOKSERVER-MEMBER:u:1\r\n" in written
