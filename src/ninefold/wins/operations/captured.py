"""A captured line that begins with `win:`."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel.capture import Capture, Metric
from ninefold.kernel.refs import Ref
from ninefold.links.titles import rows_with_words
from ninefold.wins.models import Win
from ninefold.wins.operations.checking import CannotKeepWin
from ninefold.wins.operations.keeping import keep_win

GOAL_KIND = "goals.goal"


def keep_captured(*, owner: Any, capture: Capture, now: datetime) -> Win:
    """Keep what a captured line says; nothing in it is lost.

    The first metric becomes the win's own; further ones stand in its story. A goal that no
    title matches stays as words. Raises CannotKeepWin when the line says nothing.
    """
    typed_on = now.astimezone(ZoneInfo(owner.time_zone)).date()
    title, rest = _title_and_rest(capture.text)
    goals, words = _goals(owner, capture.goals)
    first, further = capture.metrics[:1], capture.metrics[1:]
    story = [rest, *(_metric_words(metric) for metric in further)]
    figures: dict[str, Any] = {}
    for metric in first:
        figures = {
            "metric_name": metric.name.replace("_", " "),
            "metric_before": None if metric.before is None else Decimal(metric.before),
            "metric_after": Decimal(metric.after),
            "metric_unit": metric.unit,
        }
    return keep_win(
        owner=owner,
        title=title,
        on=capture.on or typed_on,
        impact=capture.impact or 1,
        story="\n\n".join(filter(None, story)),
        tags=capture.tags,
        people=capture.people,
        evidence=[("", address) for address in capture.addresses],
        goals=goals,
        goal_words=words,
        audience=capture.audience or "",
        **figures,
    )


def _title_and_rest(text: str) -> tuple[str, str]:
    if not text.strip():
        raise CannotKeepWin("Say in a few words what went well: win: shipped the login page")
    if len(text) <= 300:
        return text, ""
    cut = text.rfind(" ", 0, 200)
    cut = cut if cut > 80 else 200
    return f"{text[:cut].rstrip()} …", text


def _goals(owner: Any, named: tuple[str, ...]) -> tuple[list[Ref], str]:
    found, unmatched = [], []
    for name in named:
        rows = rows_with_words(owner, name.replace("_", " ").replace("-", " "), kind=GOAL_KIND)
        if len(rows) == 1:
            found.append(rows[0].ref)
        else:
            unmatched.append(name)
    return found, ", ".join(unmatched)


def _metric_words(metric: Metric) -> str:
    before = "" if metric.before is None else f"{metric.before} → "
    return f"{metric.name}: {before}{metric.after} {metric.unit}".rstrip()
