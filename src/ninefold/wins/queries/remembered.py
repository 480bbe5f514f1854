"""What happened in a month that may have been a win and was never offered as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts.base import Fact
from ninefold.kernel.facts.feedback import ActionItemDone as FeedbackActedOn
from ninefold.kernel.facts.feedback import FeedbackNoted
from ninefold.kernel.facts.goals import GoalAchieved, MilestoneAchieved
from ninefold.kernel.facts.learning import CertificateEarned, OthersTaught, ResourceFinished
from ninefold.kernel.facts.mentors import ActionItemDone as AdviceActedOn
from ninefold.kernel.facts.network import GatheringVisited, InterviewHeld
from ninefold.kernel.facts.passion import ComplimentKept, EffortlessWinKept, ExplorationEnded
from ninefold.kernel.facts.reflection import EntryWritten
from ninefold.kernel.facts.skills import SkillLevelReached, SkillTaskFinished
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Card
from ninefold.wins.models import WinDraft

# The likelier something was a win, the higher it stands; a line of the journal stands last.
WEIGHT: dict[type[Fact], int] = {
    GoalAchieved: 3,
    CertificateEarned: 3,
    EffortlessWinKept: 3,
    MilestoneAchieved: 2,
    SkillLevelReached: 2,
    ComplimentKept: 2,
    OthersTaught: 2,
    FeedbackActedOn: 2,
    ResourceFinished: 1,
    SkillTaskFinished: 1,
    AdviceActedOn: 1,
    FeedbackNoted: 1,
    InterviewHeld: 1,
    GatheringVisited: 1,
    ExplorationEnded: 1,
    EntryWritten: 0,
}
# What it was, said so that the title stands after it.
SAID_AS: dict[type[Fact], str] = {
    GoalAchieved: "a goal that you reached",
    CertificateEarned: "a certificate that you earned",
    EffortlessWinKept: "something that came easily",
    MilestoneAchieved: "a milestone that you reached",
    SkillLevelReached: "a skill that reached a new level",
    ComplimentKept: "a compliment that you kept",
    OthersTaught: "something that you taught",
    FeedbackActedOn: "advice that you acted on",
    ResourceFinished: "something that you finished",
    SkillTaskFinished: "a practice task that you finished",
    AdviceActedOn: "a promise to a mentor that you kept",
    FeedbackNoted: "feedback that you were given",
    InterviewHeld: "a conversation that you asked for",
    GatheringVisited: "a gathering that you went to",
    ExplorationEnded: "something that you tried out",
    EntryWritten: "a page of your journal",
}
WORDS_OF_KIND = {fact.kind: words for fact, words in SAID_AS.items()}
_BY_KIND = {fact.kind: weight for fact, weight in WEIGHT.items()}
MOST_READ = 400


@dataclass(frozen=True)
class Remembered:
    """Something of the log that may have been a win: what happened to which row, and when."""

    entry_id: Any
    kind: str
    data: Any
    card: Card
    on: date


def remembered(owner: Any, months: Sequence[Period], most: int) -> list[list[Remembered]]:
    """For each month at most so many of the things that happened then, the likeliest first; what
    was offered as a draft before, kept or thrown away, is left out."""
    zone = ZoneInfo(owner.time_zone)
    read = [list(entries(owner, month, facts=list(WEIGHT))[:MOST_READ]) for month in months]
    every = [entry for found in read for entry in found]
    shown = cards(owner, list({entry.subject for entry in every}))
    offered = set(
        WinDraft.objects.filter(
            owner=owner, entry_id__in=[entry.pk for entry in every]
        ).values_list("entry_id", flat=True)
    )
    result = []
    for found in read:
        seen = set()
        rows = []
        for entry in sorted(found, key=lambda one: -_BY_KIND[one.kind]):
            if entry.subject in seen or entry.pk in offered or entry.subject not in shown:
                continue
            seen.add(entry.subject)
            rows.append(
                Remembered(
                    entry_id=entry.pk,
                    kind=entry.kind,
                    data=entry.data,
                    card=shown[entry.subject],
                    on=entry.occurred_at.astimezone(zone).date(),
                )
            )
        result.append(rows[:most])
    return result
