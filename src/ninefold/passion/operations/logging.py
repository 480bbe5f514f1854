"""Noting what was done and how it felt."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, TypedDict, Unpack
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.passion import (
    ActivityLogChanged,
    ActivityLogged,
    ActivityRenamed,
    LookBackKept,
)
from ninefold.kernel.refusals import Refusal
from ninefold.passion.models import ActivityLog, LookBack

EARLIEST_YEAR = 1900
LONGEST = {
    "activity": 120,
    "topic": 120,
    "setting": 120,
    "feelings": 300,
    "with_whom": 300,
    "environment": 500,
    "interaction": 500,
    "objects_used": 500,
    "users": 500,
    "note": 5000,
}


class CannotLog(Refusal):
    """The log cannot be kept as it is."""


class LogValues(TypedDict, total=False):
    """What can be said of a log: energy -2 to 2, engagement 1 to 5, minutes 1 to 6000, day and
    time on the owner's wall clock."""

    activity: str
    on: date | None
    at: time | None
    minutes: int | None
    energy: int | None
    engagement: int | None
    is_flow: bool
    topic: str
    setting: str
    feelings: str
    with_whom: str
    note: str
    environment: str
    interaction: str
    objects_used: str
    users: str


def _checked(owner: Any, values: LogValues) -> dict[str, Any]:
    found: dict[str, Any] = dict(values)
    for field, longest in LONGEST.items():
        if field not in found:
            continue
        said = str(found[field] or "").strip()
        found[field] = said if field == "note" else " ".join(said.split())
        if len(found[field]) > longest:
            raise CannotLog(f"This is longer than {longest} signs: shorten it.", field=field)
    if not found.get("activity"):
        raise CannotLog("Say in a word or two what you did.", field="activity")
    found["on"] = found.get("on") or owner.today
    if found["on"] > owner.today:
        raise CannotLog("This day is still to come: choose today or an earlier one.", field="on")
    if found["on"].year < EARLIEST_YEAR:
        raise CannotLog(f"Choose a day from {EARLIEST_YEAR} on.", field="on")
    if found.get("at") is not None and found["at"].tzinfo is not None:
        raise CannotLog("Give the time as your clock shows it, such as 18:30.", field="at")
    for field, lowest, highest, words in (
        ("energy", -2, 2, "Energy runs from -2 to 2."),
        ("engagement", 1, 5, "Engagement runs from 1 to 5."),
        ("minutes", 1, 6000, "Give between 1 and 6000 minutes."),
    ):
        given = found.get(field)
        if given is not None and not lowest <= given <= highest:
            raise CannotLog(words, field=field)
    return found


def _instant(owner: Any, day: date, at: time | None) -> datetime:
    if at is None and day == owner.today:
        return clock.now()
    moment = datetime.combine(day, at or time(12), ZoneInfo(owner.time_zone)).astimezone(UTC)
    return min(moment, clock.now())


@transaction.atomic
def log_activity(*, owner: Any, **values: Unpack[LogValues]) -> ActivityLog:
    """Keep something done, today unless `on` says otherwise.

    Raises CannotLog when the activity is blank, the day is still to come or a number is out of
    its range.
    """
    row = ActivityLog.objects.create(owner=owner, **_checked(owner, values))
    record(
        owner=owner,
        fact=ActivityLogged(
            subject=row.ref, energy=row.energy, minutes=row.minutes, is_flow=row.is_flow
        ),
        occurred_at=_instant(owner, row.on, row.at),
    )
    return row


@transaction.atomic
def change_log(
    *, owner: Any, key: object, version: int | None = None, **values: Unpack[LogValues]
) -> ActivityLog:
    """Change a log; what is not named stays. Raises NotFound, CannotLog, and ChangedElsewhere
    when it has moved on since `version`."""
    row = ActivityLog.objects.one_of(owner, key)
    values.setdefault("activity", row.activity)
    values["on"] = values.get("on") or row.on
    change(row, version=version, **_checked(owner, values))
    record(owner=owner, fact=ActivityLogChanged(subject=row.ref))
    return row


@transaction.atomic
def rename_activity(*, owner: Any, old: str, new: str) -> int:
    """Give all logs of one activity another name, so that they join those that have it already;
    returns how many were renamed. Raises CannotLog for a blank name or an unknown activity."""
    name = " ".join(new.split())
    if not name or len(name) > LONGEST["activity"]:
        raise CannotLog("Give a name of one to 120 signs.", field="new")
    rows = list(ActivityLog.objects.of(owner).filter(activity__iexact=" ".join(old.split())))
    if not rows:
        raise CannotLog(f"Nothing is logged as “{old}”.", field="new")
    for row in rows:
        change(row, activity=name)
    record(owner=owner, fact=ActivityRenamed(subject=rows[0].ref, logs=len(rows)))
    return len(rows)


@transaction.atomic
def keep_look_back(
    *,
    owner: Any,
    starts_on: date,
    activities: str = "",
    environments: str = "",
    interactions: str = "",
    things: str = "",
    users: str = "",
    more_of: str = "",
    version: int | None = None,
) -> LookBack:
    """Keep what was noticed about the week that starts on the day; again changes it.

    Raises CannotLog when nothing is said, and ChangedElsewhere when it has moved on since
    `version`.
    """
    said = {
        "activities": activities.strip(),
        "environments": environments.strip(),
        "interactions": interactions.strip(),
        "things": things.strip(),
        "users": users.strip(),
        "more_of": more_of.strip()[:300],
    }
    if not any(said.values()):
        raise CannotLog("Answer one of the questions; one is enough.", field="activities")
    if starts_on > owner.today:
        raise CannotLog("This week is still to come.")
    row = LookBack.objects.of(owner).filter(starts_on=starts_on).first()
    if row is None:
        row = LookBack.objects.create(owner=owner, starts_on=starts_on, **said)
    else:
        change(row, version=version, **said)
    record(owner=owner, fact=LookBackKept(subject=row.ref))
    return row
