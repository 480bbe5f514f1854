"""The values of a contact's fields in words, for a preview."""

from __future__ import annotations

from typing import Any

from ninefold.network.domain.contacts import (
    Address,
    Labelled,
    NamedDate,
    NameParts,
    Other,
    PartialDate,
    Photo,
)

FIELD_NAMES = {
    "full_name": "name",
    "name": "parts of the name",
    "emails": "e-mail",
    "phones": "phone",
    "addresses": "address",
    "units": "department",
    "title": "role",
    "role": "profession",
    "urls": "link",
    "messengers": "messenger",
    "dates": "date",
    "notes": "note",
    "tags": "tag",
    "connected_on": "connected on",
    "uid": "identifier",
    "rev": "revision",
    "other": "other details",
}
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_LONGEST = 300


def field_name(field: str) -> str:
    """The name of a field of a contact as a person would say it."""
    return FIELD_NAMES.get(field, field)


def in_words(value: Any) -> str:
    """Any value of a contact in words, at most 300 characters; "" for nothing."""
    text = _in_words(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _in_words(value: Any) -> str:
    match value:
        case None:
            return ""
        case tuple():
            return ", ".join(filter(None, (_in_words(one) for one in value)))
        case Labelled():
            return value.value
        case Address():
            return ", ".join(" ".join(part.split()) for part in value.parts() if part)
        case NameParts():
            return value.joined()
        case PartialDate():
            return date_in_words(value)
        case NamedDate():
            return f"{value.name}: {date_in_words(value.when)}"
        case Photo():
            return "a picture"
        case Other():
            return f"{value.name.removeprefix('X-')}: {value.value}"
        case _:
            return str(value)


def date_in_words(when: PartialDate) -> str:
    """A date as far as it is known: "3 May 1988", "3 May", "May 1988"; the original words
    when there is no more to know."""
    month = _MONTHS[when.month - 1] if when.month and 1 <= when.month <= 12 else ""
    parts = [str(when.day) if when.day and month else "", month, str(when.year or "")]
    return " ".join(filter(None, parts)) or when.text
