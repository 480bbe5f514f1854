"""Wins and what belongs to them: evidence, people, drafts, treats, shares."""

from ninefold.wins.models.draft import WinDraft
from ninefold.wins.models.share import Share, SharedWin
from ninefold.wins.models.treat import Treat, TreatTaken
from ninefold.wins.models.win import Category, Evidence, Win, WinPerson

__all__ = [
    "Category",
    "Evidence",
    "Share",
    "SharedWin",
    "Treat",
    "TreatTaken",
    "Win",
    "WinDraft",
    "WinPerson",
]
