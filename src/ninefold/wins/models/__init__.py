"""Wins and what belongs to them: evidence, people, drafts, treats, shares."""

from ninefold.wins.models.competency import Competency, WinCompetency
from ninefold.wins.models.draft import OfferedOnce, WatchedCalendar, WinDraft
from ninefold.wins.models.lens import ProtectedWord
from ninefold.wins.models.share import Share, SharedWin
from ninefold.wins.models.treat import Treat, TreatPromise, TreatTaken
from ninefold.wins.models.win import Category, Evidence, Win, WinPerson

__all__ = [
    "Category",
    "Competency",
    "Evidence",
    "OfferedOnce",
    "ProtectedWord",
    "Share",
    "SharedWin",
    "Treat",
    "TreatPromise",
    "TreatTaken",
    "WatchedCalendar",
    "Win",
    "WinCompetency",
    "WinDraft",
    "WinPerson",
]
