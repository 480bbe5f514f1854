"""Contact with people: interactions, follow-ups, introductions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.network import (
    FollowUpDone,
    FollowUpPlanned,
    InteractionLogged,
    IntroductionKept,
    PersonChanged,
)
from ninefold.kernel.refusals import Refusal
from ninefold.network.models import FollowUp, Gathering, Interaction, Introduction, Person
from ninefold.search.operations import forget, index_row


class CannotLogInteraction(Refusal):
    """The interaction, follow-up or introduction cannot be kept as it is."""


@transaction.atomic
def log_interaction(
    *,
    owner: Any,
    person_keys: Sequence[object],
    channel: str,
    on: date | None = None,
    note: str = "",
    direction: str = "",
    gathering_key: object | None = None,
) -> list[Interaction]:
    """There was contact with one person or, in one go, with several; on today unless said.

    A person whom the owner left in peace is so no longer: the cadence begins anew.
    Raises NotFound or CannotLogInteraction.
    """
    day = on or owner.today
    if day > owner.today:
        raise CannotLogInteraction(
            "This day is still to come. Log it once it has been, or plan a follow-up.", field="on"
        )
    if channel not in Interaction.Channel.values:
        raise CannotLogInteraction("Choose one of the kinds of contact.", field="channel")
    if direction not in Interaction.Direction.values:
        raise CannotLogInteraction("Choose given, asked or neither.", field="direction")
    if not person_keys:
        raise CannotLogInteraction("Say with whom.", field="person")
    people = [Person.objects.one_of(owner, key) for key in dict.fromkeys(map(str, person_keys))]
    gathering = Gathering.objects.one_of(owner, gathering_key) if gathering_key else None
    together = uuid4() if len(people) > 1 else None
    rows = []
    for person in people:
        row = Interaction.objects.create(
            owner=owner,
            person=person,
            channel=channel,
            on=day,
            note=note.strip(),
            direction=direction,
            gathering=gathering,
            together=together,
        )
        if person.quiet_until is not None:
            change(person, quiet_until=None)
        record(
            owner=owner,
            fact=InteractionLogged(
                subject=row.ref, person=person.ref, channel=channel, direction=direction or None
            ),
            occurred_at=instant_of(owner, day),
        )
        rows.append(row)
    return rows


@transaction.atomic
def plan_follow_up(
    *,
    owner: Any,
    person_key: object,
    what: str,
    due_on: date,
    gathering_key: object | None = None,
) -> FollowUp:
    """Something to come back to on a day. Raises NotFound or CannotLogInteraction."""
    person = Person.objects.one_of(owner, person_key)
    gathering = Gathering.objects.one_of(owner, gathering_key) if gathering_key else None
    if not what.strip():
        raise CannotLogInteraction(
            "Say what you want to come back to, such as “send the article”.", field="what"
        )
    row = FollowUp.objects.create(
        owner=owner, person=person, what=what.strip()[:300], due_on=due_on, gathering=gathering
    )
    record(owner=owner, fact=FollowUpPlanned(subject=row.ref, person=person.ref, due_on=due_on))
    return row


@transaction.atomic
def finish_follow_up(*, owner: Any, key: object) -> FollowUp:
    """The follow-up is done today; done before, nothing changes. Raises NotFound."""
    row = FollowUp.objects.one_of(owner, key)
    if row.done_on is None:
        change(row, done_on=owner.today)
        record(owner=owner, fact=FollowUpDone(subject=row.ref, person=row.person.ref))
    return row


@transaction.atomic
def reopen_follow_up(*, owner: Any, key: object) -> FollowUp:
    """The follow-up is not done after all. Raises NotFound."""
    return change(FollowUp.objects.one_of(owner, key), done_on=None)


@transaction.atomic
def snooze_follow_up(*, owner: Any, key: object, days: int = 7) -> FollowUp:
    """Come back to it `days` days from today (1 to 365). Raises NotFound or
    CannotLogInteraction."""
    if not 1 <= days <= 365:
        raise CannotLogInteraction("Choose 1 to 365 days.", field="days")
    row = FollowUp.objects.one_of(owner, key)
    due_on = owner.today + timedelta(days=days)
    change(row, due_on=due_on, done_on=None)
    record(owner=owner, fact=FollowUpPlanned(subject=row.ref, person=row.person.ref, due_on=due_on))
    return row


@transaction.atomic
def keep_introduction(
    *,
    owner: Any,
    person_key: object,
    direction: str,
    to_name: str,
    on: date | None = None,
    note: str = "",
) -> Introduction:
    """Two people were brought together, or an introduction was asked for. `to_name` is tied to
    the person of exactly this name, if there is one.

    Raises NotFound or CannotLogInteraction.
    """
    person = Person.objects.one_of(owner, person_key)
    day = on or owner.today
    if direction not in Introduction.Direction.values:
        raise CannotLogInteraction("Choose how the introduction went.", field="direction")
    if not to_name.strip():
        raise CannotLogInteraction("Name the other person.", field="to_name")
    if day > owner.today:
        raise CannotLogInteraction("This day is still to come: choose today or before.", field="on")
    named = list(Person.objects.of(owner).filter(name__iexact=to_name.strip())[:2])
    other = named[0] if len(named) == 1 and named[0].pk != person.pk else None
    row = Introduction.objects.create(
        owner=owner,
        person=person,
        direction=direction,
        to_person=other,
        to_name=other.name if other else to_name.strip()[:300],
        on=day,
        note=note.strip(),
    )
    record(
        owner=owner,
        fact=IntroductionKept(subject=row.ref, person=person.ref, direction=direction),
        occurred_at=instant_of(owner, day),
    )
    if other is not None:
        record(owner=owner, fact=PersonChanged(subject=other.ref))
    return row


def follow_the_others(*, key: UUID | str, removed_at: datetime | None) -> None:
    """Let the interactions that were logged in one go with this one come and go with it."""
    row = Interaction.objects.filter(pk=key, together__isnull=False).first()
    if row is None:
        return
    others = Interaction.objects.filter(owner_id=row.owner_id, together=row.together)
    for other in others.exclude(pk=row.pk).select_related("owner", "person"):
        Interaction.objects.filter(pk=other.pk).update(removed_at=removed_at)
        if removed_at is None:
            index_row(owner=other.owner, row=other)
        else:
            forget(ref=other.ref)
