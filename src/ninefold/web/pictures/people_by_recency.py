"""Who was written to last, and when: a dot per person on a time axis, with the cadence marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log1p

from ninefold.web.pictures.axes import Scale, day_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    circle,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    shorten,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

_MARKS = (
    (0, "today"), (7, "week"), (30, "month"), (91, "quarter"), (365, "year"),
    (1825, "5 years"), (7300, "20 years"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonContact:
    """A person, the day of the last contact (None: never), and the cadence in days (None: none)."""

    name: str
    last: date | None
    cadence_days: int | None = None


def people_by_recency(
    people: Sequence[PersonContact],
    *,
    identity: str,
    today: date,
    title: str = "Who you were in touch with",
    width: float = NARROW,
) -> Picture:
    """Longest ago first; a ring is still within its cadence, a filled dot is past it.

    Days ago are spaced by their logarithm. A last contact after `today` counts as today. Raises
    ValueError for a cadence below one day.
    """
    for person in people:
        if person.cadence_days is not None and person.cadence_days < 1:
            raise ValueError(
                f"cadence of {person.name!r} is {person.cadence_days}: give 1 day or more."
            )
    ranked = sorted(people, key=lambda p: (p.last is not None, p.last or today, p.name.casefold()))
    table = Table(
        f"{title}, as of {day_text(today)}",
        ("Person", "Last contact", "Days ago", "Cadence in days", "Due"),
        tuple(
            (
                person.name,
                "never" if person.last is None else day_text(person.last),
                "–" if person.last is None else str(_days_ago(person, today)),
                "–" if person.cadence_days is None else str(person.cadence_days),
                _due(person, today),
            )
            for person in ranked
        ),
    )
    if not people:
        sentence = "Add a person, and when you last spoke."
        svg = nothing_yet("people", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    furthest = max(
        [30, *(_days_ago(p, today) for p in people), *(p.cadence_days or 0 for p in people)]
    )
    wide = width > NARROW
    left, right = (width * 0.26, width - 128) if wide else (8.0, width - 12)
    along = Scale(0, log1p(furthest * 1.1), right, left)
    step, top = (30.0, 8.0) if wide else (42.0, 4.0)
    bottom = top + step * len(ranked)
    parts: list[Drawn] = []
    for days, label in _MARKS:
        if days <= furthest * 1.1:
            x = along(log1p(days))
            parts.append(line(x, top, x, bottom + 3, "rule"))
            anchor = "end" if days == 0 else "start" if x < left + 18 else "middle"
            parts.append(words(x, bottom + 17, label, "quiet", anchor))
    parts += [
        _row(person, top + step * index, step, along, today, width)
        for index, person in enumerate(ranked)
    ]
    overdue = sum(_is_overdue(person, today) for person in people)
    count = "1 person" if len(people) == 1 else f"{len(people)} people"
    description = f"{count}, {overdue} past the cadence you set."
    svg = frame(
        "people",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=bottom + 24,
    )
    return Picture(svg, title, description, table)


def _days_ago(person: PersonContact, today: date) -> int:
    return 0 if person.last is None else max(0, (today - person.last).days)


def _is_overdue(person: PersonContact, today: date) -> bool:
    if person.cadence_days is None:
        return False
    return person.last is None or _days_ago(person, today) > person.cadence_days


def _due(person: PersonContact, today: date) -> str:
    if person.cadence_days is None:
        return "no cadence"
    if person.last is None:
        return "not met yet"
    left = person.cadence_days - _days_ago(person, today)
    if left == 0:
        return "due today"
    days = "1 day" if abs(left) == 1 else f"{abs(left)} days"
    return f"due in {days}" if left > 0 else f"due {days} ago"


def _row(
    person: PersonContact, top: float, step: float, along: Scale, today: date, width: float
) -> Drawn:
    wide = width > NARROW
    y = top + (step / 2 if wide else step - 13)
    label_y = y + 4 if wide else top + 16
    room = along.end - 20 if wide else width - 134
    said = f"{person.name}: {_days_ago(person, today)} days ago" if person.last else person.name
    marks = [
        hint(f"{said}, {_due(person, today)}"),
        words(4 if wide else along.end, label_y, shorten(person.name, room, 13), "name"),
        words(
            width - 4 if wide else along.start, label_y, _due(person, today), "quiet number", "end"
        ),
        line(along.end, y, along.start, y, "lane"),
    ]
    late = _is_overdue(person, today)
    if person.last is not None:
        x = along(log1p(_days_ago(person, today)))
        if person.cadence_days is not None:
            mark = along(log1p(person.cadence_days))
            if late:
                marks.append(line(mark, y, x, y, "past"))
            marks.append(line(mark, y - 6, mark, y + 6, "cadence"))
        marks.append(circle(x, y, 5, "dot" if late else "dot open"))
    return group(*marks)
