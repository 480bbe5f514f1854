"""Learning in the two-year story of Mira Okafor."""

from ninefold.learning.seeds.telling import tell

__all__ = ["tell"]
