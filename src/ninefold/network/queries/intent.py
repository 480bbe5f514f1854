"""Reads of the intent queue: whom to write to for a goal."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts.goals import (
    GoalAchieved,
    GoalChanged,
    GoalLetGo,
    GoalParked,
    GoalResumed,
    GoalSet,
)
from ninefold.kernel.periods import week_of
from ninefold.kernel.refs import Ref
from ninefold.network.domain.intent import Acquaintance, Suggestion, suggest
from ninefold.network.models import Approach, Interaction, Person, PersonTag

REST_AFTER_NOT_NOW_DAYS = 42


@dataclass(frozen=True)
class GoalText:
    """A goal as far as the network goes: how it is named, its words, its page."""

    ref: Ref
    title: str
    url: str


@dataclass(frozen=True)
class Offered:
    """A goal with the people to write to this week, and how many were decided upon already."""

    goal: GoalText
    people: tuple[tuple[Person, Suggestion], ...]
    decided: int


def active_goals(owner: Any) -> list[GoalText]:
    """The goals that are being worked on, the latest touched first, by what the log says."""
    latest: dict[Ref, str] = {}
    state: dict[Ref, str] = {}
    found = entries(
        owner, facts=[GoalSet, GoalChanged, GoalAchieved, GoalLetGo, GoalParked, GoalResumed]
    )
    for entry in found[:2000]:
        latest.setdefault(entry.subject, entry.kind)
        if entry.kind != GoalChanged.kind:
            state.setdefault(entry.subject, entry.kind)
    ended = {GoalAchieved.kind, GoalLetGo.kind}
    # A change after its end says that a goal was reopened; a parked one stays so when changed.
    refs = [
        ref
        for ref, kind in latest.items()
        if kind not in ended and state.get(ref) != GoalParked.kind
    ]
    shown = cards(owner, refs)
    return [GoalText(ref, shown[ref].title, shown[ref].url) for ref in refs if ref in shown]


def acquaintances(owner: Any) -> list[Acquaintance]:
    """Everybody as the queue knows them; four queries whatever their number."""
    tags, days = defaultdict(list), defaultdict(list)
    for key, name in PersonTag.objects.of(owner).values_list("person_id", "name"):
        tags[key].append(name)
    for key, on in Interaction.objects.of(owner).values_list("person_id", "on"):
        days[key].append(on)
    names = ("pk", "name", "organisation", "role", "notes", "how_met", "quiet_until")
    return [
        Acquaintance(
            key=str(key),
            name=name,
            organisation=organisation,
            role=role,
            tags=tuple(tags[key]),
            notes=f"{notes} {how_met}",
            interactions=tuple(days[key]),
            paused=quiet is not None and quiet > owner.today,
        )
        for key, name, organisation, role, notes, how_met, quiet in Person.objects.of(
            owner
        ).values_list(*names)
    ]


def offered(owner: Any, goals: list[GoalText], today: date) -> list[Offered]:
    """For each goal the people to write to in this week, at most three with those already
    decided upon; one person is offered for one goal only."""
    if not goals:
        return []
    week = week_of(today, starts_weekday=owner.week_starts_weekday).starts_on
    resting_since = today - timedelta(days=REST_AFTER_NOT_NOW_DAYS)
    written: dict[Any, int] = defaultdict(int)
    resting: dict[Any, set[str]] = defaultdict(set)
    for approach in Approach.objects.of(owner).filter(week_starts_on__gte=resting_since):
        if approach.week_starts_on == week:
            written[approach.goal_id] += 1
        resting[approach.goal_id].add(str(approach.person_id))
    people = acquaintances(owner)
    taken: set[str] = set()
    chosen: list[tuple[GoalText, tuple[Suggestion, ...], int]] = []
    for goal in goals:
        key = _uuid(goal.ref)
        free = [one for one in people if one.key not in taken and one.key not in resting[key]]
        found = suggest(goal.title, free, today, already_this_week=written[key])
        taken |= {one.key for one in found}
        chosen.append((goal, found, written[key]))
    rows = {str(row.pk): row for row in Person.objects.of(owner).filter(pk__in=list(taken))}
    return [
        Offered(goal, tuple((rows[one.key], one) for one in found), decided)
        for goal, found, decided in chosen
    ]


def _uuid(ref: Ref) -> Any:
    return UUID(ref.id)
