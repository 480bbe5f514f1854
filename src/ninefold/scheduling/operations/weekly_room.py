"""When the week has room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from itertools import pairwise
from typing import Any

from django.db import transaction

from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.models import WeeklyRoom


class CannotSetWeeklyRoom(Refusal):
    """The hours make no sense."""


@transaction.atomic
def set_weekly_room(*, owner: Any, rooms: Sequence[tuple[int, time, time]]) -> list[WeeklyRoom]:
    """Take `rooms`, each (weekday from Monday = 0, start, end), as all the hours that the
    owner's week has, in place of what was there.

    Raises CannotSetWeeklyRoom when a range ends before it starts or two of a day overlap.
    """
    ordered = sorted(rooms)
    for weekday, start, end in ordered:
        if not 0 <= weekday <= 6:
            raise CannotSetWeeklyRoom("A weekday is a number from 0 (Monday) to 6.", field="days")
        if end <= start:
            raise CannotSetWeeklyRoom(
                "The end must come after the start: try 18:00 to 20:00.", field="room_until"
            )
    for (day, _, end), (next_day, start, _) in pairwise(ordered):
        if day == next_day and start < end:
            raise CannotSetWeeklyRoom(
                "Two ranges of one day overlap: join them into one.", field="room_from"
            )
    WeeklyRoom.objects.filter(owner=owner).delete()
    return WeeklyRoom.objects.bulk_create(
        WeeklyRoom(owner=owner, weekday=day, starts_at=start, ends_at=end)
        for day, start, end in ordered
    )
