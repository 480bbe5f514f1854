"""What else a brag document tells of a period, read from the activity log and from cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts.goals import GoalAchieved
from ninefold.kernel.facts.learning import CertificateEarned, ResourceFinished
from ninefold.kernel.facts.skills import PracticeChanged, PracticeLogged
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Card, Kind, kinds
from ninefold.kernel.refs import Ref
from ninefold.links.queries import linked_many
from ninefold.wins.domain.brag import (
    AchievedGoal,
    FeedbackQuote,
    FinishedLearning,
    PracticeTotal,
)

QUOTED_KINDS = ("feedback.feedback_note", "passion.compliment")
MOST_QUOTES = 12


def achieved_goals(owner: Any, period: Period) -> list[AchievedGoal]:
    """Goals achieved in the period and not reopened since."""
    zone = ZoneInfo(owner.time_zone)
    rows = list(entries(owner, period, facts=[GoalAchieved]))
    shown = cards(owner, [row.subject for row in rows])
    found: dict[Ref, AchievedGoal] = {}
    for row in rows:
        card = shown.get(row.subject)
        # A goal that goes on again has a card without a state in its detail.
        if card is not None and card.detail:
            on = row.occurred_at.astimezone(zone).date()
            found.setdefault(row.subject, AchievedGoal(card.title, on))
    return list(found.values())


def finished_learning(owner: Any, period: Period) -> list[FinishedLearning]:
    """Resources finished and certificates earned in the period, with the first skill linked."""
    zone = ZoneInfo(owner.time_zone)
    rows = list(entries(owner, period, facts=[ResourceFinished, CertificateEarned]))
    subjects = list(dict.fromkeys(row.subject for row in rows))
    shown = cards(owner, subjects)
    skills = _skills_of(owner, subjects)
    known = kinds()
    found: dict[Ref, FinishedLearning] = {}
    for row in rows:
        card = shown.get(row.subject)
        if card is not None:
            found.setdefault(
                row.subject,
                FinishedLearning(
                    title=card.title,
                    kind=_sort_of(row.subject, card, known),
                    on=row.occurred_at.astimezone(zone).date(),
                    skill=skills.get(row.subject, ""),
                ),
            )
    return list(found.values())


def _sort_of(subject: Ref, card: Card, known: Mapping[str, Kind]) -> str:
    """The word for what was finished: a resource's card begins with it ("course, finished")."""
    if subject.kind == "learning.resource" and card.detail:
        return card.detail.partition(",")[0]
    return known[subject.kind].noun


def _skills_of(owner: Any, subjects: Sequence[Ref]) -> dict[Ref, str]:
    found: dict[Ref, Ref] = {}
    for kind in {ref.kind for ref in subjects}:
        for key, refs in linked_many(owner, from_kind=kind, to_kind="skills.skill").items():
            found[Ref(kind, key)] = refs[0]
    wanted = {ref: found[ref] for ref in subjects if ref in found}
    shown = cards(owner, list(set(wanted.values())))
    return {ref: shown[skill].title for ref, skill in wanted.items() if skill in shown}


def practice_totals(owner: Any, period: Period) -> list[PracticeTotal]:
    """Minutes and times of practice in the period, by skill, as they stand after corrections;
    practice that was removed does not count."""
    rows = list(entries(owner, period, facts=[PracticeLogged]))
    kept = cards(owner, [row.subject for row in rows])
    corrected: dict[Ref, int] = {}
    for change in entries(owner, facts=[PracticeChanged]) if rows else ():
        corrected.setdefault(change.subject, int(change.data.get("minutes") or 0))
    minutes: dict[Ref, int] = {}
    times: dict[Ref, int] = {}
    for row in rows:
        if row.subject not in kept or not row.data.get("skill"):
            continue
        skill = Ref.read(row.data["skill"])
        logged = int(row.data.get("minutes") or 0)
        minutes[skill] = minutes.get(skill, 0) + corrected.get(row.subject, logged)
        times[skill] = times.get(skill, 0) + 1
    shown = cards(owner, list(minutes))
    return [
        PracticeTotal(shown[skill].title, minutes[skill], times[skill])
        for skill in minutes
        if skill in shown
    ]


def quotes(owner: Any, win_keys: Sequence[str]) -> list[FeedbackQuote]:
    """Feedback and compliments that the owner has linked with these wins: linking is how a
    person chooses what is passed on."""
    wanted = set(win_keys)
    known = kinds()
    found: list[FeedbackQuote] = []
    for name in QUOTED_KINDS:
        kind = known.get(name)
        if kind is None:
            continue
        links = linked_many(owner, from_kind="wins.win", to_kind=name)
        keys = {ref.id for key, refs in links.items() if key in wanted for ref in refs}
        rows = apps.get_model(kind.model).objects.of(owner).filter(pk__in=keys) if keys else ()
        for row in rows:
            text = _words(row, "text")
            if text:
                found.append(FeedbackQuote(text, _words(row, "said_by"), _day(row)))
    found.sort(key=lambda one: one.on or date.min, reverse=True)
    return found[:MOST_QUOTES]


def _words(row: Any, name: str) -> str:
    value = getattr(row, name, "")
    return value.strip() if isinstance(value, str) else ""


def _day(row: Any) -> date | None:
    value = getattr(row, "on", None)
    return value if isinstance(value, date) else None
