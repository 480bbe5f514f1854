"""Treats promised for something ahead: they come due, are enjoyed or let go."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.activity.queries import cards
from ninefold.kernel.facts.goals import GoalAchieved, MilestoneAchieved
from ninefold.kernel.facts.wins import PromiseEnded, TreatEarned, TreatPromised
from ninefold.kernel.plugs import Happened
from ninefold.kernel.refs import Ref
from ninefold.wins.models import Treat, TreatPromise
from ninefold.wins.operations.checking import CannotKeepWin
from ninefold.wins.operations.treating import list_treat, take_treat
from ninefold.wins.queries.promised import KINDS_AHEAD, is_reached, promise, wins_since

REACHED_BY = (GoalAchieved, MilestoneAchieved)
MOST_WINS = 1000
LARGEST_BUDGET = Decimal(10) ** 8


def _checked_budget(budget: Decimal | None, currency: str) -> dict[str, Any]:
    if budget is None:
        return {"budget": None, "currency": ""}
    if not budget.is_finite() or not 0 <= budget < LARGEST_BUDGET:
        raise CannotKeepWin("Give an amount from 0 to 99999999.", field="budget")
    letters = currency.strip().upper()
    if len(letters) != 3 or not (letters.isascii() and letters.isalpha()):
        raise CannotKeepWin(
            "Give the three letters of the currency, such as EUR.", field="currency"
        )
    return {"budget": round(budget, 2), "currency": letters}


def _checked_subject(owner: Any, until: str) -> Ref:
    try:
        ref = Ref.read(until)
    except ValueError:
        ref = None
    if ref is None or ref.kind not in KINDS_AHEAD or ref not in cards(owner, [ref]):
        raise CannotKeepWin("Choose one of your goals or milestones.", field="until")
    return ref


def _treat_named(owner: Any, name: str, size: int) -> Treat:
    flat = " ".join(name.split())[:200]
    known = Treat.objects.of(owner).filter(name__iexact=flat).first() if flat else None
    return known or list_treat(owner=owner, name=flat, size=size)


@transaction.atomic
def promise_treat(
    *,
    owner: Any,
    name: str,
    until: str = "",
    win_count: int | None = None,
    budget: Decimal | None = None,
    currency: str = "",
) -> TreatPromise:
    """Promise oneself a treat for a goal or milestone (`until`, its ref as text) or for so many
    wins more. A treat that is not on the list is put there.

    `budget` is an amount of `currency` (three letters). What is reached already makes the treat
    due at once. Raises CannotKeepWin.
    """
    if (win_count is None) == (not until):
        raise CannotKeepWin("Say one thing that it is for.", field="until")
    if win_count is not None and not 1 <= win_count <= MOST_WINS:
        raise CannotKeepWin("Give a number of wins from 1 to 1000.", field="win_count")
    subject = _checked_subject(owner, until) if until else None
    treat = _treat_named(owner, name, size=1 if subject is None else 2)
    row = TreatPromise.objects.create(
        owner=owner,
        treat=treat,
        subject_kind=subject.kind if subject else "",
        subject_id=subject.id if subject else None,
        win_count=win_count,
        promised_on=owner.today,
        wins_before=wins_since(owner, owner.today),
        **_checked_budget(budget, currency),
    )
    record(owner=owner, fact=TreatPromised(subject=row.ref, until=subject, win_count=win_count))
    if subject is not None and is_reached(owner, subject):
        _come_due(owner, row, owner.today)
    return row


def _come_due(owner: Any, row: TreatPromise, on: date) -> None:
    change(row, due_on=max(on, row.promised_on))
    record(owner=owner, fact=TreatEarned(subject=row.ref))


@transaction.atomic
def bring_due(owner: Any, happened: Happened) -> None:
    """Make due what was promised for the goal or milestone that was reached; called again,
    nothing more happens."""
    on = happened.occurred_at.astimezone(ZoneInfo(owner.time_zone)).date()
    waiting = TreatPromise.objects.of(owner).filter(
        outcome="",
        due_on=None,
        subject_kind=happened.subject.kind,
        subject_id=happened.subject.id,
    )
    for row in waiting.select_for_update():
        _come_due(owner, row, on)


def bring_counted_due(owner: Any) -> None:
    """Make due what was promised for a number of wins that is reached by now. To be called in a
    transaction, after a win was kept."""
    waiting = TreatPromise.objects.of(owner).filter(
        outcome="", due_on=None, win_count__isnull=False
    )
    for row in waiting.select_for_update():
        if wins_since(owner, row.promised_on) - row.wins_before >= (row.win_count or 0):
            _come_due(owner, row, owner.today)


def _open(owner: Any, key: object) -> TreatPromise:
    row = promise(owner, key)
    if row.outcome:
        raise CannotKeepWin("This promise is over already.")
    return row


@transaction.atomic
def enjoy_promise(*, owner: Any, key: object, win_key: object = None) -> TreatPromise:
    """The promised treat was enjoyed, today, for a win if `win_key` names one; before it was due
    is well too. Raises NotFound, or CannotKeepWin when the promise is over."""
    row = _open(owner, key)
    taken = take_treat(owner=owner, key=row.treat_id, win_key=win_key)
    return _end(owner, row, TreatPromise.Outcome.ENJOYED, taken=taken)


@transaction.atomic
def let_go_of_promise(*, owner: Any, key: object) -> TreatPromise:
    """The promised treat is let go. Raises NotFound, or CannotKeepWin when it is over."""
    return _end(owner, _open(owner, key), TreatPromise.Outcome.LET_GO)


def _end(owner: Any, row: TreatPromise, outcome: str, **values: Any) -> TreatPromise:
    row = change(row, outcome=outcome, ended_on=owner.today, **values)
    record(owner=owner, fact=PromiseEnded(subject=row.ref, outcome=outcome))
    return row
