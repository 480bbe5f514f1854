"""The review of a year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ninefold.kernel.periods import Period, year_of
from ninefold.web.pictures.before_after import Change, before_after
from ninefold.web.pictures.drawing import NARROW, WIDE
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.year_grid import DayImpact, year_grid
from ninefold.wins.domain.measured import series
from ninefold.wins.domain.milestones import Milestone, milestones
from ninefold.wins.pages.shown import ShownWin, shown_wins
from ninefold.wins.queries import kept_days, wins, years

MOST_SLOPES = 10
# A change beyond these shares would press all others flat; it stands in the list instead.
LARGEST_SHARE = 250


@dataclass(frozen=True)
class YearPage:
    """A year of wins, looked back on."""

    year: int
    years: list[int]
    count: int
    large: int
    measured: int
    promotion_grade: int
    grid: Picture
    grid_narrow: Picture
    best: list[ShownWin]
    slopes: Picture | None
    slopes_narrow: Picture | None
    figures: list[ShownWin]
    milestones: list[Milestone]
    categories: list[tuple[str, int]]
    people: list[tuple[str, int]]


def year_page(owner: Any, year: int) -> YearPage:
    """Gather the review of `year`."""
    period: Period = year_of(owner.today.replace(year=year, month=1, day=1))
    shown = shown_wins(owner, list(wins(owner, period)))
    days = [DayImpact(one.row.on, one.row.impact, one.row.title) for one in shown]
    ranked = sorted(
        shown, key=lambda one: (-one.row.impact, one.figure is None, -one.row.on.toordinal())
    )
    figures = [one for one in ranked if one.figure is not None and one.figure.before]
    categories = Counter(one.value.category for one in shown if one.value.category)
    people = Counter(name for one in shown for name in (*one.value.people, *one.value.witnesses))
    return YearPage(
        year=year,
        years=sorted({*years(owner), owner.today.year}, reverse=True),
        count=len(shown),
        large=sum(one.row.impact == 3 for one in shown),
        measured=sum(one.figure is not None for one in shown),
        promotion_grade=sum(one.standing.is_promotion_grade for one in shown),
        grid=year_grid(days, identity=f"review-{year}-wide", year=year, width=WIDE),
        grid_narrow=year_grid(days, identity=f"review-{year}-narrow", year=year),
        best=ranked[:3],
        slopes=_slopes(figures, year, WIDE),
        slopes_narrow=_slopes(figures, year, NARROW),
        figures=figures,
        milestones=[one for one in milestones(kept_days(owner)) if one.on.year == year],
        categories=categories.most_common(8),
        people=people.most_common(8),
    )


def _slopes(shown: list[ShownWin], year: int, width: float) -> Picture | None:
    """Each metric with its before as 100, so that hours, money and shares stand side by side; one
    that went on from where it stood is one line."""
    changes = []
    measured = [one.value for one in shown if one.value.metric is not None]
    for one in series(measured):
        share = float(one.after / one.before * 100)
        if 0 <= share <= LARGEST_SHARE:
            name = one.name if one.steps == 1 else f"{one.name}, in {one.steps} steps"
            changes.append(Change(name, 100, round(share)))
    if not changes:
        return None
    return before_after(
        changes[:MOST_SLOPES],
        identity=f"slopes-{year}-{width:.0f}",
        width=width,
        title="Before and after, the figure before as 100",
        before_name="100",
        after_name="after",
    )
