"""All wins as files that other programs read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

from ninefold.kernel.periods import Period
from ninefold.wins.domain.brag import Arrangement
from ninefold.wins.pages.brag import Asked, brag_markdown
from ninefold.wins.pages.resume import AskedResume, resume_json
from ninefold.wins.pages.shown import ShownWin, shown_wins
from ninefold.wins.queries import wins

COLUMNS = (
    "day",
    "title",
    "impact",
    "category",
    "metric",
    "before",
    "after",
    "unit",
    "people",
    "witnesses",
    "evidence",
    "goal",
    "skill",
    "tags",
    "story",
    "situation",
    "task",
    "action",
    "result",
)


def _plain(cell: str) -> str:
    """Text that no spreadsheet takes for a formula: a quote goes before = + - @."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _cells(one: ShownWin) -> list[str]:
    value = one.value
    metric = value.metric
    figures = ["", "", "", ""]
    if metric is not None:
        before = "" if metric.before is None else f"{metric.before.normalize():f}"
        figures = [_plain(metric.name), before, f"{metric.after.normalize():f}", metric.unit]
    texts = [
        "; ".join(value.people),
        "; ".join(value.witnesses),
        "; ".join(" ".join(filter(None, (e.title, e.address))) for e in value.evidence),
        value.goal,
        value.skill,
        ", ".join(one.row.tags),
        value.story,
        value.star.situation,
        value.star.task,
        value.star.action,
        value.star.result,
    ]
    return [
        value.on.isoformat(),
        _plain(value.title),
        str(value.impact),
        _plain(value.category),
        *figures,
        *map(_plain, texts),
    ]


def wins_csv(owner: Any) -> bytes:
    """Every win of the owner as CSV with a heading, latest first; UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in shown_wins(owner, list(wins(owner))):
        writer.writerow(_cells(one))
    return out.getvalue().encode()


def wins_files(owner: Any) -> Iterator[tuple[str, bytes]]:
    """The CSV of all wins, a résumé as a stranger would read it, and each year with a win as a
    brag document in Markdown."""
    rows = list(wins(owner).values_list("on", flat=True))
    if not rows:
        return
    yield "wins.csv", wins_csv(owner)
    yield "resume.json", resume_json(owner, AskedResume())
    for year in sorted({day.year for day in rows}):
        asked = Asked(
            period=Period(date(year, 1, 1), date(year, 12, 31)), arrange_by=Arrangement.CATEGORY
        )
        yield f"{year}.md", brag_markdown(owner, asked).encode()
