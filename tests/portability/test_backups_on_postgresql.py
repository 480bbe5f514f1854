"""A backup of PostgreSQL restores too: with the same counts, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from tests.installation import Installation
from tests.own_postgresql import own_database
from tests.portability.test_backups import COUNT, FILL


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Installation, Path]]:
    """An installation with goals in it, and a backup of it."""
    with own_database() as url:
        one = Installation(tmp_path_factory.mktemp("full"), url)
        one.prepare(FILL)
        file = one.folder / "backup.zip"
        done = one.run("backup", str(file))
        assert done.returncode == 0, done.stderr
        yield one, file


def counts(one: Installation) -> tuple[int, int]:
    with psycopg.connect(one.environment["NINEFOLD_DATABASE_URL"]) as database:
        found = database.execute(COUNT.encode()).fetchone()
    assert found
    return found[0], found[1]


def test_it_comes_back_whole_in_an_empty_place(full, tmp_path):
    source, file = full
    with own_database() as url:
        place = Installation(tmp_path, url)
        done = place.run("restore", str(file))
        assert done.returncode == 0, done.stderr
        assert counts(place) == counts(source) == (20, 20)
        assert "ok    PostgreSQL" in place.run("doctor").stdout


def test_a_damaged_backup_is_refused_and_changes_nothing(full, tmp_path):
    source, file = full
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    broken = tmp_path / "broken.zip"
    broken.write_bytes(content)
    done = source.run("restore", str(broken), "--replace")
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert counts(source) == (20, 20)


def test_it_does_not_overwrite_people_unless_told_to(full):
    source, file = full
    source.run("django", "shell", "-v", "0", "-c", FILL)
    assert counts(source) == (40, 40)
    done = source.run("restore", str(file))
    assert done.returncode == 1
    assert "--replace" in done.stderr
    done = source.run("restore", str(file), "--replace")
    assert done.returncode == 0, done.stderr
    assert counts(source) == (20, 20)
