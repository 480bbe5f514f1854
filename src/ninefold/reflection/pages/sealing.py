"""The page about sealed entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection

from ninefold.reflection.models import Entry
from ninefold.reflection.queries.sealing import OpenKeys, sealed_entries, sealing_keys


@dataclass(frozen=True)
class SealingPage:
    """Whether there is a passphrase, whether it is open here, and what is sealed."""

    has_passphrase: bool
    is_open: bool
    is_wiping: bool
    is_wiped_by_us: bool
    entries: list[Entry]
    others: int


def sealing_page(owner: Any, keys: OpenKeys) -> SealingPage:
    """Gather what is sealed; `others` counts entries under a passphrase that is not open."""
    known = sealing_keys(owner)
    rows = sealed_entries(owner) if known else []
    return SealingPage(
        has_passphrase=bool(known),
        is_open=bool(keys),
        is_wiping=any(row.traces_since for row in known),
        is_wiped_by_us=connection.vendor == "sqlite",
        entries=rows,
        others=sum(row.sealed_with not in keys for row in rows) if keys else 0,
    )
