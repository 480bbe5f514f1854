"""The treats that Mira promised herself."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.kernel.refs import Ref
from ninefold.wins.operations import (
    enjoy_promise,
    let_go_of_promise,
    promise_treat,
    put_off_thanks,
)
from ninefold.wins.queries import thanks_due
from ninefold.wins.seeds.told import PROMISES, Promised


class Promises:
    """Makes and ends the promises on their days, while the wins are told from the earliest on."""

    def __init__(self, owner: Any, goals: dict[str, Ref]) -> None:
        self._owner = owner
        self._goals = goals
        self._today = owner.today
        days = [(one.days_ago, one, "") for one in PROMISES]
        days += [(one.ended[0], one, one.ended[1]) for one in PROMISES if one.ended]
        self._left = sorted(days, key=lambda day: -day[0])
        self._made: dict[str, Any] = {}

    def until(self, days_ago: int) -> None:
        """Do what was done before that day."""
        while self._left and self._left[0][0] > days_ago:
            at_days_ago, promised, outcome = self._left.pop(0)
            day = self._today - timedelta(days=at_days_ago)
            with clock.at(datetime.combine(day, time(20, 15), ZoneInfo(self._owner.time_zone))):
                if outcome:
                    self._end(promised, outcome)
                else:
                    self._make(promised)

    def _make(self, promised: Promised) -> None:
        if promised.goal and promised.goal not in self._goals:
            return
        self._made[promised.name] = promise_treat(
            owner=self._owner,
            name=promised.name,
            until=str(self._goals[promised.goal]) if promised.goal else "",
            win_count=promised.win_count,
            budget=promised.budget,
            currency="EUR" if promised.budget else "",
        )

    def _end(self, promised: Promised, outcome: str) -> None:
        row = self._made.get(promised.name)
        if row is not None:
            end = let_go_of_promise if outcome == "let_go" else enjoy_promise
            end(owner=self._owner, key=row.pk)


def put_off(owner: Any) -> None:
    """The earliest thanks that are due wait for a quieter week."""
    due = thanks_due(owner, owner.today)
    if due:
        put_off_thanks(owner=owner, key=due[-1].pk, days=7)
