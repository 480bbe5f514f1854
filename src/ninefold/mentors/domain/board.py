"""One's personal board: who sponsors, coaches, connects, walks beside and contradicts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

QUIET_AFTER_DAYS = 180


class Seat(StrEnum):
    SPONSOR = "sponsor"
    COACH = "coach"
    PEER = "peer"
    CONNECTOR = "connector"
    CRITIC = "critic"


QUESTIONS = {
    Seat.SPONSOR: "Who speaks for you in rooms that you are not in?",
    Seat.COACH: "Who helps you to get better at how you do it?",
    Seat.PEER: "Who is on the same road, and would compare notes with you?",
    Seat.CONNECTOR: "Who knows people that you do not know yet?",
    Seat.CRITIC: "Who tells you what others leave unsaid?",
}


@dataclass(frozen=True, slots=True)
class Member:
    """A person on the board, the seats they hold, the goals they help with, and last contact."""

    name: str
    seats: frozenset[Seat]
    goals: frozenset[str] = frozenset()
    last_contact_on: date | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """``kind`` is empty-seat, quiet-seat, goal-alone or one-shoulder."""

    kind: str
    text: str
    seat: Seat | None = None
    goal: str = ""


@dataclass(frozen=True, slots=True)
class BoardMap:
    seats: tuple[tuple[Seat, tuple[Member, ...]], ...]
    gaps: tuple[Gap, ...]


def board_map(members: Sequence[Member], *, goals: Sequence[str], today: date) -> BoardMap:
    """The board by seat, and its gaps against the current ``goals``.

    A seat is empty without a member, quiet when nobody on it was in contact for 180 days. A
    goal stands alone when no member helps with it. One shoulder carries too much when three
    seats or more are held by one person alone.
    """
    seats = tuple(
        (seat, tuple(member for member in members if seat in member.seats)) for seat in Seat
    )
    gaps: list[Gap] = []
    carried: dict[str, list[Seat]] = {}
    for seat, holders in seats:
        if not holders:
            gaps.append(Gap("empty-seat", QUESTIONS[seat], seat))
            continue
        if len(holders) == 1:
            carried.setdefault(holders[0].name, []).append(seat)
        if all(_is_quiet(member, today) for member in holders):
            names = ", ".join(member.name for member in holders)
            text = f"No contact with your {seat.value} for half a year: {names}."
            gaps.append(Gap("quiet-seat", text, seat))
    for goal in goals:
        if not any(goal in member.goals for member in members):
            gaps.append(Gap("goal-alone", f"Who could help with “{goal}”?", goal=goal))
    for name, held in carried.items():
        if len(held) >= 3:
            roles = ", ".join(seat.value for seat in held)
            text = f"{name} alone is your {roles}. Who could share one of these?"
            gaps.append(Gap("one-shoulder", text))
    return BoardMap(seats, tuple(gaps))


def _is_quiet(member: Member, today: date) -> bool:
    """Unknown contact counts as neither quiet nor near: nothing is said without a date."""
    last = member.last_contact_on
    return last is not None and today - last > timedelta(days=QUIET_AFTER_DAYS)
