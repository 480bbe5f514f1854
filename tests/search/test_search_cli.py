"""Finding from the terminal."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ninefold.accounts import starting
from ninefold.links.operations import link
from ninefold.network.operations.people import add_person
from ninefold.reflection.operations import add_entry
from ninefold.search import cli


def _run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    cli.register(parser.add_subparsers(required=True))
    args = parser.parse_args(["search", *words])
    return int(args.run(args))


@pytest.fixture
def journal(ada: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Three notes of Ada's in the database of the tests."""
    monkeypatch.setattr(cli, "database_url", lambda: "postgresql://of-the-tests")
    monkeypatch.setattr(starting, "start_django", lambda: None)
    monkeypatch.setenv("NINEFOLD_OWNER", ada.email)
    notes = [
        add_entry(owner=ada, text=text, tags=tags, on=on)
        for text, tags, on in (
            ("the lathe & I", ["Shop"], date(2026, 1, 10)),
            ("a lathe once more", [], date(2026, 2, 10)),
            ("red \x1b[31m letters", [], date(2026, 3, 10)),
        )
    ]
    person = add_person(owner=ada, name="Priya Nair")
    link(owner=ada, source=notes[1].ref, target=person.ref, relation="is about")
    return notes


def _json(capsys: Any, *words: str) -> list[Any]:
    assert _run(*words, "--json") == 0
    return list(json.loads(capsys.readouterr().out))


def test_words_find_rows_with_their_text_as_it_was_written(journal, capsys):
    found = _json(capsys, "lathe", "I")
    assert [one["ref"] for one in found] == [str(journal[0].ref)]
    # How much stands around what was found is the database's own choice.
    assert "lathe & I" in found[0]["snippet"]
    assert found[0]["on"] == "2026-01-10"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["lathe", "--tag", "#shop"], [0]),
        (["lathe", "--person", "priya"], [1]),
        (["lathe", "--from", "2026-02-01"], [1]),
        (["--from", "2026-01-01", "--to", "2026-02-10"], [1, 0]),
        (["lathe", "--most", "1", "--to", "2026-01-31"], [0]),
        (["lathe", "--kind", "reflection.entry", "--tag", "shop"], [0]),
    ],
)
def test_filters_narrow_what_is_found(journal, capsys, words, expected):
    found = [one["ref"] for one in _json(capsys, *words)]
    assert found == [str(journal[place].ref) for place in expected]


def test_a_text_cannot_take_hold_of_the_terminal(journal, capsys):
    assert _run("letters") == 0
    shown = capsys.readouterr().out
    assert "letters" in shown and "2026-03-10" in shown and "\x1b" not in shown


def test_nothing_found_is_said_and_is_no_failure(journal, capsys):
    assert _run("zyzzyva") == 0
    said = capsys.readouterr()
    assert said.out == "" and "Fewer words" in said.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lathe", "--person", "Nobody"], "No person of yours is called 'Nobody'"),
        (["lathe", "--goal", "Nothing"], "No goal of yours is called 'Nothing'"),
        (["lathe", "--kind", "sandwich"], "--kind 'sandwich' is none of"),
    ],
)
def test_a_name_that_is_nowhere_is_named(journal, capsys, words, said):
    assert _run(*words) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "say what to look for"),
        (["?!"], "no letter and no digit"),
        (["x", "--from", "2026-02-01", "--to", "2026-01-01"], "Turn them round"),
        (["\udcff"], "not in UTF-8"),
        (["x" * 301], "longer than 300"),
    ],
)
def test_what_cannot_be_looked_for_says_how_to_mend_it(capsys, words, said):
    assert _run(*words) == 2
    assert said in capsys.readouterr().err


def test_a_day_that_is_none_shows_how_to_write_it(capsys):
    with pytest.raises(SystemExit):
        _run("x", "--from", "yesterday")
    assert "write it as 2026-03-31" in capsys.readouterr().err


def test_without_an_installation_it_says_what_to_do(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setattr(cli, "database_url", lambda: f"sqlite:{tmp_path}/none.sqlite3")
    assert _run("x") == 1
    assert "ninefold serve" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
