"""The minutes that are free until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Capacity:
    """What a person has for their goals from `today` on.

    `weekly_minutes` is what they give their goals in a week. `room` holds the free minutes of
    the coming weeks, the first being what is left of this one; `usual_room` those of any later
    week. None is no known limit. Weeks run from Monday to Sunday; the minutes of a week are
    spread evenly over its days.
    """

    today: date
    weekly_minutes: int
    room: tuple[int, ...] = ()
    usual_room: int | None = None

    def __post_init__(self) -> None:
        if self.weekly_minutes < 0 or min(self.room, default=0) < 0 or (self.usual_room or 0) < 0:
            raise ValueError("minutes must be 0 or more")

    def of_week(self, place: int, extra: int = 0) -> tuple[int, int]:
        """Return the days and the minutes of a week, 0 being the one that today is in, with
        `extra` minutes a week more than now."""
        days = 7 - self.today.weekday() if place == 0 else 7
        wanted = (self.weekly_minutes + extra) * days // 7
        if place < len(self.room):
            return days, min(wanted, self.room[place])
        if self.usual_room is None:
            return days, wanted
        return days, min(wanted, self.usual_room * days // 7)

    def until(self, day: date, extra: int = 0) -> int:
        """Return the minutes from today to the end of `day`; 0 when it is past."""
        return self.until_all([day], extra)[0]

    def until_all(self, days: list[date], extra: int = 0) -> list[int]:
        """Return the minutes until each of some days, in one pass over the weeks."""
        last = max(days, default=self.today)
        sums = {-1: 0}
        weeks = (last - self.monday).days // 7 if last >= self.today else -1
        for place in range(weeks + 1):
            sums[place] = sums[place - 1] + self.of_week(place, extra)[1]
        answer = []
        for day in days:
            if day < self.today:
                answer.append(0)
                continue
            place = (day - self.monday).days // 7
            length, minutes = self.of_week(place, extra)
            begins = self.today if place == 0 else self.monday + timedelta(weeks=place)
            gone = (day - begins).days + 1
            answer.append(sums[place - 1] + minutes * gone // length)
        return answer

    @property
    def monday(self) -> date:
        """The Monday of this week."""
        return self.today - timedelta(days=self.today.weekday())
