"""The labelled goals that the learnt opinion of the SMART check is made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.smart.agreement import LETTERS, Labels, goal_sets

FOLDER = Path(__file__).parent / "training"
# Sets on which the rules were shaped: there, what the rules say is too good to learn from.
SHAPED_THE_RULES = frozenset({"seen", "own-held", "dev", "held"})
# Sets that the rules had not seen, so that what the rules say of them is worth learning from.
TESTED_THE_RULES = ("new", "later")
# Written after the misses on the two sets above had been read: no part of a test on them.
WRITTEN_AFTER_A_LOOK = frozenset({"06", "07"})
# Not learnt from: opened once, when rules and weights were frozen.
NOT_LEARNT = frozenset({"last"})
_HEADING = re.compile(r"# (?P<labels>[S-][M-][A-][R-][T-])")


@dataclass(frozen=True)
class TrainingGoal:
    """A goal with its labels and the set or file that it comes from."""

    source: str
    text: str
    labels: Labels

    @property
    def rules_are_fresh(self) -> bool:
        """Whether the rules were made without this goal."""
        return self.source not in SHAPED_THE_RULES


def training_goals() -> list[TrainingGoal]:
    """Return every goal that may be learnt from: the labelled sets, then those written for it."""
    goals = [
        TrainingGoal(name, goal.text, goal.first)
        for name, listed in goal_sets().items()
        if name not in NOT_LEARNT
        for goal in listed
    ]
    return goals + [goal for path in sorted(FOLDER.glob("*.txt")) for goal in _written(path)]


def _written(path: Path) -> Iterator[TrainingGoal]:
    labels: Labels | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        heading = _HEADING.fullmatch(line)
        if heading:
            labels = {
                letter: told == letter
                for letter, told in zip(LETTERS, heading["labels"], strict=True)
            }
        elif labels is None:
            raise ValueError(f"{path.name}, line {number}: the labels stand above the goals.")
        else:
            yield TrainingGoal(path.stem, line, labels)
