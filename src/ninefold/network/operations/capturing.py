"""A captured `met:` line becomes contact with the people it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import remove, restore
from ninefold.kernel.capture import Capture
from ninefold.kernel.refusals import Refusal
from ninefold.links.queries import connections
from ninefold.network.models import ContactCard, FollowUp, Interaction, Person, PersonTag
from ninefold.network.operations.cards import put_tags
from ninefold.network.operations.contact import log_interaction, plan_follow_up
from ninefold.network.operations.people import add_person
from ninefold.network.queries.people import people_in, people_named
from ninefold.network.queries.people import person as find_person
from ninefold.search.operations import index_row


class CannotMeet(Refusal):
    """The line does not say who was met."""


@dataclass(frozen=True)
class Met:
    """What came of the line: the interaction (the first of several) and the words for it."""

    interaction: Interaction
    echo: str


@transaction.atomic
def keep_meeting(*, owner: Any, capture: Capture, now: datetime) -> Met:
    """Log contact with everybody whom the line names by @, or by the whole name of somebody
    known. Unknown people are added; where a name may mean several people, the likeliest is
    taken and the echo says so. With `due:` a follow-up is planned.

    Raises CannotMeet when nobody is named.
    """
    typed_on = now.astimezone(ZoneInfo(owner.time_zone)).date()
    day = min(capture.on or typed_on, owner.today)
    people: list[Person] = []
    new: list[Person] = []
    plans: list[FollowUp] = []
    notes: list[str] = []
    for name in capture.people:
        found = people_named(owner, name)
        if not found:
            shown = name if any(letter.isupper() for letter in name) else name.title()
            added = add_person(owner=owner, name=shown, tags=capture.tags, known_since=day)
            people.append(added)
            new.append(added)
            notes.append(f"{added.name} is new here")
            continue
        people.append(found[0])
        if len(found) > 1 and found[0].name.casefold() != name.casefold():
            notes.append(f"“{name}” was taken for {found[0].name}, not {found[1].name}")
    if not capture.people:
        people = people_in(owner, capture.text)
    if not people:
        raise CannotMeet("Say whom you met, such as: met: @Helena_Brandt coffee about leading")
    rows = log_interaction(
        owner=owner,
        person_keys=[person.pk for person in people],
        channel="met",
        on=day,
        note=" ".join((_note(capture), *capture.addresses)).strip(),
    )
    for person in people:
        _tag(owner, person, capture.tags)
        if capture.due is not None:
            plans.append(
                plan_follow_up(
                    owner=owner,
                    person_key=person.pk,
                    what=_note(capture) or "Come back to this",
                    due_on=capture.due,
                )
            )
    for model, made in ((Person, new), (FollowUp, plans)):
        model.objects.filter(pk__in=[row.pk for row in made]).update(captured_with=rows[0].pk)
    names = " and ".join(dict.fromkeys(person.name for person in people))
    return Met(rows[0], ". ".join([f"Met {names}", *notes]))


@transaction.atomic
def take_back(*, owner: Any, key: UUID | str) -> None:
    """With the contact of a captured line goes what the line made besides: its follow-ups that
    are still open, and the people it added, unless something else was kept about them since."""
    plans = FollowUp.objects.of(owner).filter(captured_with=key, done_on=None)
    for plan in plans:
        remove(owner=owner, ref=plan.ref)
    for person in Person.objects.of(owner).filter(captured_with=key):
        if person.version == 1 and not _is_known_otherwise(owner, person):
            remove(owner=owner, ref=person.ref)


@transaction.atomic
def bring_back(*, owner: Any, key: UUID | str) -> None:
    """What `take_back` took away with a contact comes back with it."""
    for model in (Person, FollowUp):
        for row in model.objects.removed_of(owner).filter(captured_with=key):
            restore(owner=owner, ref=row.ref)
    for contact in Interaction.objects.of(owner).filter(pk=key):
        index_row(owner=owner, row=contact)


def _is_known_otherwise(owner: Any, person: Person) -> bool:
    own = (PersonTag, ContactCard)
    for relation in person._meta.related_objects:
        model: Any = relation.related_model
        rows = model.objects.filter(**{relation.field.name: person.pk}, removed_at=None)
        if model not in own and rows.exists():
            return True
    return bool(connections(owner, person.ref))


def _note(capture: Capture) -> str:
    return "" if capture.text in capture.people else capture.text_to_person


def _tag(owner: Any, person: Person, tags: tuple[str, ...]) -> None:
    if not tags:
        return
    row: Any = find_person(owner, person.pk)
    there = [tag.name for tag in row.all_tags]
    known = {name.casefold() for name in there}
    more = [tag for tag in tags if tag.casefold() not in known]
    if more:
        put_tags(person, [*there, *more])
        change(person, words=f"{person.words} {' '.join(more).casefold()}")
