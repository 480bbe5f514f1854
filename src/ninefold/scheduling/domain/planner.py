"""The interface of every planning engine, and the one that is used."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Protocol

from ninefold.scheduling.domain.greedy import GreedyPlanner
from ninefold.scheduling.domain.plan import Block, Plan, PlanRequest


class Planner(Protocol):
    """Anything that answers a request with a plan.

    Every engine keeps these rules. A block lies within free time, starts no sooner than the lead
    time, ends by its deadline, keeps the buffer from other blocks, and no day holds more than the
    cap. Only a frozen block may break them, because it never moves; it is then marked as a
    conflict where it leaves the free time. A block that still fits is kept. The same request has
    the same plan.
    """

    def plan(self, request: PlanRequest) -> Plan:
        """Return the plan for a request."""
        ...


def plan(request: PlanRequest, *, engine: Planner | None = None) -> Plan:
    """Return the plan for a request, made by `engine` (the scored greedy one unless given)."""
    return (engine or GreedyPlanner()).plan(request)


def missed_blocks(blocks: Iterable[Block], now: datetime) -> tuple[Block, ...]:
    """Return the blocks that are over and were not done, oldest first.

    Leave them among the existing blocks of a request and the plan moves them on.
    """
    moment = now.astimezone(UTC)
    missed = (block for block in blocks if not block.is_done and block.span.ends_at <= moment)
    return tuple(sorted(missed, key=lambda block: (block.span.starts_at, block.id)))
