"""Rules of the audience lens."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.wins import WordProtected
from ninefold.wins.domain.audience import Reader
from ninefold.wins.models import ProtectedWord
from ninefold.wins.operations.checking import CannotKeepWin


def checked_reader(value: str, field: str) -> Reader:
    """One of the five readers. Raises CannotKeepWin for any other word."""
    try:
        return Reader(value)
    except ValueError:
        words = ", ".join(one.value for one in Reader)
        raise CannotKeepWin(f"Choose one of the five readers: {words}.", field=field) from None


@transaction.atomic
def protect_word(
    *, owner: Any, word: str, instead: str = "", until: str = Reader.MANAGER.value
) -> ProtectedWord:
    """Keep a word from readers beyond `until`, who read `instead` or an ellipsis; said again, the
    rule changes. Raises CannotKeepWin."""
    flat, other = " ".join(word.split())[:120], " ".join(instead.split())[:120]
    if len(flat) < 2:
        raise CannotKeepWin("Give a word of at least two letters.", field="word")
    if flat.casefold() in other.casefold():
        raise CannotKeepWin("What they read instead still says the word.", field="instead")
    reader = checked_reader(until, "until")
    known = ProtectedWord.objects.of(owner).filter(word__iexact=flat).first()
    if known is not None:
        row = change(known, word=flat, instead=other, until=reader.value)
    else:
        row = ProtectedWord.objects.create(
            owner=owner, word=flat, instead=other, until=reader.value
        )
    record(owner=owner, fact=WordProtected(subject=row.ref))
    return row
