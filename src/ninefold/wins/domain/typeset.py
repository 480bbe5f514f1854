"""A brag document as a PDF, set by Typst with its embedded fonts.

User text goes to Typst as JSON beside a fixed template, so that no character of it can be read
as markup.
"""

import json
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any, Literal
from urllib.parse import urlsplit

import typst

from ninefold.wins.domain.brag import BragDocument
from ninefold.wins.domain.figures import change, day, hours, quantity, times
from ninefold.wins.domain.win import Metric, Win


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "us-letter"


# A win with more text than this may break across pages; a shorter one stays in one piece.
LONG_TEXT = 700
# Letters beside a figure, those of the figure counted twice, that still fit on its line.
WIDE_FIGURE = 84


def brag_pdf(document: BragDocument, *, written_at: datetime, paper: Paper = Paper.A4) -> bytes:
    """The document as PDF bytes, tagged for readers of screens (PDF/UA-1).

    The same document, instant and paper give the same bytes. Text in scripts that the embedded
    fonts lack is set with fonts of the machine, and when there are none the PDF is made without
    the UA-1 mark, which forbids missing glyphs. ``written_at`` needs a time zone, else
    ValueError.
    """
    if written_at.tzinfo is None:
        raise ValueError("written_at: has no time zone. Give an instant in UTC.")
    given = {"document": json.dumps(_page_data(document, paper))}
    # Typst takes whole seconds only.
    instant = written_at.astimezone(UTC).replace(microsecond=0)
    for ignore_system_fonts in (True, False):
        try:
            return _compiled(given, instant, "ua-1", ignore_system_fonts)
        except typst.TypstError:
            continue
    return _compiled(given, instant, None, False)


def _compiled(
    given: dict[str, str],
    instant: datetime,
    standard: Literal["ua-1"] | None,
    ignore_system_fonts: bool,
) -> bytes:
    return typst.compile(
        _template(),
        format="pdf",
        sys_inputs=given,
        timestamp=instant,
        pdf_standards=standard,
        ignore_system_fonts=ignore_system_fonts,
    )


@cache
def _template() -> bytes:
    return resources.files("ninefold.wins.domain").joinpath("brag.typ").read_bytes()


def printable(text: str) -> str:
    """The text without what no font can show: control characters and lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        "\ufffd"
        if "\ud800" <= char <= "\udfff"
        else char
        if char == "\n" or char.isprintable() or char.isspace()
        else ""
        for char in text.strip()
        if char == "\n" or char >= " "
    )


def _page_data(document: BragDocument, paper: Paper) -> dict[str, Any]:
    name = printable(document.name)
    return {
        "paper": paper.value,
        "title": f"Brag document of {name}" if name else "Brag document",
        "name": name,
        "role": printable(document.role),
        "period": document.period,
        "is-empty": document.is_empty,
        "summary": [{"value": each.value, "label": each.label} for each in document.summary],
        "highlights": [_win(win) for win in document.highlights],
        "sections": [
            {
                "heading": printable(section.heading),
                "wins": [_win(win) for win in section.wins],
            }
            for section in document.sections
        ],
        "goals": [
            {"title": printable(goal.title), "day": day(goal.on), "result": printable(goal.result)}
            for goal in document.goals
        ],
        "quotes": [
            {"text": printable(quote.text), "by": printable(quote.said_by)}
            for quote in document.quotes
        ],
        "practice": [
            {
                "skill": printable(each.skill),
                "minutes": each.minutes,
                "hours": hours(each.minutes),
                "times": times(each.times),
            }
            for each in document.practice
        ],
        "learning": [
            {"title": printable(each.title), "kind": printable(each.kind), "day": day(each.on)}
            for each in document.learning
        ],
    }


def _win(win: Win) -> dict[str, Any]:
    parts = win.star.parts()
    length = len(win.story) + sum(len(text) for _, text in parts)
    return {
        "title": printable(win.title),
        "day": day(win.on),
        "impact": win.impact,
        "story": printable(win.story),
        "star": [[name, printable(text)] for name, text in parts],
        "is-long": length > LONG_TEXT,
        "metric": _metric(win.metric) if win.metric else None,
        "evidence": [
            {"title": printable(each.title or each.address), "address": linked(each.address)}
            for each in win.evidence
        ],
        "people": [printable(person) for person in win.people],
        "witnesses": [printable(person) for person in win.witnesses],
        "goal": printable(win.goal),
        "skill": printable(win.skill),
    }


def _metric(metric: Metric) -> dict[str, Any]:
    before = metric.before
    if before is None or before == metric.after:
        direction = "level"
    else:
        direction = "up" if metric.after > before else "down"
    name = printable(metric.name)
    shown_before = None if before is None else printable(quantity(before, metric.unit))
    shown_after = printable(quantity(metric.after, metric.unit))
    return {
        "name": name,
        "before": shown_before,
        "after": shown_after,
        "is-wide": len(name) + 2 * len((shown_before or "") + shown_after) > WIDE_FIGURE,
        "change": change(metric),
        "direction": direction,
    }


def linked(address: str) -> str:
    """The address when it is safe to put behind a link, else empty."""
    address = printable(address)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_web = parts.scheme in {"http", "https"} and bool(parts.netloc)
    return address if is_web and not any(char.isspace() for char in address) else ""
