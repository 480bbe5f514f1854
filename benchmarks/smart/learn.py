"""Makes the weights of the SMART check's learnt opinion, or tells how well such weights carry over.

    python -m benchmarks.smart.learn            hold out one set after the other and print figures
    python -m benchmarks.smart.learn --write    learn from all and write the table of weights

Four logistic regressions with an L2 penalty (Cox 1958; Hoerl and Kennard 1970), one for each of
S, M, A and R, over the traits of a goal and the answers of the rules. Of all traits those with the
most weight times spread are kept, and the weights are learnt again with these alone. Nothing here
is random, so the same goals make the same table.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from benchmarks.smart.agreement import TODAY
from benchmarks.smart.confusion import Confusion
from benchmarks.smart.table import write
from benchmarks.smart.training_goals import (
    TESTED_THE_RULES,
    WRITTEN_AFTER_A_LOOK,
    TrainingGoal,
    training_goals,
)
from ninefold.goals.domain.smart.check import by_rules
from ninefold.goals.domain.smart.learnt import (
    ANSWER_SCALE,
    LEARNT,
    RULE_SCALE,
    TRAITS_SCALE,
    Learnt,
)
from ninefold.goals.domain.smart.reading import read
from ninefold.goals.domain.smart.traits import traits
from ninefold.goals.domain.smart.verdict import LETTERS

SOFTNESS = 6.0  # one over the strength of the penalty
LEAST_GOALS = 3  # a trait of fewer goals is not learnt
KEPT = 2_500  # traits kept for each criterion
STEPS = 100
BARS: dict[Learnt, float] = {"S": 0.5, "M": 0.0, "A": 0.5, "R": 0.5}
TRIED_BARS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25)

type Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A goal as the regression sees it."""

    goal: TrainingGoal
    traits: tuple[str, ...]
    rules: tuple[str, ...]
    passes: tuple[bool, ...]


@dataclass(frozen=True)
class Learning:
    """The names of what is weighed, the weights by criterion and the bases."""

    names: tuple[str, ...]
    weights: dict[Learnt, Vector]
    bases: dict[Learnt, float]

    def sums(self, examples: Sequence[Example], letter: Learnt) -> Vector:
        """Return the sum of each example for one criterion, before its bar."""
        table = _matrix(examples, self.names, blind=False)
        return np.asarray(table @ self.weights[letter] + self.bases[letter])


def seen(goals: Iterable[TrainingGoal]) -> list[Example]:
    """Return the traits of goals and what the rules say of them."""
    examples = []
    for goal in goals:
        reading = read(goal.text, today=TODAY)
        given = by_rules(reading)
        examples.append(
            Example(
                goal,
                tuple(traits(reading)),
                tuple(f"rule {given[letter].rule}" for letter in LETTERS),
                tuple(bool(given[letter].passes) for letter in LETTERS),
            )
        )
    return examples


def _matrix(examples: Sequence[Example], names: Sequence[str], *, blind: bool) -> sparse.csr_array:
    """Return examples by names; `blind` leaves out the rules where they were made from the goal."""
    column = {name: place for place, name in enumerate(names)}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, example in enumerate(examples):
        there = [column[name] for name in example.traits if name in column]
        told = dict.fromkeys(there, TRAITS_SCALE / np.sqrt(len(there)) if there else 0.0)
        if example.goal.rules_are_fresh or not blind:
            for rule in example.rules:
                if rule in column:
                    told[column[rule]] = RULE_SCALE
            for letter, passed in zip(LETTERS, example.passes, strict=True):
                told[column[f"passes {letter}"]] = ANSWER_SCALE if passed else -ANSWER_SCALE
        rows += [row] * len(told)
        columns += told.keys()
        values += told.values()
    return sparse.csr_array((values, (rows, columns)), shape=(len(examples), len(names)))


def _fitted(table: sparse.csr_array, labels: Vector) -> tuple[Vector, float]:
    """Return weights and base that make `labels` (1 or -1) likeliest, less the penalty."""

    def cost(tried: Vector) -> tuple[float, Vector]:
        margin = labels * (table @ tried[:-1] + tried[-1])
        push = -labels / (1 + np.exp(np.clip(margin, -500, 500)))
        penalty = 0.5 * float(tried[:-1] @ tried[:-1]) / SOFTNESS
        slope = np.append(table.T @ push + tried[:-1] / SOFTNESS, push.sum())
        return float(np.logaddexp(0, -margin).sum()) + penalty, slope

    start = np.zeros(table.shape[1] + 1)
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    return found[:-1], float(found[-1])


def learnt_from(examples: Sequence[Example]) -> Learning:
    """Return the weights that these examples teach."""
    counted = Counter(name for example in examples for name in example.traits)
    known = sorted(name for name, goals in counted.items() if goals >= LEAST_GOALS)
    fresh = [example for example in examples if example.goal.rules_are_fresh]
    answers = sorted({rule for example in fresh for rule in example.rules})
    answers += [f"passes {letter}" for letter in LETTERS]
    labels = {
        letter: np.array([1.0 if example.goal.labels[letter] else -1.0 for example in examples])
        for letter in LEARNT
    }
    every = _matrix(examples, [*known, *answers], blind=True)
    spread = np.sqrt(np.asarray(every.multiply(every).sum(axis=0)).ravel())
    kept: set[int] = set()
    for letter in LEARNT:
        weights, _ = _fitted(every, labels[letter])
        importance = (np.abs(weights) * spread)[: len(known)]
        kept.update(int(place) for place in np.argsort(-importance, kind="stable")[:KEPT])
    names = (*(known[place] for place in sorted(kept)), *answers)
    table = _matrix(examples, names, blind=True)
    fitted = {letter: _fitted(table, labels[letter]) for letter in LEARNT}
    return Learning(
        names,
        {letter: weights for letter, (weights, _) in fitted.items()},
        {letter: base for letter, (_, base) in fitted.items()},
    )


def carried_over(examples: Sequence[Example]) -> None:
    """Print how weights that were learnt without a set do on that set, beside the rules alone."""
    tests = {
        "new and later": TESTED_THE_RULES,
        "training 01": ("01",),
    }
    for title, sources in tests.items():
        found: dict[Learnt, list[tuple[bool, bool, float]]] = {letter: [] for letter in LEARNT}
        for source in sources:
            apart = {source}
            if source in TESTED_THE_RULES:
                apart |= WRITTEN_AFTER_A_LOOK
            held = [example for example in examples if example.goal.source == source]
            learning = learnt_from([e for e in examples if e.goal.source not in apart])
            for letter in LEARNT:
                place = LETTERS.index(letter)
                found[letter] += [
                    (example.goal.labels[letter], example.passes[place], float(total))
                    for example, total in zip(held, learning.sums(held, letter), strict=True)
                ]
        for letter, told in found.items():
            alone = Confusion.of((label, rule) for label, rule, _ in told)
            print(f"{title}, {letter}: rules alone {alone.macro_f1:.3f}; with the opinion, by bar:")
            for bar in TRIED_BARS:
                both = Confusion.of((label, total > bar) for label, _, total in told)
                chosen = " <- chosen" if bar == BARS[letter] else ""
                print(f"    {bar:4.2f}  {both.macro_f1:.3f}  {tuple(both)}{chosen}")


def main() -> None:
    """Print the cross-validation, or write the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true", help="learn from all and write the table")
    arguments = parser.parse_args()
    examples = seen(training_goals())
    if arguments.write:
        learning = learnt_from(examples)
        write(learning.names, learning.weights, learning.bases, BARS)
        print(f"{len(learning.names)} weights from {len(examples)} goals")
    else:
        carried_over(examples)


if __name__ == "__main__":
    main()
