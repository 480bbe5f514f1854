"""Reads of calendars, free time and practice blocks. The first argument is the owner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef

from ninefold.accounts.queries import guest_links
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Appointment, plugged
from ninefold.kernel.refs import Ref
from ninefold.scheduling.domain.free_time import WeeklyRoom as Hours
from ninefold.scheduling.domain.free_time import free_time
from ninefold.scheduling.domain.intervals import Interval
from ninefold.scheduling.domain.occurrence import Occurrence
from ninefold.scheduling.models import (
    CalendarOccurrence,
    CalendarSource,
    PracticeBlock,
    PracticeRules,
    UnplacedPractice,
    WeeklyRoom,
)

FEED = "calendar feed"


def weekly_room(owner: Any) -> list[WeeklyRoom]:
    """The hours in which the owner's week has room, from Monday on."""
    return list(WeeklyRoom.objects.of(owner).order_by("weekday", "starts_at"))


def weekly_hours(owner: Any) -> Hours:
    """The same by weekday, as free time is computed from it."""
    hours: dict[int, list[Any]] = {}
    for row in weekly_room(owner):
        hours.setdefault(row.weekday, []).append((row.starts_at, row.ends_at))
    return hours


def calendars(owner: Any) -> list[CalendarSource]:
    """The owner's calendars by name, without their copies."""
    return list(CalendarSource.objects.of(owner).defer("last_copy"))


def calendar(owner: Any, key: object) -> CalendarSource:
    """One calendar, without its copy. Raises NotFound."""
    return CalendarSource.objects.of(owner).defer("last_copy").one_of(owner, key)


def occurrences_of(source: CalendarSource, start: datetime, most: int) -> list[CalendarOccurrence]:
    """What takes place in a calendar from `start` on, at most so many."""
    return list(source.occurrences.filter(ends_at__gt=start)[:most])


def busy_occurrences(owner: Any, period: Period) -> list[CalendarOccurrence]:
    """What stands in the calendars that count as busy and takes time in the period."""
    start, end = period.instants(owner.time_zone)
    return list(
        CalendarOccurrence.objects.of(owner)
        .select_related("source")
        .defer("source__last_copy")
        .filter(
            is_busy=True,
            source__is_busy=True,
            source__removed_at=None,
            # From a day earlier, as a buffer reaches beyond the appointment.
            starts_at__lt=end + timedelta(days=1),
            ends_at__gt=start - timedelta(days=1),
        )
    )


def appointments(owner: Any, period: Period, *, without_room: str = "") -> list[Appointment]:
    """What all rooms, but for the one named, have put at a time within the period."""
    return [
        one
        for plugs in plugged()
        if plugs.room != without_room
        for find in plugs.appointments
        for one in find(owner, period)
    ]


def free_intervals(owner: Any, period: Period, *, buffer_minutes: int = 0) -> list[Interval]:
    """The owner's weekly room less what stands in their calendars and what other rooms have
    put at a time, such as a meeting with a mentor. Practice blocks do not count."""
    busy = [as_occurrence(row) for row in busy_occurrences(owner, period)]
    busy += [
        Occurrence(
            uid=str(one.ref),
            recurrence_id=None,
            summary=one.title,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            is_all_day=False,
            zone="UTC",
            is_busy=not one.is_cancelled,
        )
        for one in appointments(owner, period, without_room="scheduling")
    ]
    return free_time(
        weekly_hours(owner),
        busy,
        zone=owner.time_zone,
        starts_on=period.starts_on,
        ends_on=period.ends_on,
        buffer_minutes=buffer_minutes,
    )


def as_occurrence(row: CalendarOccurrence) -> Occurrence:
    """A stored occurrence as the domain computes with it."""
    return Occurrence(
        uid=row.uid,
        recurrence_id=row.recurrence_id or None,
        summary=row.summary,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        is_all_day=row.is_all_day,
        zone=row.zone,
        is_busy=row.is_busy,
        location=row.location,
    )


def practice_rules(owner: Any) -> PracticeRules:
    """The owner's rules for practice; the usual ones (not saved) when none were set."""
    return PracticeRules.objects.of(owner).first() or PracticeRules(owner=owner)


def practice_blocks(owner: Any, period: Period) -> list[PracticeBlock]:
    """The practice blocks that begin in the period, in order of time."""
    start, end = period.instants(owner.time_zone)
    return list(PracticeBlock.objects.of(owner).filter(starts_at__gte=start, starts_at__lt=end))


def practice_block(owner: Any, key: object) -> PracticeBlock:
    """One practice block. Raises NotFound."""
    return PracticeBlock.objects.of(owner).one_of(owner, key)


def blocks_for(owner: Any, refs: Sequence[Ref], since: datetime) -> list[PracticeBlock]:
    """The planned blocks from `since` on that serve one of these rows."""
    wanted = set(refs)
    found = PracticeBlock.objects.of(owner).filter(
        state=PracticeBlock.State.PLANNED, ends_at__gt=since
    )
    return [row for row in found if row.serves in wanted]


def unplaced_practice(owner: Any, since: date) -> list[UnplacedPractice]:
    """What the last plan found no place for, from the week of `since` on."""
    monday = since - timedelta(days=since.weekday())
    return list(UnplacedPractice.objects.of(owner).filter(week_starts_on__gte=monday))


def owners_to_replan(now: datetime) -> list[Any]:
    """Everybody with a planned block that is over for half a day, or with one to come and a
    calendar that was read anew since the last plan."""
    planned = PracticeBlock.objects.filter(
        removed_at=None, state=PracticeBlock.State.PLANNED, owner=OuterRef("owner")
    )
    newer = CalendarSource.objects.filter(
        owner=OuterRef("owner"), changed_at__gt=OuterRef("planned_at")
    )
    rules = (
        PracticeRules.objects.filter(owner__is_active=True, planned_at__isnull=False)
        .filter(
            Exists(planned.filter(ends_at__lt=now - timedelta(hours=12)))
            | (Exists(planned.filter(starts_at__gt=now)) & Exists(newer))
        )
        .select_related("owner")
    )
    return [row.owner for row in rules]


def feed_ref(owner: Any) -> Ref:
    """What the private link of the owner's own calendar feed points to."""
    return Ref("scheduling.feed", str(owner.pk))


def feed_link(owner: Any) -> Any | None:
    """The open private link of the owner's own calendar feed, if there is one."""
    found = guest_links(owner, feed_ref(owner))
    return found[0] if found else None


def failing_calendars() -> list[CalendarSource]:
    """All calendars here that cannot be reached at the moment."""
    return list(
        CalendarSource.objects.filter(removed_at=None, failing_since__isnull=False).defer(
            "last_copy"
        )
    )
