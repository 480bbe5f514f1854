"""Broken cards: what is wrong is said by line, and the others are read."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.network.domain import limits
from ninefold.network.domain.reading import read_contacts
from ninefold.network.domain.vcard import read_vcards, reader

GOOD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Roe\r\nN:Roe;Ada\r\nEND:VCARD\r\n"
RICH = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\r\nller;A\r\n"
    b"TEL;HOME;VOICE:+49 1\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:X\r\nEND:VCARD\r\n"
    b"PHOTO;ENCODING=BASE64;JPEG:/9j/\r\n 4AAQ\r\n\r\nBDAY:1970-01-01\r\nEND:VCARD\r\n"
    b'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:B\r\nitem1.TEL;TYPE="work,voice":tel:+1\r\n'
    b"item1.X-ABLabel:_$!<Mobile>!$_\r\nPHOTO:data:image/png;base64,iVBORw0KGgo=\r\n"
    b'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;N;14;;;\r\nADR;LABEL="a^nb":;;c;d\r\n'
    b"END:VCARD\r\n"
)


def test_a_line_without_a_colon_is_listed_and_the_card_is_kept():
    reading = read_vcards(b"BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nnonsense here\nEND:VCARD\n" + GOOD)
    assert [contact.full_name for contact in reading.contacts] == ["Ada", "Ada Roe"]
    assert [(fault.line, fault.text) for fault in reading.faults] == [(4, "nonsense here")]
    assert "colon" in reading.faults[0].message


def test_a_card_without_an_end_is_read_and_listed():
    reading = read_vcards(b"BEGIN:VCARD\nVERSION:3.0\nFN:First\n" + GOOD)
    assert [contact.full_name for contact in reading.contacts] == ["First", "Ada Roe"]
    assert reading.faults[0].line == 1
    assert "END:VCARD" in reading.faults[0].message


def test_a_card_that_is_indented_as_a_whole_is_read():
    reading = read_vcards(GOOD.replace(b"\r\n", b"\r\n  ").replace(b"BEGIN", b"  BEGIN"))
    assert reading.contacts[0].full_name == "Ada Roe"
    assert reading.contacts[0].name.family == "Roe"
    assert reading.faults == ()


def test_an_empty_card_is_listed_and_gives_nobody():
    reading = read_vcards(b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n" + GOOD)
    assert len(reading.contacts) == 1
    assert reading.faults[0].line == 1


def test_what_stands_outside_cards_is_one_fault():
    reading = read_vcards(b"hello\nworld\n" + GOOD)
    assert len(reading.contacts) == 1
    assert [fault.line for fault in reading.faults] == [1]


def test_a_soft_break_never_swallows_the_end_of_the_card():
    reading = read_vcards(
        b"BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:Roe;Ann=\nEND:VCARD\n" + GOOD
    )
    assert [contact.full_name for contact in reading.contacts] == ["Ann Roe", "Ada Roe"]
    assert reading.faults == ()


def test_a_huge_photo_is_left_out_and_the_rest_is_kept():
    huge = base64.b64encode(b"\xff\xd8\xff" + b"x" * (limits.MAX_PHOTO_BYTES + 1))
    for photo in (b"PHOTO;ENCODING=b;TYPE=JPEG:", b"PHOTO:data:image/jpeg;base64,"):
        reading = read_vcards(
            b"BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n" + photo + huge + b"\nTITLE:Chair\nEND:VCARD\n"
        )
        assert reading.contacts[0].title == "Chair"
        assert reading.contacts[0].photo is None
        assert reading.faults[0].line == 4
        assert "4 MB" in reading.faults[0].message


def test_a_photo_that_is_no_base64_is_a_fault():
    reading = read_vcards(b"BEGIN:VCARD\nVERSION:3.0\nFN:A\nPHOTO;ENCODING=b:%%%%\nEND:VCARD\n")
    assert reading.contacts[0].full_name == "A"
    assert "base64" in reading.faults[0].message


def test_a_line_beyond_the_limit_is_a_fault_and_the_card_is_kept():
    long = b"NOTE:" + b"x" * (limits.MAX_LINE_BYTES + 1)
    reading = read_vcards(b"BEGIN:VCARD\nVERSION:3.0\nFN:A\n" + long + b"\nEND:VCARD\n")
    assert reading.contacts[0].full_name == "A"
    assert reading.contacts[0].notes == ()
    assert reading.faults[0].line == 4


def test_too_many_cards_are_refused_by_number(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader, "MAX_CONTACTS", 2)
    reading = read_vcards(GOOD * 3)
    assert len(reading.contacts) == 2
    assert "2 cards" in reading.faults[0].message


def test_too_large_a_file_is_refused_with_its_size(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader, "MAX_FILE_BYTES", 10)
    reading = read_vcards(GOOD)
    assert reading.contacts == ()
    assert "MB" in reading.refused


def test_nested_agents_without_an_end_stop_at_the_end_of_the_file():
    reading = read_vcards(b"BEGIN:VCARD\nFN:A\nAGENT:\n" + b"BEGIN:VCARD\n" * 500)
    assert reading.contacts[0].full_name == "A"
    assert reading.faults


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_no_bytes_make_the_reader_raise(data: bytes):
    read_contacts(data)
    read_vcards(data)
    read_vcards(b"BEGIN:VCARD\n" + data + b"\nEND:VCARD\n")


@settings(max_examples=100)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(RICH)),
            st.integers(0, 12),
            st.sampled_from(
                [b"", b":", b";", b"\\", b'"', b"\r\n", b"\n ", b"=", b"\xff", b"\0", b"VCARD"]
            ),
        ),
        max_size=6,
    )
)
def test_no_mutated_card_makes_the_reader_raise_or_lose_the_next(edits):
    data = RICH
    for start, length, replacement in edits:
        data = data[:start] + replacement + data[start + length :]
    reading = read_vcards(data + b"\r\nEND:VCARD\r\nEND:VCARD\r\n" + GOOD)
    assert reading.contacts[-1].full_name == "Ada Roe"


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [b"BEGIN:VCARD", b"END:VCARD", b"AGENT:", b"VERSION:2.1", b"VERSION:4.0", b"N:a;b",
             b"NOTE;QUOTED-PRINTABLE:a=", b" x", b"", b"PHOTO;BASE64:", b"AAAA", b"i.X-ABLabel:l",
             b"i.TEL:1", b"BDAY:x", b";:", b"FN"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_no_order_of_lines_makes_the_reader_raise(lines):
    read_vcards(b"\n".join(lines))
