"""Reads of treats that were promised for something ahead."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts.goals import (
    GoalAchieved,
    GoalChanged,
    GoalLetGo,
    GoalResumed,
    MilestoneAchieved,
)
from ninefold.kernel.plugs import Card
from ninefold.kernel.refs import Ref
from ninefold.links.titles import rows_with_words
from ninefold.wins.models import TreatPromise, Win

MILESTONE_KIND = "goals.milestone"
KINDS_AHEAD = ("goals.goal", MILESTONE_KIND)
# A goal that is taken up again tells that it changed.
_TOLD = (GoalAchieved, GoalLetGo, GoalResumed, GoalChanged, MilestoneAchieved)
_REACHED = {GoalAchieved.kind, MilestoneAchieved.kind}
_ENDED = _REACHED | {GoalLetGo.kind}


def _promises(owner: Any) -> Any:
    return TreatPromise.objects.of(owner).filter(treat__removed_at=None).select_related("treat")


def promise(owner: Any, key: object) -> TreatPromise:
    """One promise whose treat is still on the list. Raises NotFound."""
    found: TreatPromise = _promises(owner).one_of(owner, key)
    return found


def open_promises(owner: Any) -> list[TreatPromise]:
    """The promises that are neither enjoyed nor let go: those that are due first."""
    rows = list(_promises(owner).filter(outcome=""))
    return sorted(rows, key=lambda row: (row.due_on is None, row.due_on or row.promised_on))


def due_promises(owner: Any) -> list[TreatPromise]:
    """The promises that are due, the earliest first."""
    return list(_promises(owner).filter(outcome="", due_on__isnull=False).order_by("due_on"))


def ended_promises(owner: Any, most: int = 6) -> list[TreatPromise]:
    """The promises that are over, the latest first."""
    return list(_promises(owner).exclude(outcome="").order_by("-ended_on", "-changed_at")[:most])


def usual_currency(owner: Any) -> str:
    """The currency of the latest promise that has a budget; empty when there is none."""
    found = TreatPromise.objects.of(owner).exclude(currency="").order_by("-created_at")
    return found.values_list("currency", flat=True).first() or ""


def promises_for(owner: Any, subject: Ref) -> list[TreatPromise]:
    """The open promises that wait for this row, or came due with it."""
    found = _promises(owner).filter(outcome="", subject_kind=subject.kind, subject_id=subject.id)
    return list(found)


def wins_since(owner: Any, on: date) -> int:
    """How many wins are kept of that day and of later ones."""
    return Win.objects.of(owner).filter(on__gte=on).count()


def days_of_wins_since(owner: Any, on: date) -> list[date]:
    """The day of each win of that day and of later ones."""
    return list(Win.objects.of(owner).filter(on__gte=on).order_by().values_list("on", flat=True))


def subject_cards(owner: Any, rows: list[TreatPromise]) -> dict[Ref, Card]:
    """The cards of what the promises wait for, as far as it is still there."""
    return cards(owner, [row.subject for row in rows if row.subject is not None])


def is_reached(owner: Any, subject: Ref) -> bool:
    """Whether the goal or milestone was reached and not taken up again, as the log tells."""
    return _latest(owner, subject) in _REACHED


def is_ahead(owner: Any, subject: Ref) -> bool:
    """Whether the goal or milestone was neither reached nor let go, as the log tells."""
    return _latest(owner, subject) not in _ENDED


def _latest(owner: Any, subject: Ref) -> str:
    entry = entries(owner, facts=_TOLD, subject=subject).first()
    return entry.kind if entry is not None else ""


def ahead(owner: Any) -> list[tuple[Ref, Card]]:
    """Goals and milestones of the owner that are not reached and not let go, newest first."""
    latest: dict[Ref, str] = {}
    for entry in entries(owner, facts=_TOLD).order_by("occurred_at", "recorded_at"):
        latest[entry.subject] = entry.kind
    ended = {ref for ref, kind in latest.items() if kind in _ENDED}
    return [
        (one.ref, one.card)
        for kind in KINDS_AHEAD
        for one in rows_with_words(owner, "", kind=kind)
        if one.ref not in ended
    ]
