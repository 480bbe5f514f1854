from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ninefold.network.domain.people_csv import write_people_csv
from ninefold.network.domain.vcard import write_vcards
from ninefold.network.models import ImportDraft, ImportRow, Person
from ninefold.network.operations.bringing_in import bring_in, undo_import
from ninefold.network.operations.contact import log_interaction
from ninefold.network.operations.importing import CannotImport, decide, read_file
from ninefold.network.operations.people import add_person
from ninefold.network.queries.people import contact_of, people_with_contacts, person

THREE = """BEGIN:VCARD
VERSION:3.0
FN:Helena Brandt
N:Brandt;Helena;;;
ORG:Nordwind Bank
TITLE:Head of quality
EMAIL;TYPE=WORK:helena@example.org
TEL;TYPE=CELL:+49 30 1234567
BDAY:--0229
CATEGORIES:mentor,quality
X-SOMETHING;X-ODD=yes:kept as it was
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Jonas Weber
EMAIL:jonas@example.org
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=BChn;Petra
TEL;CELL:0171 2345678
END:VCARD
BEGIN:VCARD
VERSION:3.0
this line says nothing
END:VCARD
"""


def read(owner, text=THREE, name="people.vcf"):
    return read_file(owner=owner, filename=name, data=text.encode())


def names(owner):
    return sorted(Person.objects.of(owner).values_list("name", flat=True))


def test_a_file_is_shown_before_anything_is_kept(as_ada, ada):
    file = SimpleUploadedFile("people.vcf", THREE.encode(), "text/vcard")
    answer = as_ada.post("/network/import/", {"file": file}, follow=True)
    page = answer.content.decode()
    assert "Helena Brandt" in page
    assert "Petra Kühn" in page
    assert "Nothing is changed yet" in page
    assert names(ada) == []


def test_broken_cards_are_listed_with_line_and_reason_and_do_not_stop_the_others(as_ada, ada):
    draft = read(ada)
    assert draft.faults
    page = as_ada.get(draft.get_absolute_url()).content.decode()
    assert "What could not be read" in page
    assert bring_in(owner=ada, draft_key=draft.pk).new >= 3


def test_what_comes_in_is_whole_and_goes_out_again_as_it_was(ada):
    bring_in(owner=ada, draft_key=read(ada).pk)
    row = person(ada, Person.objects.of(ada).get(name="Helena Brandt").pk)
    contact = contact_of(row)
    assert contact.other[0].value == "kept as it was"
    assert (row.organisation, row.role, row.email) == (
        "Nordwind Bank",
        "Head of quality",
        "helena@example.org",
    )
    assert (row.birthday_year, row.birthday_month, row.birthday_day) == (None, 2, 29)
    assert [tag.name for tag in row.all_tags] == ["mentor", "quality"]
    out = write_vcards(whole for _, whole in people_with_contacts(ada))
    assert "X-SOMETHING;X-ODD=yes:kept as it was" in out


@pytest.mark.parametrize("write", [write_vcards, write_people_csv])
def test_a_file_of_ones_own_brings_nothing_new(ada, write):
    bring_in(owner=ada, draft_key=read(ada).pk)
    first = Person.objects.of(ada).get(name="Helena Brandt")
    Person.objects.filter(pk=first.pk).update(notes="Likes sailing", how_met="At a fair")
    out = write([whole for _, whole in people_with_contacts(ada)])
    draft = read(ada, out, "people.vcf" if write is write_vcards else "people.csv")
    rows = ImportRow.objects.of(ada).filter(draft=draft)
    assert "new" not in set(rows.values_list("standing", flat=True))
    bring_in(owner=ada, draft_key=draft.pk)
    assert len(names(ada)) == rows.count()


def test_the_same_again_brings_nobody_in_twice(ada):
    draft = read(ada)
    first = bring_in(owner=ada, draft_key=draft.pk)
    again = bring_in(owner=ada, draft_key=draft.pk)
    assert (again.new, again.changed) == (0, 0)
    third = bring_in(owner=ada, draft_key=read(ada).pk)
    assert (third.new, third.changed) == (0, 0)
    assert len(names(ada)) == first.new


def test_an_import_that_is_cut_off_leaves_nothing_and_can_be_repeated(ada, monkeypatch):
    draft = read(ada)
    with monkeypatch.context() as broken:
        broken.setattr("ninefold.network.operations.bringing_in.index_row", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            bring_in(owner=ada, draft_key=draft.pk)
    assert names(ada) == []
    assert bring_in(owner=ada, draft_key=draft.pk).new == len(names(ada)) >= 3


def test_a_changed_contact_shows_each_field_and_an_undo_brings_the_old_ones_back(as_ada, ada):
    add_person(
        owner=ada,
        name="Helena Brandt",
        organisation="Old Bank",
        emails=["helena@example.org"],
        notes="Likes sailing",
        tags=["friend"],
    )
    draft = read(ada)
    page = as_ada.get(f"{draft.get_absolute_url()}?standing=changed").content.decode()
    assert "<del>Old Bank</del> <ins>Nordwind Bank</ins>" in page
    done = bring_in(owner=ada, draft_key=draft.pk)
    assert done.changed == 1
    row = person(ada, Person.objects.of(ada).get(name="Helena Brandt").pk)
    assert row.organisation == "Nordwind Bank"
    assert row.notes == "Likes sailing"
    assert {tag.name for tag in row.all_tags} == {"friend", "mentor", "quality"}
    undone = undo_import(owner=ada, draft_key=draft.pk)
    assert (undone.new, undone.changed) == (done.new, 1)
    row = person(ada, row.pk)
    assert row.organisation == "Old Bank"
    assert [tag.name for tag in row.all_tags] == ["friend"]
    assert names(ada) == ["Helena Brandt"]


def test_an_import_taken_back_can_be_brought_in_again_without_doubles(ada):
    draft = read(ada)
    done = bring_in(owner=ada, draft_key=draft.pk)
    undo_import(owner=ada, draft_key=draft.pk)
    assert names(ada) == []
    again = bring_in(owner=ada, draft_key=draft.pk)
    assert again.new == done.new
    assert len(names(ada)) == done.new


def test_undo_leaves_those_with_whom_the_owner_has_gone_on(ada):
    draft = read(ada)
    bring_in(owner=ada, draft_key=draft.pk)
    jonas = Person.objects.of(ada).get(name="Jonas Weber")
    log_interaction(owner=ada, person_keys=[jonas.pk], channel="wrote")
    done = undo_import(owner=ada, draft_key=draft.pk)
    assert names(ada) == ["Jonas Weber"]
    assert done.kept == 1


def test_a_possible_double_waits_for_a_decision_and_both_answers_work(as_ada, ada):
    known = add_person(owner=ada, name="Jonas Weber", phones=["030 999"])
    draft = read(ada)
    row = ImportRow.objects.get(draft=draft, name="Jonas Weber")
    assert (row.standing, row.decision, row.match_id) == ("possible double", "open", known.pk)
    bring_in(owner=ada, draft_key=draft.pk)
    assert names(ada).count("Jonas Weber") == 1
    as_ada.post(f"/network/import/rows/{row.pk}/decision/", {"decision": "same"})
    assert bring_in(owner=ada, draft_key=draft.pk).changed == 1
    assert names(ada).count("Jonas Weber") == 1
    assert contact_of(person(ada, known.pk)).emails[0].value == "jonas@example.org"
    other = read(ada, THREE.replace("jonas@example.org", "other@example.org"))
    second = ImportRow.objects.get(draft=other, name="Jonas Weber")
    decide(owner=ada, row_key=second.pk, decision="new")
    bring_in(owner=ada, draft_key=other.pk)
    assert names(ada).count("Jonas Weber") == 2


def test_a_decided_double_loses_nothing_and_the_preview_says_what_stays(as_ada, ada):
    known = add_person(owner=ada, name="Jonas Weber", role="Trainer", phones=["030 999"])
    draft = read(ada, THREE.replace("FN:Jonas Weber", "FN:Jonas Weber\nTITLE:Head of support"))
    row = ImportRow.objects.get(draft=draft, name="Jonas Weber")
    page = as_ada.get(f"/network/import/{draft.pk}/?standing=possible+double").content.decode()
    assert "stays; the notes keep" in page
    decide(owner=ada, row_key=row.pk, decision="same")
    bring_in(owner=ada, draft_key=draft.pk)
    whole = contact_of(person(ada, known.pk))
    assert whole.title == "Trainer"
    assert "role: Head of support" in whole.notes


def test_one_person_twice_in_a_file_becomes_one(ada):
    twice = """BEGIN:VCARD
VERSION:3.0
FN:Priya Nair
EMAIL:priya@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Priya Nair
EMAIL:priya@example.org
TEL:+49 30 555555
END:VCARD
"""
    draft = read(ada, twice)
    bring_in(owner=ada, draft_key=draft.pk)
    assert names(ada) == ["Priya Nair"]
    row = Person.objects.of(ada).get()
    assert contact_of(row).phones[0].value == "+49 30 555555"
    undo_import(owner=ada, draft_key=draft.pk)
    assert names(ada) == []


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.vcf", b"", "empty"),
        ("a.vcf", b"no card at all", "no vCard"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "neither a vCard"),
    ],
)
def test_a_file_that_is_none_says_so_beside_the_field_and_changes_nothing(
    as_ada, ada, name, data, said
):
    answer = as_ada.post("/network/import/", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not ImportDraft.objects.of(ada).exists()
    with pytest.raises(CannotImport):
        read_file(owner=ada, filename=name, data=data)


def test_an_import_is_its_owners_alone(as_ben, ada):
    draft = read(ada)
    row = ImportRow.objects.filter(draft=draft).first()
    assert as_ben.get(draft.get_absolute_url()).status_code == 404
    for path in ("confirmation/", "undoing/"):
        assert as_ben.post(f"{draft.get_absolute_url()}{path}").status_code == 404
        assert as_ben.get(f"{draft.get_absolute_url()}{path}").status_code == 405
    answer = as_ben.post(f"/network/import/rows/{row.pk}/decision/", {"decision": "skip"})
    assert answer.status_code == 404
    assert names(ada) == []


def test_connections_of_linkedin_come_in_with_the_day_of_the_connection(ada):
    text = (
        "Notes:\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Aylin,Demir,https://www.linkedin.com/in/aylin,,Paystone,Team lead,03 Mar 2024\n"
    )
    bring_in(owner=ada, draft_key=read(ada, text, "Connections.csv").pk)
    row = Person.objects.of(ada).get()
    assert (row.name, row.role, row.known_since.isoformat()) == (
        "Aylin Demir",
        "Team lead",
        "2024-03-03",
    )


def test_five_hundred_people_come_in_with_a_number_of_queries_that_search_alone_decides(
    ada, django_assert_max_num_queries, monkeypatch
):
    monkeypatch.setattr("ninefold.network.operations.bringing_in.index_row", lambda **_: None)
    many = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {number}\nEMAIL:p{number}@example.org\n"
        "CATEGORIES:fair\nEND:VCARD\n"
        for number in range(500)
    )
    draft = read(ada, many)
    with django_assert_max_num_queries(40):
        assert bring_in(owner=ada, draft_key=draft.pk).new == 500
    monkeypatch.setattr("ninefold.network.operations.bringing_in.forget", lambda **_: None)
    with django_assert_max_num_queries(30):
        assert undo_import(owner=ada, draft_key=draft.pk).new == 500
