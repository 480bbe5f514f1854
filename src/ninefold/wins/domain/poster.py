"""A poster of a year: every win a petal at its day, and the largest of them in words.

One template makes the PDF and the SVG, so that paper and page are the same picture. All text
goes to Typst as JSON and can never be read as markup.
"""

from __future__ import annotations

import json
from calendar import isleap, month_abbr
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any, Literal

from ninefold.wins.domain.figures import change, day, quantity
from ninefold.wins.domain.typeset import printable
from ninefold.wins.domain.win import Metric, Win

MOST_CATEGORIES, MOST_PEOPLE = 6, 14
# So many wins in words fit below the flower: more of them when their titles are short.
NAMED, LETTERS_A_LINE, MOST_LINES = (8, 6, 4), 46, 7
LONGEST_TITLE = 110


class Sheet(StrEnum):
    A3 = "a3"
    A4 = "a4"


def poster_pdf(
    wins: Sequence[Win],
    *,
    name: str,
    year: int,
    written_at: datetime,
    sheet: Sheet = Sheet.A3,
) -> bytes:
    """The poster as PDF bytes, one page. The same wins, instant and sheet give the same bytes.

    ``written_at`` needs a time zone, else ValueError. Wins of other years are left out.
    """
    return _set(wins, name, year, written_at, sheet, "pdf")


def poster_svg(wins: Sequence[Win], *, name: str, year: int, written_at: datetime) -> bytes:
    """The poster as SVG bytes, its letters as shapes."""
    return _set(wins, name, year, written_at, Sheet.A4, "svg")


def _set(
    wins: Sequence[Win],
    name: str,
    year: int,
    written_at: datetime,
    sheet: Sheet,
    form: Literal["pdf", "svg"],
) -> bytes:
    import typst

    if written_at.tzinfo is None:
        raise ValueError("written_at: has no time zone. Give an instant in UTC.")
    given = {"poster": json.dumps(_page_data(wins, name, year, sheet))}
    instant = written_at.astimezone(UTC).replace(microsecond=0)
    for ignore_system_fonts in (True, False):
        try:
            made = typst.compile(
                _template(),
                format=form,
                sys_inputs=given,
                timestamp=instant,
                ignore_system_fonts=ignore_system_fonts,
                pdf_standards="ua-1" if form == "pdf" else None,
            )
        except typst.TypstError:
            continue
        return bytes(made)
    return bytes(typst.compile(_template(), format=form, sys_inputs=given, timestamp=instant))


@cache
def _template() -> bytes:
    return resources.files("ninefold.wins.domain").joinpath("poster.typ").read_bytes()


def _page_data(wins: Sequence[Win], name: str, year: int, sheet: Sheet) -> dict[str, Any]:
    kept = [win for win in wins if win.on.year == year]
    counted = Counter(win.category.strip() for win in kept if win.category.strip())
    categories = [name for name, _ in counted.most_common(MOST_CATEGORIES)]
    people = Counter(one for win in kept for one in (*win.people, *win.witnesses))
    ranked = sorted(kept, key=lambda win: (-win.impact, win.metric is None, -win.on.toordinal()))
    named = _named(ranked)
    return {
        "sheet": sheet.value,
        "scale": 1.414 if sheet is Sheet.A3 else 1,
        "year": str(year),
        "name": printable(name),
        "title": f"The wins of {year}, {printable(name)}".rstrip(", "),
        "count": len(kept),
        "large": sum(win.impact == 3 for win in kept),
        "measured": sum(win.metric is not None for win in kept),
        "days": len({win.on for win in kept}),
        "description": f"{len(kept)} wins of {year}, each a petal at its day: the longer, the "
        "larger its impact.",
        "months": [
            {"name": month_abbr[month], "angle": _angle(date(year, month, 1)) + 15}
            for month in range(1, 13)
        ],
        "petals": [
            {
                "angle": _angle(win.on),
                "impact": win.impact,
                "category": categories.index(win.category.strip())
                if win.category.strip() in categories
                else -1,
            }
            for win in sorted(kept, key=lambda win: (-win.impact, win.on))
        ],
        "categories": [{"name": printable(each), "count": counted[each]} for each in categories],
        "others": len(kept) - sum(counted[each] for each in categories),
        "named": [
            {
                "title": _short(printable(win.title)),
                "day": day(win.on).rpartition(" ")[0],
                "figure": _figure(win.metric) if win.metric is not None else None,
            }
            for win in named
        ],
        "people": [printable(each) for each, _ in people.most_common(MOST_PEOPLE)],
    }


def _named(ranked: Sequence[Win]) -> list[Win]:
    """The first of the ranked wins, by day, as many as fit two in a row."""
    for most in NAMED:
        chosen = sorted(ranked[:most], key=lambda win: win.on)
        lines = [_lines(win) for win in chosen]
        if sum(max(lines[at : at + 2]) for at in range(0, len(lines), 2)) <= MOST_LINES:
            return chosen
    return chosen


def _lines(win: Win) -> int:
    """How many lines a win takes besides its day and one line of figures."""
    figure = " ".join(_figure(win.metric).values()) if win.metric is not None else ""
    return -(-len(_short(win.title)) // LETTERS_A_LINE) + (len(figure) + 4) // (LETTERS_A_LINE + 10)


def _short(text: str) -> str:
    flat = text.replace("\n", " ")
    return flat if len(flat) <= LONGEST_TITLE else f"{flat[:LONGEST_TITLE].rsplit(' ', 1)[0]} …"


def _angle(on: date) -> float:
    """Degrees from the top, clockwise, of a day in its year."""
    days = 366 if isleap(on.year) else 365
    return round((on.timetuple().tm_yday - 1) / days * 360, 2)


def _figure(metric: Metric) -> dict[str, str]:
    before = "" if metric.before is None else printable(quantity(metric.before, metric.unit))
    return {
        "name": printable(metric.name),
        "before": before,
        "after": printable(quantity(metric.after, metric.unit)),
        "change": change(metric),
    }
