"""What every operation of learning asks of texts, days and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from ninefold.kernel.refusals import Refusal

MOST_MINUTES = 6000
# "mailto:" is a scheme, "localhost:8000" is a host with its port.
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.I)


def plain(text: str, most: int) -> str:
    """The text as it can be stored: trimmed, at most `most` characters."""
    return text.replace("\x00", "").strip()[:most]


def said(text: str, most: int, refusal: type[Refusal], message: str, field: str) -> str:
    """Like `plain`, for a text that must not be empty; raises `refusal` when it is."""
    text = plain(text, most)
    if not text:
        raise refusal(message, field=field)
    return text


def past_day(owner: Any, on: date | None, refusal: type[Refusal], field: str = "on") -> date:
    """The day, today when none is given; raises `refusal` for one that is still to come."""
    day = on or owner.today
    if day > owner.today:
        raise refusal("This day is still to come: choose today or an earlier one.", field=field)
    return day


def web_address(text: str, refusal: type[Refusal], field: str = "address") -> str:
    """The address with its scheme, or empty; raises `refusal` for what is no web address."""
    text = plain(text, 2000)
    if not text:
        return ""
    address = text if _SCHEME.match(text) else f"https://{text}"
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or any(letter.isspace() for letter in address):
        raise refusal(
            "This is no web address. Copy it from the browser; it begins with https://", field=field
        )
    return address


def checked_minutes(minutes: int | None, refusal: type[Refusal]) -> int | None:
    """The minutes, if any; raises `refusal` outside of 1 to 6000."""
    if minutes is not None and not 1 <= minutes <= MOST_MINUTES:
        raise refusal("Give minutes between 1 and 6000 (100 hours).", field="minutes")
    return minutes


def distinct(words: Iterable[str], most: int = 60) -> list[str]:
    """The words, each once whatever its case, trimmed and not empty; at most 30."""
    found: dict[str, str] = {}
    for word in words:
        word = plain(word.lstrip("+#"), most)
        if word:
            found.setdefault(word.casefold(), word)
    return list(found.values())[:30]
