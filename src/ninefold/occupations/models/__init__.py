"""Occupations as public reference data: they belong to nobody and are the same for everyone."""

from ninefold.occupations.models.occupation import (
    JobZone,
    Occupation,
    OccupationElement,
    OccupationTask,
    OccupationTitle,
)
from ninefold.occupations.models.release import Release, ReleaseImport

__all__ = [
    "JobZone",
    "Occupation",
    "OccupationElement",
    "OccupationTask",
    "OccupationTitle",
    "Release",
    "ReleaseImport",
]
