from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ninefold.activity.queries import entries
from ninefold.kernel.facts.reflection import EntryWritten
from ninefold.reflection.models import Entry, JournalImport

JRNL = (
    b"[2024-05-02 21:10] The talk at the meetup. @speaking\nMy knees shook, my voice did not.\n\n"
    b"[2024-05-03 08:00] * Slept well.\n"
)


def send(browser, data: bytes, format: str, name: str = "journal.txt"):
    return browser.post(
        "/reflection/import/", {"format": format, "file": SimpleUploadedFile(name, data)}
    )


def test_a_journal_is_shown_first_and_comes_in_when_confirmed(as_ada, ada):
    answer = send(as_ada, JRNL, "jrnl")
    assert answer.status_code == 302
    page = as_ada.get(answer.url).content.decode()
    assert "2 entries" in page
    assert "The talk at the meetup" in page
    assert not Entry.objects.of(ada).exists()
    as_ada.post(answer.url)
    found = {str(row.on): row for row in Entry.objects.of(ada)}
    assert found["2024-05-02"].title == "The talk at the meetup."
    assert found["2024-05-02"].tags == ["speaking"]
    assert found["2024-05-03"].is_starred
    assert entries(ada, facts=[EntryWritten]).count() == 2
    assert "knees shook" in as_ada.get("/reflection/entries/?q=knees").content.decode().replace(
        "<mark>", ""
    ).replace("</mark>", "")


def test_the_same_file_twice_gives_no_doubles_and_brings_back_nothing_removed(as_ada, ada):
    as_ada.post(send(as_ada, JRNL, "jrnl").url)
    row = Entry.objects.of(ada).first()
    as_ada.post(f"/rows/reflection.entry/{row.pk}/removal/")
    again = send(as_ada, JRNL, "jrnl")
    assert "2 are here already" in as_ada.get(again.url).content.decode()
    as_ada.post(again.url)
    assert Entry.objects.filter(owner=ada).count() == 2
    assert Entry.objects.of(ada).count() == 1


def test_a_folder_of_markdown_comes_as_a_zip(as_ada, ada):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("daily/2024-06-01.md", "---\ntags: [one]\n---\nA day by the lake\n")
        archive.writestr("notes/idea.md", "no day here\n")
    answer = send(as_ada, buffer.getvalue(), "markdown", "vault.zip")
    page = as_ada.get(answer.url).content.decode()
    assert "notes/idea.md" in page
    as_ada.post(answer.url)
    assert Entry.objects.of(ada).get().text == "A day by the lake"


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"\x00\x01\x02 no text", "jrnl"),
        (b"[1, 2", "jrnl-json"),
        (b"{}", "dayone"),
        (b"PK\x03\x04 broken", "markdown"),
        (JRNL, "dayone"),
        (JRNL, "elsewhere"),
    ],
)
def test_a_broken_file_changes_nothing_and_says_why(as_ada, ada, data, format):
    answer = send(as_ada, data, format)
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert not JournalImport.objects.exists()


def test_a_bomb_is_refused(as_ada):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("2024-06-01.md", b"0" * 40_000_000)
    answer = send(as_ada, buffer.getvalue(), "markdown", "bomb.zip")
    assert answer.status_code == 422


def test_what_waits_is_nobody_elses_and_can_be_left(as_ada, as_ben, ada):
    address = send(as_ada, JRNL, "jrnl").url
    assert as_ben.get(address).status_code == 404
    assert as_ben.post(address).status_code == 404
    assert as_ben.post(f"{address}leaving/").status_code == 404
    as_ada.post(f"{address}leaving/")
    assert as_ada.get(address).status_code == 404
    assert not Entry.objects.of(ada).exists()


def test_entries_in_the_future_stay_outside(as_ada, ada):
    data = b"[2124-05-02 21:10] From the year after next century.\n\n" + JRNL
    as_ada.post(send(as_ada, data, "jrnl").url)
    assert Entry.objects.of(ada).count() == 2
