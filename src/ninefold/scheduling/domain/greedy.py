"""The first planning engine: keep what stands, then give each sitting its best-scored place.

Greedy: sittings take turns, the most important need first in each round, and no choice is taken
back. Quality against a bound and the time it takes are measured in `benchmarks/planner.py`.
"""

from ninefold.scheduling.domain.plan import Block, Plan, PlanRequest
from ninefold.scheduling.domain.standing import Standing, stand
from ninefold.scheduling.domain.week_filling import WeekFilling


class GreedyPlanner:
    """Plans week by week; see `planner.Planner` for the rules that it keeps."""

    def plan(self, request: PlanRequest) -> Plan:
        """Return the plan for a request."""
        standing: Standing = stand(request)
        waiting: list[tuple[Block, str]] = standing.to_move
        filling = WeekFilling(request, standing)
        for week in range(request.horizon_weeks):
            waiting = filling.move(week, waiting)
            filling.fill(week)
        filling.give_up(waiting)
        return Plan(
            placed=tuple(
                sorted(standing.placed, key=lambda item: (item.span.starts_at, item.need))
            ),
            unplaced=tuple(sorted(filling.unplaced, key=lambda u: (u.week_starts_on, u.need))),
            released=tuple(standing.released),
        )
