"""Mentors in the two-year story of Mira Okafor."""

from ninefold.mentors.seeds.story import tell

__all__ = ["tell"]
