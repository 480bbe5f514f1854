"""The brag document of a period, gathered and laid out for the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ninefold.kernel import clock
from ninefold.kernel.periods import Period, last_days, month_of, quarter_of, year_of
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.small import progress_bar
from ninefold.wins.domain import win as domain
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.brag import Arrangement, BragDocument, build_brag_document
from ninefold.wins.domain.evidence import Standing, standing
from ninefold.wins.domain.figures import hours, span
from ninefold.wins.domain.markdown import markdown
from ninefold.wins.domain.recency import RecencyMeter, recency_meter
from ninefold.wins.domain.typeset import Paper, brag_pdf
from ninefold.wins.domain.word import brag_docx
from ninefold.wins.pages.lens import lens_of, tell
from ninefold.wins.pages.shown import IMPACT_NAMES, Figure, figure
from ninefold.wins.queries import connected, domain_win, wins
from ninefold.wins.queries.around_the_period import (
    achieved_goals,
    finished_learning,
    practice_totals,
    quotes,
)

PRESETS = {
    "quarter": "This quarter",
    "last-quarter": "Last quarter",
    "12-months": "Last 12 months",
    "year": "This year",
    "own": "Own dates",
}


@dataclass(frozen=True)
class Asked:
    """What a brag document was asked for."""

    period: Period
    arrange_by: Arrangement = Arrangement.CATEGORY
    goal: str = ""
    skill: str = ""
    role: str = ""
    least_impact: int = 1
    reader: Reader = Reader.YOURSELF


@dataclass(frozen=True)
class BragWin:
    """A win as the preview shows it."""

    value: domain.Win
    figure: Figure | None
    standing: Standing

    @property
    def impact_name(self) -> str:
        """small, medium or large."""
        return IMPACT_NAMES[self.value.impact]


@dataclass(frozen=True)
class BragSection:
    """A heading with its wins."""

    heading: str
    wins: list[BragWin]


@dataclass(frozen=True)
class PartOfPeriod:
    """One of the equal parts of the period with its count of wins."""

    words: str
    count: int
    bar: Picture


@dataclass(frozen=True)
class BragPage:
    """The document and what would make it stronger."""

    document: BragDocument
    sections: list[BragSection]
    practice: list[tuple[str, str, int]]
    meter: RecencyMeter
    parts: list[PartOfPeriod]
    lean_words: str
    goals: list[str]
    skills: list[str]
    promotion_grade: int
    one_step_away: int


def preset_period(name: str, today: date) -> Period:
    """The period of a preset; the last 12 months for any other name."""
    if name == "quarter":
        return Period(quarter_of(today).starts_on, today)
    if name == "last-quarter":
        before = month_of(quarter_of(today).starts_on)
        return quarter_of(last_days(before.starts_on, 2).starts_on)
    if name == "year":
        return Period(year_of(today).starts_on, today)
    return last_days(today, 365)


def _gathered(owner: Any, asked: Asked) -> tuple[BragDocument, list[domain.Win]]:
    rows = [row for row in wins(owner, asked.period) if row.impact >= asked.least_impact]
    around = connected(owner, rows)
    lens = lens_of(owner, asked.reader)
    told = [(row, tell(lens, row, domain_win(row, around)).win) for row in rows]
    # What is said about a win that stays with its owner stays with it.
    rows = [row for row, win in told if win is not None]
    values = [win for _, win in told if win is not None]
    is_public = asked.reader is Reader.PUBLIC
    document = build_brag_document(
        name=str(owner),
        role=asked.role,
        start=asked.period.starts_on,
        end=asked.period.ends_on,
        wins=values,
        goals=[
            replace(one, title=lens.text(one.title), result=lens.text(one.result))
            for one in ([] if is_public else achieved_goals(owner, asked.period))
        ],
        quotes=[
            replace(
                one,
                text=lens.text(one.text),
                said_by="" if is_public else lens.text(one.said_by),
            )
            for one in quotes(owner, [str(row.pk) for row in rows])
        ],
        practice=[
            replace(one, skill=lens.text(one.skill)) for one in practice_totals(owner, asked.period)
        ],
        learning=[
            replace(one, title=lens.text(one.title), skill=lens.text(one.skill))
            for one in finished_learning(owner, asked.period)
        ],
        arrange_by=asked.arrange_by,
        only_goal=asked.goal,
        only_skill=asked.skill,
    )
    return document, values


def brag_document(owner: Any, asked: Asked) -> BragDocument:
    """The document of the period, from wins, the activity log and linked feedback."""
    return _gathered(owner, asked)[0]


def brag_markdown(owner: Any, asked: Asked) -> str:
    """The document as CommonMark."""
    return markdown(brag_document(owner, asked))


def brag_as_pdf(owner: Any, asked: Asked, *, paper: Paper = Paper.A4) -> bytes:
    """The document as a PDF."""
    return brag_pdf(brag_document(owner, asked), written_at=clock.now(), paper=paper)


def brag_as_docx(owner: Any, asked: Asked, *, paper: Paper = Paper.A4) -> bytes:
    """The document as a Word file."""
    return brag_docx(brag_document(owner, asked), written_at=clock.now(), paper=paper)


def _brag_win(value: domain.Win) -> BragWin:
    return BragWin(value, figure(value.metric), standing(value))


def brag_page(owner: Any, asked: Asked) -> BragPage:
    """Gather the preview."""
    document, values = _gathered(owner, asked)
    meter = recency_meter(
        [value.on for value in values],
        start=asked.period.starts_on,
        end=asked.period.ends_on,
        parts=min(4, asked.period.days),
    )
    sections = [
        BragSection(each.heading, [_brag_win(value) for value in each.wins])
        for each in document.sections
    ]
    if document.highlights:
        highlights = [_brag_win(value) for value in document.highlights]
        sections.insert(0, BragSection("Highlights", highlights))
    standings = [standing(value) for value in values]
    return BragPage(
        document=document,
        sections=sections,
        practice=[(one.skill, hours(one.minutes), one.times) for one in document.practice],
        meter=meter,
        parts=_parts(meter),
        lean_words=_lean_words(meter),
        goals=_names(value.goal for value in values),
        skills=_names(value.skill for value in values),
        promotion_grade=sum(one.is_promotion_grade for one in standings),
        one_step_away=sum(one.is_one_step_away for one in standings),
    )


def _names(words: Any) -> list[str]:
    return sorted({word for word in words if word}, key=str.casefold)


def _parts(meter: RecencyMeter) -> list[PartOfPeriod]:
    most = max((part.count for part in meter.parts), default=0) or 1
    return [
        PartOfPeriod(
            words=span(part.start, part.end),
            count=part.count,
            bar=progress_bar(
                part.count / most,
                identity=f"recency-{place}",
                title=f"Wins from {span(part.start, part.end)}",
                strategy="wins",
            ),
        )
        for place, part in enumerate(meter.parts)
    ]


def _lean_words(meter: RecencyMeter) -> str:
    if not meter.is_meaningful:
        return "Four wins or more are needed before this says anything."
    quietest = span(meter.quietest.start, meter.quietest.end)
    if meter.lean > 0.25:
        return (
            f"Most of these wins are recent; memory favours the last weeks. Look "
            f"through {quietest} for what you have not written down."
        )
    if meter.lean < -0.25:
        return f"Most of these wins are from the beginning. Look through {quietest} for more."
    if meter.uneven_share > 0.3:
        return f"The wins come in bunches; {quietest} is the quietest part."
    return "The wins tell of the whole period."


def chosen(words: Sequence[str], wanted: str) -> str:
    """`wanted` if it is among `words`, else empty."""
    return wanted if wanted in words else ""
