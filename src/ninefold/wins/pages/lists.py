"""The list of wins and its filters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator

from ninefold.kernel.periods import Period
from ninefold.web.pictures.drawing import NARROW, WIDE
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.year_grid import DayImpact, year_grid
from ninefold.wins.models import WinDraft, WinPerson
from ninefold.wins.pages.shown import ShownWin, shown_wins
from ninefold.wins.queries import categories, drafts, thanks_due, wins, years

WINS_A_PAGE = 40


@dataclass(frozen=True)
class Filter:
    """What the list is narrowed to; empty when it is not."""

    year: int
    category: str = ""
    impact: int = 0
    tag: str = ""
    words: str = ""

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the year narrows the list."""
        return bool(self.category or self.impact or self.tag or self.words)


@dataclass(frozen=True)
class Month:
    """The wins of a month."""

    first_day: date
    wins: list[ShownWin]


@dataclass(frozen=True)
class WinsPage:
    """What went well?"""

    filter: Filter
    years: list[int]
    grid: Picture | None
    grid_narrow: Picture | None
    months: list[Month]
    page: Page[Any]
    categories: list[Any]
    drafts: list[WinDraft]
    thanks: list[WinPerson]
    has_any: bool
    one_step_away: ShownWin | None


def wins_page(owner: Any, narrowed: Filter, page_number: str | None) -> WinsPage:
    """Gather the list of a year."""
    period = Period(date(narrowed.year, 1, 1), date(narrowed.year, 12, 31))
    found = wins(
        owner,
        period,
        category_key=narrowed.category or None,
        impact=narrowed.impact or None,
        tag=narrowed.tag,
        words=narrowed.words,
    )
    page = Paginator(found, WINS_A_PAGE).get_page(page_number)
    shown = shown_wins(owner, list(page.object_list))
    with_wins = years(owner)
    days = [
        DayImpact(on, impact, title)
        for on, impact, title in found.values_list("on", "impact", "title")
    ]
    return WinsPage(
        filter=narrowed,
        years=sorted({*with_wins, owner.today.year}, reverse=True),
        grid=_grid(days, narrowed.year, WIDE) if with_wins else None,
        grid_narrow=_grid(days, narrowed.year, NARROW) if with_wins else None,
        months=[
            Month(first, list(members))
            for first, members in groupby(shown, key=lambda one: one.row.on.replace(day=1))
        ],
        page=page,
        categories=categories(owner),
        drafts=drafts(owner),
        thanks=thanks_due(owner, owner.today)[:4],
        has_any=bool(with_wins),
        one_step_away=next(
            (one for one in shown if one.standing.is_one_step_away and one.row.impact > 1), None
        ),
    )


def _grid(days: list[DayImpact], year: int, width: float) -> Picture:
    return year_grid(days, identity=f"year-{year}-{width:.0f}", year=year, width=width)
