from __future__ import annotations

import io
import json
import zipfile

import pytest

from ninefold.config.story import tell_the_story
from ninefold.goals.models import Goal, MetricValue
from ninefold.goals.operations import add_metric, add_milestone, check_in, set_goal
from ninefold.links.operations import link
from ninefold.portability.archive import BrokenArchive, read_archive, write_archive
from ninefold.reflection.operations import attach_file, open_keys, seal_entry, write_page
from ninefold.reflection.seeds.sealed import PASSPHRASE


def archive_of(owner):
    file = io.BytesIO()
    manifest = write_archive(owner=owner, to=file)
    file.seek(0)
    return file, manifest


@pytest.fixture
def rich_ada(ada):
    """Ada with a goal, its parts, and a link."""
    goal = set_goal(owner=ada, title="Give a talk", why="“Quotes”, ünïcode\nand a second line")
    metric = add_metric(owner=ada, goal_key=goal.pk, name="Talks", kind="number", target=3)
    step = add_milestone(owner=ada, goal_key=goal.pk, title="Outline")
    check_in(owner=ada, goal_key=goal.pk, values={str(metric.pk): 1.5}, confidence=0.7)
    link(owner=ada, source=step.ref, target=goal.ref)
    return ada


def data_hashes(manifest):
    return {path: sha for path, sha in manifest["sha256"].items() if path.endswith(".jsonl")}


def test_what_went_out_comes_in_again_with_the_same_counts_and_hashes(rich_ada, ben):
    file, before = archive_of(rich_ada)
    rich_ada.delete()
    read_archive(owner=ben, source=file)
    _, after = archive_of(ben)
    assert after["counts"] == before["counts"]
    assert data_hashes(after) == data_hashes(before)
    assert sum(before["counts"].values()) > 8


def test_two_whole_years_with_sealed_words_and_files_come_in_again_the_same(ben):
    mira = tell_the_story()
    entry = write_page(owner=mira, on=mira.today, text="What nobody shall read.")
    attach_file(owner=mira, key=entry.pk, data=b"%PDF-1.4 a page", name="page.pdf", keys={})
    keys = open_keys(owner=mira, passphrase=PASSPHRASE)
    seal_entry(owner=mira, key=entry.pk, keys=keys)
    file, before = archive_of(mira)
    mira.delete()
    read_archive(owner=ben, source=file)
    _, after = archive_of(ben)
    assert after["counts"] == before["counts"]
    assert data_hashes(after) == data_hashes(before)
    assert b"What nobody shall read" not in file.getvalue()


def test_the_same_archive_twice_adds_nothing(rich_ada):
    file, _ = archive_of(rich_ada)
    result = read_archive(owner=rich_ada, source=file)
    assert result.added_total == 0
    assert Goal.objects.of(rich_ada).count() == 1


def test_an_archive_of_somebody_who_still_lives_here_comes_in_under_new_keys(rich_ada, ben):
    file, before = archive_of(rich_ada)
    read_archive(owner=ben, source=file)
    assert Goal.objects.of(rich_ada).count() == Goal.objects.of(ben).count() == 1
    assert MetricValue.objects.of(ben).get().metric.owner == ben
    _, after = archive_of(ben)
    assert after["counts"] == before["counts"]


def test_imported_rows_can_be_found(rich_ada, ben, as_ben):
    file, _ = archive_of(rich_ada)
    read_archive(owner=ben, source=file)
    assert "Give a talk" in as_ben.get("/search/?q=talk").content.decode()


def tampered(file, change, fix_hash):
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        manifest = json.loads(old.read("manifest.json"))
        for name in manifest["sha256"]:
            content = old.read(name)
            if name == "data/goals.goal.jsonl":
                content = change(content)
                if fix_hash:
                    import hashlib

                    manifest["sha256"][name] = hashlib.sha256(content).hexdigest()
            new.writestr(name, content)
        new.writestr("manifest.json", json.dumps(manifest))
    out.seek(0)
    return out


def test_a_damaged_archive_changes_nothing(rich_ada, ben):
    file, _ = archive_of(rich_ada)
    broken = tampered(file, lambda content: content.replace(b"talk", b"tale"), fix_hash=False)
    with pytest.raises(BrokenArchive):
        read_archive(owner=ben, source=broken)
    assert not Goal.objects.of(ben).exists()


def test_a_row_with_a_wrong_value_is_named_by_its_line(rich_ada, ben):
    file, _ = archive_of(rich_ada)
    broken = tampered(
        file, lambda content: content.replace(b'"importance": 2', b'"importance": "x"'), True
    )
    with pytest.raises(BrokenArchive) as refused:
        read_archive(owner=ben, source=broken)
    assert "data/goals.goal.jsonl, line 1" in refused.value.faults[0]
    assert not Goal.objects.of(ben).exists()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + b"\x00" * 18])
def test_a_file_that_is_no_archive_is_refused_in_words(as_ada, content):
    upload = io.BytesIO(content)
    upload.name = "archive.zip"
    answer = as_ada.post("/settings/data/arrival/", {"archive": upload})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_the_archive_is_downloaded_by_its_owner(as_ada, rich_ada):
    answer = as_ada.post("/settings/data/archive/")
    names = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))).namelist()
    assert "data/goals.goal.jsonl" in names
