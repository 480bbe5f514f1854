"""Contacts and faults as plain objects for JSON."""

from __future__ import annotations

import base64
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from ninefold.network.domain.contacts import Contact, PartialDate, Reading
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
