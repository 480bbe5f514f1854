"""Bringing a release in: by folder, by zip, by the background, from a server."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from ninefold.config.command import main
from ninefold.kernel.fetching import AddressRefused
from ninefold.occupations.models import (
    Occupation,
    OccupationTask,
    OccupationTitle,
    Release,
    ReleaseImport,
)
from ninefold.occupations.operations import (
    CannotImportOccupations,
    ask_for_download,
    ask_for_import,
    download,
    import_from,
    open_archive,
    work_import,
)
from ninefold.occupations.queries import (
    current_index,
    latest_import,
    related_occupations,
    search_occupations,
)
from tests.occupations.archive_files import as_text, tables, text_files, zipped

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, settings: Any) -> Path:
    """A data folder of its own for the index."""
    settings.DATA_DIR = tmp_path / "data"
    settings.DATA_DIR.mkdir()
    return settings.DATA_DIR


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The archive, unpacked."""
    place = tmp_path / "db_29_9_text"
    place.mkdir()
    for name, data in text_files():
        (place / name).write_bytes(data)
    return place


def _counts() -> tuple[int, int, int]:
    return (
        Occupation.objects.count(),
        OccupationTitle.objects.count(),
        OccupationTask.objects.count(),
    )


def test_a_folder_and_its_zip_bring_the_same(folder: Path) -> None:
    first = import_from(open_archive(folder))
    by_folder = _counts(), first.digest
    second = import_from(open_archive(zipped()))
    assert (_counts(), second.digest) == by_folder
    assert Release.objects.count() == 1
    assert (first.version, first.occupations, first.missing) == ("29.9", 8, [])


def test_the_progress_names_each_file(folder: Path) -> None:
    told: list[tuple[str, int, int]] = []
    opened = open_archive(folder)
    import_from(opened, progress=lambda *step: told.append(step))
    assert [step[0] for step in told[:-1]] == list(opened.names)
    assert told[-1][1:] == (len(opened.names), len(opened.names))


def test_a_broken_archive_changes_nothing_and_lists_its_faults() -> None:
    import_from(open_archive(zipped()))
    before = _counts(), Release.objects.get().digest
    broken = tables()
    broken["Job Zones"].append(["10-0001.00", 9])
    with pytest.raises(CannotImportOccupations) as refused:
        import_from(open_archive(zipped(text_files(broken))))
    assert refused.value.faults == [
        "Job Zones.txt, row 10: 9 is no job zone: they run from 1 to 5."
    ]
    assert (_counts(), Release.objects.get().digest) == before


def test_a_failure_while_writing_takes_all_of_it_back(monkeypatch: Any) -> None:
    import_from(open_archive(zipped()))
    before = _counts(), Release.objects.get().digest

    def fail(*args: object, **kwargs: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(OccupationTask.objects, "bulk_create", fail)
    with pytest.raises(OSError, match="disk"):
        import_from(open_archive(zipped()))
    assert (_counts(), Release.objects.get().digest) == before


def test_a_smaller_release_leaves_nothing_of_the_one_before() -> None:
    import_from(open_archive(zipped()))
    fewer = {
        name: [row for row in rows if "10-0008.00" not in row] for name, rows in tables().items()
    }
    import_from(open_archive(zipped(text_files(fewer))))
    assert not Occupation.objects.filter(code="10-0008.00").exists()
    assert "10-0008.00" not in {one.code for one in search_occupations("cloud counters")}


@pytest.mark.parametrize("data", [b"", b"no zip at all", zipped()[:200]])
def test_what_is_no_zip_is_refused_with_words(data: bytes) -> None:
    with pytest.raises(CannotImportOccupations, match="not a zip file"):
        open_archive(data)


def test_a_zip_that_would_unpack_without_end_is_not_opened() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Skills.txt", b"\t" * 40_000_000)
    with pytest.raises(CannotImportOccupations, match="200 times its size"):
        open_archive(kept.getvalue())


def test_a_zip_without_tables_and_a_missing_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotImportOccupations, match="no table"):
        open_archive(zipped([("picture.png", b"-")]))
    with pytest.raises(CannotImportOccupations, match="no file or folder"):
        open_archive(tmp_path / "nowhere")


def test_the_index_is_kept_as_a_file_and_built_anew_when_that_is_lost_or_damaged(
    data_folder: Path, monkeypatch: Any
) -> None:
    import_from(open_archive(zipped()))
    (file,) = (data_folder / "occupations").glob("*.npz")
    near = related_occupations("10-0002.00")
    for damage in (lambda: file.unlink(), lambda: file.write_bytes(b"broken")):
        damage()
        monkeypatch.setattr("ninefold.occupations.queries.index._held", None)
        assert related_occupations("10-0002.00") == near
        assert file.stat().st_size > 1000


def test_another_process_takes_the_new_release_as_soon_as_it_is_there() -> None:
    import_from(open_archive(zipped()))
    old = current_index()
    changed = tables()
    changed["Alternate Titles"].append(["10-0003.00", "Whisper smith", "n/a", "08"])
    import_from(open_archive(zipped(text_files(changed))))
    assert current_index() is not old
    assert search_occupations("whisper smith")[0].code == "10-0003.00"


def test_an_upload_is_worked_off_in_the_background_and_its_file_let_go_of(ada: Any) -> None:
    row = ask_for_import(owner=ada, file_name="db.zip", data=zipped())
    assert latest_import().state == "waiting"
    work_import(row.pk)
    row.refresh_from_db()
    assert (row.state, bytes(row.file), row.faults) == ("done", b"", [])
    assert Occupation.objects.count() == 8
    work_import(row.pk)
    assert Release.objects.count() == 1


def test_an_upload_with_faults_tells_them_and_ends(ada: Any) -> None:
    broken = tables()
    broken["Skills"].append(["10-0001.00", "2.A.1.a", "Reading", "IM", "x", "N", "N"])
    row = ask_for_import(owner=ada, file_name="db.zip", data=zipped(text_files(broken)))
    work_import(row.pk)
    row.refresh_from_db()
    assert row.state == "failed"
    assert "“x” should be a number" in row.faults[0]
    assert not Release.objects.exists()


def test_where_many_people_live_only_an_administrator_brings_them_in(
    ada: Any, settings: Any
) -> None:
    settings.NINEFOLD_IS_PERSONAL = False
    with pytest.raises(CannotImportOccupations, match="administrator"):
        ask_for_import(owner=ada, file_name="db.zip", data=zipped())
    with pytest.raises(CannotImportOccupations, match="administrator"):
        ask_for_download(owner=ada)
    assert not ReleaseImport.objects.exists()
    ada.is_staff = True
    assert ask_for_download(owner=ada).is_download


@pytest.fixture
def server() -> Iterator[str]:
    """A server on this machine that offers the zip; its place."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = zipped() if self.path.endswith(".zip") else b"a page"
            self.send_response(200)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args: object) -> None:
            return

    house = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=house.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"127.0.0.1:{house.server_port}"
    house.shutdown()
    house.server_close()


def test_a_download_goes_only_where_it_may_and_brings_the_same(server: str, settings: Any) -> None:
    with pytest.raises(AddressRefused):
        download(f"http://{server}/db_29_9_text.zip")
    settings.NINEFOLD_FETCH_ALLOW = frozenset({server})
    release = import_from(download(f"http://{server}/db_29_9_text.zip"))
    assert (release.version, release.occupations) == ("29.9", 8)
    with pytest.raises(CannotImportOccupations, match="not a zip"):
        download(f"http://{server}/page")


@pytest.fixture
def tables_stand(monkeypatch: Any) -> None:
    """The command makes the tables of a first start; inside of a test they stand already."""
    monkeypatch.setattr("ninefold.accounts.starting.prepare_database", lambda: None)


@pytest.mark.usefixtures("tables_stand")
def test_the_command_brings_a_folder_in_and_says_what_was_missing(
    folder: Path, capsys: Any
) -> None:
    (folder / "Technology Skills.txt").unlink()
    assert main(["import", "onet", str(folder)]) == 0
    said = capsys.readouterr()
    assert "8 occupations with 12 titles and 10 tasks of O*NET 29.9" in said.out
    assert "did not hold: technology" in said.out
    assert "CC BY 4.0" in said.out
    assert "of 11  Job Zones.txt" in said.err


@pytest.mark.usefixtures("tables_stand")
def test_the_command_says_why_it_brought_nothing_in(folder: Path, capsys: Any) -> None:
    (folder / "Job Zones.txt").write_bytes(
        as_text([["O*NET-SOC Code", "Job Zone"], ["10-0001.00", 8]])
    )
    assert main(["import", "onet", str(folder)]) == 1
    assert "8 is no job zone" in capsys.readouterr().err
    assert main(["import", "onet"]) == 2
    assert not Release.objects.exists()
