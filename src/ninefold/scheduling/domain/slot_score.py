"""How good a place is for a sitting, in parts that can be shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from ninefold.scheduling.domain.plan import Need, ScorePart
from ninefold.scheduling.domain.week_grid import Span

PREFERRED, SAME_DAY, NEXT_DAY, BALANCE, SOON, DEADLINE, NEAR, WHOLE = (
    3.0,
    2,
    0.5,
    1,
    0.5,
    2,
    2,
    0.25,
)
_THREE_DAYS = 3 * 24 * 60


@dataclass(frozen=True, slots=True)
class Place:
    """A possible place: minutes since 1970, the day, and the free piece around it."""

    start: int
    end: int
    day: int
    piece: Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a place is judged by: the week, the loads of the days, and the need's other blocks.

    `moved_from` is where the block stood, None for a new one; `preferred` are the need's hours
    by day.
    """

    need: Need
    week: Span
    loads: Mapping[int, int]
    cap: int
    blocks_by_day: Mapping[int, int]
    preferred: list[list[Span]]
    is_due_soon: bool
    moved_from: int | None


def score(place: Place, around: Surroundings) -> float:
    """Return how good a place is; higher is better."""
    return sum(value for _, value in _parts(place, around))


def explained(place: Place, around: Surroundings) -> tuple[ScorePart, ...]:
    """Return the parts of the score, the weightiest first."""
    parts = sorted(_parts(place, around), key=lambda part: -abs(part[1]))
    return tuple(ScorePart(name, round(value, 3)) for name, value in parts)


def _parts(place: Place, around: Surroundings) -> list[tuple[str, float]]:
    length = place.end - place.start
    parts: list[tuple[str, float]] = []
    if around.need.preferred_hours:
        inside = 0
        for day in (place.day - 1, place.day):
            if 0 <= day < len(around.preferred):
                for first, last in around.preferred[day]:
                    inside += max(0, min(place.end, last) - max(place.start, first))
        parts.append(("preferred hours", PREFERRED * min(1.0, inside / length)))
    blocks = around.blocks_by_day
    if blocks.get(place.day):
        parts.append(("already practised that day", -SAME_DAY * blocks[place.day]))
    neighbours = bool(blocks.get(place.day - 1)) + bool(blocks.get(place.day + 1))
    if neighbours:
        parts.append(("practised the day beside it", -NEXT_DAY * neighbours))
    load = around.loads.get(place.day, 0) + length
    parts.append(("load of the day", -BALANCE * load / max(around.cap, 1)))
    first, last = around.week
    through_week = (place.start - first) / (last - first)
    if around.is_due_soon:
        parts.append(("before its deadline", -DEADLINE * through_week))
    else:
        parts.append(("early in the week", -SOON * through_week))
    if around.moved_from is not None:
        away = min(abs(place.start - around.moved_from), _THREE_DAYS) / _THREE_DAYS
        parts.append(("near its old place", NEAR * (1 - away)))
    before, after = place.start - place.piece[0], place.piece[1] - place.end
    shortest = around.need.block_minutes_min
    if (before == 0 or before >= shortest) and (after == 0 or after >= shortest):
        parts.append(("leaves no scrap of time", WHOLE))
    return parts
