"""The owner of the story and the day that it has come to."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock


class Telling:
    """Holds the owner; days are counted back from today."""

    def __init__(self, owner: Any) -> None:
        self.owner = owner
        self.today: date = owner.today
        self.dice = random.Random(9)

    def day(self, days_ago: int) -> date:
        return self.today - timedelta(days=days_ago)

    def at(self, days_ago: int) -> Any:
        instant = datetime.combine(self.day(days_ago), time(18, 30), ZoneInfo(self.owner.time_zone))
        return clock.at(instant)
