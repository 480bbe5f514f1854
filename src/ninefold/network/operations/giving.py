"""Ideas to give, and what was decided about the people of the intent queue."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.activity.operations import record, remove
from ninefold.kernel.facts.network import GiveIdeaKept
from ninefold.kernel.periods import week_of
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.network.models import Approach, GiveIdea, Interaction, Person
from ninefold.network.operations.contact import log_interaction


class CannotGive(Refusal):
    """The idea, or the decision, cannot be kept as it is."""


@transaction.atomic
def keep_give_idea(
    *,
    owner: Any,
    text: str,
    sort: str = "article",
    address: str = "",
    person_key: object | None = None,
) -> GiveIdea:
    """Something to share or to offer, perhaps for somebody. Raises NotFound or CannotGive."""
    if not text.strip():
        raise CannotGive("Say what you could share or offer.", field="text")
    if sort not in GiveIdea.Sort.values:
        raise CannotGive("Choose one of the kinds.", field="sort")
    if address.strip() and not address.strip().lower().startswith(("http://", "https://")):
        raise CannotGive(
            "Write the address beginning with https://, or leave it empty.", field="address"
        )
    person = Person.objects.one_of(owner, person_key) if person_key else None
    row = GiveIdea.objects.create(
        owner=owner,
        text=text.strip()[:500],
        sort=sort,
        address=address.strip(),
        person=person,
    )
    record(owner=owner, fact=GiveIdeaKept(subject=row.ref))
    return row


@transaction.atomic
def give(*, owner: Any, key: object, person_key: object) -> Interaction:
    """The idea was given to a person today: it is logged as given, and help can be given again
    while an article or an introduction that was meant for this person is used up.

    Raises NotFound or CannotGive.
    """
    if not person_key:
        raise CannotGive("Choose to whom you gave it.", field="person")
    idea = GiveIdea.objects.one_of(owner, key)
    channel = "wrote" if idea.sort == GiveIdea.Sort.ARTICLE else "helped"
    (row,) = log_interaction(
        owner=owner,
        person_keys=[person_key],
        channel=channel,
        note=f"{idea.text} {idea.address}".strip(),
        direction="given",
    )
    if idea.person_id == row.person_id and idea.sort != GiveIdea.Sort.HELP:
        remove(owner=owner, ref=idea.ref)
    return row


@transaction.atomic
def decide_approach(*, owner: Any, person_key: object, goal_key: object, decision: str) -> Approach:
    """Say of a person of the intent queue that one wrote to them ("written", logged as an
    interaction) or does not want to now ("not_now"). Raises NotFound or CannotGive."""
    if not person_key:
        raise CannotGive("Choose whom this is about.", field="person")
    person = Person.objects.one_of(owner, person_key)
    if decision not in Approach.Decision.values:
        raise CannotGive("Choose written or not now.", field="decision")
    week = week_of(owner.today, starts_weekday=owner.week_starts_weekday).starts_on
    try:
        goal = Ref("goals.goal", str(goal_key))
    except ValueError as error:
        raise CannotGive("Choose one of your goals.", field="goal") from error
    row, is_new = Approach.objects.update_or_create(
        owner=owner,
        person=person,
        goal_id=goal.id,
        week_starts_on=week,
        defaults={"decision": decision, "removed_at": None},
    )
    if is_new and decision == Approach.Decision.WRITTEN:
        log_interaction(owner=owner, person_keys=[person.pk], channel="wrote")
    return row
