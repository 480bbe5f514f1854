"""SMARTSpan, 266 health goals labelled by coaches, as a second domain for S and M.

The data set is not part of this project. Put its `split_N_train_classify.jsonl` and
`split_N_test_classify.jsonl` anywhere and name the folder in NINEFOLD_SMARTSPAN; else
`../shared/data/smartspan` beside the project is looked at.

The rules of the habit rubric were developed on the training part of split 1 alone, so the test
part of split 1 is what they had not seen. Goals of it that nearly repeat one of the training part
are left out, because many people of that study wrote the same goal twice.
"""

from __future__ import annotations

import json
import os
import re
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from benchmarks.smart.confusion import Confusion
from ninefold.goals.domain.smart import Rubric, check
from ninefold.goals.domain.smart.verdict import Letter

TODAY = date(2026, 11, 24)
FOLDER = Path(
    os.environ.get("NINEFOLD_SMARTSPAN")
    or Path(__file__).parents[3] / "shared" / "data" / "smartspan"
)
TWINS = 0.85
# Mean over five splits of logistic regression on TF-IDF, our own run.
PEER = {"S": 0.58, "M": 0.64}


def rows(split: int, part: str) -> list[dict[str, Any]]:
    """Return the goals of one part ("train" or "test") of a split; empty without the data."""
    path = FOLDER / f"split_{split}_{part}_classify.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _plain(text: str) -> str:
    """Return the goal without how sure one is, which differs between near-twins."""
    return re.sub(r"\W*confiden\w+.*$|\(\d+.*$", "", text.lower()).strip()


def without_twins(tested: list[dict[str, Any]], seen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the goals that no seen goal resembles by 0.85 or more (difflib's ratio)."""
    known = [_plain(row["goal"]) for row in seen]
    return [
        row
        for row in tested
        if all(SequenceMatcher(None, _plain(row["goal"]), other).ratio() < TWINS for other in known)
    ]


def confusion(goals: list[dict[str, Any]], letter: Letter, rubric: Rubric) -> Confusion:
    """Compare one letter ("S" or "M") with the coaches' label."""
    place = "SM".index(letter)
    return Confusion.of(
        (
            bool(row["label"][place]),
            bool(check(row["goal"], today=TODAY, rubric=rubric).criteria[letter].passes),
        )
        for row in goals
    )


def unseen() -> list[dict[str, Any]]:
    """Return the test part of split 1 without near-twins of its training part."""
    return without_twins(rows(1, "test"), rows(1, "train"))
