"""Contacts and faults as plain objects for JSON."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from ninefold.network.domain.contacts import (
    Address,
    Contact,
    Labelled,
    NamedDate,
    NameParts,
    Other,
    PartialDate,
    Photo,
    Reading,
)
from ninefold.network.domain.vcard.dates import format_date


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """Give {"contacts": [...], "faults": [...]}, every field of every contact included."""
    return {
        "contacts": [contact_as_json(contact) for contact in reading.contacts],
        "faults": [plain(fault) for fault in reading.faults],
    }


def contact_as_json(contact: Contact) -> dict[str, Any]:
    """Give one contact; bytes become base64, dates ISO 8601 (without a year --MM-DD)."""
    found = plain(contact)
    assert isinstance(found, dict)
    return {**found, "linkedin_url": contact.linkedin_url}


def plain(value: Any) -> Any:
    """Turn dataclasses, tuples, dates and bytes into what JSON can hold."""
    if isinstance(value, PartialDate):
        iso = "" if value.text else format_date(value, "3.0")[0]
        parts = {"year": value.year, "month": value.month, "day": value.day}
        return {"value": iso or value.text, **parts, "text": value.text}
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def contact_from_json(document: Mapping[str, Any]) -> Contact:
    """The reverse of `contact_as_json`; fields that it does not name keep their defaults.

    Raises ValueError when a value is not of the form that `contact_as_json` gives.
    """
    try:
        return Contact(
            **{name: _read(name, value) for name, value in document.items() if name in _NAMES}
        )
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"This is not a contact: {error}.") from error


_NAMES = frozenset(item.name for item in fields(Contact))
_TEXTS = frozenset(("nicknames", "units", "notes", "tags", "members"))
_LABELLED = frozenset(("emails", "phones", "urls", "messengers", "relations"))


def _read(name: str, value: Any) -> Any:
    if name in _LABELLED:
        return tuple(Labelled(**_with_tuples(one)) for one in value)
    if name in _TEXTS:
        return tuple(str(one) for one in value)
    if name == "addresses":
        return tuple(Address(**_with_tuples(one)) for one in value)
    if name == "other":
        return tuple(Other(**_with_tuples(one)) for one in value)
    if name == "name":
        return NameParts(**value)
    if name == "dates":
        return tuple(NamedDate(one["name"], _partial_date(one["when"])) for one in value)
    if name == "birthday":
        return None if value is None else _partial_date(value)
    if name == "photo":
        return None if value is None else _photo(value)
    if name == "connected_on":
        return None if value is None else date.fromisoformat(value)
    return value


def _with_tuples(document: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(document)
    if "kinds" in found:
        found["kinds"] = tuple(found["kinds"])
    if "params" in found:
        found["params"] = tuple((key, value) for key, value in found["params"])
    return found


def _partial_date(document: Mapping[str, Any]) -> PartialDate:
    return PartialDate(*(document[key] for key in ("year", "month", "day", "text")))


def _photo(document: Mapping[str, Any]) -> Photo:
    data = base64.b64decode(document["data"], validate=True)
    return Photo(document["media_type"], data, document["uri"])
