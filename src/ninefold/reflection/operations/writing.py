"""Writing in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.reflection import EntryChanged, EntryWritten
from ninefold.kernel.refusals import ChangedElsewhere, Refusal
from ninefold.reflection.models import Entry
from ninefold.reflection.queries.importing import LONGEST_TEXT

LONGEST = LONGEST_TEXT
MOST_TAGS = 30
SEALED = (
    "This is sealed: open it with your passphrase in the browser and change it there. What you "
    "wrote just now can go into an entry of its own."
)
_UNSEALED: dict[str, Any] = {"sealed": "", "sealed_with": "", "sealed_as": ""}


class CannotWrite(Refusal):
    """The text cannot be kept as it is."""


@transaction.atomic
def write_page(
    *,
    owner: Any,
    on: date,
    text: str,
    mood: int | None = None,
    energy: int | None = None,
    tags: Sequence[str] = (),
    version: int | None = None,
) -> Entry:
    """Keep the page of a day. `version` is what the person saw: 0 for a day without a page yet,
    None to write over whatever is there.

    Raises CannotWrite for a day to come, a scale out of range or a text above 200,000
    characters; ChangedElsewhere when the page has moved on since `version`.
    """
    check_entry(owner, on, text, mood, energy)
    values: dict[str, Any] = {
        "text": text.strip("\n"),
        "mood": mood,
        "energy": energy,
        "tags": clean_tags(tags),
    }
    row = Entry.objects.filter(owner=owner, on=on, is_page=True).first()
    if row is None:
        return _first_page(owner, on, values)
    if row.removed_at is not None:
        row = change(row, removed_at=None, **_UNSEALED, **values)
        record(
            owner=owner, fact=EntryWritten(subject=row.ref, mood=mood), occurred_at=_at(owner, on)
        )
        return row
    if row.is_sealed:
        raise CannotWrite(SEALED, field="text")
    if version == 0 and any(getattr(row, name) != value for name, value in values.items()):
        raise ChangedElsewhere(current=row, attempted=values)
    change(row, version=version or None, **values)
    record(owner=owner, fact=EntryChanged(subject=row.ref, mood=mood), occurred_at=_at(owner, on))
    return row


def _first_page(owner: Any, on: date, values: dict[str, Any]) -> Entry:
    try:
        with transaction.atomic():
            row = Entry.objects.create(owner=owner, on=on, is_page=True, **values)
    except IntegrityError:
        # Another window began the page between our look and our writing.
        current = Entry.objects.get(owner=owner, on=on, is_page=True)
        raise ChangedElsewhere(current=current, attempted=values) from None
    fact = EntryWritten(subject=row.ref, mood=values["mood"])
    record(owner=owner, fact=fact, occurred_at=_at(owner, on))
    return row


@transaction.atomic
def note_mood(*, owner: Any, on: date, mood: int) -> Entry:
    """Note the mood of a day, 1 to 5, and leave what is written there. Raises CannotWrite."""
    row = Entry.objects.of(owner).filter(on=on, is_page=True).first()
    if row is None:
        return write_page(owner=owner, on=on, text="", mood=mood)
    if row.is_sealed:
        check_entry(owner, on, "", mood, None)
        note_change(owner, change(row, mood=mood))
        return row
    return write_page(
        owner=owner, on=on, text=row.text, mood=mood, energy=row.energy, tags=row.tags
    )


@transaction.atomic
def add_entry(
    *,
    owner: Any,
    text: str,
    on: date | None = None,
    title: str = "",
    mood: int | None = None,
    energy: int | None = None,
    tags: Sequence[str] = (),
    written_at: datetime | None = None,
) -> Entry:
    """A separate entry of a day, today when not said. `written_at` is now for today and unknown
    for other days unless given.

    Raises CannotWrite when there is neither text nor mood nor energy, or as `write_page` does.
    """
    day = on or owner.today
    check_entry(owner, day, text, mood, energy)
    if not (text.strip() or title.strip()) and mood is None and energy is None:
        raise CannotWrite("Write a few words, or say how you are.", field="text")
    row = Entry.objects.create(
        owner=owner,
        on=day,
        written_at=written_at or (clock.now() if day == owner.today else None),
        title=title.strip()[:300],
        text=text.strip(),
        mood=mood,
        energy=energy,
        tags=clean_tags(tags),
    )
    note_writing(owner, row)
    return row


@transaction.atomic
def change_entry(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    text: str,
    title: str = "",
    mood: int | None = None,
    energy: int | None = None,
    tags: Sequence[str] = (),
) -> Entry:
    """Change a page or an entry. Raises NotFound, CannotWrite, ChangedElsewhere."""
    row = Entry.objects.one_of(owner, key)
    if row.is_sealed:
        raise CannotWrite(SEALED, field="text")
    check_entry(owner, row.on, text, mood, energy)
    if not row.is_page and not (text.strip() or title.strip()) and mood is None and energy is None:
        raise CannotWrite("Write a few words, or remove the entry.", field="text")
    change(
        row,
        version=version,
        text=text.strip(),
        title=title.strip()[:300],
        mood=mood,
        energy=energy,
        tags=clean_tags(tags),
    )
    note_change(owner, row)
    return row


def set_star(*, owner: Any, key: object, is_starred: bool) -> Entry:
    """Mark an entry as one to meet again, or not after all. Raises NotFound."""
    return change(Entry.objects.one_of(owner, key), is_starred=is_starred)


def clean_tags(tags: Sequence[str]) -> list[str]:
    """Tags without marks, empty ones and doubles, in order, at most 30."""
    found: dict[str, str] = {}
    for tag in tags:
        word = "-".join(tag.strip().lstrip("#+").split())[:60]
        if word:
            found.setdefault(word.casefold(), word)
    return list(found.values())[:MOST_TAGS]


def check_entry(owner: Any, on: date, text: str, mood: int | None, energy: int | None) -> None:
    """Whether this can be kept on this day. Raises CannotWrite."""
    if on > owner.today:
        raise CannotWrite("This day is still to come: write on today's page.", field="on")
    if len(text) > LONGEST:
        raise CannotWrite(
            f"This has {len(text):,} characters; a page holds {LONGEST:,}. "
            "Put the rest on another day or into an entry of its own.",
            field="text",
        )
    if "\x00" in text:
        raise CannotWrite("There is a character in it that cannot be kept (NUL).", field="text")
    if mood is not None and not 1 <= mood <= 5:
        raise CannotWrite("Mood runs from 1 to 5.", field="mood")
    if energy is not None and not -2 <= energy <= 2:
        raise CannotWrite("Energy runs from -2 to 2.", field="energy")


def note_writing(owner: Any, row: Entry) -> None:
    """Record that an entry was begun."""
    fact = EntryWritten(subject=row.ref, mood=row.mood)
    record(owner=owner, fact=fact, occurred_at=row.written_at or _at(owner, row.on))


def note_change(owner: Any, row: Entry) -> None:
    """Record that an entry was changed; search follows."""
    fact = EntryChanged(subject=row.ref, mood=row.mood)
    record(owner=owner, fact=fact, occurred_at=row.written_at or _at(owner, row.on))


def _at(owner: Any, on: date) -> datetime:
    if on == owner.today:
        return clock.now()
    return datetime.combine(on, time(20), ZoneInfo(owner.time_zone)).astimezone(UTC)
