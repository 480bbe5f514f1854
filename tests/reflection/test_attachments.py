from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ninefold.activity.operations import purge_removed, remove, restore
from ninefold.kernel import clock
from ninefold.kernel.refusals import NotFound
from ninefold.portability.archive import read_archive, write_archive
from ninefold.reflection.domain.file_types import file_name, media_type
from ninefold.reflection.models import Attachment, AttachmentContent, Entry, SealingKey
from ninefold.reflection.operations import (
    CannotAttach,
    add_entry,
    attach_file,
    attaching,
    change_passphrase,
    open_keys,
    seal_entry,
    set_passphrase,
    unseal_entry,
)
from ninefold.reflection.queries.sealing import Damaged, Locked, attachment, attachment_bytes
from ninefold.search.queries import find

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
PASSPHRASE = "four quiet words of mine"


@pytest.fixture
def entry(ada):
    return add_entry(owner=ada, text="The whiteboard after the retro")


def test_a_picture_is_kept_shown_and_handed_out_as_it_was(as_ada, ada, entry):
    file = SimpleUploadedFile("white board.png", PNG)
    answer = as_ada.post(f"/reflection/entries/{entry.pk}/attachments/", {"file": file})
    assert answer.url == entry.get_absolute_url()
    row = Attachment.objects.of(ada).get()
    page = as_ada.get(entry.get_absolute_url()).content.decode()
    assert f'<img src="{row.get_absolute_url()}"' in page
    answer = as_ada.get(row.get_absolute_url())
    assert answer.content == PNG
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert "no-store" in answer.headers["Cache-Control"]


def test_what_is_not_a_picture_is_always_saved_never_shown(as_ada, ada, entry):
    row = attach_file(owner=ada, key=entry.pk, data=b"<script>x</script>", name="talk.txt")
    answer = as_ada.get(row.get_absolute_url())
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_a_stranger_gets_none_of_it(as_ben, client, ada, entry):
    row = attach_file(owner=ada, key=entry.pk, data=PNG, name="a.png")
    assert as_ben.get(row.get_absolute_url()).status_code == 404
    assert client.get(row.get_absolute_url()).status_code == 302
    put = as_ben.post(
        f"/reflection/entries/{entry.pk}/attachments/", {"file": SimpleUploadedFile("a.png", PNG)}
    )
    assert put.status_code == 404
    assert Attachment.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", b"<script>alert(1)</script>"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("picture.png", b"<script>alert(1)</script>"),
        ("notes.txt", b"\xff\xfe\x00n"),
        ("program.exe", b"MZ"),
        ("noending", b"words"),
        ("report.pdf", b"PK\x03\x04"),
        ("empty.txt", b""),
    ],
)
def test_other_files_are_refused_and_nothing_of_them_stays(ada, entry, name, data):
    with pytest.raises(CannotAttach):
        attach_file(owner=ada, key=entry.pk, data=data, name=name)
    assert not AttachmentContent.objects.exists()


def test_too_large_too_many_and_too_much_are_refused_with_the_way_out(ada, entry, monkeypatch):
    monkeypatch.setattr(attaching, "LARGEST_FILE", 100)
    with pytest.raises(CannotAttach, match="10 MB"):
        attach_file(owner=ada, key=entry.pk, data=b"a" * 101, name="a.txt")
    monkeypatch.setattr(attaching, "MOST_BYTES", 150)
    first = attach_file(owner=ada, key=entry.pk, data=b"a" * 100, name="a.txt")
    with pytest.raises(CannotAttach, match="200 MB"):
        attach_file(owner=ada, key=entry.pk, data=b"a" * 60, name="b.txt")
    monkeypatch.setattr(attaching, "MOST_FILES", 1)
    with pytest.raises(CannotAttach, match="another entry"):
        attach_file(owner=ada, key=entry.pk, data=b"a", name="b.txt")
    assert list(Attachment.objects.of(ada)) == [first]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\ada\\list.md", "list.md"),
        ('a"b\r\nSet-Cookie: x.txt', "abSet-Cookie x.txt"),
        ("\u202egnp.exe.txt", "gnp.exe.txt"),
        ("...", "file"),
        (200 * "a" + ".pdf", 116 * "a" + ".pdf"),
    ],
)
def test_a_name_keeps_only_what_every_system_can_keep(given, kept):
    assert file_name(given) == kept


def test_a_file_is_known_by_its_bytes_and_its_ending_together():
    assert media_type("a.PNG", PNG) == "image/png"
    assert media_type("a.jpg", PNG) == ""
    assert media_type("a.md", "naïve".encode()) == "text/plain"


def test_a_removed_file_comes_back_and_one_that_is_purged_leaves_no_bytes(ada, entry):
    row = attach_file(owner=ada, key=entry.pk, data=PNG, name="a.png")
    remove(owner=ada, ref=row.ref)
    with pytest.raises(NotFound):
        attachment(ada, row.pk)
    restore(owner=ada, ref=row.ref)
    assert attachment_bytes(attachment(ada, row.pk), {}) == PNG
    remove(owner=ada, ref=entry.ref)
    with pytest.raises(NotFound):
        attachment(ada, row.pk)
    from datetime import timedelta

    purge_removed(clock.now() + timedelta(days=31))
    assert not AttachmentContent.objects.exists()


def test_files_go_out_in_the_archive_and_come_in_with_equal_hashes(ada, ben, entry):
    attach_file(owner=ada, key=entry.pk, data=PNG, name="board.png")
    attach_file(owner=ada, key=entry.pk, data=b"a" * 3_000_000, name="long.txt")
    packed = io.BytesIO()
    write_archive(owner=ada, to=packed)
    with zipfile.ZipFile(packed) as archive:
        readable = [name for name in archive.namelist() if "/attachments/" in name]
        assert {hashlib.sha256(archive.read(name)).hexdigest() for name in readable} == {
            row.sha256 for row in Attachment.objects.of(ada)
        }
    read_archive(owner=ben, source=packed)
    theirs = {row.name: attachment_bytes(row, {}) for row in Attachment.objects.of(ben)}
    assert theirs == {"board.png": PNG, "long.txt": b"a" * 3_000_000}
    assert read_archive(owner=ben, source=packed).added_total == 0


def test_a_file_whose_bytes_were_changed_is_not_handed_out(as_ada, ada, entry):
    row = attach_file(owner=ada, key=entry.pk, data=PNG, name="a.png")
    AttachmentContent.objects.filter(attachment=row).update(data=PNG + b"more")
    with pytest.raises(Damaged):
        attachment_bytes(attachment(ada, row.pk), {})
    assert as_ada.get(row.get_absolute_url()).status_code == 302


def test_files_of_a_sealed_entry_are_sealed_with_it(ada, entry):
    row = attach_file(owner=ada, key=entry.pk, data=PNG, name="a.png")
    keys = set_passphrase(owner=ada, passphrase=PASSPHRASE)
    seal_entry(owner=ada, key=entry.pk, keys=keys)
    with pytest.raises(Locked):
        attach_file(owner=ada, key=entry.pk, data=b"later", name="later.txt")
    attach_file(owner=ada, key=entry.pk, data=b"later", name="later.txt", keys=keys)
    for content in AttachmentContent.objects.all():
        assert PNG not in bytes(content.data)
        assert b"later" not in bytes(content.data)
    with pytest.raises(Locked):
        attachment_bytes(attachment(ada, row.pk), {})
    keys = change_passphrase(owner=ada, passphrase=PASSPHRASE, new="five other words of mine")
    assert attachment_bytes(attachment(ada, row.pk), keys) == PNG
    unseal_entry(owner=ada, key=entry.pk, keys=keys)
    assert attachment_bytes(attachment(ada, row.pk), {}) == PNG


def test_sealed_files_come_in_from_an_archive_and_open(ada, ben, entry):
    keys = set_passphrase(owner=ada, passphrase=PASSPHRASE)
    seal_entry(owner=ada, key=entry.pk, keys=keys)
    attach_file(owner=ada, key=entry.pk, data=PNG, name="a.png", keys=keys)
    packed = io.BytesIO()
    write_archive(owner=ada, to=packed)
    with zipfile.ZipFile(packed) as archive:
        assert not [name for name in archive.namelist() if "/attachments/" in name]
    read_archive(owner=ben, source=packed)
    opened = open_keys(owner=ben, passphrase=PASSPHRASE)
    assert attachment_bytes(Attachment.objects.of(ben).get(), opened) == PNG
    assert Entry.objects.of(ben).get().is_sealed
    assert SealingKey.objects.of(ben).count() == 1


def test_a_file_is_found_by_its_name(ada, entry):
    row = attach_file(owner=ada, key=entry.pk, data=PNG, name="whiteboarding.png")
    assert row.ref in [one.ref for one in find(ada, "whiteboarding")]
