"""A backup restores: into an empty place, with the same counts; a damaged one is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.installation import Installation, installation

COUNT = "SELECT (SELECT count(*) FROM goals_goal), (SELECT count(*) FROM activity_activityentry)"
FILL = """
from ninefold.accounts.queries import person_with_address
from ninefold.goals.operations import set_goal
for n in range(20): set_goal(owner=person_with_address(), title=f"Goal {n}")
"""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Installation, Path]]:
    """An installation with goals in it, and a backup of it."""
    with installation(tmp_path_factory.mktemp("full")) as one:
        one.prepare(FILL)
        file = one.folder / "backup.zip"
        done = one.run("backup", str(file))
        assert done.returncode == 0, done.stderr
        yield one, file


def counts(one: Installation) -> tuple[int, int]:
    with sqlite3.connect(one.database) as database:
        found: tuple[int, int] = database.execute(COUNT).fetchone()
    return found


def test_it_comes_back_whole_in_an_empty_place(full, tmp_path):
    source, file = full
    with installation(tmp_path) as place:
        done = place.run("restore", str(file))
        assert done.returncode == 0, done.stderr
        assert counts(place) == counts(source) == (20, 20)
        restored, own = (one.folder / "secret-key" for one in (place, source))
        assert restored.read_text() == own.read_text()


def test_a_damaged_backup_is_refused_and_changes_nothing(full, tmp_path):
    _, file = full
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    broken = tmp_path / "broken.zip"
    broken.write_bytes(content)
    folder = tmp_path / "place"
    folder.mkdir()
    with installation(folder) as place:
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
