"""Uniting two contacts of one person so that every value of both can still be read."""

from __future__ import annotations

from dataclasses import replace

from ninefold.network.domain.comparison import Differing, merge
from ninefold.network.domain.contacts import Contact
from ninefold.network.domain.shown import field_name, in_words

# A mark of another program says nothing about the person, and a picture has no words.
_SILENT = frozenset({"uid", "rev", "kind", "photo"})


def unite(existing: Contact, incoming: Contact) -> Contact:
    """`merge`, with each value that had to give way written into a note ("role: Tester")."""
    merged = merge(existing, incoming)
    notes = [note for note in map(_note, _telling(merged.differing)) if note]
    fresh = [note for note in notes if note not in merged.contact.notes]
    return replace(merged.contact, notes=(*merged.contact.notes, *fresh))


def _telling(differing: tuple[Differing, ...]) -> list[Differing]:
    shown = [one for one in differing if one.field not in _SILENT]
    # The parts of a name need no note beside the name that is made of them.
    whole = {in_words(one.incoming) for one in shown if one.field == "full_name"}
    return [one for one in shown if one.field != "name" or in_words(one.incoming) not in whole]


def _note(one: Differing) -> str:
    words = in_words(one.incoming)
    return f"{field_name(one.field)}: {words}" if words else ""
