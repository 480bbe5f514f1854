"""Coverage: which competencies, or skills, the wins of a year show, and where the gaps are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ninefold.kernel.periods import Period, last_days, quarter_of
from ninefold.links.titles import rows_with_words
from ninefold.web.pictures.coverage import coverage
from ninefold.web.pictures.drawing import NARROW, WIDE
from ninefold.web.pictures.picture import Picture
from ninefold.wins.pages.shown import ShownWin, shown_wins
from ninefold.wins.queries import competencies, shown_competencies, wins
from ninefold.wins.queries.kept import SKILL_KIND

MOST_NAMED = 3


@dataclass(frozen=True)
class Covered:
    """One row of the matrix in words: what shows it, and what it lacks."""

    key: str
    name: str
    meaning: str
    counts: list[int]
    strongest: list[ShownWin]
    total: int
    promotion_grade: int

    @property
    def lacks(self) -> str:
        """The gap in words, empty when there is none."""
        if not self.total:
            return "No win shows it yet."
        if not self.counts[-1] and len(self.counts) > 1:
            return "Nothing in the latest quarter."
        if not self.promotion_grade:
            return "None of them holds up by number, proof and witness yet."
        return ""


@dataclass(frozen=True)
class CoveragePage:
    """What do my wins show?"""

    by: str
    rows: list[Covered]
    picture: Picture
    picture_narrow: Picture
    has_competencies: bool
    gaps: list[Covered]
    unassigned: list[ShownWin]
    period: Period


def coverage_page(owner: Any, by: str) -> CoveragePage:
    """Gather the last four quarters by competency, or by skill when `by` is "skill"."""
    today = owner.today
    quarters = _quarters(today)
    period = Period(quarters[0].starts_on, today)
    shown = shown_wins(owner, list(wins(owner, period)))
    listed = competencies(owner)
    if by == "skill":
        named = [
            (str(one.ref.id), one.card.title, "")
            for one in rows_with_words(owner, "", kind=SKILL_KIND)
        ]
        titles = {title: key for key, title, _ in named}
        held = {
            one.row.pk: [titles[card.title] for card in one.skills if card.title in titles]
            for one in shown
        }
    else:
        named = [(str(row.pk), row.name, row.meaning) for row in listed]
        pairs = shown_competencies(owner, [one.row.pk for one in shown])
        held = {key: [str(each) for each in keys] for key, keys in pairs.items()}
    rows = [_covered(one, shown, held, quarters) for one in named]
    title = "Wins by skill" if by == "skill" else "Wins by competency"
    return CoveragePage(
        by=by,
        rows=rows,
        picture=_picture(rows, quarters, title, WIDE),
        picture_narrow=_picture(rows, quarters, title, NARROW),
        has_competencies=bool(listed),
        gaps=[row for row in rows if row.lacks],
        unassigned=[one for one in shown if not held.get(one.row.pk) and one.row.impact > 1][:5],
        period=period,
    )


def _quarters(today: date) -> list[Period]:
    found = [quarter_of(today)]
    while len(found) < 4:
        found.append(quarter_of(last_days(found[-1].starts_on, 2).starts_on))
    return found[::-1]


def _covered(
    named: tuple[str, str, str],
    shown: Sequence[ShownWin],
    held: dict[UUID, list[str]],
    quarters: Sequence[Period],
) -> Covered:
    key, name, meaning = named
    own = [one for one in shown if key in held.get(one.row.pk, ())]
    return Covered(
        key=key,
        name=name,
        meaning=meaning,
        counts=[
            sum(quarter.starts_on <= one.row.on <= quarter.ends_on for one in own)
            for quarter in quarters
        ],
        strongest=sorted(
            own,
            key=lambda one: (-len(one.standing.rungs), -one.row.impact, -one.row.on.toordinal()),
        )[:MOST_NAMED],
        total=len(own),
        promotion_grade=sum(one.standing.is_promotion_grade for one in own),
    )


def _picture(
    rows: Sequence[Covered], quarters: Sequence[Period], title: str, width: float
) -> Picture:
    return coverage(
        [row.name for row in rows],
        [f"Q{(one.starts_on.month + 2) // 3} {one.starts_on.year}" for one in quarters],
        [row.counts for row in rows],
        identity=f"coverage-{width:.0f}",
        title=title,
        corner="Competency" if title.endswith("competency") else "Skill",
        width=width,
    )
