"""The check against the labelled goals of benchmarks/smart, held to what is published there."""

import json
from datetime import date
from pathlib import Path

import pytest
from benchmarks.smart.agreement import f1

from ninefold.goals.domain.smart import check

GOALS = Path(__file__).parents[3] / "benchmarks" / "smart" / "goals.jsonl"


@pytest.mark.parametrize(
    ("letter", "least"), [("S", 0.9), ("M", 0.9), ("A", 0.8), ("R", 0.9), ("T", 0.9)]
)
def test_the_check_agrees_with_people_on_both_answers(letter, least):
    rows = [json.loads(line) for line in GOALS.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 150
    pairs = [
        (row[letter], check(row["text"], today=date(2026, 11, 24))[letter].passes) for row in rows
    ]
    both, missed, wrong, neither = (
        pairs.count(pair) for pair in ((True, True), (True, False), (False, True), (False, False))
    )
    assert (f1(both, wrong, missed) + f1(neither, missed, wrong)) / 2 >= least
