import argparse
import io
import json
from datetime import date

import pytest

from ninefold.goals.cli import check_jsonl, register

TODAY = date(2026, 11, 24)


def answers(*lines):
    out = io.StringIO()
    code = check_jsonl(lines, out, today=TODAY)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_line_is_answered_by_its_id_and_five_criteria():
    code, rows = answers('{"id": "a", "text": "Publish one article by Friday"}\n', "\n")
    assert code == 0
    assert [row["id"] for row in rows] == ["a"]
    assert list(rows[0]["criteria"]) == ["S", "M", "A", "R", "T"]
    assert {"pass", "rule", "spans", "question"} <= set(rows[0]["criteria"]["S"])
    assert rows[0]["criteria"]["T"]["spans"] == [{"start": 20, "end": 29, "text": "by Friday"}]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{oops", "not valid JSON"),
        ('{"id": 1}', "text: is missing"),
        ('{"id": 1, "text": 5}', "must be a string"),
        ("[1]", "must be an object"),
        ("[" * 100_000, "not valid JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_still_answered(line, said):
    code, rows = answers(line, '{"id": 2, "text": "Read two books"}')
    assert code == 1
    assert rows[0]["line"] == 1
    assert said in rows[0]["error"]
    assert rows[1]["id"] == 2


def test_a_german_goal_is_told_that_it_was_not_checked():
    _, rows = answers('{"id": 1, "text": "Bis zum Sommer will ich besser präsentieren"}')
    assert rows[0]["checked"] is False
    assert {criterion["pass"] for criterion in rows[0]["criteria"].values()} == {None}


def test_the_command_runs_on_standard_input(monkeypatch, capsys):
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    arguments = parser.parse_args(["goals", "check", "--jsonl", "--today", "2026-11-24"])
    monkeypatch.setattr("sys.stdin", io.StringIO('{"id": 7, "text": "Finish it by 2026-11-23"}'))
    assert arguments.run(arguments) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["criteria"]["T"]["rule"] == "T-past"


def test_a_wrong_date_says_how_to_write_one(capsys):
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    with pytest.raises(SystemExit):
        parser.parse_args(["goals", "check", "--jsonl", "--today", "tomorrow"])
    assert "2027-03-31" in capsys.readouterr().err


def run(*words):
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    arguments = parser.parse_args(["goals", *words])
    return arguments.run(arguments)


def test_one_goal_is_answered_like_a_linter_with_the_offered_edit(capsys):
    assert run("check", "Publish an article", "--today", "2026-11-24") == 1
    told = capsys.readouterr().out
    assert "T  warning  T-none" in told
    assert "Offered: Publish an article by 31 March 2027" in told
    assert "S  met      S-deliverable" in told


def test_a_goal_that_meets_all_five_ends_with_0(capsys):
    assert run("check", "Publish one article on testing by 2027-01-31", "--today=2026-11-24") == 0
    assert "Offered" not in capsys.readouterr().out


def test_a_german_goal_is_not_judged_on_the_command_line(capsys):
    assert run("check", "Bis Juni B2 in Deutsch erreichen") == 0
    assert "Not checked" in capsys.readouterr().out


def test_the_fiscal_year_and_the_rubric_can_be_said(monkeypatch, capsys):
    lines = '{"id": 1, "text": "Exercise daily until the end of FY27"}'
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert run("check", "--jsonl", "--rubric=habit", "--fiscal-start=4", "--today=2027-05-01") == 0
    criteria = json.loads(capsys.readouterr().out)["criteria"]
    assert criteria["S"]["rule"] == "S-category"
    assert criteria["T"]["rule"] == "T-past"


def test_neither_a_goal_nor_jsonl_says_what_to_write(capsys):
    assert run("check") == 2
    assert "--jsonl" in capsys.readouterr().err


def test_a_month_that_is_none_says_how_to_write_one(capsys):
    with pytest.raises(SystemExit):
        run("check", "Grow", "--fiscal-start", "13")
    assert "1 for January" in capsys.readouterr().err


def test_the_rules_are_listed_as_text_json_and_markdown(capsys):
    assert run("rules") == 0
    assert "T-no-end" in capsys.readouterr().out
    assert run("rules", "--json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"id", "letter", "passes", "severity", "meaning", "example"} == set(rows[0])
    assert run("rules", "--markdown") == 0
    assert capsys.readouterr().out.startswith("# The rules of the SMART check")
