"""A backup restores: into an empty place, with the same counts; a damaged one is refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.installation import Installation

COUNT = "SELECT (SELECT count(*) FROM goals_goal), (SELECT count(*) FROM activity_activityentry)"
FILL = """
from ninefold.accounts.queries import person_with_address
from ninefold.goals.operations import set_goal
for n in range(20): set_goal(owner=person_with_address(), title=f"Goal {n}")
"""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> tuple[Installation, Path]:
    """An installation with goals in it, and a backup of it."""
    one = Installation(tmp_path_factory.mktemp("full"))
    one.prepare()
    one.run("django", "shell", "-v", "0", "-c", FILL)
    file = one.folder / "backup.zip"
    done = one.run("backup", str(file))
    assert done.returncode == 0, done.stderr
    return one, file


def counts(one: Installation) -> tuple[int, int]:
    with sqlite3.connect(one.database) as database:
        found: tuple[int, int] = database.execute(COUNT).fetchone()
    return found


def test_it_comes_back_whole_in_an_empty_place(full, tmp_path):
    source, file = full
    place = Installation(tmp_path)
    place.run("django", "migrate", "-v", "0")
    done = place.run("restore", str(file))
    assert done.returncode == 0, done.stderr
    assert counts(place) == counts(source) == (20, 20)
    assert (place.folder / "secret-key").read_text() == (source.folder / "secret-key").read_text()


def test_a_damaged_backup_is_refused_and_changes_nothing(full, tmp_path):
    _, file = full
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    broken = tmp_path / "broken.zip"
    broken.write_bytes(content)
    place = Installation(tmp_path / "place")
    place.folder.mkdir()
    place.run("django", "migrate", "-v", "0")
    done = place.run("restore", str(broken))
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert counts(place) == (0, 0)


def test_it_does_not_overwrite_people_unless_told_to(full):
    source, file = full
    done = source.run("restore", str(file))
    assert done.returncode == 1
    assert "--replace" in done.stderr
    assert source.run("restore", str(file), "--replace").returncode == 0
    assert counts(source) == (20, 20)
