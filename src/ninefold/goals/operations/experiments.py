"""A tiny experiment is a goal of its own for as long as it runs."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.activity.queries import cards
from ninefold.goals.models import Goal
from ninefold.goals.operations.ending import achieve_goal
from ninefold.goals.operations.setting import set_goal
from ninefold.kernel.facts.passion import ExplorationEnded, ExplorationStarted
from ninefold.kernel.plugs import Happened
from ninefold.kernel.refs import Ref
from ninefold.links.operations import link
from ninefold.links.queries import linked

FACTS = (ExplorationStarted, ExplorationEnded)
WHY = "A tiny experiment: at its end I know whether this gives me energy, whatever the answer."


def follow_experiment(owner: Any, happened: Happened) -> None:
    """Set a goal when an experiment starts, and reach it when it has its verdict. The same again
    changes nothing."""
    if happened.kind == ExplorationStarted.kind:
        _begin(owner, happened)
    else:
        _end(owner, happened)


def _day(owner: Any, happened: Happened) -> date:
    return happened.occurred_at.astimezone(ZoneInfo(owner.time_zone)).date()


def _goals(owner: Any, experiment: Ref) -> list[Goal]:
    found = linked(owner, experiment, kind="goals.goal", relation="came from")
    return list(Goal.objects.of(owner).filter(pk__in=[ref.id for ref in found]))


@transaction.atomic
def _begin(owner: Any, happened: Happened) -> None:
    if not happened.data.get("is_experiment") or not happened.data.get("ends_on"):
        return
    shown = cards(owner, [happened.subject]).get(happened.subject)
    if shown is None or linked(owner, happened.subject, kind="goals.goal", relation="came from"):
        return
    ends_on = date.fromisoformat(str(happened.data["ends_on"]))
    row = set_goal(
        owner=owner,
        title=f"{shown.title}, by {ends_on:%-d %B}",
        why=WHY,
        due_on=ends_on,
        starts_on=min(ends_on, _day(owner, happened)),
        importance=1,
    )
    link(owner=owner, source=row.ref, target=happened.subject, relation="came from")


def _end(owner: Any, happened: Happened) -> None:
    for goal in _goals(owner, happened.subject):
        if goal.state == Goal.State.ACTIVE:
            achieve_goal(owner=owner, key=goal.pk)
