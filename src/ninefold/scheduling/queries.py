"""Reads of calendars and free time."""

from __future__ import annotations

from typing import Any

from ninefold.scheduling.models import WeeklyRoom


def weekly_room(owner: Any) -> list[WeeklyRoom]:
    """The hours in which the owner's week has room, from Monday on."""
    return list(WeeklyRoom.objects.of(owner).order_by("weekday", "starts_at"))
