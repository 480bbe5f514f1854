"""The room's rows as files that people and other programs read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from ninefold.passion.domain.ikigai import OVERLAPS
from ninefold.passion.domain.interest_scoring import score_areas
from ninefold.passion.domain.value_cards import in_order
from ninefold.passion.models import (
    ActivityArea,
    ActivityLog,
    Exploration,
    IkigaiEntry,
    LookBack,
    SkillElement,
)
from ninefold.passion.queries.compass import finished_sorts, ikigai, ikigai_versions, values
from ninefold.passion.queries.interests import counted_answers, sittings
from ninefold.passion.queries.logs import logs
from ninefold.passion.queries.occupations import saved_occupations
from ninefold.passion.queries.strengths import (
    compliments,
    effortless_wins,
    strengths,
    talents,
)

COLUMNS = (
    "on", "at", "activity", "minutes", "energy", "engagement", "is_flow", "topic", "setting",
    "feelings", "with_whom", "note", "environment", "interaction", "objects_used", "users",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula; numbers stay as they are."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def logs_as_csv(owner: Any) -> str:
    """All logs, oldest first, with a line of headings."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    rows = logs(owner).order_by("on", "at", "created_at").values_list(*COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def _log_line(row: ActivityLog) -> str:
    said = [f"{row.minutes} min" if row.minutes else ""]
    said += [f"energy {row.energy:+d}" if row.energy is not None else ""]
    said += ["lost track of time" if row.is_flow else "", row.topic, row.setting, row.with_whom]
    details = ", ".join(filter(None, said))
    note = f"\n  {' '.join(row.note.split())}" if row.note else ""
    return f"- {row.on.isoformat()} **{row.activity}**{f' ({details})' if details else ''}{note}"


def logs_as_markdown(owner: Any) -> str:
    """All logs, newest first, one line each."""
    return "\n".join(["# Activity log", "", *(_log_line(row) for row in logs(owner)), ""])


def _strengths_as_markdown(owner: Any) -> Iterator[str]:
    yield "# Strengths\n"
    for one in strengths(owner):
        yield f"## {one.row.name}\n"
        if one.row.note:
            yield f"{one.row.note}\n"
        if one.found:
            yield f"Found in {one.found.evidence}:\n"
            yield from (f"- {' '.join(it.text.split())}" for it in one.found.behind)
            yield ""
    yield "# Compliments\n"
    for kept in compliments(owner):
        told = ", ".join(filter(None, (kept.said_by, kept.on.isoformat(), kept.about)))
        yield f"{_quoted(kept.text)}\n\n{told}\n"
    yield "# Effortless wins\n"
    for win in effortless_wins(owner):
        yield f"- {win.on.isoformat()} {win.text}"
    yield "\n# Talents\n"
    for talent in talents(owner):
        yield f"- {talent.text}"


def _explorations_as_markdown(owner: Any) -> Iterator[str]:
    yield "# Explorations\n"
    for row in Exploration.objects.of(owner):
        yield f"## {row.title}\n\n{row.question}\n"
        yield f"{row.get_sort_display()}, {row.days} days, {row.get_state_display().lower()}\n"
        if row.verdict:
            yield f"Verdict: {row.get_verdict_display()}\n"
        if row.answer:
            yield f"{row.answer}\n"


def _occupations_as_markdown(owner: Any) -> Iterator[str]:
    yield "# Occupations in sight\n"
    for row in saved_occupations(owner):
        yield f"- {row.title} ({row.code}){f': {row.note}' if row.note else ''}"


def _compass_as_markdown(owner: Any) -> Iterator[str]:
    yield "# What matters\n"
    for value in values(owner):
        yield f"{value.rank}. {value.text}{f': {value.why}' if value.why else ''}"
    for _, heading, entries in ikigai(owner):
        yield f"\n## {heading}\n"
        yield from (f"- {entry.text}" for entry in entries)


def _look_backs_as_markdown(owner: Any) -> Iterator[str]:
    yield "# Weeks looked back at\n"
    for row in LookBack.objects.of(owner):
        yield f"## Week from {row.starts_on.isoformat()}\n"
        for heading, said in (
            ("Activities", row.activities),
            ("Environments", row.environments),
            ("Interactions", row.interactions),
            ("Objects", row.things),
            ("Users", row.users),
            ("More of", row.more_of),
        ):
            if said:
                yield f"{heading}: {said}\n"


def _interests_as_markdown(owner: Any) -> Iterator[str]:
    yield "# Interests\n"
    for row in sittings(owner):
        yield f"## {row.finished_on}, {row.get_form_display().lower()}\n"
        for score in score_areas(counted_answers(row)):
            points = [round(100 * value) for value in (score.score, score.low, score.high)]
            yield f"- {score.area.title}: {points[0]} of 100 ({points[1]} to {points[2]})"
        yield ""
    yield "# Areas of activities\n"
    for placed in ActivityArea.objects.of(owner):
        yield f"- {placed.name}: {placed.get_area_display()}"
    yield "\n# What skills count as in occupations\n"
    for said in SkillElement.objects.of(owner):
        yield f"- {said}"


def _sorts_as_markdown(owner: Any) -> Iterator[str]:
    yield "# Values sorted\n"
    for row in finished_sorts(owner):
        yield f"## {row.finished_on}\n"
        yield from (
            f"{place}. {card.name}: {card.meaning}"
            for place, card in enumerate(in_order(row.piles, row.order), start=1)
        )
        yield ""


def _canvases_as_markdown(owner: Any) -> Iterator[str]:
    yield "# The ikigai canvas\n"
    for row in ikigai_versions(owner):
        yield f"## {row.kept_on}\n"
        if row.middle:
            yield f"In the middle: {row.middle}\n"
        for name, _, _, label in OVERLAPS:
            if said := getattr(row, name):
                yield f"{label}: {said}\n"
        for code, heading in IkigaiEntry.Circle.choices:
            yield f"### {heading}\n"
            yield from (f"- {line}" for line in row.lists.get(code, []))
            yield ""


def readable_files(owner: Any) -> Iterator[tuple[str, bytes]]:
    """Pairs of path and bytes: the logs as CSV and Markdown, and the rest as Markdown."""
    yield "passion/activity-logs.csv", logs_as_csv(owner).encode()
    yield "passion/activity-logs.md", logs_as_markdown(owner).encode()
    for name, write in (
        ("strengths", _strengths_as_markdown),
        ("explorations", _explorations_as_markdown),
        ("occupations", _occupations_as_markdown),
        ("compass", _compass_as_markdown),
        ("weeks", _look_backs_as_markdown),
        ("interests", _interests_as_markdown),
        ("values-sorted", _sorts_as_markdown),
        ("ikigai", _canvases_as_markdown),
    ):
        yield f"passion/{name}.md", ("\n".join(write(owner)) + "\n").encode()
