"""The personal board: who sits on which seat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.activity.queries import cards
from ninefold.kernel.facts.mentors import SeatTaken
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.links.operations import link, unlink
from ninefold.links.queries import connections
from ninefold.mentors.domain.board import Seat
from ninefold.mentors.models import BoardMember, Mentorship

HELPS_WITH = "serves"


class CannotSeat(Refusal):
    """The member cannot be kept as it is."""


def _values(
    owner: Any, name: str, seats: Sequence[str], note: str, last: date | None
) -> dict[str, Any]:
    if not name.strip():
        raise CannotSeat("Say who it is.", field="name")
    if not seats:
        raise CannotSeat("Choose at least one seat.", field="seats")
    if any(seat not in set(Seat) for seat in seats):
        raise CannotSeat("Choose from the five seats.", field="seats")
    if last is not None and last > owner.today:
        raise CannotSeat(
            "This day is still to come: choose today or an earlier one.", field="last_contact_on"
        )
    return {
        "name": " ".join(name.split())[:200],
        "seats": [seat.value for seat in Seat if seat in set(seats)],
        "note": note.strip()[:300],
        "last_contact_on": last,
    }


def _help_with(owner: Any, row: BoardMember, goals: Sequence[Ref]) -> None:
    if len(cards(owner, goals)) < len(set(goals)):
        raise CannotSeat("Choose goals that are yours and still here.", field="goals")
    for one in connections(owner, row.ref):
        if one.ref.kind == "goals.goal" and one.ref not in goals:
            unlink(owner=owner, key=one.key)
    for goal in goals:
        link(owner=owner, source=row.ref, target=goal, relation=HELPS_WITH)


@transaction.atomic
def take_seat(
    *,
    owner: Any,
    name: str,
    seats: Sequence[str],
    note: str = "",
    last_contact_on: date | None = None,
    goals: Sequence[Ref] = (),
    mentorship_key: object | None = None,
) -> BoardMember:
    """Put somebody on the board: the `seats` they hold (sponsor, coach, peer, connector,
    critic), the `goals` they help with, and the mentorship if they are a mentor. Raises
    NotFound or CannotSeat."""
    values = _values(owner, name, seats, note, last_contact_on)
    mentor = Mentorship.objects.one_of(owner, mentorship_key) if mentorship_key else None
    row = BoardMember.objects.create(owner=owner, mentorship=mentor, **values)
    record(owner=owner, fact=SeatTaken(subject=row.ref))
    _help_with(owner, row, goals)
    return row


@transaction.atomic
def change_seats(
    *,
    owner: Any,
    key: object,
    name: str,
    seats: Sequence[str],
    note: str = "",
    last_contact_on: date | None = None,
    goals: Sequence[Ref] = (),
    mentorship_key: object | None = None,
    version: int | None = None,
) -> BoardMember:
    """Change a member of the board. Raises NotFound, CannotSeat, ChangedElsewhere."""
    row = BoardMember.objects.one_of(owner, key)
    values = _values(owner, name, seats, note, last_contact_on)
    mentor = Mentorship.objects.one_of(owner, mentorship_key) if mentorship_key else None
    change(row, version=version, mentorship=mentor, **values)
    record(owner=owner, fact=SeatTaken(subject=row.ref))
    _help_with(owner, row, goals)
    return row


@transaction.atomic
def note_contact(*, owner: Any, key: object, on: date | None = None) -> BoardMember:
    """There was contact with a member, today or on the day `on`. Raises NotFound."""
    row = BoardMember.objects.one_of(owner, key)
    day = min(on or owner.today, owner.today)
    last = max(day, row.last_contact_on or day)
    change(row, last_contact_on=last)
    record(owner=owner, fact=SeatTaken(subject=row.ref))
    return row
