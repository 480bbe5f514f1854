"""Passion through the API: the same operations as the pages."""

from ninefold.passion.api import interests, logs, occupations, strengths
from ninefold.passion.api.router import router

__all__ = ["interests", "logs", "occupations", "router", "strengths"]
