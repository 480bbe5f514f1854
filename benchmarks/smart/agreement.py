"""Agreement of the SMART check with people's labels, and its speed.

    python -m benchmarks.smart.agreement [SET ...] [--misses]

SET is "seen" and "own-held" (goals.jsonl), "dev" and "held" (career300.jsonl), "new"
(career150.jsonl), "later" (career200.jsonl), "last" (career150last.jsonl) or "health"
(SMARTSpan, where it is at hand); all without one. README.md beside this file tells what each is
worth.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure
from benchmarks.smart import health
from benchmarks.smart.confusion import Confusion
from ninefold.goals.domain.smart import Rubric, SmartCheck, check
from ninefold.goals.domain.smart.verdict import Letter

TODAY = date(2026, 11, 24)
HERE = Path(__file__).parent
LETTERS: tuple[Letter, ...] = ("S", "M", "A", "R", "T")
ROUNDS = 3
LIMIT_A_SECOND = 1_000
AIMS = {"S": 0.9, "M": 0.9, "A": 0.8, "R": 0.9, "T": 0.9}

type Labels = dict[Letter, bool]


@dataclass(frozen=True)
class Goal:
    """One goal with the labels of up to four passes, none of which saw another's.

    `others` are those of labellers who wrote none of the goals.
    """

    text: str
    first: Labels
    second: Labels | None = None
    others: tuple[Labels, ...] = ()


def goal_sets() -> dict[str, list[Goal]]:
    """Return the career goals by the name of their set; a set that is absent is left out."""
    sets: dict[str, list[Goal]] = {}
    for row in _lines("goals.jsonl"):
        name = "seen" if row["id"].startswith("seen") else "own-held"
        labels = {letter: row[letter] for letter in LETTERS}
        sets.setdefault(name, []).append(Goal(row["text"], labels))
    for row in _lines("career300.jsonl"):
        sets.setdefault(row["half"], []).append(Goal(row["text"], row["first"], row.get("second")))
    for row in _lines("career150.jsonl"):
        sets.setdefault("new", []).append(Goal(row["text"], row["first"], row.get("second")))
    for row in _lines("career200.jsonl"):
        sets.setdefault("later", []).append(Goal(row["text"], row["first"]))
    for row in _lines("career150last.jsonl"):
        others = (row["third"], row["fourth"])
        sets.setdefault("last", []).append(Goal(row["text"], row["first"], row["second"], others))
    return sets


def _lines(name: str) -> Iterator[dict[str, Any]]:
    path = HERE / name
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def answers(goals: Sequence[Goal], rubric: Rubric = "career") -> list[SmartCheck]:
    """Check every goal."""
    return [check(goal.text, today=TODAY, rubric=rubric) for goal in goals]


def against_first(goals: Sequence[Goal], given: Sequence[SmartCheck], letter: Letter) -> Confusion:
    """Compare the check with the first person's labels."""
    return Confusion.of(
        (goal.first[letter], bool(answer[letter].passes))
        for goal, answer in zip(goals, given, strict=True)
    )


def against_agreed(goals: Sequence[Goal], given: Sequence[SmartCheck], letter: Letter) -> Confusion:
    """Compare the check with the labels on which both people agree."""
    return Confusion.of(
        (goal.first[letter], bool(answer[letter].passes))
        for goal, answer in zip(goals, given, strict=True)
        if goal.second is None or goal.second[letter] == goal.first[letter]
    )


def between_people(goals: Sequence[Goal], letter: Letter) -> Confusion:
    """Compare the second person's labels with the first's."""
    return Confusion.of(
        (goal.first[letter], goal.second[letter]) for goal in goals if goal.second is not None
    )


def beside_others(
    goals: Sequence[Goal], given: Sequence[SmartCheck], letter: Letter
) -> list[tuple[Confusion, Confusion]]:
    """Compare check and first labels with each of the other labellers: [(check, first), ...]."""
    count = min((len(goal.others) for goal in goals), default=0)
    return [
        (
            Confusion.of(
                (goal.others[place][letter], bool(answer[letter].passes))
                for goal, answer in zip(goals, given, strict=True)
            ),
            Confusion.of((goal.others[place][letter], goal.first[letter]) for goal in goals),
        )
        for place in range(count)
    ]


def speed(goals: Sequence[Goal]) -> float:
    """Return goals a second of processor time, the best of three rounds."""
    check(goals[0].text, today=TODAY)
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        answers(goals)
        best = min(best, time.process_time() - begun)
    return len(goals) / best


def run() -> Iterator[Figure]:
    """Yield the figures that `make bench` prints."""
    sets = goal_sets()
    for name, worth in (
        ("last", "not learnt from, but read since their one blind run (README.md)"),
        ("later", "learnt from"),
        ("new", "learnt from"),
        ("held", "learnt from"),
        ("dev", "learnt from"),
    ):
        goals = sets.get(name, [])
        given = answers(goals)
        for letter in LETTERS if goals else ():
            found = against_first(goals, given, letter)
            people = between_people(goals, letter)
            beside = f"aim; two passes kappa {people.kappa:.2f}" if people.total else "aim"
            yield Figure(
                f"macro-F1 of {letter} on {len(goals)} career goals {worth} "
                f"(pass/pass {found.both}, pass/fail {found.missed}, fail/pass {found.wrong}, "
                f"fail/fail {found.neither}; kappa {found.kappa:.2f})",
                found.macro_f1,
                "",
                beside,
                found.macro_f1 / AIMS[letter],
            )
    whole = [goal for goals in sets.values() for goal in goals]
    rate = speed(whole)
    yield Figure("goals checked", rate, "per second", "limit of 1,000", rate / LIMIT_A_SECOND)
    unseen = health.unseen()
    for letter in ("S", "M") if unseen else ():
        found = health.confusion(unseen, letter, "habit")
        yield Figure(
            f"SMARTSpan: kappa of {letter}, habit rubric, {len(unseen)} unseen goals",
            found.kappa,
            "",
            "TF-IDF with logistic regression",
            found.kappa / health.PEER[letter],
        )


def _print_set(name: str, goals: Sequence[Goal], *, misses: bool) -> None:
    given = answers(goals)
    print(f"{name}: {len(goals)} goals")
    print(
        "   pass/pass pass/fail fail/pass fail/fail (label/check)  F1 pass  macro-F1  kappa  agreed"
    )
    for letter in LETTERS:
        found = against_first(goals, given, letter)
        agreed = against_agreed(goals, given, letter)
        people = between_people(goals, letter)
        print(
            f" {letter} {found.both:9} {found.missed:9} {found.wrong:9} {found.neither:9}"
            f" {found.f1_pass:24.3f} {found.macro_f1:9.3f} {found.kappa:6.2f}"
            f" {agreed.macro_f1:7.3f}" + (f"  people {people.kappa:.2f}" if people.total else "")
        )
        for goal, answer in zip(goals, given, strict=True):
            label = goal.first[letter]
            if misses and label != bool(answer[letter].passes):
                print(f"     label {label!s:5} {answer[letter].rule:15} {goal.text}")


def _print_health() -> None:
    unseen = health.unseen()
    if not unseen:
        print("health: SMARTSpan is not at hand; see benchmarks/smart/health.py")
        return
    for rubric in ("habit", "career"):
        for letter in ("S", "M"):
            found = health.confusion(unseen, letter, rubric)
            print(
                f"health: {letter} {rubric:6} kappa {found.kappa:.2f} macro-F1 "
                f"{found.macro_f1:.3f} {tuple(found)} of {len(unseen)} unseen goals"
            )


def main() -> None:
    """Print the sets that are asked for."""
    sets = goal_sets()
    parser = argparse.ArgumentParser()
    parser.add_argument("sets", nargs="*", help=f"{', '.join(sets)} or health; all without one")
    parser.add_argument("--misses", action="store_true", help="print each disagreement")
    arguments = parser.parse_args()
    for name in arguments.sets:
        if name not in sets and name != "health":
            parser.error(f"there is no set {name!r}; there are {', '.join(sets)} and health")
    for name in arguments.sets or [*sets, "health"]:
        if name == "health":
            _print_health()
        else:
            _print_set(name, sets[name], misses=arguments.misses)
    print(f"{speed([goal for goals in sets.values() for goal in goals]):,.0f} goals a second")


if __name__ == "__main__":
    main()
