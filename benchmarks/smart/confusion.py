"""The four counts of two yes-or-no judges, and the measures that are made from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Confusion(NamedTuple):
    """Counts of (label, answer): both pass, only the label, only the answer, neither."""

    both: int
    missed: int
    wrong: int
    neither: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[bool, bool]]) -> Confusion:
        """Count pairs of (label, answer)."""
        listed = list(pairs)
        return cls(
            *(
                listed.count(pair)
                for pair in ((True, True), (True, False), (False, True), (False, False))
            )
        )

    @property
    def total(self) -> int:
        return sum(self)

    @property
    def f1_pass(self) -> float:
        """F1 (0 to 1) of the answer "passes"."""
        return f1(self.both, self.wrong, self.missed)

    @property
    def macro_f1(self) -> float:
        """Mean of the F1 of "passes" and of "fails" (0 to 1)."""
        return (self.f1_pass + f1(self.neither, self.missed, self.wrong)) / 2

    @property
    def kappa(self) -> float:
        """Cohen's kappa (Cohen 1960): agreement beyond chance; 1 at most, 0 is chance."""
        if not self.total:
            return 1.0
        agreed = (self.both + self.neither) / self.total
        label = (self.both + self.missed) / self.total
        answer = (self.both + self.wrong) / self.total
        chance = label * answer + (1 - label) * (1 - answer)
        return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def f1(true: int, false_pass: int, false_fail: int) -> float:
    """Return the harmonic mean of precision and recall; 1.0 when there was nothing to find."""
    whole = 2 * true + false_pass + false_fail
    return 2 * true / whole if whole else 1.0
