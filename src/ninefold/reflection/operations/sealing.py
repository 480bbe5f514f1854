"""Sealing entries, opening them, and the passphrase."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.kernel import clock
from ninefold.kernel.refusals import ChangedElsewhere, Refusal
from ninefold.reflection.domain import sealing
from ninefold.reflection.models import Attachment, AttachmentContent, Entry, SealingKey
from ninefold.reflection.operations.guessing import (
    TooSoon,
    WrongPassphrase,
    count_guess,
    forget_guesses,
    next_try,
)
from ninefold.reflection.operations.traces import clean_after_commit, forget_copies
from ninefold.reflection.operations.writing import (
    CannotWrite,
    check_entry,
    clean_tags,
    note_change,
    note_writing,
)
from ninefold.reflection.queries.sealing import (
    ATTACHMENT,
    ENTRY,
    Damaged,
    Locked,
    OpenKeys,
    attachment_bytes,
    sealed_text,
    sealing_keys,
)

SHORTEST_PASSPHRASE = 12
COST = sealing.RECOMMENDED


class CannotSeal(Refusal):
    """The entry cannot be sealed or opened for good."""


@transaction.atomic
def set_passphrase(*, owner: Any, passphrase: str) -> dict[str, bytes]:
    """The owner's first passphrase; returns the open key. Raises CannotSeal when there is one
    already or the new one is weak."""
    if SealingKey.objects.of(owner).exists():
        raise CannotSeal("You have a passphrase already: change it below.", field="passphrase")
    return _new_key(owner, passphrase)


def _new_key(owner: Any, passphrase: str) -> dict[str, bytes]:
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise CannotSeal(
            f"Take {SHORTEST_PASSPHRASE} characters or more, such as four or five words that "
            "have nothing to do with each other.",
            field="passphrase",
        )
    try:
        CommonPasswordValidator().validate(passphrase)
    except ValidationError:
        raise CannotSeal(
            "This is one of the first that anybody would try. Take words of your own.",
            field="passphrase",
        ) from None
    stored, key = sealing.new_key(passphrase, cost=COST)
    SealingKey.objects.create(
        owner=owner,
        name=stored.name,
        salt=stored.salt,
        rounds=stored.cost.rounds,
        memory_kib=stored.cost.memory_kib,
        lanes=stored.cost.lanes,
        wrapped=stored.wrapped,
    )
    return {stored.name: key}


def open_keys(*, owner: Any, passphrase: str) -> dict[str, bytes]:
    """The owner's keys that this passphrase opens, by name. Raises WrongPassphrase for none, and
    TooSoon while wrong guesses make the next one wait."""
    rows = sealing_keys(owner)[:8]
    if rows:
        count_guess(owner)
    found = {}
    for row in rows:
        try:
            found[row.name] = sealing.unwrap(row.stored, passphrase)
        except (sealing.CannotOpen, ValueError):
            continue
    if not found:
        raise WrongPassphrase(
            "This passphrase opens nothing here. Nothing was changed; check the keyboard's "
            "language and Caps Lock, and try again." + next_try(owner),
            field="passphrase",
        )
    forget_guesses(owner)
    return found


def change_passphrase(*, owner: Any, passphrase: str, new: str) -> dict[str, bytes]:
    """Another passphrase: everything that the old one opens is sealed anew under a fresh key, all
    or nothing; returns the open key. Raises WrongPassphrase, TooSoon, CannotSeal, Damaged."""
    # Outside of the transaction below: a refusal must not take back that a guess was counted.
    old = open_keys(owner=owner, passphrase=passphrase)
    return _seal_anew(owner, old, new)


@transaction.atomic
def _seal_anew(owner: Any, old: OpenKeys, new: str) -> dict[str, bytes]:
    fresh = _new_key(owner, new)
    # Removed ones too: they can be restored, and their old key goes.
    for row in Entry.objects.filter(owner=owner, sealed_with__in=old).exclude(sealed=""):
        text = sealed_text(row, old)
        Entry.objects.filter(pk=row.pk).update(**_sealed_values(row, text, fresh))
    for file in Attachment.objects.filter(owner=owner, sealed_with__in=old):
        store(file, attachment_bytes(file, old), fresh)
    SealingKey.objects.filter(owner=owner, name__in=old).delete()
    clean_after_commit(owner)
    return fresh


def newest_key(owner: Any, keys: OpenKeys) -> dict[str, bytes]:
    """The one key that seals, out of the open ones. Raises Locked when it is not among them."""
    row = SealingKey.objects.of(owner).first()
    if row is None or row.name not in keys:
        raise Locked("Give your passphrase first: it is what seals.")
    return {row.name: keys[row.name]}


def _sealed_values(row: Entry, text: str, keys: OpenKeys) -> dict[str, Any]:
    ((name, key),) = keys.items()
    place = sealing.place_of(name, ENTRY, row.pk.hex)
    sealed = sealing.seal(key, text.encode("utf-8", "surrogatepass"), place=place)
    return {"text": "", "sealed": sealed, "sealed_with": name, "sealed_as": row.pk.hex}


def store(file: Attachment, data: bytes, keys: OpenKeys | None) -> None:
    """Put the bytes of a file where they belong, sealed under the one key given, or plain."""
    name = sealed_as = ""
    if keys:
        ((name, key),) = keys.items()
        sealed_as = file.pk.hex
        place = sealing.place_of(name, ATTACHMENT, sealed_as)
        data = sealing.seal(key, data, place=place).encode()
    AttachmentContent.objects.update_or_create(attachment=file, defaults={"data": data})
    digest = hashlib.sha256(data).hexdigest()
    change(file, sha256=digest, sealed_with=name, sealed_as=sealed_as)


@transaction.atomic
def seal_entry(*, owner: Any, key: object, keys: OpenKeys) -> Entry:
    """Seal the words and files of an entry; what copies of its words there are elsewhere goes.

    Raises NotFound, Locked without the newest key, CannotSeal when it is sealed already.
    """
    row = Entry.objects.one_of(owner, key)
    newest = newest_key(owner, keys)
    if row.is_sealed:
        raise CannotSeal("This is sealed already.")
    if not row.text.strip():
        raise CannotSeal("There are no words in it to seal.")
    change(row, **_sealed_values(row, row.text, newest))
    # Files that were removed can be restored, so they are sealed too.
    for file in Attachment.objects.filter(owner=owner, entry=row, sealed_with=""):
        store(file, attachment_bytes(file, {}), newest)
    note_change(owner, row)
    forget_copies(owner, row)
    clean_after_commit(owner)
    return row


@transaction.atomic
def unseal_entry(*, owner: Any, key: object, keys: OpenKeys) -> Entry:
    """Keep an entry in the clear from now on: it is found and exported again like any other.

    Raises NotFound, CannotSeal, Locked, Damaged.
    """
    row = Entry.objects.one_of(owner, key)
    if not row.is_sealed:
        raise CannotSeal("This is not sealed.")
    text = sealed_text(row, keys)
    change(row, text=text, sealed="", sealed_with="", sealed_as="")
    for file in Attachment.objects.filter(owner=owner, entry=row).exclude(sealed_with=""):
        store(file, attachment_bytes(file, keys), None)
    note_change(owner, row)
    return row


@transaction.atomic
def add_sealed_entry(
    *,
    owner: Any,
    keys: OpenKeys,
    text: str,
    on: date | None = None,
    title: str = "",
    mood: int | None = None,
    energy: int | None = None,
    tags: Sequence[str] = (),
) -> Entry:
    """A separate entry that is sealed from the first: its words never reach the database in the
    clear. Raises CannotWrite, Locked."""
    newest = newest_key(owner, keys)
    day = on or owner.today
    check_entry(owner, day, text, mood, energy)
    if not text.strip():
        raise CannotWrite("Write a few words; they are what gets sealed.", field="text")
    row = Entry(
        owner=owner,
        on=day,
        written_at=clock.now() if day == owner.today else None,
        title=title.strip()[:300],
        mood=mood,
        energy=energy,
        tags=clean_tags(tags),
    )
    for name, value in _sealed_values(row, text.strip(), newest).items():
        setattr(row, name, value)
    row.save(force_insert=True)
    note_writing(owner, row)
    return row


@transaction.atomic
def change_sealed_entry(
    *,
    owner: Any,
    key: object,
    keys: OpenKeys,
    version: int | None = None,
    text: str,
    title: str = "",
    mood: int | None = None,
    energy: int | None = None,
    tags: Sequence[str] = (),
) -> Entry:
    """Change a sealed entry; it stays sealed. Raises NotFound, CannotWrite (also when it has moved
    on since `version`), CannotSeal, Locked, Damaged."""
    row = Entry.objects.one_of(owner, key)
    if not row.is_sealed:
        raise CannotSeal("This is not sealed any more: open it again.")
    sealed_text(row, keys)  # Whoever changes it can also read it.
    check_entry(owner, row.on, text, mood, energy)
    if not text.strip():
        raise CannotWrite("Write a few words, or remove the entry.", field="text")
    values = _sealed_values(row, text.strip(), newest_key(owner, keys))
    try:
        change(
            row,
            version=version,
            title=title.strip()[:300],
            mood=mood,
            energy=energy,
            tags=clean_tags(tags),
            **values,
        )
    except ChangedElsewhere:
        raise CannotWrite(
            "This was changed in another window since you opened it. Copy what you wrote, open "
            "the entry again and bring the two together.",
            field="text",
        ) from None
    note_change(owner, row)
    return row


__all__ = [
    "CannotSeal",
    "Damaged",
    "Locked",
    "TooSoon",
    "WrongPassphrase",
    "add_sealed_entry",
    "change_passphrase",
    "change_sealed_entry",
    "open_keys",
    "seal_entry",
    "set_passphrase",
    "unseal_entry",
]
