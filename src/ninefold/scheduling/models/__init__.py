"""Calendars, free time and the blocks that are placed into a real week."""

from ninefold.scheduling.models.weekly_room import WeeklyRoom

__all__ = ["WeeklyRoom"]
