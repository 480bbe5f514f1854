"""Reads of what is due: people by their cadence, follow-ups, days to think of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from ninefold.network.domain.birthdays import age_on, next_occurrence
from ninefold.network.domain.cadence import Due, Tie, Touch, due, who_is_due
from ninefold.network.models import FollowUp, ImportantDate, Person, PersonTag, TagCadence
from ninefold.network.queries.people import with_last_contact


@dataclass(frozen=True)
class PersonDue:
    """A person who is due, and when the last contact was."""

    person: Any
    due: Due

    @property
    def is_losing(self) -> bool:
        """Whether half a cadence has passed beyond the due date."""
        return self.due.touch is Touch.LOSING_TOUCH


@dataclass(frozen=True)
class ComingDay:
    """A birthday or another day to think of a person; `years` how many it makes, if known."""

    on: date
    what: str
    person: Person
    years: int | None


def tag_cadences(owner: Any) -> list[TagCadence]:
    """The cadences that tags have."""
    return list(TagCadence.objects.of(owner))


def tag_days(owner: Any) -> dict[str, int]:
    """The days of each tag's cadence, by the tag in lower case."""
    return {row.name.casefold(): row.cadence_days for row in tag_cadences(owner)}


def with_cadence(owner: Any, days: dict[str, int]) -> list[Any]:
    """The people who have a cadence of their own or by a tag, with `last_on`, and with
    `tag_names` in lower case as far as these have a cadence."""
    tags: dict[Any, list[str]] = {}
    if days:
        for key, name in PersonTag.objects.of(owner).values_list("person_id", "name"):
            if name.casefold() in days:
                tags.setdefault(key, []).append(name.casefold())
    found = with_last_contact(Person.objects.of(owner)).filter(
        Q(cadence_days__isnull=False) | Q(pk__in=list(tags))
    )
    rows = list(found)
    for row in rows:
        row.tag_names = tuple(tags.get(row.pk, ()))
    return rows


def tie(row: Any) -> Tie:
    """A row of `with_cadence` as the value that the domain computes with."""
    return Tie(
        key=str(row.pk),
        name=row.name,
        known_since=row.known_since,
        cadence_days=row.cadence_days,
        tags=row.tag_names,
        last_interaction=row.last_on,
    )


def people_due(owner: Any, on: date) -> list[PersonDue]:
    """Who is due on the day, the longest overdue by the measure of their cadence first; those
    whom the owner leaves in peace until a later day are not."""
    days = tag_days(owner)
    rows = {
        str(row.pk): row
        for row in with_cadence(owner, days)
        if row.quiet_until is None or row.quiet_until <= on
    }
    found = who_is_due([tie(row) for row in rows.values()], days, on)
    return [PersonDue(rows[one.key], one) for one in found]


def due_of(owner: Any, person: Any, on: date) -> Due:
    """How things stand with one person (read with tags and `last_on`)."""
    person.tag_names = tuple(tag.name.casefold() for tag in person.all_tags)
    return due(tie(person), tag_days(owner), on)


def follow_ups_due(owner: Any, until: date) -> list[FollowUp]:
    """Open follow-ups due by the day, the longest due first."""
    return list(FollowUp.objects.of(owner).filter(done_on=None, due_on__lte=until))


def coming_days(owner: Any, today: date, within_days: int = 30) -> list[ComingDay]:
    """Birthdays and important dates of the next days, today included, in their order."""
    months = {(today + timedelta(days=step)).month for step in range(within_days + 1)}
    born = Person.objects.of(owner).filter(birthday_month__in=months, birthday_day__isnull=False)
    other = ImportantDate.objects.of(owner).filter(month__in=months)
    found = [
        _coming("Birthday", row, row.birthday_year, row.birthday_month, row.birthday_day, today)
        for row in born
    ]
    found += [_coming(row.name, row.person, row.year, row.month, row.day, today) for row in other]
    until = today + timedelta(days=within_days)
    return sorted(
        (one for one in found if one is not None and one.on <= until),
        key=lambda one: (one.on, one.person.name),
    )


def _coming(
    what: str, person: Person, year: int | None, month: Any, day: Any, today: date
) -> ComingDay | None:
    try:
        on = next_occurrence(month, day, today)
    except ValueError:
        return None
    return ComingDay(on, what, person, age_on(year, on) or None)
