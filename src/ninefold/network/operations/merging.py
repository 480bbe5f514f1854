"""Two rows of one person become one, and can be parted again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record, remove, restore
from ninefold.kernel import clock
from ninefold.kernel.facts.network import MergeUndone, PeopleMerged
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.links.models import Link
from ninefold.links.operations import link, unlink
from ninefold.network.domain.as_json import contact_as_json, contact_from_json
from ninefold.network.domain.comparison import merge
from ninefold.network.models import (
    Approach,
    Attendance,
    FollowUp,
    GiveIdea,
    ImportantDate,
    Interaction,
    Interview,
    Introduction,
    Person,
    PersonMerge,
)
from ninefold.network.operations.cards import columns, put_card, put_tags
from ninefold.network.queries.people import contact_of
from ninefold.network.queries.people import person as find_person

MOVED: dict[str, tuple[Any, str]] = {
    "interaction": (Interaction, "person"),
    "follow_up": (FollowUp, "person"),
    "important_date": (ImportantDate, "person"),
    "introduction": (Introduction, "person"),
    "introduction_to": (Introduction, "to_person"),
    "interview": (Interview, "person"),
    "attendance": (Attendance, "person"),
    "give_idea": (GiveIdea, "person"),
    "approach": (Approach, "person"),
}


class CannotMerge(Refusal):
    """The two cannot become one, or not be parted any more."""


@transaction.atomic
def merge_people(*, owner: Any, kept_key: object, absorbed_key: object) -> PersonMerge:
    """Unite the second person with the first: no value is lost, and all that belongs to the
    second belongs to the first from now on. Where both say something different in a place for
    one value, the first's stays there and the second's is written into the notes.

    Raises NotFound or CannotMerge.
    """
    kept = find_person(owner, kept_key)
    if str(kept_key) == str(absorbed_key):
        raise CannotMerge("Choose another person: these two are one row already.", field="person")
    absorbed = find_person(owner, absorbed_key)
    united = merge(contact_of(kept), contact_of(absorbed))
    tags = [tag.name for row in (kept, absorbed) for tag in row.all_tags]  # type: ignore[attr-defined]
    before = {
        "contact": contact_as_json(contact_of(kept)),
        "tags": [tag.name for tag in kept.all_tags],  # type: ignore[attr-defined]
        "how_met": kept.how_met,
        "notes": kept.notes,
        "cadence_days": kept.cadence_days,
        "known_since": kept.known_since.isoformat(),
    }
    differing = [
        f"Also: {one.incoming}" for one in united.differing if isinstance(one.incoming, str)
    ]
    notes = "\n\n".join(dict.fromkeys(filter(None, (kept.notes, absorbed.notes, *differing))))
    how_met = "\n\n".join(dict.fromkeys(filter(None, (kept.how_met, absorbed.how_met))))
    moved = {name: _move(owner, name, absorbed, kept) for name in MOVED}
    change(
        kept,
        **columns(united.contact, notes=notes, how_met=how_met),
        notes=notes,
        how_met=how_met,
        cadence_days=kept.cadence_days or absorbed.cadence_days,
        known_since=min(kept.known_since, absorbed.known_since),
    )
    put_card(kept, united.contact)
    put_tags(kept, tags)
    moved["links"] = _copy_links(owner, absorbed.ref, kept.ref)
    row = PersonMerge.objects.create(
        owner=owner, kept=kept, absorbed=absorbed, before=before, moved=moved
    )
    record(owner=owner, fact=PeopleMerged(subject=kept.ref, absorbed=absorbed.ref))
    remove(owner=owner, ref=absorbed.ref)
    return row


def _move(owner: Any, name: str, source: Person, target: Person) -> list[str]:
    model, field = MOVED[name]
    rows = model.objects.filter(owner=owner, **{field: source})
    if model is Attendance:
        there = Attendance.objects.filter(owner=owner, person=target).values("gathering")
        rows = rows.exclude(gathering__in=there)
    if model is Approach:
        # A week's decision for a goal stands once; the kept person's own goes first.
        for one in list(Approach.objects.filter(owner=owner, person=target)):
            rows = rows.exclude(goal_id=one.goal_id, week_starts_on=one.week_starts_on)
    keys = [str(key) for key in rows.values_list("pk", flat=True)]
    model.objects.filter(pk__in=keys).update(**{field: target})
    return keys


def _copy_links(owner: Any, source: Ref, target: Ref) -> list[str]:
    made = []
    there = {one.pk for one in Link.objects.of(owner)}
    for row in Link.objects.of(owner).filter(
        Q(source_kind=source.kind, source_id=source.id)
        | Q(target_kind=source.kind, target_id=source.id)
    ):
        ends = [target if end == source else end for end in (row.source, row.target)]
        if ends[0] == ends[1]:
            continue
        try:
            copy = link(owner=owner, source=ends[0], target=ends[1], relation=row.relation)
        except Refusal:
            # The other end was removed; when it comes back, its own link still stands.
            continue
        if copy.pk not in there:
            made.append(str(copy.pk))
    return made


@transaction.atomic
def undo_merge(*, owner: Any, key: object) -> PersonMerge:
    """Part two people again: each has what was theirs before; what came since stays with the
    one that was kept. Raises NotFound or CannotMerge."""
    row = PersonMerge.objects.select_related("kept").one_of(owner, key)
    if row.undone_at is not None or row.kept.removed_at is not None:
        raise CannotMerge("These two have been parted already.")
    restore(owner=owner, ref=Ref("network.person", str(row.absorbed_id)))
    for name, (model, field) in MOVED.items():
        model.objects.filter(owner=owner, pk__in=row.moved.get(name, [])).update(
            **{field: row.absorbed_id}
        )
    for link_key in row.moved.get("links", []):
        if Link.objects.of(owner).filter(pk=link_key).exists():
            unlink(owner=owner, key=link_key)
    before = row.before
    contact = contact_from_json(before["contact"])
    change(
        row.kept,
        **columns(contact, notes=before["notes"], how_met=before["how_met"]),
        notes=before["notes"],
        how_met=before["how_met"],
        cadence_days=before["cadence_days"],
        known_since=before["known_since"],
    )
    put_card(row.kept, contact)
    put_tags(row.kept, before["tags"])
    change(row, undone_at=clock.now())
    record(
        owner=owner,
        fact=MergeUndone(
            subject=row.kept.ref, absorbed=Ref("network.person", str(row.absorbed_id))
        ),
    )
    return row
