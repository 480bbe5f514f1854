"""Gatherings: with what intent, how prepared, whom one met, what follows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.network import GatheringPlanned, GatheringVisited
from ninefold.kernel.refusals import Refusal
from ninefold.network.models import Attendance, Gathering, Interaction, Person
from ninefold.network.operations.contact import log_interaction, plan_follow_up

DAYS_TO_FOLLOW_UP = 2


class CannotKeepGathering(Refusal):
    """The gathering cannot be kept as it is."""


TEXTS = ("place", "address", "intent", "offer", "preparation", "notes")


def _checked(name: str, sort: str, texts: dict[str, str]) -> dict[str, str]:
    if not name.strip():
        raise CannotKeepGathering("Name it, such as “Test automation meet-up”.", field="name")
    if sort not in Gathering.Sort.values:
        raise CannotKeepGathering("Choose one of the kinds.", field="sort")
    address = texts.get("address", "").strip()
    if address and not address.lower().startswith(("http://", "https://")):
        raise CannotKeepGathering(
            "Write the address beginning with https://, or leave it empty.", field="address"
        )
    return {
        "name": name.strip()[:300],
        "sort": sort,
        **{k: texts.get(k, "").strip() for k in TEXTS},
    }


@transaction.atomic
def plan_gathering(
    *, owner: Any, name: str, starts_on: date, sort: str = "meetup", **texts: str
) -> Gathering:
    """An occasion to meet people. `texts` may hold place, address, intent, offer, preparation
    and notes. Raises CannotKeepGathering."""
    row = Gathering.objects.create(owner=owner, starts_on=starts_on, **_checked(name, sort, texts))
    record(owner=owner, fact=GatheringPlanned(subject=row.ref, starts_on=starts_on))
    return row


@transaction.atomic
def change_gathering(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    name: str,
    starts_on: date,
    sort: str = "meetup",
    **texts: str,
) -> Gathering:
    """Change a gathering. Raises NotFound, CannotKeepGathering, ChangedElsewhere."""
    row = Gathering.objects.one_of(owner, key)
    change(row, version=version, starts_on=starts_on, **_checked(name, sort, texts))
    record(owner=owner, fact=GatheringPlanned(subject=row.ref, starts_on=starts_on))
    return row


@transaction.atomic
def hope_to_meet(*, owner: Any, key: object, person_key: object, note: str = "") -> Attendance:
    """A person whom one hopes to meet there. Raises NotFound."""
    gathering = Gathering.objects.one_of(owner, key)
    person = Person.objects.one_of(owner, person_key)
    row, _ = Attendance.objects.update_or_create(
        owner=owner, gathering=gathering, person=person, defaults={"removed_at": None}
    )
    return change(row, note=note.strip()) if note.strip() else row


@transaction.atomic
def meet_at_gathering(
    *,
    owner: Any,
    key: object,
    person_key: object,
    note: str = "",
    follow_up: str = "",
) -> Attendance:
    """A person was met there: an interaction is logged on its day, and with `follow_up` one is
    planned for two days from today. Met before, only the note and the follow-up are new.

    Raises NotFound, or CannotKeepGathering when it is still to come.
    """
    gathering = Gathering.objects.one_of(owner, key)
    if gathering.starts_on > owner.today:
        raise CannotKeepGathering(
            "This is still to come. Add the person to those whom you hope to meet.", field="person"
        )
    row = hope_to_meet(owner=owner, key=key, person_key=person_key, note=note)
    if not row.is_met:
        change(row, is_met=True)
        log_interaction(
            owner=owner,
            person_keys=[row.person_id],
            channel=Interaction.Channel.MET,
            on=gathering.starts_on,
            note=f"{gathering.name}. {note.strip()}".strip(),
            gathering_key=gathering.pk,
        )
    if gathering.visited_on is None:
        _visit(owner, gathering)
    if follow_up.strip():
        plan_follow_up(
            owner=owner,
            person_key=row.person_id,
            what=follow_up,
            due_on=owner.today + timedelta(days=DAYS_TO_FOLLOW_UP),
            gathering_key=gathering.pk,
        )
    return row


@transaction.atomic
def visit_gathering(*, owner: Any, key: object) -> Gathering:
    """One was there. Raises NotFound, or CannotKeepGathering when it is still to come."""
    row = Gathering.objects.one_of(owner, key)
    if row.starts_on > owner.today:
        raise CannotKeepGathering(f"This begins on {row.starts_on:%-d %B %Y}.")
    return row if row.visited_on else _visit(owner, row)


def _visit(owner: Any, gathering: Gathering) -> Gathering:
    change(gathering, visited_on=gathering.starts_on)
    met = Attendance.objects.of(owner).filter(gathering=gathering, is_met=True).count()
    record(
        owner=owner,
        fact=GatheringVisited(subject=gathering.ref, people_met=met),
        occurred_at=instant_of(owner, gathering.starts_on),
    )
    return gathering
