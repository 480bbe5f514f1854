"""What scheduling can do."""

from ninefold.scheduling.operations.weekly_room import CannotSetWeeklyRoom, set_weekly_room

__all__ = ["CannotSetWeeklyRoom", "set_weekly_room"]
