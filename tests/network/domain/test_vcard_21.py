"""Cards of version 2.1, as phones and Outlook have written them."""

from __future__ import annotations

import base64

from ninefold.network.domain.contacts import Contact, PartialDate
from ninefold.network.domain.vcard import read_vcards

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(200))


def only(data: bytes) -> Contact:
    reading = read_vcards(data)
    assert reading.faults == ()
    assert len(reading.contacts) == 1
    return reading.contacts[0]


OUTLOOK = (
    b"BEGIN:VCARD\r\n"
    b"VERSION:2.1\r\n"
    b'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="urn:cards" ver="1.0"/>\r\n'
    b"N;LANGUAGE=de;CHARSET=Windows-1252:Gr\xfcnwald;Sa\xefda;;Dr.\r\n"
    b"FN;CHARSET=Windows-1252:Dr. Sa\xefda Gr\xfcnwald\r\n"
    b"ORG:Brennholt AG;Einkauf\r\n"
    b"TITLE:Leiterin\r\n"
    b"NOTE;ENCODING=QUOTED-PRINTABLE:Met at the fair=0D=0A=\r\n"
    b"asked about a mentor=3B later =\r\n"
    b"wrote=0D=0A\r\n"
    b"TEL;WORK;VOICE:+49 (30) 5550100\r\n"
    b"TEL;CELL;VOICE:0170 5550101\r\n"
    b"ADR;WORK;PREF:;;Am Ufer 3;Berlin;;10115;Germany\r\n"
    b"LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Am Ufer 3=0D=0A10115 Berlin\r\n"
    b"X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r\n"
    b"URL;WORK:https://brennholt.example\r\n"
    b"BDAY:19790412\r\n"
    b"X-MS-ANNIVERSARY:20060520\r\n"
    b"X-MS-MANAGER:Olena Petrenko\r\n"
    b"EMAIL;PREF;INTERNET:saida@brennholt.example\r\n"
    b"PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n"
    + b"".join(
        b" " + base64.b64encode(JPEG)[start : start + 72] + b"\r\n" for start in range(0, 272, 72)
    )
    + b"\r\n"
    b"REV:20240312T091500Z\r\n"
    b"END:VCARD\r\n"
)


def test_outlooks_card_keeps_every_field():
    contact = only(OUTLOOK)
    assert contact.full_name == "Dr. Saïda Grünwald"
    assert (contact.name.family, contact.name.given) == ("Grünwald", "Saïda")
    assert contact.name.prefix == "Dr."
    assert (contact.organisation, contact.units) == ("Brennholt AG", ("Einkauf",))
    assert contact.notes == ("Met at the fair\nasked about a mentor; later wrote\n",)
    assert [phone.value for phone in contact.phones] == ["+49 (30) 5550100", "0170 5550101"]
    assert contact.phones[1].kinds == ("cell", "voice")
    assert contact.addresses[0].preferred
    assert contact.addresses[0].city == "Berlin"
    assert contact.birthday == PartialDate(1979, 4, 12)
    assert contact.dates[0].when == PartialDate(2006, 5, 20)
    assert contact.relations[0].value == "Olena Petrenko"
    assert contact.relations[0].kinds == ("manager",)
    assert contact.emails[0].kinds == ("internet",)
    assert contact.photo is not None
    assert contact.photo.data == JPEG
    assert contact.photo.media_type == "image/jpeg"
    assert contact.rev == "20240312T091500Z"
    others = {other.name: other.value for other in contact.other}
    assert others["LABEL"] == "Am Ufer 3\\n10115 Berlin"
    assert others["X-MS-OL-DEFAULT-POSTAL-ADDRESS"] == "2"
    assert "X-MS-OL-DESIGN" in others
    # The language of the name has no field, so the property is kept as well.
    assert ("LANGUAGE", "de") in next(o.params for o in contact.other if o.name == "N")


def test_a_quoted_printable_soft_break_may_fall_inside_a_letter():
    contact = only(
        b"BEGIN:VCARD\nVERSION:2.1\n"
        b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D0=B5=D1=82=D1=80=D0=\n"
        b"=B5=D0=BD=D0=BA=D0=BE;=D0=9E=D0=BB=D0=B5=D0=BD=D0=B0;;;\n"
        b"TEL;CELL:1234567\nEND:VCARD\n"
    )
    assert contact.full_name == "Олена Петренко"


def test_base64_without_indent_ends_on_the_blank_line():
    encoded = base64.b64encode(JPEG)
    contact = only(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Roe;Ann\r\nPHOTO;ENCODING=BASE64;JPEG:"
        + encoded[:60]
        + b"\r\n"
        + encoded[60:136]
        + b"\r\n"
        + encoded[136:]
        + b"\r\n\r\nTEL;HOME:555\r\nEND:VCARD\r\n"
    )
    assert contact.photo is not None
    assert contact.photo.data == JPEG
    assert contact.phones[0].value == "555"


def test_a_fold_of_version_21_keeps_its_white_space():
    contact = only(b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:R;A\r\nNOTE:two\r\n words\r\nEND:VCARD\r\n")
    assert contact.notes == ("two words",)


def test_a_version_behind_the_other_lines_still_decides_the_folding():
    contact = only(b"BEGIN:VCARD\r\nN:R;A\r\nNOTE:two\r\n words\r\nVERSION:2.1\r\nEND:VCARD\r\n")
    assert contact.notes == ("two words",)


def test_a_nested_agent_card_is_kept_whole_and_does_not_leak():
    contact = only(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ito;Akemi\r\nAGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\n"
        b"N:Friday;Fred\r\nTEL;WORK:+1-213-555-0100\r\nEND:VCARD\r\nTITLE:Head\r\nEND:VCARD\r\n"
    )
    assert contact.full_name == "Akemi Ito"
    assert contact.phones == ()
    assert contact.title == "Head"
    agent = contact.other[0]
    assert agent.name == "AGENT"
    assert "Friday" in agent.value
    assert "+1-213-555-0100" in agent.value


def test_androids_own_properties_become_nickname_date_and_relation():
    contact = only(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Okafor;Chidi;;;\r\nFN:Chidi Okafor\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Chi;1;;;;;;;;;;;;;\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2015-06-01;1;;;;;;;;;;;;;\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--04-12;3;;;;;;;;;;;;;\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ngozi;14;;;;;;;;;;;;;\r\n"
        b"X-ANDROID-CUSTOM:vnd.android.cursor.item/other;thing;;;;;;;;;;;;;;\r\n"
        b"TEL;X-Work Mobile:+234 800 555 0100\r\nX-QQ:12345\r\nEND:VCARD\r\n"
    )
    assert contact.nicknames == ("Chi",)
    assert contact.dates[0].name == "anniversary"
    assert contact.birthday == PartialDate(None, 4, 12)
    assert contact.relations[0].kinds == ("spouse",)
    assert contact.phones[0].kinds == ("x-work mobile",)
    assert contact.messengers[0].kinds == ("qq",)
    assert [other.name for other in contact.other] == ["X-ANDROID-CUSTOM"]


def test_a_backslash_in_quoted_printable_is_a_letter():
    contact = only(
        b"BEGIN:VCARD\nVERSION:2.1\nN:A;B\nNOTE;ENCODING=QUOTED-PRINTABLE:C:\\new=0Aline\nEND:VCARD\n"
    )
    assert contact.notes == ("C:\\new\nline",)


def test_shift_jis_with_a_colon_byte_inside_is_read_by_its_charset():
    name = "山田;太郎".encode("shift_jis")
    contact = only(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:" + name + b"\r\nEND:VCARD\r\n"
    )
    assert (contact.name.family, contact.name.given) == ("山田", "太郎")


def test_a_charset_nobody_knows_is_a_fault_and_the_value_is_kept():
    reading = read_vcards(b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=rot13:Roe;Ann\nEND:VCARD\n")
    assert reading.contacts[0].full_name == "Ann Roe"
    assert reading.faults[0].line == 3
    assert "rot13" in reading.faults[0].message


def test_an_agent_may_open_on_the_same_line():
    contact = only(
        b"BEGIN:VCARD\nVERSION:2.1\nN:Ito;Akemi\nAGENT:BEGIN:VCARD\nFN:Fred\nEND:VCARD\n"
        b"TITLE:Head\nEND:VCARD\n"
    )
    assert (contact.full_name, contact.title) == ("Akemi Ito", "Head")
    assert contact.other[0].value == "BEGIN:VCARD\\nFN:Fred\\nEND:VCARD"


def test_outlooks_card_picture_is_the_photo():
    contact = only(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ito;Akemi\r\nX-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:"
        b"\r\n " + base64.b64encode(JPEG) + b"\r\n\r\nEND:VCARD\r\n"
    )
    assert contact.photo is not None
    assert contact.photo.data == JPEG


def test_a_key_in_base64_is_kept_whole():
    contact = only(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ito;Akemi\r\nKEY;X509;ENCODING=BASE64:\r\n MIIB\r\n"
        b" AAA=\r\n\r\nTEL;CELL:1\r\nEND:VCARD\r\n"
    )
    assert contact.other[0].value == "MIIBAAA="
    assert contact.other[0].params == (("TYPE", "X509"), ("ENCODING", "b"))
    assert contact.phones[0].value == "1"
