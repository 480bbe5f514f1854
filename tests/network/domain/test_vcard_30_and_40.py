"""Cards of versions 3.0 and 4.0, as Apple, Google, Thunderbird and servers write them."""

from __future__ import annotations

import pytest

from ninefold.network.domain.contacts import Address, Contact, Labelled, PartialDate
from ninefold.network.domain.vcard import read_vcards


def only(text: str | bytes) -> Contact:
    reading = read_vcards(text.encode() if isinstance(text, str) else text)
    assert reading.faults == ()
    assert len(reading.contacts) == 1
    return reading.contacts[0]


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def test_apples_card_keeps_labels_dates_and_profiles():
    contact = only(
        card(
            "PRODID:-//Apple Inc.//macOS 14.3//EN",
            "N:Lindqvist;Maja;Eva;;",
            "FN:Maja Lindqvist",
            "ORG:Norrsken Foundation;",
            "EMAIL;type=INTERNET;type=WORK;type=pref:maja@norrsken.example",
            "item1.TEL;type=pref:+46 8 555 010 00",
            "item1.X-ABLabel:Summer house",
            "item2.ADR;type=HOME:;;Storgatan 1\\nPort B;Uppsala;;753 10;Sweden",
            "item2.X-ABADR:se",
            "item3.X-ABDATE:2019-09-14",
            "item3.X-ABLabel:_$!<Anniversary>!$_",
            "item4.X-ABRELATEDNAMES:Sven",
            "item4.X-ABLabel:_$!<Brother>!$_",
            "X-SOCIALPROFILE;type=linkedin;x-user=majal:http://www.linkedin.com/in/majal",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
            "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:maja",
            "NOTE:Likes maps\\, hates calls\\; write\\nfirst",
            "X-PHONETIC-LAST-NAME:Lind",
            "item5.X-CUSTOM:kept",
        )
    )
    assert contact.emails == (
        Labelled("maja@norrsken.example", ("internet", "work"), preferred=True),
    )
    assert contact.phones[0].label == "Summer house"
    assert contact.addresses[0].street == "Storgatan 1\nPort B"
    assert contact.addresses[0].params == (("X-ABADR", "se"),)
    assert contact.dates[0].name == "Anniversary"
    assert contact.dates[0].when == PartialDate(2019, 9, 14)
    assert contact.relations == (Labelled("Sven", label="Brother"),)
    assert contact.linkedin_url == "http://www.linkedin.com/in/majal"
    assert contact.urls[0].params == (("X-USER", "majal"),)
    assert contact.birthday == PartialDate(None, 4, 12)
    assert contact.messengers[0].value == "skype:maja"
    assert contact.notes == ("Likes maps, hates calls; write\nfirst",)
    assert contact.organisation == "Norrsken Foundation"
    names = [(other.name, other.group) for other in contact.other]
    assert names == [("PRODID", ""), ("X-PHONETIC-LAST-NAME", ""), ("X-CUSTOM", "item5")]


def test_googles_escaped_addresses_and_groups_are_read():
    contact = only(
        card(
            "FN:Tariq Haddad",
            "N:Haddad;Tariq;;;",
            "item1.URL:http\\://www.google.com/profiles/1",
            "item1.X-ABLabel:PROFILE",
            "CATEGORIES:myContacts,Alumni\\, 2012",
            "NICKNAME:Taz,T",
            "PHOTO:https://lh3.example.com/contacts/abc",
        )
    )
    assert contact.urls[0] == Labelled("http://www.google.com/profiles/1", label="PROFILE")
    assert contact.tags == ("myContacts", "Alumni, 2012")
    assert contact.nicknames == ("Taz", "T")
    assert contact.photo is not None
    assert contact.photo.uri == "https://lh3.example.com/contacts/abc"


def test_version_4_reads_uris_quoted_types_and_carets():
    contact = only(
        card(
            "FN:Ines Duarte",
            'TEL;VALUE=uri;PREF=1;TYPE="work,voice":tel:+351-21-555-0100',
            "ADR;LABEL=\"1 Rua^nLisboa; ^'PT^'\":;;1 Rua;Lisboa;;1000;Portugal",
            "BDAY:--0412",
            "ANNIVERSARY:20100807",
            "GENDER:F",
            "RELATED;TYPE=friend:urn:uuid:f81d4fae",
            "PHOTO:data:image/png;base64,iVBORw0KGgo=",
            "KIND:individual",
            "UID:urn:uuid:4fbe8971",
            version="4.0",
        )
    )
    assert contact.phones == (Labelled("+351-21-555-0100", ("work", "voice"), preferred=True),)
    assert contact.addresses[0].params == (("LABEL", '1 Rua\nLisboa; "PT"'),)
    assert contact.birthday == PartialDate(None, 4, 12)
    assert contact.photo is not None
    assert contact.photo.media_type == "image/png"
    assert contact.photo.data.startswith(b"\x89PNG")
    assert (contact.gender, contact.kind, contact.uid) == ("F", "individual", "urn:uuid:4fbe8971")


def test_a_group_card_keeps_its_members():
    contact = only(
        card("KIND:group", "FN:Choir", "MEMBER:urn:uuid:1", "MEMBER:urn:uuid:2", version="4.0")
    )
    assert contact.kind == "group"
    assert contact.members == ("urn:uuid:1", "urn:uuid:2")


def test_thunderbirds_card_keeps_what_has_no_field():
    contact = only(
        card(
            "EMAIL;PREF=1:ola@example.org",
            "FN:Ola Nordmann",
            "X-CUSTOM1;VALUE=TEXT:blue",
            "TZ;VALUE=TEXT:Europe/Oslo",
            version="4.0",
        )
    )
    assert {other.name: other.value for other in contact.other} == {
        "X-CUSTOM1": "blue",
        "TZ": "Europe/Oslo",
    }


def test_a_second_value_of_a_single_field_is_kept_too():
    contact = only(card("FN:Ada Roe", "N:Roe;Ada", "TITLE:Engineer", "TITLE:Chair"))
    assert contact.title == "Engineer"
    assert [(other.name, other.value) for other in contact.other] == [("TITLE", "Chair")]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_line_end_is_read(end: str):
    contact = only(card("FN:Ada Roe", "N:Roe;Ada", "NOTE:one", "  two").replace("\r\n", end))
    assert contact.notes == ("one two",)


def test_a_fold_inside_a_letter_is_put_together():
    raw = card("FN:Zoë Ångström", "N:Ångström;Zoë").encode()
    split = raw.index("ë".encode()) + 1
    assert only(raw[:split] + b"\r\n " + raw[split:]).full_name == "Zoë Ångström"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_encoding_gives_the_same_name(encoding: str):
    assert only(card("FN:Zoë Ångström").encode(encoding)).full_name == "Zoë Ångström"


def test_a_tab_folds_as_a_space_does():
    assert only("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n\t Roe\nEND:VCARD\n").full_name == "Ada Roe"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1985-04-12", PartialDate(1985, 4, 12)),
        ("19850412", PartialDate(1985, 4, 12)),
        ("--0412", PartialDate(None, 4, 12)),
        ("--04-12", PartialDate(None, 4, 12)),
        ("1985-04", PartialDate(1985, 4)),
        ("1985", PartialDate(1985)),
        ("---12", PartialDate(None, None, 12)),
        ("1985-04-12T00:00:00Z", PartialDate(1985, 4, 12, "1985-04-12T00:00:00Z")),
        ("circa 1800", PartialDate(text="circa 1800")),
        ("1985-02-30", PartialDate(text="1985-02-30")),
        ("--0229", PartialDate(None, 2, 29)),
    ],
)
def test_a_birthday_is_read_as_far_as_it_is_known(written: str, expected: PartialDate):
    assert only(card("FN:Ada", f"BDAY:{written}")).birthday == expected


def test_a_name_is_made_up_from_what_there_is():
    assert only(card("N:Roe;Ada;;Dr.;")).full_name == "Dr. Ada Roe"
    assert only(card("ORG:Harbour Books")).full_name == "Harbour Books"
    assert only(card("EMAIL:ada@example.org")).full_name == "ada@example.org"


def test_an_address_of_fewer_parts_is_no_fault():
    contact = only(card("FN:Ada", "ADR:;;Quay 1;Bergen"))
    assert contact.addresses == (Address(street="Quay 1", city="Bergen"),)
