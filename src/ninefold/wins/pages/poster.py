"""The poster of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.kernel import clock
from ninefold.kernel.periods import Period
from ninefold.wins.domain.audience import READER_NAMES, Reader
from ninefold.wins.domain.poster import Sheet, poster_pdf, poster_svg
from ninefold.wins.domain.win import Win
from ninefold.wins.pages.lens import ReaderTab, lens_of, reader_tabs, tell
from ninefold.wins.queries import connected, domain_win, wins, years


@dataclass(frozen=True)
class PosterPage:
    """A year on one sheet."""

    year: int
    years: list[int]
    reader: str
    reader_name: str
    tabs: list[ReaderTab]
    wins: list[Win]
    held_back: int


def _told(owner: Any, year: int, reader: Reader) -> tuple[list[Win], int]:
    rows = list(wins(owner, Period(date(year, 1, 1), date(year, 12, 31))))
    around = connected(owner, rows)
    lens = lens_of(owner, reader)
    told = [tell(lens, row, domain_win(row, around)).win for row in rows]
    kept = [win for win in told if win is not None]
    return kept, len(rows) - len(kept)


def poster_page(owner: Any, year: int, reader: Reader) -> PosterPage:
    """Gather the page of a poster."""
    kept, held_back = _told(owner, year, reader)
    return PosterPage(
        year=year,
        years=sorted({*years(owner), owner.today.year}, reverse=True),
        reader=reader.value,
        reader_name=READER_NAMES[reader],
        tabs=reader_tabs(reader),
        wins=sorted(kept, key=lambda win: win.on),
        held_back=held_back,
    )


def poster_as_pdf(owner: Any, year: int, reader: Reader, sheet: Sheet) -> bytes:
    """The poster as a PDF of one page."""
    kept, _ = _told(owner, year, reader)
    return poster_pdf(kept, name=str(owner), year=year, written_at=clock.now(), sheet=sheet)


def poster_as_svg(owner: Any, year: int, reader: Reader) -> bytes:
    """The poster as an SVG picture."""
    kept, _ = _told(owner, year, reader)
    return poster_svg(kept, name=str(owner), year=year, written_at=clock.now())
