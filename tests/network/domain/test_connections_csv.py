"""LinkedIn's Connections.csv in its dialects."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.network.domain.connections_csv import parse_connected
from ninefold.network.domain.reading import read_contacts

PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some addresses are missing, '
    'because only those are listed who allow it."\n'
    "\n"
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = (
    "Maja,Lindqvist,https://www.linkedin.com/in/majal,,Norrsken Foundation,"
    "Head of Maps,12 Mar 2024\n"
    '"Tariq","Haddad, PhD, PMP",https://www.linkedin.com/in/tariq-h,t@example.org,'
    '"Quay, Sons & Co","Says ""hello"" a lot",03 Feb 2021\n'
)


@pytest.mark.parametrize("preamble", ["", PREAMBLE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_connections_are_read_with_and_without_the_notes(preamble: str, encoding: str, end: str):
    text = (preamble + HEADER + ROWS).replace("\n", end)
    reading = read_contacts(text.encode(encoding), filename="Connections.csv")
    assert reading.faults == ()
    maja, tariq = reading.contacts
    assert maja.full_name == "Maja Lindqvist"
    assert maja.linkedin_url == "https://www.linkedin.com/in/majal"
    assert maja.emails == ()
    assert (maja.organisation, maja.title) == ("Norrsken Foundation", "Head of Maps")
    assert maja.connected_on == date(2024, 3, 12)
    assert tariq.name.family == "Haddad, PhD, PMP"
    assert tariq.organisation == "Quay, Sons & Co"
    assert tariq.title == 'Says "hello" a lot'
    assert tariq.line == maja.line + 1


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    "names",
    [
        "First Name|Last Name|URL|Email Address|Company|Position|Connected On",
        "Vorname|Nachname|URL|E-Mail-Adresse|Unternehmen|Position|Verbunden am",
        "Prénom|Nom|URL|Adresse e-mail|Entreprise|Poste|Connecté(e) le",
        "Nombre|Apellidos|URL|Correo electrónico|Empresa|Cargo|Conectado el",
    ],
)
def test_every_language_and_separator_gives_the_same_person(separator: str, names: str):
    row = [
        "Ines",
        "Duarte",
        "https://linkedin.com/in/ines",
        "i@example.org",
        "Cais",
        "Eng",
        "2024-03-12",
    ]
    order = [6, 1, 0, 3, 2, 5, 4]
    header = names.split("|")
    text = "\n".join(separator.join(line[i] for i in order) for line in (header, row))
    (contact,) = read_contacts(text.encode()).contacts
    assert contact.full_name == "Ines Duarte"
    assert contact.emails[0].value == "i@example.org"
    assert contact.urls[0].value == "https://linkedin.com/in/ines"
    assert (contact.organisation, contact.title) == ("Cais", "Eng")
    assert contact.connected_on == date(2024, 3, 12)
    assert contact.other == ()


@pytest.mark.parametrize(
    ("text", "day_first"),
    [
        ("12 Mar 2024", False),
        ("12 March 2024", False),
        ("Mar 12, 2024", False),
        ("2024-03-12", False),
        ("2024-03-12 10:20", False),
        ("03/12/24", False),
        ("03/12/24, 9:15 AM", False),
        ("12/03/2024", True),
        ("12.03.2024", False),
        ("12. März 2024", False),
        ("12 Mrz. 2024", False),
        ("12 mars 2024", False),
        ("12 de marzo de 2024", False),
        ("12-Mar-2024", False),
    ],
)
def test_every_form_of_the_date_means_the_same_day(text: str, day_first: bool):
    assert parse_connected(text, day_first=day_first) == date(2024, 3, 12)


def test_one_row_decides_the_order_of_day_and_month_for_all():
    body = "Ann,Roe,,,A,B,03/12/24\nBob,Roe,,,A,B,25/12/24\n"
    reading = read_contacts((HEADER + body).encode())
    assert reading.contacts[0].connected_on == date(2024, 12, 3)
    american = read_contacts((HEADER + body.replace("25/12", "12/25")).encode())
    assert american.contacts[0].connected_on == date(2024, 3, 12)


def test_a_date_that_is_none_is_a_fault_and_is_kept_as_text():
    reading = read_contacts((HEADER + "Ann,Roe,,,A,B,someday\n").encode())
    assert reading.contacts[0].connected_on is None
    assert reading.contacts[0].other[0].value == "someday"
    assert (reading.faults[0].line, reading.faults[0].text) == (2, "someday")


def test_a_row_of_nobody_is_listed_and_left_out():
    reading = read_contacts((HEADER + ",,,,,,12 Mar 2024\n" + ROWS).encode())
    assert len(reading.contacts) == 2
    assert reading.faults[0].line == 2


def test_a_quote_never_closed_costs_only_its_row():
    reading = read_contacts((HEADER + '"Ann,Roe,,,A,B,12 Mar 2024\n' + ROWS).encode())
    assert [c.full_name.split()[0] for c in reading.contacts] == ["Maja", "Tariq"]
    assert reading.faults[0].line == 2
    assert "quotation mark" in reading.faults[0].message


def test_a_new_column_is_kept_by_its_name():
    text = HEADER.replace("Connected On", "Connected On,Premium") + ROWS.replace(
        "2024\n", "2024,yes\n"
    )
    other = read_contacts(text.encode()).contacts[0].other
    assert [(item.name, item.value) for item in other] == [("Premium", "yes")]


def test_an_empty_list_of_connections_is_read_as_empty():
    reading = read_contacts((PREAMBLE + HEADER).encode())
    assert (reading.contacts, reading.faults, reading.refused) == ((), (), "")


@settings(max_examples=80)
@given(st.text(max_size=200))
def test_no_text_below_the_header_makes_the_reader_raise(text: str):
    read_contacts((HEADER + text).encode("utf-8", "replace"))
    parse_connected(text)
