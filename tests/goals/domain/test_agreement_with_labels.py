"""The check against the labelled goals of benchmarks/smart, held to what is published there."""

import json
from datetime import date
from pathlib import Path

import pytest
from benchmarks.smart.agreement import against_first, answers, goal_sets
from benchmarks.smart.confusion import Confusion
from benchmarks.smart.health import without_twins

from ninefold.goals.domain.smart import check

GOALS = Path(__file__).parents[3] / "benchmarks" / "smart" / "goals.jsonl"


@pytest.mark.parametrize(
    ("letter", "least"), [("S", 0.9), ("M", 0.9), ("A", 0.8), ("R", 0.9), ("T", 0.9)]
)
def test_the_check_agrees_with_people_on_both_answers(letter, least):
    rows = [json.loads(line) for line in GOALS.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 150
    pairs = [
        (row[letter], check(row["text"], today=date(2026, 11, 24))[letter].passes is True)
        for row in rows
    ]
    assert Confusion.of(pairs).macro_f1 >= least


def test_kappa_is_agreement_beyond_chance():
    assert Confusion(20, 5, 10, 15).kappa == pytest.approx(0.4)  # Cohen's own textbook case
    assert Confusion(5, 0, 0, 5).kappa == 1
    assert Confusion(0, 5, 5, 0).kappa == -1


def test_near_twins_of_seen_goals_are_left_out_of_the_second_domain():
    seen = [{"goal": "walk for 30 minutes twice a week (confidence 7/10)"}]
    tested = [
        {"goal": "walk for 30 minutes twice a week (confidence 9/10)"},
        {"goal": "cook lentils on Sundays"},
    ]
    assert without_twins(tested, seen) == tested[1:]


@pytest.mark.parametrize(
    ("half", "letter", "least"),
    [
        ("dev", "S", 0.93),
        ("dev", "M", 0.92),
        ("dev", "A", 0.95),
        ("dev", "R", 0.95),
        ("dev", "T", 0.97),
        ("new", "S", 0.82),
        ("new", "M", 0.91),
        ("new", "A", 0.82),
        ("new", "R", 0.89),
        ("new", "T", 0.94),
        ("held", "S", 0.8),
        ("held", "M", 0.83),
        ("held", "A", 0.77),
        ("held", "R", 0.9),
        ("held", "T", 0.9),
    ],
)
def test_the_check_agrees_with_labels_of_others_as_well_as_is_published(half, letter, least):
    goals = goal_sets()[half]
    assert len(goals) == 150
    assert against_first(goals, answers(goals), letter).macro_f1 >= least


def test_the_newer_sets_bear_two_passes_of_labels():
    for half in ("dev", "held", "new"):
        assert all(goal.second is not None for goal in goal_sets()[half])
