"""Time spent, and what came of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from django.db.models import Sum

from ninefold.kernel.periods import Period
from ninefold.learning.domain.use import Learnt, LearnToUse, learn_to_use
from ninefold.learning.models import Resource, StudySession, Teaching, Use


def _sessions(owner: Any) -> Any:
    return StudySession.objects.of(owner).filter(resource__removed_at=None)


def minutes_in(owner: Any, period: Period) -> int:
    """How many minutes were spent on learning in a period."""
    found = _sessions(owner).filter(on__gte=period.starts_on, on__lte=period.ends_on)
    return found.aggregate(total=Sum("minutes"))["total"] or 0


def minutes_by_resource(owner: Any, period: Period | None = None) -> dict[str, int]:
    """Minutes by the key of the resource, in a period or ever; only where there are any."""
    found = _sessions(owner).filter(minutes__isnull=False)
    if period is not None:
        found = found.filter(on__gte=period.starts_on, on__lte=period.ends_on)
    rows = found.order_by().values_list("resource_id").annotate(Sum("minutes"))
    return {str(key): minutes for key, minutes in rows}


def minutes_by_week(owner: Any, *, today: date, weeks: int) -> list[tuple[date, int]]:
    """The first day (a Monday) and the minutes of each of the last `weeks` weeks, oldest first,
    this week included."""
    this = today - timedelta(days=today.weekday())
    first = this - timedelta(weeks=weeks - 1)
    sums: dict[date, int] = defaultdict(int)
    for on, minutes in _sessions(owner).filter(on__gte=first).values_list("on", "minutes"):
        sums[on - timedelta(days=on.weekday())] += minutes or 0
    mondays = [first + timedelta(weeks=week) for week in range(weeks)]
    return [(monday, sums[monday]) for monday in mondays]


def _used_on(owner: Any) -> dict[Any, list[date]]:
    days: dict[Any, list[date]] = defaultdict(list)
    for table in (Use, Teaching):
        rows = table.objects.of(owner).filter(resource__isnull=False)
        for key, on in rows.order_by().values_list("resource_id", "on"):
            days[key].append(on)
    return days


def learn_to_use_of(owner: Any) -> LearnToUse:
    """Of what the owner finished, how much was used or taught since."""
    used_on = _used_on(owner)
    finished = Resource.objects.of(owner).filter(status=Resource.Status.FINISHED)
    return learn_to_use(
        Learnt(on, tuple(used_on.get(key, ())))
        for key, on in finished.order_by().values_list("pk", "finished_on")
        if on is not None
    )


def not_used_yet(owner: Any) -> list[Resource]:
    """What was finished and neither used nor taught yet, latest first."""
    used_on = _used_on(owner)
    finished = Resource.objects.of(owner).filter(status=Resource.Status.FINISHED)
    return [row for row in finished.order_by("-finished_on") if row.pk not in used_on]
