"""Reads of what was done, and how it felt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from ninefold.kernel.periods import Period
from ninefold.passion.domain.aeiou import Letter, Moment, split_names
from ninefold.passion.domain.energy import EnergyLog
from ninefold.passion.models import ActivityLog, LookBack

NAMED_FIELDS = ("activity", "topic", "setting", "with_whom")


def logs(owner: Any, period: Period | None = None, *, activity: str = "", words: str = "") -> Any:
    """The owner's logs, newest first, as a queryset; `words` must occur in what was done, the
    topic, the setting or the note."""
    found = ActivityLog.objects.of(owner)
    if period is not None:
        found = found.filter(on__gte=period.starts_on, on__lte=period.ends_on)
    if activity:
        found = found.filter(activity__iexact=" ".join(activity.split()))
    for word in words.split():
        found = found.filter(
            Q(activity__icontains=word)
            | Q(topic__icontains=word)
            | Q(setting__icontains=word)
            | Q(note__icontains=word)
        )
    return found


def log(owner: Any, key: object) -> ActivityLog:
    """One log. Raises NotFound."""
    return ActivityLog.objects.one_of(owner, key)


def energy_logs(owner: Any, period: Period | None = None, *, activity: str = "") -> list[EnergyLog]:
    """The logs that say how much energy was given or taken, as the domain computes with them."""
    rows = (
        logs(owner, period, activity=activity)
        .exclude(energy=None)
        .values_list(
            "activity", "energy", "topic", "setting", "at", "minutes", "engagement", "is_flow"
        )
    )
    return [
        EnergyLog(
            activity=activity,
            energy=energy,
            topic=topic,
            setting=setting,
            hour=at.hour if at else None,
            minutes=minutes or 0,
            engagement=engagement,
            is_flow=is_flow,
        )
        for activity, energy, topic, setting, at, minutes, engagement, is_flow in rows
    ]


def moments(owner: Any, period: Period) -> list[Moment]:
    """The logs of a period as the look back sees them, by its five letters."""
    rows = logs(owner, period).values_list(
        "energy", "activity", "setting", "environment", "with_whom", "interaction",
        "objects_used", "users",
    )  # fmt: skip
    return [
        Moment(
            energy=energy,
            words={
                Letter.ACTIVITIES: (activity,),
                Letter.ENVIRONMENTS: tuple(filter(None, (setting, environment))),
                Letter.INTERACTIONS: (
                    *split_names(with_whom),
                    *filter(None, (interaction,)),
                ),
                Letter.OBJECTS: split_names(objects_used),
                Letter.USERS: split_names(users),
            },
        )
        for energy, activity, setting, environment, with_whom, interaction, objects_used, users in (
            rows
        )
    ]


def without_energy(owner: Any) -> int:
    """How many logs do not say how they felt."""
    return ActivityLog.objects.of(owner).filter(energy=None).count()


def has_logged_on(owner: Any, day: date) -> bool:
    """Whether anything was logged for the day."""
    return ActivityLog.objects.of(owner).filter(on=day).exists()


@dataclass(frozen=True)
class KnownWords:
    """The owner's own words for activities, topics, settings and people, most used first."""

    activity: list[str]
    topic: list[str]
    setting: list[str]
    with_whom: list[str]


def known_words(owner: Any, *, most: int = 60) -> KnownWords:
    """The words to suggest, spelt as they were last."""
    counts: dict[str, Counter[str]] = {field: Counter() for field in NAMED_FIELDS}
    spelt: dict[str, dict[str, str]] = {field: {} for field in NAMED_FIELDS}
    rows = ActivityLog.objects.of(owner).order_by("on", "created_at")
    for row in rows.values_list(*NAMED_FIELDS):
        for field, said in zip(NAMED_FIELDS, row, strict=True):
            if said:
                counts[field][said.casefold()] += 1
                spelt[field][said.casefold()] = said
    return KnownWords(
        **{
            field: [spelt[field][word] for word, _ in counts[field].most_common(most)]
            for field in NAMED_FIELDS
        }
    )


def activity_counts(owner: Any) -> Mapping[str, int]:
    """How many logs each activity has, most first, each spelt as it was first."""
    counts: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    names = ActivityLog.objects.of(owner).order_by("on", "created_at")
    for name in names.values_list("activity", flat=True):
        counts[name.casefold()] += 1
        spelt.setdefault(name.casefold(), name)
    return {spelt[name]: count for name, count in counts.most_common()}


def look_back(owner: Any, starts_on: date) -> LookBack | None:
    """What the owner noticed about the week that starts on the day, if anything was kept."""
    return LookBack.objects.of(owner).filter(starts_on=starts_on).first()


def look_backs(owner: Any) -> list[LookBack]:
    """All weeks looked back at, newest first."""
    return list(LookBack.objects.of(owner))
