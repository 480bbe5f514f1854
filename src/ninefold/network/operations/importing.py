"""Bringing files of contacts in: read, preview, decide, bring in, undo."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from ninefold.kernel.refusals import Refusal
from ninefold.network.domain.as_json import contact_as_json, contact_from_json
from ninefold.network.domain.comparison import (
    SAME_PERSON,
    Change,
    Compared,
    Standing,
    compare,
)
from ninefold.network.domain.limits import MAX_FILE_BYTES
from ninefold.network.domain.shown import field_name, in_words
from ninefold.network.models import ImportDraft, ImportRow
from ninefold.network.queries.people import known_people
from ninefold.scheduling.sandbox import Limits, TookTooLong, TooLarge, Unreadable, run_limited

READER = "ninefold.network.domain.reading:read_as_json"
LIMITS = Limits(input_bytes=MAX_FILE_BYTES)


class CannotImport(Refusal):
    """The file, or the decision about one of its contacts, cannot be taken."""


def read_file(*, owner: Any, filename: str, data: bytes) -> ImportDraft:
    """Read a vCard or CSV file in a limited process and keep the preview; nothing else changes.

    Raises CannotImport when nothing of it can be read.
    """
    name = filename.rpartition("/")[2].rpartition("\\")[2][:255] or "contacts"
    try:
        found = run_limited(READER, data, {"filename": name}, limits=LIMITS)
    except TooLarge as error:
        raise CannotImport(f"{error} Split the file and import the parts.", field="file") from error
    except TookTooLong as error:
        raise CannotImport(
            f"{error} Split the file, or export it once more.", field="file"
        ) from error
    except Unreadable as error:
        raise CannotImport(str(error), field="file") from error
    if not found["contacts"] and not found["faults"]:
        raise CannotImport("The file holds no contacts. Choose another one.", field="file")
    contacts = [contact_from_json(one) for one in found["contacts"]]
    return _keep_preview(owner, name, compare(known_people(owner), contacts), found["faults"])


@transaction.atomic
def _keep_preview(
    owner: Any, name: str, compared: Sequence[Compared], faults: list[Any]
) -> ImportDraft:
    draft = ImportDraft.objects.create(owner=owner, filename=name, faults=faults)
    ImportRow.objects.bulk_create(
        (_row(draft, position, one) for position, one in enumerate(compared)), batch_size=500
    )
    return draft


def weighty(changes: Sequence[Change]) -> list[Change]:
    """The changes that say something about the person: a newer revision mark alone, or another
    program's identifier, does not."""
    return [
        one for one in changes if one.field != "rev" and not (one.field == "uid" and one.before)
    ]


def _row(draft: ImportDraft, position: int, one: Compared) -> ImportRow:
    changes = weighty(one.changes)
    standing = one.standing
    if standing is Standing.CHANGED and not changes:
        standing = Standing.SAME
    likeness = one.likeness if one.match else one.double_likeness
    return ImportRow(
        owner=draft.owner,
        draft=draft,
        position=position,
        line=one.incoming.line,
        name=(one.incoming.full_name or "Without a name")[:300],
        standing=standing.value,
        contact=contact_as_json(one.incoming),
        changes=[
            {
                "field": field_name(change.field),
                "before": in_words(change.before),
                "after": in_words(change.after),
                "stays": standing is Standing.POSSIBLE_DOUBLE and _is_one_value(change),
            }
            for change in changes
        ],
        likeness=[{"reason": part.reason, "evidence": part.evidence} for part in likeness.parts],
        match_id=one.match,
        double_of=one.double_of,
        decision=_decision(standing, one),
    )


def _is_one_value(change: Change) -> bool:
    """Whether the field holds one value and has one: a decided double leaves it alone."""
    return not isinstance(change.after, tuple) and bool(in_words(change.before))


def _decision(standing: Standing, one: Compared) -> str:
    if standing is Standing.NEW:
        return "new"
    if standing is Standing.CHANGED:
        return "same"
    if standing is Standing.SAME:
        return "skip"
    is_sure = one.match is None and one.double_likeness.score >= SAME_PERSON
    return "same" if is_sure else "open"


@transaction.atomic
def decide(*, owner: Any, row_key: object, decision: str) -> ImportRow:
    """Say what becomes of one contact of a file. Raises NotFound or CannotImport."""
    row = ImportRow.objects.select_related("draft").one_of(owner, row_key)
    _check(decision)
    if row.became_id is not None:
        raise CannotImport("This contact was brought in already. Undo the import to decide anew.")
    if decision == "same" and row.match_id is None and row.double_of is None:
        raise CannotImport("Nobody like this is known: bring it in as a new person.")
    row.decision = decision
    row.save(update_fields=["decision"])
    return row


@transaction.atomic
def decide_all(*, owner: Any, draft_key: object, standing: str, decision: str) -> int:
    """Say it of all contacts of a standing that are not in yet; returns of how many.

    Raises NotFound or CannotImport.
    """
    draft = ImportDraft.objects.one_of(owner, draft_key)
    _check(decision)
    rows = ImportRow.objects.of(owner).filter(draft=draft, standing=standing, became=None)
    if decision == "same":
        rows = rows.exclude(match=None, double_of=None)
    return rows.update(decision=decision)


def _check(decision: str) -> None:
    if decision not in {"new", "same", "skip"}:
        raise CannotImport("Choose the same person, another person, or leave it out.")


def clear_old_imports(now: datetime) -> None:
    """Delete previews that nobody looked at for a week, and what is kept to undo an import 30
    days after it."""
    waiting = ImportDraft.objects.filter(state=ImportDraft.State.PREVIEW)
    waiting.filter(changed_at__lt=now - timedelta(days=7)).delete()
    ImportDraft.objects.filter(changed_at__lt=now - timedelta(days=30)).delete()
