"""A lower bound on the weeks of lateness of jobs in a line, and of any rest of them.

The time-indexed relaxation: jobs may be done twice or not at all and order is not kept, at a
price (Lagrangian multipliers) that subgradient steps raise to the best bound found; the same job
never stands twice in a row. After Abdul-Razaq and Potts, "Dynamic programming state-space
relaxation for single-machine scheduling" (1988).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd
from typing import Any

from ninefold.goals.domain.attainability.line import Line

MOST_STEPS = 2_500
ORDER_SCALE = 1.5
FAR = 1e9


@dataclass(slots=True)
class Bound:
    """For a rest of jobs from a grid time on: `best` is the least relaxed cost, begun with the
    job `first`; `second` the least that begins with another. `units` are the grid lengths, and a
    job done by grid time t costs `price` + `slope` t beside its weeks."""

    value: float
    best: Any
    first: Any
    second: Any
    units: Any
    price: Any
    slope: Any


class Relaxation:
    """The relaxed line with its multipliers; times are rounded down, so the bound stays true."""

    def __init__(self, line: Line) -> None:
        import numpy

        self.np = numpy
        count = len(line.keys)
        unit = max(gcd(*line.minutes), -(-line.total // MOST_STEPS), 1)
        self.units = numpy.array([minutes // unit for minutes in line.minutes])
        self.length = int(self.units.sum())
        grid = numpy.arange(self.length + 1) * unit
        # Jobs shorter than the grid take no part; leaving them out only lowers the bound.
        self.jobs = numpy.nonzero(self.units)[0]
        self.costs = numpy.zeros((len(self.jobs), self.length + 1))
        at = {int(job): row for row, job in enumerate(self.jobs)}
        for job, row in at.items():
            if line.free[job]:
                self.costs[row] = numpy.searchsorted(line.free[job], grid)
            head = self.units[job] + sum(self.units[n] for n in line.earlier[job])
            self.costs[row, :head] = FAR / 1e3
            tail = sum(self.units[n] for n in range(count) if job in line.earlier[n])
            if tail:
                self.costs[row, self.length - tail + 1 :] = FAR / 1e3
        pairs = [(at[i], at[k]) for k in at for i in line.earlier[k] if i in at]
        self.sooner = numpy.array([i for i, _ in pairs], dtype=int)
        self.later = numpy.array([k for _, k in pairs], dtype=int)
        self.count = count
        self.times = numpy.zeros(len(self.jobs))
        self.order = numpy.zeros(len(pairs))

    def best_bound(self, upper: float, steps: int) -> Bound:
        """Return the best bound found in so many steps, `upper` being a cost that is reached."""
        np = self.np
        best, scale, stale = self._solve()[0], 1.0, 0
        for _ in range(steps):
            bound, second_job = self._solve()
            if bound.value > best.value + 1e-6:
                best, stale = bound, 0
            else:
                stale += 1
                if stale == 6:
                    scale, stale = 0.6 * scale, 0
            walked = self._walk(bound, second_job)
            if best.value > upper - 1 or walked is None:
                break
            times, sums = walked
            by_times = 1 - times
            lengths = self.units[self.jobs][self.later] / self.length
            by_order = ORDER_SCALE * (sums[self.sooner] + lengths - sums[self.later])
            by_order = np.where((self.order <= 0) & (by_order < 0), 0, by_order)
            norm = (by_times**2).sum() + (by_order**2).sum()
            if norm < 1e-12:
                break
            step = scale * (upper + 0.5 - bound.value) / norm
            self.times = self.times + step * by_times
            self.order = np.maximum(0, self.order + step * ORDER_SCALE * by_order)
        return best

    def _solve(self) -> tuple[Bound, Any]:
        np, count, length = self.np, len(self.jobs), self.length
        units = self.units[self.jobs]
        slope, price = np.zeros(count), -self.times
        np.add.at(slope, self.sooner, self.order / length)
        np.add.at(slope, self.later, -self.order / length)
        np.add.at(price, self.later, self.order * units[self.later] / length)
        beyond = int(units.max())
        costs = np.full((count, length + 1 + beyond), FAR)
        costs[:, : length + 1] = (
            self.costs + price[:, None] + slope[:, None] * np.arange(length + 1)
        )
        best = np.full(length + 1 + beyond, FAR)
        second, first = best.copy(), np.full(len(best), -1)
        second_job = first.copy()
        best[length] = second[length] = 0.0
        rows, chunk, end = np.arange(count)[:, None], int(units.min()), length
        while end > 0:
            begin = max(0, end - chunk)
            done = np.arange(begin, end)[None, :] + units[:, None]
            found = np.where(first[done] == rows, second[done], best[done]) + costs[rows, done]
            chosen, columns = found.argmin(0), np.arange(end - begin)
            best[begin:end], first[begin:end] = found[chosen, columns], chosen
            found[chosen, columns] = FAR
            second[begin:end], second_job[begin:end] = found.min(0), found.argmin(0)
            end = begin
        every_price, every_slope = np.zeros(self.count), np.zeros(self.count)
        every_price[self.jobs], every_slope[self.jobs] = price, slope
        value = float(best[0] + self.times.sum())
        starts = np.where(first >= 0, self.jobs[np.maximum(first, 0)], -1)
        answer = Bound(value, best, starts, second, self.units, every_price, every_slope)
        return answer, (first, second_job)

    def _walk(self, bound: Bound, starts: Any) -> tuple[Any, Any] | None:
        """How often each job stands in the cheapest relaxed line, and the sum of its ends."""
        np, units = self.np, self.units[self.jobs]
        first, second_job = starts
        times, sums = np.zeros(len(units)), np.zeros(len(units))
        now, last = 0, -1
        while now < self.length:
            job = first[now] if first[now] != last else second_job[now]
            if job < 0:
                return None
            now, last = now + int(units[job]), job
            if now > self.length:
                return None
            times[job] += 1
            sums[job] += now / self.length
        return times, sums
