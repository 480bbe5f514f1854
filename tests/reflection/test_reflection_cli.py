import argparse
import json
from pathlib import Path

import pytest

from ninefold.reflection.cli import register


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers(required=True))
    args = parser.parse_args(["reflection", *words])
    result = args.run(args)
    assert isinstance(result, int)
    return result


def test_a_folder_is_read_without_following_links(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = tmp_path / "vault"
    (vault / "journals").mkdir(parents=True)
    (vault / "journals" / "2026_11_24.md").write_text("- Über alles #rust\n")
    (tmp_path / "2026-11-23.md").write_text("outside")
    (vault / "2026-11-23.md").symlink_to(tmp_path / "2026-11-23.md")
    assert run("read", "markdown", str(vault), "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert [entry["key"] for entry in answer["entries"]] == ["markdown:journals/2026_11_24.md"]
    assert answer["entries"][0]["on"] == "2026-11-24"
    assert answer["faults"] == []


def test_what_cannot_be_read_answers_two_with_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "j.json"
    broken.write_text("{")
    for words in (
        ("dayone", str(broken)),
        ("jrnl", str(tmp_path / "none")),
        ("jrnl", str(tmp_path)),
    ):
        assert run("read", *words, "--json") == 2
        captured = capsys.readouterr()
        assert captured.out == "" and captured.err
