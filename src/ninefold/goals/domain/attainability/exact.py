"""Linear programs with whole numbers, solved to the proven optimum by HiGHS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Solved:
    """The values found, whether they are proven best, and the cost below which nothing can be."""

    values: Sequence[float]
    proven: bool
    bound: float


@dataclass(slots=True)
class Program:
    """Minimise the costs of variables between 0 and their upper bounds, under rows
    `low <= sum of factor times variable <= high`."""

    costs: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[Mapping[int, float]] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)

    def variable(self, cost: float = 0, upper: float = 1, *, whole: bool = True) -> int:
        """Add a variable and return its place."""
        self.costs.append(cost)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.costs) - 1

    def at_least(self, low: float, factors: Mapping[int, float]) -> None:
        """Add a row with a lower bound."""
        self._row(factors, low, float("inf"))

    def at_most(self, high: float, factors: Mapping[int, float]) -> None:
        """Add a row with an upper bound."""
        self._row(factors, -float("inf"), high)

    def _row(self, factors: Mapping[int, float], low: float, high: float) -> None:
        self.rows.append(factors)
        self.low.append(low)
        self.high.append(high)

    def solve(self, seconds: float = SECONDS) -> Solved | None:
        """Return the best values found within the time; None when there are none."""
        import numpy
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        places = [
            (row, place, factor)
            for row, factors in enumerate(self.rows)
            for place, factor in factors.items()
        ]
        shape = (len(self.rows), len(self.costs))
        matrix = csr_array(
            (
                [factor for _, _, factor in places],
                ([row for row, _, _ in places], [place for _, place, _ in places]),
            ),
            shape=shape,
        )
        found = milp(
            numpy.array(self.costs),
            integrality=numpy.array(self.whole, dtype=int),
            bounds=Bounds(numpy.zeros(len(self.costs)), numpy.array(self.upper)),
            constraints=LinearConstraint(matrix, self.low, self.high) if self.rows else (),
            options={"mip_rel_gap": 0.0, "time_limit": seconds},
        )
        if found.x is None:
            return None
        bound = found.mip_dual_bound
        return Solved(
            [float(value) for value in found.x],
            found.status == 0,
            0.0 if bound is None else max(0.0, float(bound)),
        )
