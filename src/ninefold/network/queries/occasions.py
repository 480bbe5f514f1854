"""Reads of interviews, gatherings and ideas to give."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Count, Prefetch, Q

from ninefold.network.domain.intent import terms
from ninefold.network.models import (
    Attendance,
    FollowUp,
    Gathering,
    GiveIdea,
    Interaction,
    Interview,
    InterviewQuestion,
    OwnQuestion,
    Person,
    PersonTag,
)


def interviews(owner: Any) -> list[Interview]:
    """All interviews with their person, the latest first."""
    return list(Interview.objects.of(owner))


def interview(owner: Any, key: object) -> Interview:
    """One interview with its person and `all_questions`. Raises NotFound."""
    found: Interview = (
        Interview.objects.of(owner)
        .prefetch_related(
            Prefetch("questions", InterviewQuestion.objects.of(owner), to_attr="all_questions")
        )
        .one_of(owner, key)
    )
    return found


def own_questions(owner: Any) -> list[OwnQuestion]:
    """The questions that the owner likes to ask."""
    return list(OwnQuestion.objects.of(owner))


def gatherings(owner: Any) -> list[Gathering]:
    """All gatherings with how many people were met, the latest first."""
    return list(
        Gathering.objects.of(owner).annotate(
            met=Count(
                "attendances",
                filter=Q(
                    attendances__is_met=True,
                    attendances__removed_at=None,
                    attendances__person__removed_at=None,
                ),
            )
        )
    )


def gathering(owner: Any, key: object) -> Gathering:
    """One gathering with `all_attendances` and `open_follow_ups`. Raises NotFound."""
    attendances = Attendance.objects.of(owner)
    follow_ups = FollowUp.objects.of(owner).filter(done_on=None)
    rows: Any = Gathering.objects.of(owner)
    found: Gathering = rows.prefetch_related(
        Prefetch("attendances", attendances, to_attr="all_attendances"),
        Prefetch("follow_ups", follow_ups, to_attr="open_follow_ups"),
    ).one_of(owner, key)
    return found


def gatherings_soon(owner: Any, today: date, until: date) -> list[Gathering]:
    """Gatherings from today until the day, the soonest first."""
    return list(
        Gathering.objects.of(owner)
        .filter(starts_on__gte=today, starts_on__lte=until, visited_on=None)
        .order_by("starts_on")
    )


def give_ideas(owner: Any) -> list[GiveIdea]:
    """What could be given, the latest first."""
    return list(GiveIdea.objects.of(owner).select_related("person"))


def give_idea(owner: Any, key: object) -> GiveIdea:
    """One idea. Raises NotFound."""
    return GiveIdea.objects.select_related("person").one_of(owner, key)


def people_for_ideas(owner: Any, ideas: list[GiveIdea]) -> dict[Any, list[Person]]:
    """For each idea (by its key) up to three people whose role, organisation, tags or notes
    share words with it, those who share most first."""
    wanted = {idea.pk: set(terms(idea.text)) for idea in ideas}
    if not any(wanted.values()):
        return {}
    tags: dict[Any, list[str]] = {}
    for key, name in PersonTag.objects.of(owner).values_list("person_id", "name"):
        tags.setdefault(key, []).append(name)
    people = [
        (row, set(terms(" ".join([row.role, row.organisation, row.notes, *tags.get(row.pk, [])]))))
        for row in Person.objects.of(owner).only(
            "name", "role", "organisation", "notes", "removed_at"
        )
    ]
    found = {}
    for key, words in wanted.items():
        ranked = sorted(
            ((len(words & about), row) for row, about in people if words & about),
            key=lambda pair: (-pair[0], pair[1].name),
        )
        found[key] = [row for _, row in ranked[:3]]
    return found


def interactions_in(owner: Any, first: date, last: date) -> list[Interaction]:
    """Interactions of the days from `first` to `last`, latest first."""
    return list(Interaction.objects.of(owner).filter(on__gte=first, on__lte=last))


def interviews_planned(owner: Any, first: datetime, last: datetime) -> list[Interview]:
    """Interviews whose time lies from `first` on and before `last`, the soonest first."""
    return list(
        Interview.objects.of(owner)
        .filter(planned_at__gte=first, planned_at__lt=last)
        .order_by("planned_at")
    )


def interviews_to_thank(owner: Any) -> list[Interview]:
    """Interviews that were held and not thanked for yet."""
    return list(Interview.objects.of(owner).filter(held_on__isnull=False, thanked_on=None))


def interviews_with_questions(owner: Any) -> list[Interview]:
    """All interviews with `all_questions`, the latest first."""
    return list(
        Interview.objects.of(owner).prefetch_related(
            Prefetch("questions", InterviewQuestion.objects.of(owner), to_attr="all_questions")
        )
    )
