"""Facts of the network room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class PersonAdded(Fact):
    kind: ClassVar[str] = "network.person.added"


@dataclass(frozen=True, kw_only=True)
class PersonChanged(Fact):
    kind: ClassVar[str] = "network.person.changed"


@dataclass(frozen=True, kw_only=True)
class PeopleMerged(Fact):
    """Two rows of one person became one; the subject is the one that stays."""

    kind: ClassVar[str] = "network.person.merged"
    absorbed: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class MergeUndone(Fact):
    kind: ClassVar[str] = "network.person.parted"
    absorbed: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class InteractionLogged(Fact):
    """There was contact with a person. `channel` is a code such as "wrote" or "met", `direction`
    "given", "asked" or absent."""

    kind: ClassVar[str] = "network.interaction.logged"
    person: Ref | None = None
    channel: str = ""
    direction: str | None = None


@dataclass(frozen=True, kw_only=True)
class FollowUpPlanned(Fact):
    kind: ClassVar[str] = "network.follow_up.planned"
    person: Ref | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FollowUpDone(Fact):
    kind: ClassVar[str] = "network.follow_up.done"
    person: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class IntroductionKept(Fact):
    """Two people were brought together, or an introduction was asked for (`direction`)."""

    kind: ClassVar[str] = "network.introduction.kept"
    person: Ref | None = None
    direction: str = ""


@dataclass(frozen=True, kw_only=True)
class InterviewAsked(Fact):
    """A person was asked for a conversation about their path."""

    kind: ClassVar[str] = "network.interview.asked"
    person: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class InterviewPlanned(Fact):
    kind: ClassVar[str] = "network.interview.planned"
    person: Ref | None = None
    planned_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class InterviewHeld(Fact):
    kind: ClassVar[str] = "network.interview.held"
    person: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class InterviewThanked(Fact):
    kind: ClassVar[str] = "network.interview.thanked"
    person: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class GatheringPlanned(Fact):
    """An occasion to meet people was noted: a meet-up, a conference, an association."""

    kind: ClassVar[str] = "network.gathering.planned"
    starts_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class GatheringVisited(Fact):
    kind: ClassVar[str] = "network.gathering.visited"
    people_met: int = 0


@dataclass(frozen=True, kw_only=True)
class GiveIdeaKept(Fact):
    """Something to share or to offer was kept for when it fits somebody."""

    kind: ClassVar[str] = "network.give_idea.kept"


@dataclass(frozen=True, kw_only=True)
class ContactsImported(Fact):
    """A file of contacts was brought in: how many people are new, and how many changed."""

    kind: ClassVar[str] = "network.import_draft.brought_in"
    new: int = 0
    changed: int = 0


@dataclass(frozen=True, kw_only=True)
class ImportUndone(Fact):
    kind: ClassVar[str] = "network.import_draft.undone"
