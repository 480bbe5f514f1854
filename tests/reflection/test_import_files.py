"""Photos and files of a Day One export become files of the entries."""

from __future__ import annotations

import io
import json
import os
import zipfile
from datetime import timedelta
from hashlib import md5, sha256
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ninefold.activity.operations import remove
from ninefold.kernel import clock
from ninefold.reflection.domain.readers import read_day_one
from ninefold.reflection.models import Attachment, Entry, JournalImport
from ninefold.reflection.operations import forget_old_imports, seal_entry, set_passphrase
from ninefold.reflection.operations import import_files as kept
from ninefold.reflection.operations import importing as importing_operation
from ninefold.reflection.operations.importing import bring_in, read_import
from ninefold.reflection.queries import importing
from ninefold.reflection.queries.sealing import attachment_bytes

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
PDF = b"%PDF-1.7 the plan"
MOVIE = b"\x00\x00\x00\x14ftypqt  film"


def name_of(data: bytes) -> str:
    return md5(data, usedforsecurity=False).hexdigest()


def moment(data: bytes, identifier: str, **more) -> dict:
    return {"md5": name_of(data), "identifier": identifier, **more}


ROWS = [
    {
        "uuid": "A",
        "creationDate": "2024-05-02T10:00:00Z",
        "text": "# The talk\n\n![](dayone-moment://P1)\nMy knees shook.\n\n"
        "![](dayone-moment:/pdfAttachment/D1)\n\n![](dayone-moment:/video/V1)",
        "photos": [moment(PNG, "P1", type="png")],
        "pdfAttachments": [moment(PDF, "D1", pdfName="Plan 2024.pdf")],
        "videos": [moment(MOVIE, "V1", type="mov")],
    },
    {
        "uuid": "B",
        "creationDate": "2024-05-03T10:00:00Z",
        "text": "![](dayone-moment://P2)",
        "photos": [moment(PNG, "P2", type="png")],
    },
]


def archive(members: dict[str, bytes] | None = None, rows: list | None = None) -> bytes:
    if members is None:
        members = {
            f"photos/{name_of(PNG)}.png": PNG,
            f"pdfs/{name_of(PDF)}.pdf": PDF,
            f"videos/{name_of(MOVIE)}.mov": MOVIE,
        }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("Journal.json", json.dumps({"entries": ROWS if rows is None else rows}))
        for path, data in members.items():
            written.writestr(path, data)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return tmp_path


def waiting_files(folder: Path) -> list[Path]:
    return list(folder.glob("waiting-imports/*"))


def read(owner, data: bytes):
    return read_import(owner=owner, data=data, format="dayone", file_name="Export.zip")


def test_an_entry_names_its_photos_and_its_words_no_longer_point_at_them():
    talk, photo = read_day_one(archive()).entries
    assert [(one.name, one.size) for one in talk.files] == [
        ("photo 1.png", len(PNG)),
        ("Plan 2024.pdf", len(PDF)),
    ]
    assert talk.files[0].sha256 == sha256(PNG).hexdigest()
    assert talk.body == "My knees shook.\n\n![](dayone-moment:/video/V1)"
    assert photo.body == "photo 1.png"


def test_what_a_journal_does_not_take_is_listed_and_the_entry_still_comes():
    journal = read_day_one(archive())
    (fault,) = journal.faults
    assert fault.file == f"videos/{name_of(MOVIE)}.mov"
    assert "not of a kind" in fault.message
    assert len(journal.entries) == 2


def test_files_that_are_too_large_empty_or_another_thing_than_their_name_says_are_listed():
    large, empty, page = b"\x89PNG\r\n\x1a\n" + b"0" * 10 * 1024 * 1024, b"", b"<script>"
    members = {f"photos/{name_of(data)}.png": data for data in (large, empty, page)}
    row = {**ROWS[0], "photos": [moment(data, "x") for data in (large, empty, page)]}
    journal = read_day_one(archive(members, [{**row, "pdfAttachments": [], "videos": []}]))
    assert [fault.message.partition(". ")[2] for fault in journal.faults] == [
        "It is larger than the 10 MB that one file may have.",
        "It is empty.",
        "It is not of a kind that a journal takes: pictures (PNG, JPEG, GIF, WebP), PDF, text, "
        "office documents and sound.",
    ]
    assert not journal.entries[0].files


def test_a_photo_outside_of_the_archive_or_behind_a_link_is_never_read():
    stream = io.BytesIO(archive({f"../photos/{name_of(PNG)}.png": PNG}, ROWS[1:]))
    with zipfile.ZipFile(stream, "a") as written:
        link = zipfile.ZipInfo(f"photos/{name_of(PNG)}.png")
        link.external_attr = 0o120777 << 16
        written.writestr(link, "/etc/passwd")
    journal = read_day_one(stream.getvalue())
    assert not journal.entries[0].files
    assert "1 attachment(s) are not in this file" in journal.faults[0].message


def test_an_entry_takes_twenty_files_and_the_others_are_listed():
    pictures = [PNG + bytes([number]) for number in range(22)]
    members = {f"photos/{name_of(data)}.png": data for data in pictures}
    row = {**ROWS[1], "photos": [moment(data, str(n)) for n, data in enumerate(pictures)]}
    journal = read_day_one(archive(members, [row]))
    assert len(journal.entries[0].files) == 20
    assert len(journal.faults) == 2


@pytest.mark.parametrize("photos", [7, [7], [{"md5": 7}], [{"md5": "\ud800"}], {"md5": "a"}])
def test_photos_of_any_other_shape_break_nothing(photos):
    assert len(read_day_one(archive({}, [{**ROWS[0], "photos": photos}])).entries) == 1


def test_the_files_come_in_with_their_entries(as_ada, ada, data_folder):
    upload = SimpleUploadedFile("Export.zip", archive())
    address = as_ada.post("/reflection/import/", {"format": "dayone", "file": upload}).url
    page = as_ada.get(address).content.decode()
    assert "3 photos and files come with them" in page
    assert f"videos/{name_of(MOVIE)}.mov" in page
    assert len(waiting_files(data_folder)) == 1
    assert "3 files came with them" in as_ada.post(address, follow=True).content.decode()
    assert waiting_files(data_folder) == []
    talk = Entry.objects.of(ada).get(source_key="dayone:A")
    found = {row.name: row for row in Attachment.objects.of(ada).filter(entry=talk)}
    assert attachment_bytes(found["photo 1.png"], {}) == PNG
    assert attachment_bytes(found["Plan 2024.pdf"], {}) == PDF
    assert found["photo 1.png"].media_type == "image/png"


def test_the_same_export_twice_gives_no_file_twice_and_brings_back_none_removed(ada):
    bring_in(owner=ada, key=read(ada, archive()).pk)
    remove(owner=ada, ref=Attachment.objects.of(ada).get(name="Plan 2024.pdf").ref)
    again = bring_in(owner=ada, key=read(ada, archive()).pk)
    assert (again.added, again.known, again.files, again.files_left_out) == (0, 2, 0, 0)
    assert Attachment.objects.filter(owner=ada).count() == 3


def test_entries_that_came_without_their_photos_get_them_from_the_whole_export(as_ada, ada):
    bring_in(owner=ada, key=read(ada, archive({})).pk)
    waiting = read(ada, archive())
    page = as_ada.get(f"/reflection/import/{waiting.pk}/").content.decode()
    assert "Shall these 3 files come in?" in page
    again = bring_in(owner=ada, key=waiting.pk)
    assert (again.added, again.files) == (0, 3)


def test_files_for_which_there_is_no_room_stay_outside_and_are_counted(ada, monkeypatch):
    monkeypatch.setattr(importing, "MOST_FILE_BYTES", len(PNG) + len(PDF))
    done = bring_in(owner=ada, key=read(ada, archive()).pk)
    assert (done.added, done.files, done.files_left_out) == (2, 2, 1)


def test_entries_come_in_when_the_archive_is_gone(ada, data_folder):
    waiting = read(ada, archive())
    waiting_files(data_folder)[0].unlink()
    done = bring_in(owner=ada, key=waiting.pk)
    assert (done.added, done.files, done.files_left_out) == (2, 0, 3)


def test_large_exports_are_read_in_batches(ada, monkeypatch):
    monkeypatch.setattr(kept, "LARGEST_BATCH", len(PNG))
    assert bring_in(owner=ada, key=read(ada, archive()).pk).files == 3


def test_an_archive_goes_when_it_is_left_or_forgotten(as_ada, ada, data_folder):
    waiting = read(ada, archive())
    (place,) = waiting_files(data_folder)
    assert place.stat().st_mode & 0o077 == 0
    as_ada.post(f"/reflection/import/{waiting.pk}/leaving/")
    assert waiting_files(data_folder) == []
    read(ada, archive())
    (place,) = waiting_files(data_folder)
    forget_old_imports(clock.now())
    long_ago = (clock.now() - timedelta(days=2)).timestamp()
    os.utime(place, (long_ago, long_ago))
    forget_old_imports(clock.now())
    assert waiting_files(data_folder) == []


def test_at_most_three_journals_wait_and_the_oldest_goes_with_its_archive(ada, ben, data_folder):
    others = read(ben, archive())
    _oldest, *later = [read(ada, archive()) for _ in range(4)]
    assert set(JournalImport.objects.of(ada)) == set(later)
    assert {place.stem for place in waiting_files(data_folder)} == {
        str(one.pk) for one in (others, *later)
    }


def test_an_entry_that_is_sealed_meanwhile_gets_no_file_in_the_clear(ada, monkeypatch):
    bring_in(owner=ada, key=read(ada, archive({})).pk)
    waiting = read(ada, archive())
    keys = set_passphrase(owner=ada, passphrase="four quiet words of mine")
    talk = Entry.objects.of(ada).get(source_key="dayone:A")

    def seal_and_read(key, sizes):
        seal_entry(owner=ada, key=talk.pk, keys=keys)
        return kept.read_files(key, sizes)

    monkeypatch.setattr(importing_operation, "read_files", seal_and_read)
    done = bring_in(owner=ada, key=waiting.pk)
    assert (done.files, done.files_left_out) == (1, 2)
    assert not Attachment.objects.of(ada).filter(entry=talk).exists()
