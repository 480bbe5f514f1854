"""Calendars, free time and the blocks that are placed into a real week."""

from ninefold.scheduling.models.calendar_source import CalendarOccurrence, CalendarSource
from ninefold.scheduling.models.practice_block import PracticeBlock, UnplacedPractice
from ninefold.scheduling.models.practice_rules import PracticeRules
from ninefold.scheduling.models.weekly_room import WeeklyRoom

__all__ = [
    "CalendarOccurrence",
    "CalendarSource",
    "PracticeBlock",
    "PracticeRules",
    "UnplacedPractice",
    "WeeklyRoom",
]
