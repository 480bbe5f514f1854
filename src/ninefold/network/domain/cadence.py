"""How often one means to be in touch with a person, and who is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MIN_DAYS, MAX_DAYS = 1, 3650


class Touch(StrEnum):
    """How things stand with a person."""

    NO_CADENCE = "no cadence"
    IN_TOUCH = "in touch"
    DUE = "due"
    LOSING_TOUCH = "losing touch"


@dataclass(frozen=True, slots=True)
class Tie:
    """A person as far as keeping in touch goes.

    `cadence_days` is the person's own; None means that of their tags. `known_since` stands in
    until a first interaction is logged.
    """

    key: str
    name: str
    known_since: date
    cadence_days: int | None = None
    tags: tuple[str, ...] = ()
    last_interaction: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """When a person is due: the date, days over it (negative: still to come), the standing."""

    key: str
    name: str
    cadence_days: int | None
    due_on: date | None
    days_over: int
    touch: Touch


def check_days(days: int) -> int:
    """Give `days` back; raises `ValueError` outside 1 to 3650."""
    if not MIN_DAYS <= days <= MAX_DAYS:
        raise ValueError(
            f"A cadence of {days} days cannot be kept; choose {MIN_DAYS} to {MAX_DAYS} days."
        )
    return days


def cadence_of(tie: Tie, tag_days: Mapping[str, int]) -> int | None:
    """Give the person's own cadence in days, else the shortest of their tags, else None."""
    if tie.cadence_days is not None:
        return check_days(tie.cadence_days)
    found = [check_days(tag_days[tag]) for tag in tie.tags if tag in tag_days]
    return min(found, default=None)


def due(tie: Tie, tag_days: Mapping[str, int], today: date) -> Due:
    """Say when `tie` is due next. Any logged interaction starts the cadence anew.

    "Losing touch" begins when half a cadence has passed beyond the due date.
    """
    days = cadence_of(tie, tag_days)
    if days is None:
        return Due(tie.key, tie.name, None, None, 0, Touch.NO_CADENCE)
    due_on = (tie.last_interaction or tie.known_since) + timedelta(days=days)
    over = (today - due_on).days
    if over < 0:
        touch = Touch.IN_TOUCH
    else:
        touch = Touch.LOSING_TOUCH if over * 2 >= days else Touch.DUE
    return Due(tie.key, tie.name, days, due_on, over, touch)


def who_is_due(ties: Iterable[Tie], tag_days: Mapping[str, int], today: date) -> tuple[Due, ...]:
    """List who is due today, the longest overdue by the measure of their cadence first."""
    found = [due(tie, tag_days, today) for tie in ties]
    late = [item for item in found if item.touch in (Touch.DUE, Touch.LOSING_TOUCH)]
    return tuple(
        sorted(
            late,
            key=lambda item: (
                -item.days_over / (item.cadence_days or 1),
                item.due_on or today,
                item.name.casefold(),
                item.key,
            ),
        )
    )
