"""Answer "why was this not scheduled?" """

from datetime import date

from ninefold.scheduling.domain.plan import WhyNot
from ninefold.scheduling.domain.week_grid import Span


def why_not(
    *,
    size: int,
    week_starts_on: date,
    week: Span,
    earliest: int,
    deadline: int | None,
    free: list[Span],
    left: list[Span],
    cap: int,
) -> tuple[WhyNot, str]:
    """Return the first reason that alone keeps `size` minutes out of a week, and its sentence.

    `free` is the free time of the week, `left` what other practice has not taken of it; minutes
    since 1970.
    """
    name = f"the week of {week_starts_on:%d %B %Y}".replace(" 0", " ")
    if deadline is not None and deadline <= max(week[0], earliest):
        return WhyNot.DEADLINE_PASSED, f"Its deadline is before {name} leaves any room."
    if not free:
        return WhyNot.NO_FREE_TIME, f"There is no free time in {name}."
    usable = [(max(first, earliest), last) for first, last in free if last > earliest]
    if not usable:
        return WhyNot.TOO_SOON, f"What was free in {name} is over, or starts too soon to plan."
    if deadline is not None:
        usable = [(first, min(last, deadline)) for first, last in usable if first < deadline]
        if not usable:
            return WhyNot.DEADLINE_PASSED, f"Nothing is free in {name} before its deadline."
    longest = max(last - first for first, last in usable)
    if longest < size:
        return (
            WhyNot.TOO_SHORT,
            f"The longest free stretch left in {name} is {longest} minutes; "
            f"this needs {size} at a time.",
        )
    stop = deadline if deadline is not None else week[1]
    if cap < size or any(
        min(last, stop) - max(first, earliest) >= size for first, last in left if first < stop
    ):
        return (
            WhyNot.DAILY_CAP,
            f"The days of {name} that have room are at your cap of {cap} minutes, "
            "or no start on the grid fits.",
        )
    return WhyNot.TAKEN, f"Other practice has taken the free time of {name}."
