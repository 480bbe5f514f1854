"""Reads of practice that was done."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Sum

from ninefold.kernel.periods import Period
from ninefold.skills.models import Practice, Skill, Timer


def practice_log(owner: Any) -> Any:
    """All practice, latest first, as a queryset with skill and task."""
    return Practice.objects.of(owner).select_related("skill", "task")


def practice_in(owner: Any, period: Period) -> list[Practice]:
    """The practice of a period, latest first."""
    return list(practice_log(owner).filter(on__gte=period.starts_on, on__lte=period.ends_on))


def practice_of_skill(owner: Any, skill: Skill, most: int = 20) -> list[Practice]:
    """The latest practice of a skill."""
    return list(practice_log(owner).filter(skill=skill)[:most])


def practice_row(owner: Any, key: object) -> Practice:
    """One row of the log. Raises NotFound."""
    found: Practice = practice_log(owner).one_of(owner, key)
    return found


def minutes_by_skill(owner: Any, period: Period | None = None) -> dict[Any, int]:
    """Minutes practised by the key of the skill, in a period or in all."""
    return _minutes(owner, "skill", period)


def minutes_by_task(owner: Any, period: Period | None = None) -> dict[Any, int]:
    """Minutes practised by the key of the task, in a period or in all."""
    return _minutes(owner, "task", period)


def _minutes(owner: Any, what: str, period: Period | None) -> dict[Any, int]:
    rows = Practice.objects.of(owner).exclude(**{what: None})
    if period is not None:
        rows = rows.filter(on__gte=period.starts_on, on__lte=period.ends_on)
    return dict(rows.order_by().values_list(f"{what}_id").annotate(Sum("minutes")))


def minutes_by_day(owner: Any, period: Period) -> dict[date, int]:
    """Minutes practised on each day of a period on which there were any."""
    rows = Practice.objects.of(owner).filter(on__gte=period.starts_on, on__lte=period.ends_on)
    return dict(rows.order_by().values_list("on").annotate(Sum("minutes")))


def timer(owner: Any) -> Timer | None:
    """The practice that is running, if one is."""
    return Timer.objects.of(owner).select_related("skill", "task").first()
