"""Scenes that several tests about mentors begin with."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.mentors.models import Meeting, Mentorship
from ninefold.mentors.operations import (
    add_mentor,
    hold_meeting,
    keep_agreement,
    move_mentorship,
    plan_meeting,
)


def begin_with_helena(owner: Any, *, name: str = "Helena Brandt", days_ago: int = 60) -> Mentorship:
    """A mentorship under way since `days_ago`, every two weeks, with two expectations."""
    with clock.at(clock.now() - timedelta(days=days_ago)):
        row = add_mentor(owner=owner, name=name, email="helena@example.org")
        for stage in ("asked", "agreed"):
            move_mentorship(owner=owner, key=row.pk, to=stage)
        keep_agreement(
            owner=owner,
            mentorship_key=row.pk,
            goals="Lead a small team",
            mentee_brings="A question each time",
            mentor_brings="An honest view",
            cadence_days=14,
            review_on=owner.today + timedelta(days=365),
        )
        return move_mentorship(owner=owner, key=row.pk, to="active")


def wall(owner: Any, days: int, hour: int = 10) -> datetime:
    """A time on the owner's clock, some days from today."""
    day = owner.today + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour)


def planned_meeting(owner: Any, mentor: Mentorship, *, days: int = 3) -> Meeting:
    """A meeting some days from now."""
    return plan_meeting(owner=owner, mentorship_key=mentor.pk, wall=wall(owner, days))


def held_meeting(owner: Any, mentor: Mentorship, *, days_ago: int = 10) -> Meeting:
    """A meeting that took place some days ago."""
    row = plan_meeting(owner=owner, mentorship_key=mentor.pk, wall=wall(owner, -days_ago))
    return hold_meeting(owner=owner, key=row.pk, notes="We spoke of delegation.")


def local(owner: Any) -> ZoneInfo:
    """The owner's zone."""
    return ZoneInfo(owner.time_zone)
