"""The screens of the library: what is being learnt and what for, everything, and one thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.kernel.periods import last_days
from ninefold.kernel.plugs import Card
from ninefold.learning.domain.progress import expected_share, needed_pace
from ninefold.learning.domain.use import LearnToUse
from ninefold.learning.models import Resource, StudySession, Teaching, Use
from ninefold.learning.pages.durations import duration
from ninefold.learning.pages.week_bars import week_bars
from ninefold.learning.queries import (
    counts_by_status,
    learn_to_use_of,
    minutes_by_resource,
    minutes_by_week,
    minutes_in,
    new_count,
    not_used_yet,
    open_resources,
    purposes,
)
from ninefold.learning.queries import (
    resource as find_resource,
)
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.small import progress_bar

WEEKS = 26
QUICK_MINUTES = (15, 30, 60)


@dataclass(frozen=True)
class ResourceRow:
    """A resource in a list, with what it is for and the time it took so far."""

    resource: Resource
    purposes: list[Card]
    bar: Picture | None
    spent: str
    days_left: int | None
    needed: str

    @property
    def steps(self) -> list[tuple[int, str]]:
        """What one tap adds to its progress: figure and words."""
        progress = self.resource.progress
        return [(step, progress.step_words(step)) for step in progress.steps()]

    @property
    def quick_minutes(self) -> list[tuple[int, str]]:
        """What one tap logs as time: minutes and words."""
        return [(minutes, duration(minutes)) for minutes in QUICK_MINUTES]


@dataclass(frozen=True)
class LearningPage:
    """What am I learning, and what for?"""

    doing: list[ResourceRow]
    wishes: list[ResourceRow]
    wish_count: int
    paused: list[ResourceRow]
    not_used_yet: list[Resource]
    use: LearnToUse
    spent: str
    weeks: Picture
    counts: dict[str, int]
    new_entries: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was put into the library yet."""
        return not any(self.counts.values())


@dataclass(frozen=True)
class ResourcePage:
    """One resource, whole; each session with the time it took in words."""

    row: ResourceRow
    sessions: list[tuple[StudySession, str]]
    uses: list[Use]
    teachings: list[Teaching]

    @property
    def resource(self) -> Resource:
        """The resource itself."""
        return self.row.resource

    @property
    def was_used(self) -> bool:
        """Whether it was used or taught at least once."""
        return bool(self.uses or self.teachings)


def resource_row(
    resource: Resource, today: date, cards: list[Card] | None = None, minutes: int = 0
) -> ResourceRow:
    """A resource as a line of a list."""
    progress = resource.progress
    is_open = resource.is_open
    bar = None
    if progress.share is not None and (progress.current or resource.status != "wish"):
        expected = None
        if resource.status == "doing" and resource.due_on and resource.started_on:
            expected = expected_share(
                started_on=resource.started_on, due_on=resource.due_on, on=today
            )
        bar = progress_bar(
            progress.share,
            identity=f"bar-{resource.pk}",
            title=f"Progress of {resource.title}",
            expected=expected,
            strategy="learning",
        )
    needed = ""
    if resource.status == "doing" and resource.due_on:
        pace = needed_pace(progress, due_on=resource.due_on, on=today)
        if pace is not None:
            needed = f"{progress.step_words(pace.units).removeprefix('+')} a {pace.per}"
    return ResourceRow(
        resource=resource,
        purposes=cards or [],
        bar=bar,
        spent=duration(minutes) if minutes else "",
        days_left=(resource.due_on - today).days if is_open and resource.due_on else None,
        needed=needed,
    )


def resource_rows(owner: Any, resources: list[Resource]) -> list[ResourceRow]:
    """Resources as lines of a list, in as many queries however many they are."""
    served, minutes, today = purposes(owner), minutes_by_resource(owner), owner.today
    return [
        resource_row(one, today, served.get(str(one.pk)), minutes.get(str(one.pk), 0))
        for one in resources
    ]


def learning_page(owner: Any) -> LearningPage:
    """Gather what is being learnt."""
    today = owner.today
    doing, wishes, paused = (
        open_resources(owner, status)
        for status in (Resource.Status.DOING, Resource.Status.WISH, Resource.Status.PAUSED)
    )
    rows = {row.resource.pk: row for row in resource_rows(owner, [*doing, *wishes, *paused])}
    return LearningPage(
        doing=[rows[one.pk] for one in doing],
        wishes=[rows[one.pk] for one in wishes[:5]],
        wish_count=len(wishes),
        paused=[rows[one.pk] for one in paused],
        not_used_yet=not_used_yet(owner)[:3],
        use=learn_to_use_of(owner),
        spent=duration(minutes_in(owner, last_days(today, 28))),
        weeks=week_bars(minutes_by_week(owner, today=today, weeks=WEEKS), identity="weeks"),
        counts=counts_by_status(owner),
        new_entries=new_count(owner),
    )


def resource_page(owner: Any, key: object) -> ResourcePage:
    """Gather one resource. Raises NotFound."""
    found: Any = find_resource(owner, key)
    minutes = sum(one.minutes or 0 for one in found.all_sessions)
    served = purposes(owner).get(str(found.pk))
    return ResourcePage(
        row=resource_row(found, owner.today, served, minutes),
        sessions=[
            (one, duration(one.minutes) if one.minutes else "") for one in found.all_sessions
        ],
        uses=found.all_uses,
        teachings=found.all_teachings,
    )
