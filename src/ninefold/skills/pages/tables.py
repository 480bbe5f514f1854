"""Skills and practice as tables to open elsewhere."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from ninefold.skills.queries import minutes_by_skill, practice_log, standings

# A spreadsheet runs what begins like this, so it is shown as text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _table(header: list[str], rows: Iterable[list[Any]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    for row in rows:
        writer.writerow(
            [f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
             for cell in row]
        )  # fmt: skip
    return out.getvalue().encode()


def practice_table(owner: Any) -> bytes:
    """The practice log as CSV, oldest first."""
    rows = practice_log(owner).order_by("on", "created_at")
    return _table(
        ["day", "minutes", "skill", "task", "note"],
        (
            [
                row.on.isoformat(),
                row.minutes,
                row.skill.name if row.skill else "",
                row.task.title if row.task else "",
                row.note,
            ]
            for row in rows
        ),
    )


def skills_table(owner: Any) -> bytes:
    """The skills as CSV, the heaviest gap first."""
    minutes = minutes_by_skill(owner)
    return _table(
        ["skill", "kind", "category", "level", "target", "importance", "minutes practised"],
        (
            [
                one.skill.name,
                one.skill.kind,
                one.skill.category,
                "" if one.level.level is None else round(one.level.level, 1),
                one.target or "",
                one.skill.importance,
                minutes.get(one.skill.pk, 0),
            ]
            for one in standings(owner)
        ),
    )
