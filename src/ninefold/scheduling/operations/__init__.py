"""What scheduling can do."""

from ninefold.scheduling.operations.calendars import (
    add_calendar_by_address,
    add_calendar_file,
    change_calendar,
    replace_calendar_file,
)
from ninefold.scheduling.operations.feed import own_calendar, publish_feed, read_feed, withdraw_feed
from ninefold.scheduling.operations.practice_blocks import (
    CannotChangeBlock,
    mark_done,
    mark_missed,
    move_block,
    reopen_block,
)
from ninefold.scheduling.operations.practice_plan import (
    CannotPlan,
    Planned,
    PracticeNeed,
    plan_practice,
)
from ninefold.scheduling.operations.reading import CannotUseCalendar
from ninefold.scheduling.operations.refreshing import refresh_calendar, refresh_calendars
from ninefold.scheduling.operations.rules import CannotSetRules, set_practice_rules
from ninefold.scheduling.operations.weekly_room import CannotSetWeeklyRoom, set_weekly_room

__all__ = [
    "CannotChangeBlock",
    "CannotPlan",
    "CannotSetRules",
    "CannotSetWeeklyRoom",
    "CannotUseCalendar",
    "Planned",
    "PracticeNeed",
    "add_calendar_by_address",
    "add_calendar_file",
    "change_calendar",
    "mark_done",
    "mark_missed",
    "move_block",
    "own_calendar",
    "plan_practice",
    "publish_feed",
    "read_feed",
    "refresh_calendar",
    "refresh_calendars",
    "reopen_block",
    "replace_calendar_file",
    "set_practice_rules",
    "set_weekly_room",
    "withdraw_feed",
]
