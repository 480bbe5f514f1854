"""`ninefold network read`, as another program would call it."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from ninefold.network.cli import register

CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Roe\nBDAY:--0412\nPHOTO;ENCODING=b:/9j/4AAQ\n"
    "X-THING;X-A=1:kept\nbroken\nEND:VCARD\n"
)


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    parsed = parser.parse_args(["network", "read", *arguments])
    return parsed.run(parsed)


def test_the_answer_holds_every_contact_and_every_fault(tmp_path: Path, capfdbinary):
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS)
    assert run(str(file), "--json") == 0
    answer = json.loads(capfdbinary.readouterr().out)
    assert set(answer) == {"contacts", "faults"}
    (contact,) = answer["contacts"]
    assert contact["full_name"] == "Ada Roe"
    assert contact["birthday"]["value"] == "--04-12"
    assert contact["photo"]["data"] == "/9j/4AAQ"
    assert contact["other"] == [
        {"name": "X-THING", "params": [["X-A", "1"]], "value": "kept", "group": ""}
    ]
    (fault,) = answer["faults"]
    assert (fault["line"], fault["text"]) == (7, "broken")


def test_without_json_it_reads_as_text(tmp_path: Path, capfdbinary):
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS)
    assert run(str(file)) == 0
    shown = capfdbinary.readouterr().out.decode()
    assert "1 contacts, 1 faults" in shown
    assert "line 7" in shown


@pytest.mark.parametrize("content", [None, b"", b"just words"])
def test_what_cannot_be_read_at_all_gives_2_and_says_why(tmp_path: Path, capfdbinary, content):
    file = tmp_path / "x.bin"
    if content is not None:
        file.write_bytes(content)
    assert run(str(file), "--json") == 2
    captured = capfdbinary.readouterr()
    assert b"cannot be read" in captured.err
    if content is None:
        assert captured.out == b""
    else:
        answer = json.loads(captured.out)
        assert answer["contacts"] == []
        assert [fault["line"] for fault in answer["faults"]] == [0]
        assert answer["faults"][0]["message"] in captured.err.decode()


def test_the_command_is_registered_without_loading_the_domain():
    code = (
        "import sys, ninefold.network.cli; "
        "heavy = ('ninefold.network.domain', 'django'); "
        "sys.exit(any(name.startswith(heavy) for name in sys.modules))"
    )
    path = str(Path(__file__).parents[2] / "src")
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": path}).returncode == 0
