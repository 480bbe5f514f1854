"""CSV files of Google, Outlook and Thunderbird."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.network.domain import reading
from ninefold.network.domain.contacts import Contact, NamedDate, PartialDate
from ninefold.network.domain.reading import read_contacts


def table(row: dict[str, str], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(row), delimiter=delimiter)
    writer.writeheader()
    writer.writerow(row)
    return out.getvalue().encode()


def only(data: bytes) -> Contact:
    found = read_contacts(data, filename="contacts.csv")
    assert found.faults == ()
    (contact,) = found.contacts
    return contact


def test_googles_new_columns():
    contact = only(
        table(
            {
                "First Name": "Maja",
                "Middle Name": "Eva",
                "Last Name": "Lindqvist",
                "Phonetic First Name": "Maya",
                "Name Prefix": "Dr.",
                "Nickname": "Maj",
                "Organization Name": "Norrsken",
                "Organization Title": "Head",
                "Organization Department": "Maps",
                "Birthday": "--04-12",
                "Notes": "line one\nline two",
                "Photo": "https://example.org/p",
                "Labels": "* myContacts ::: Alumni",
                "E-mail 1 - Label": "* Work",
                "E-mail 1 - Value": "m@example.org ::: maja@example.org",
                "Phone 1 - Label": "Mobile",
                "Phone 1 - Value": "+46 8 555",
                "Address 1 - Label": "Home",
                "Address 1 - Formatted": "Storgatan 1\n75310 Uppsala",
                "Address 1 - Street": "Storgatan 1",
                "Address 1 - City": "Uppsala",
                "Relation 1 - Label": "Brother",
                "Relation 1 - Value": "Sven",
                "Event 1 - Label": "Anniversary",
                "Event 1 - Value": "2019-09-14",
                "Website 1 - Label": "Blog",
                "Website 1 - Value": "https://maja.example",
                "Custom Field 1 - Label": "Allergy",
                "Custom Field 1 - Value": "nuts",
            }
        )
    )
    assert contact.full_name == "Dr. Maja Eva Lindqvist"
    assert [email.value for email in contact.emails] == ["m@example.org", "maja@example.org"]
    assert contact.emails[0].preferred
    assert contact.emails[0].kinds == ("work",)
    assert contact.phones[0].kinds == ("mobile",)
    assert (contact.organisation, contact.title, contact.units) == ("Norrsken", "Head", ("Maps",))
    assert contact.birthday == PartialDate(None, 4, 12)
    assert contact.notes == ("line one\nline two",)
    assert contact.tags == ("myContacts", "Alumni")
    assert (contact.addresses[0].street, contact.addresses[0].city) == ("Storgatan 1", "Uppsala")
    assert contact.relations[0].kinds == ("brother",)
    assert contact.dates == (NamedDate("anniversary", PartialDate(2019, 9, 14)),)
    assert contact.urls[0].value == "https://maja.example"
    assert {(o.name, o.value) for o in contact.other} == {
        ("Phonetic First Name", "Maya"),
        ("Allergy", "nuts"),
        ("Address 1 - Formatted", "Storgatan 1\n75310 Uppsala"),
    }


def test_googles_old_columns():
    contact = only(
        table(
            {
                "Name": "Tariq Haddad",
                "Given Name": "Tariq",
                "Family Name": "Haddad",
                "Group Membership": "* My Contacts ::: Friends",
                "E-mail 1 - Type": "* ",
                "E-mail 1 - Value": "t@example.org",
                "IM 1 - Type": "Other",
                "IM 1 - Service": "Skype",
                "IM 1 - Value": "tariq.h",
                "Organization 1 - Type": "",
                "Organization 1 - Name": "Quay",
                "Organization 1 - Title": "Chair",
                "Organization 1 - Department": "Ropes",
            }
        )
    )
    assert contact.full_name == "Tariq Haddad"
    assert contact.tags == ("My Contacts", "Friends")
    assert contact.messengers[0].kinds == ("skype", "other")
    assert (contact.organisation, contact.title, contact.units) == ("Quay", "Chair", ("Ropes",))


def test_outlooks_columns():
    contact = only(
        table(
            {
                "Title": "Ms",
                "First Name": "Akemi",
                "Last Name": "Ito",
                "Company": "Kita Press",
                "Department": "Prints",
                "Job Title": "Editor",
                "Business Street": "1-2-3 Kita",
                "Business Street 2": "Floor 4",
                "Business City": "Sapporo",
                "Business Postal Code": "060-0001",
                "Business Country/Region": "Japan",
                "Business Phone": "+81 11 555 0100",
                "Mobile Phone": "+81 90 5555 0100",
                "E-mail Address": "a@kita.example",
                "E-mail 2 Address": "ito@example.org",
                "Birthday": "4/12/1980",
                "Anniversary": "0/0/00",
                "Categories": "Press;Japan",
                "Manager's Name": "Ren Mori",
                "Sensitivity": "Normal",
                "Web Page": "https://kita.example",
            }
        )
    )
    assert contact.name.prefix == "Ms"
    assert contact.title == "Editor"
    assert contact.addresses[0].street == "1-2-3 Kita\nFloor 4"
    assert contact.addresses[0].country == "Japan"
    assert contact.addresses[0].kinds == ("work",)
    assert [phone.kinds for phone in contact.phones] == [("work",), ("cell",)]
    assert len(contact.emails) == 2
    assert contact.birthday == PartialDate(1980, 4, 12)
    assert contact.dates == ()
    assert contact.tags == ("Press", "Japan")
    assert contact.relations[0].kinds == ("manager",)
    assert [(o.name, o.value) for o in contact.other] == [("Sensitivity", "Normal")]


def test_thunderbirds_columns():
    contact = only(
        table(
            {
                "First Name": "Ola",
                "Last Name": "Nordmann",
                "Display Name": "Ola N.",
                "Nickname": "O",
                "Primary Email": "ola@example.org",
                "Secondary Email": "o@example.org",
                "Work Phone": "555",
                "Home Address": "Fjordveien 1",
                "Home City": "Bergen",
                "Home ZipCode": "5003",
                "Job Title": "Skipper",
                "Organization": "Ferries",
                "Birth Year": "1970",
                "Birth Month": "4",
                "Birth Day": "12",
                "Custom 1": "blue",
                "Notes": "",
            },
            "\t",
        )
    )
    assert contact.full_name == "Ola N."
    assert len(contact.emails) == 2
    assert contact.addresses[0].postcode == "5003"
    assert contact.birthday == PartialDate(1970, 4, 12)
    assert contact.title == "Skipper"
    assert [(o.name, o.value) for o in contact.other] == [("Custom 1", "blue")]


def test_what_is_no_file_of_contacts_is_refused_and_says_what_to_choose():
    for data in (b"", b"  \n", b"\x00\x01\x02", b"just words", b"a,b\n1,2\n", b"%PDF-1.7"):
        found = read_contacts(data)
        assert found.contacts == ()
        assert found.refused
        assert found.faults[0].line == 0


def test_a_file_of_too_many_lines_is_refused_by_number(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading, "MAX_LINES", 3)
    assert "4 lines" in read_contacts(b"Name,E-mail\na,b\na,b\na,b\n").refused


def test_the_content_decides_not_the_name_of_the_file():
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n"
    assert read_contacts(card, filename="wrong.csv").contacts[0].full_name == "Ada"
    assert read_contacts(b"Name,E-mail\nAda,a@b.example\n", filename="x.vcf").contacts


HEADERS = "Name|E-mail 1 - Value|Birthday|Birth Day|Title|Event 1 - Value|Home City|x".split("|")


@settings(max_examples=80)
@given(
    st.lists(st.sampled_from(HEADERS), min_size=2, max_size=6),
    st.lists(st.text(max_size=12), max_size=8),
)
def test_no_row_makes_the_reader_raise(header: list[str], cells: list[str]):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerow(cells)
    read_contacts(out.getvalue().encode("utf-8", "replace"))
