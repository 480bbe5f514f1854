"""Reads of saved occupations and of what occupations are matched to."""

from __future__ import annotations

from typing import Any

from ninefold.passion.models import Exploration, SavedOccupation


def saved_occupations(owner: Any) -> list[SavedOccupation]:
    """The occupations that the owner keeps in sight, the latest first."""
    return list(SavedOccupation.objects.of(owner))


def saved_occupation(owner: Any, code: str) -> SavedOccupation | None:
    """The owner's saved row of an occupation, if there is one."""
    return SavedOccupation.objects.of(owner).filter(code=code).first()


def experiments_with(owner: Any, code: str) -> list[Exploration]:
    """The tiny experiments with the tasks of an occupation, the latest first."""
    return list(Exploration.objects.of(owner).filter(occupation_code=code).order_by("-created_at"))
