"""People and what one does with them: contact, meetings, favours, and bringing files in."""

from ninefold.network.models.contact import FollowUp, Interaction, Introduction
from ninefold.network.models.gathering import Attendance, Gathering
from ninefold.network.models.giving import Approach, GiveIdea
from ninefold.network.models.importing import ImportDraft, ImportRow, PersonMerge
from ninefold.network.models.interview import Interview, InterviewQuestion, OwnQuestion
from ninefold.network.models.person import (
    ContactCard,
    ImportantDate,
    Person,
    PersonTag,
    TagCadence,
)

__all__ = [
    "Approach",
    "Attendance",
    "ContactCard",
    "FollowUp",
    "Gathering",
    "GiveIdea",
    "ImportDraft",
    "ImportRow",
    "ImportantDate",
    "Interaction",
    "Interview",
    "InterviewQuestion",
    "Introduction",
    "OwnQuestion",
    "Person",
    "PersonMerge",
    "PersonTag",
    "TagCadence",
]
