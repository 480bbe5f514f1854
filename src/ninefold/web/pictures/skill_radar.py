"""Levels now and wanted: a radar for three skills or more, bars for fewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from ninefold.web.pictures.axes import Scale, exact_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    circle,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    path,
    rect,
    shorten,
    width_of,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

# Beyond this the spokes stand too close to read their names.
MOST_SPOKES = 12


@dataclass(frozen=True, slots=True)
class SkillLevel:
    """A skill's level now and the one wanted (None when none is set)."""

    name: str
    now: float
    target: float | None = None


def skill_radar(
    skills: Sequence[SkillLevel],
    *,
    identity: str,
    title: str = "Your skills now and where you want them",
    highest: int = 5,
    width: float = NARROW,
) -> Picture:
    """Levels from 0 to `highest`; fewer than 3 or more than 12 skills are drawn as bars.

    Raises ValueError for a level outside 0 to `highest`.
    """
    for skill in skills:
        for name, level in (("level", skill.now), ("target", skill.target)):
            if level is not None and not 0 <= level <= highest:
                raise ValueError(f"{name} of {skill.name!r} is {level}: give 0 to {highest}.")
    table = Table(
        f"{title} (0 to {highest})",
        ("Skill", "Now", "Target", "Gap"),
        tuple(
            (
                skill.name,
                exact_text(skill.now),
                "–" if skill.target is None else exact_text(skill.target),
                "–" if skill.target is None else exact_text(max(0.0, skill.target - skill.now)),
            )
            for skill in skills
        ),
    )
    if not skills:
        sentence = "Name a skill and its level, and it appears here."
        svg = nothing_yet("skills", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    description = _describe(skills)
    if 3 <= len(skills) <= MOST_SPOKES:
        parts, height = _radar(skills, highest, width)
    else:
        parts, height = _bars(skills, highest, width)
    svg = frame(
        "skills",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=height,
    )
    return Picture(svg, title, description, table)


def _radar(skills: Sequence[SkillLevel], highest: int, width: float) -> tuple[list[Drawn], float]:
    reach = 96.0 if width <= NARROW else 150.0
    centre_x, centre_y = width / 2, reach + 34

    def place(index: int, level: float) -> tuple[float, float]:
        angle = 2 * pi * index / len(skills)
        away = reach * level / highest
        return centre_x + sin(angle) * away, centre_y - cos(angle) * away

    parts = [
        path([place(i, ring) for i in range(len(skills))], "rule web", closed=True)
        for ring in range(1, highest + 1)
    ]
    for index, skill in enumerate(skills):
        parts.append(line(centre_x, centre_y, *place(index, highest), "rule"))
        x, y = place(index, highest * (1 + 12 / reach))
        anchor = "middle" if abs(x - centre_x) < 12 else "start" if x > centre_x else "end"
        room = width - x - 8 if anchor == "start" else x - 8 if anchor == "end" else width * 0.5
        down = 10 if y > centre_y + reach * 0.8 else -4 if y < centre_y - reach * 0.8 else 4
        parts += _name(x, y + down, skill.name, room, anchor)
    if any(skill.target is not None for skill in skills):
        wanted = [place(i, s.now if s.target is None else s.target) for i, s in enumerate(skills)]
        parts.append(path(wanted, "target", closed=True))
    parts.append(path([place(i, s.now) for i, s in enumerate(skills)], "now", closed=True))
    for index, skill in enumerate(skills):
        parts.append(group(hint(_sentence(skill)), circle(*place(index, skill.now), 3.4, "dot")))
    y = centre_y + reach + 42
    parts += [
        line(width / 2 - 86, y, width / 2 - 68, y, "now"),
        words(width / 2 - 63, y + 4, "now", "quiet"),
        line(width / 2 + 6, y, width / 2 + 24, y, "target"),
        words(width / 2 + 29, y + 4, "target", "quiet"),
    ]
    return parts, y + 12


def _name(x: float, y: float, name: str, room: float, anchor: str) -> list[Drawn]:
    """The name on one line, or on two when it has words enough and the room is short."""
    if width_of(name, 13) <= room or " " not in name.strip():
        return [words(x, y, shorten(name, room, 13), "name", anchor)]
    said = name.split()
    cut = min(
        range(1, len(said)),
        key=lambda at: max(width_of(" ".join(said[:at])), width_of(" ".join(said[at:]))),
    )
    return [
        words(x, y + shift, shorten(" ".join(part), room, 13), "name", anchor)
        for part, shift in ((said[:cut], -7), (said[cut:], 8))
    ]


def _bars(skills: Sequence[SkillLevel], highest: int, width: float) -> tuple[list[Drawn], float]:
    along = Scale(0, highest, 4, width - 8)
    parts: list[Drawn] = []
    for index, skill in enumerate(skills):
        top = 42.0 * index
        said = exact_text(skill.now)
        if skill.target is not None:
            said += f" of {exact_text(skill.target)}"
        marks = [
            hint(_sentence(skill)),
            words(4, top + 15, shorten(skill.name, width - 80, 13), "name"),
            words(width - 6, top + 15, said, "quiet number", "end"),
            rect(along(0), top + 22, along(highest) - along(0), 8, "track", rx=4),
            rect(along(0), top + 22, along(skill.now) - along(0), 8, "bar", rx=4),
        ]
        if skill.target is not None:
            x = along(skill.target)
            marks.append(line(x, top + 19, x, top + 33, "target-mark"))
        parts.append(group(*marks))
    return parts, 42.0 * len(skills) + 2


def _sentence(skill: SkillLevel) -> str:
    said = f"{skill.name}: {exact_text(skill.now)} now"
    return said if skill.target is None else f"{said}, target {exact_text(skill.target)}"


def _describe(skills: Sequence[SkillLevel]) -> str:
    gaps = [(s.target - s.now, s.name) for s in skills if s.target is not None and s.target > s.now]
    if not gaps:
        return f"{len(skills)} skills, no open gap."
    gap, name = max(gaps)
    return (
        f"{len(gaps)} of {len(skills)} skills below their target; "
        f"widest gap: {name} ({exact_text(gap)})."
    )
