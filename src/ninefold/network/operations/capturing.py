"""A captured `met:` line becomes contact with the people it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.kernel.capture import Capture
from ninefold.kernel.refusals import Refusal
from ninefold.network.models import Interaction, Person
from ninefold.network.operations.cards import put_tags
from ninefold.network.operations.contact import log_interaction, plan_follow_up
from ninefold.network.operations.people import add_person
from ninefold.network.queries.people import people_in, people_named
from ninefold.network.queries.people import person as find_person


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
    notes: list[str] = []
    for name in capture.people:
        found = people_named(owner, name)
        if not found:
            shown = name if any(letter.isupper() for letter in name) else name.title()
            added = add_person(owner=owner, name=shown, tags=capture.tags, known_since=day)
            people.append(added)
            notes.append(f"{added.name} is new")
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
        note=" ".join((capture.text, *capture.addresses)).strip(),
    )
    for person in people:
        _tag(owner, person, capture.tags)
        if capture.due is not None:
            plan_follow_up(
                owner=owner,
                person_key=person.pk,
                what=capture.text or "Come back to this",
                due_on=capture.due,
            )
    names = " and ".join(dict.fromkeys(person.name for person in people))
    return Met(rows[0], ". ".join([f"Met {names}", *notes]))


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
