from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.installation import Installation, installation


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory):
    """An installation in which Ada has an account."""
    with installation(tmp_path_factory.mktemp("ninefold")) as one:
        one.prepare()
        yield one


def test_a_line_is_kept_and_echoed_with_a_way_back(place: Installation) -> None:
    done = place.run("add", "win:", "shipped", "it", "i:2", "+web")
    assert done.returncode == 0
    assert "Kept as win: shipped it" in done.stdout
    assert "[impact 2]" in done.stdout
    key = done.stdout.rsplit("undo ", 1)[1].strip()
    listed = json.loads(place.run("list", "--json").stdout)
    assert listed[0]["text"] == "win: shipped it i:2 +web"
    assert listed[0]["key"].startswith(key)


def test_undo_takes_the_latest_line_back(place: Installation) -> None:
    place.run("add", "note: not like this")
    assert "Taken back: note: not like this" in place.run("undo").stdout
    assert "not like this" not in place.run("list").stdout


def test_a_line_comes_from_standard_input_too(place: Installation) -> None:
    assert place.run("add", text="todo: call Priya\n").returncode == 0
    assert "todo: call Priya" in place.run("list").stdout


def test_an_empty_line_is_refused_with_an_example(place: Installation) -> None:
    done = place.run("add", text="  \n")
    assert done.returncode == 2
    assert "ninefold add" in done.stderr


def test_without_an_installation_it_says_what_to_do(tmp_path: Path) -> None:
    done = Installation(tmp_path).run("add", "win: x")
    assert done.returncode == 1
    assert "ninefold serve" in done.stderr


def test_what_was_kept_without_the_server_is_taken_in_by_the_background(
    place: Installation,
) -> None:
    place.run("add", "a thought for later")
    script = (
        "from ninefold.notifications.operations import run_housekeeping; run_housekeeping();"
        "from ninefold.today.models import CapturedLine;"
        "line = CapturedLine.objects.get(text='a thought for later');"
        "print('TAKEN', line.taken_in_at is not None or line.fault)"
    )
    done = place.run("django", "shell", "-v", "0", "-c", script)
    assert "TAKEN True" in done.stdout, done.stdout + done.stderr


def test_the_doctor_answers_for_each_part(place: Installation) -> None:
    done = place.run("doctor")
    for name in ("SQLite", "tables", "links", "mail", "worker"):
        assert f" {name}:" in done.stdout


def test_the_doctor_of_an_empty_place_says_what_is_missing(tmp_path: Path) -> None:
    done = Installation(tmp_path).run("doctor")
    assert done.returncode == 1
    assert "ninefold serve" in done.stdout
    assert "Traceback" not in done.stderr
