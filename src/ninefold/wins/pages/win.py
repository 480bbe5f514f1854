"""One win, and the moment after it was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ninefold.activity.queries import cards
from ninefold.kernel.plugs import Card, kinds, word_fact
from ninefold.web.pictures.before_after import Change, before_after
from ninefold.web.pictures.picture import Picture, Table
from ninefold.wins.domain.figures import quantity
from ninefold.wins.domain.milestones import is_milestone, ordinal
from ninefold.wins.domain.treats import Treat, fitting_treats
from ninefold.wins.models import TreatTaken, Win, WinDraft, WinPerson
from ninefold.wins.pages.promises import PromiseShown, due_shown
from ninefold.wins.pages.shown import ShownWin, shown_wins
from ninefold.wins.queries import (
    competencies,
    drafts,
    kept_days,
    shown_competencies,
    treats,
    treats_taken,
)
from ninefold.wins.queries import (
    win as find_win,
)


@dataclass(frozen=True)
class WinPage:
    """One win, whole."""

    shown: ShownWin
    slope: Picture | None
    helped: list[WinPerson]
    witnesses: list[WinPerson]
    treats_taken: list[TreatTaken]
    competencies: list[tuple[Any, bool]]


@dataclass(frozen=True)
class KeptPage:
    """After a win was kept: how many that makes, and a treat from the owner's own list."""

    shown: ShownWin
    milestone: str
    count_words: str
    treats: Sequence[Any]
    has_treats: bool
    treats_taken: list[TreatTaken]
    promised: list[PromiseShown]
    drafts_left: int


@dataclass(frozen=True)
class DraftRow:
    """A draft with what suggested it."""

    draft: WinDraft
    because: str
    source: Card | None


_BECAUSE = {
    "goals.goal.achieved": "you achieved a goal",
    "goals.milestone.achieved": "you reached a milestone",
    "skills.task.finished": "you finished a practice task",
    "skills.level.reached": "you reached a level",
    "learning.resource.finished": "you finished learning",
    "learning.certificate.earned": "you earned a certificate",
    "git.merge": "your work was merged",
    "git.release": "you had a part in a release",
    "git.run": "you worked on it for a while",
    **{
        f"calendar.{sort}": f"your calendar had {words}"
        for sort, words in (
            ("talk", "a talk"),
            ("demo", "a demo"),
            ("workshop", "a workshop"),
            ("interview", "an interview"),
            ("launch", "a launch"),
            ("exam", "an exam"),
            ("conference", "a conference"),
        )
    },
}


def win_page(owner: Any, key: object) -> WinPage:
    """Gather one win. Raises NotFound."""
    row = find_win(owner, key)
    people: list[WinPerson] = row.all_people  # type: ignore[attr-defined]
    [shown] = shown_wins(owner, [row])
    held = set(shown_competencies(owner, [row.pk]).get(row.pk, ()))
    return WinPage(
        shown=shown,
        slope=_slope(row),
        helped=[one for one in people if one.part == WinPerson.Part.PART],
        witnesses=[one for one in people if one.part == WinPerson.Part.WITNESS],
        treats_taken=treats_taken(owner, win_key=row.pk),
        competencies=[(one, one.pk in held) for one in competencies(owner)],
    )


def _slope(row: Win) -> Picture | None:
    if row.metric_before is None or row.metric_after is None:
        return None
    name = row.metric_name or row.title
    before, after = (
        quantity(value, row.metric_unit) for value in (row.metric_before, row.metric_after)
    )
    unit = f", {row.metric_unit}" if row.metric_unit else ""
    drawn = before_after(
        [Change("", float(row.metric_before), float(row.metric_after))],
        identity=f"slope-{row.pk}",
        title=f"{name}, before and after",
        before_name=f"before{unit}",
        after_name=f"after{unit}",
    )
    table = Table(drawn.title, ("", "Figure"), (("before", before), ("after", after)))
    return replace(drawn, description="", table=table)


def kept_page(owner: Any, key: object) -> KeptPage:
    """Gather the celebration of one win. Raises NotFound."""
    row = find_win(owner, key)
    [shown] = shown_wins(owner, [row])
    days = kept_days(owner)
    this_year = sum(1 for day in days if day.year == row.on.year)
    total = len(days)
    words = "The first one this year." if this_year == 1 else f"That makes {this_year} this year."
    if row.on.year != owner.today.year:
        words = f"That makes {this_year} in {row.on.year}."
    mine = treats(owner)
    fitting = fitting_treats(
        [Treat(one.name, one.size) for one in mine],
        impact=row.impact,
        taken={one.name: one.last_taken_on for one in mine if one.last_taken_on},
        today=owner.today,
    )
    by_name = {one.name: one for one in mine}
    milestone = ""
    if is_milestone(total):
        milestone = "Your first win." if total == 1 else f"Your {ordinal(total)} win."
    return KeptPage(
        shown=shown,
        milestone=milestone,
        count_words=words,
        treats=[by_name[one.name] for one in fitting],
        has_treats=bool(mine),
        treats_taken=treats_taken(owner, win_key=row.pk),
        promised=due_shown(owner),
        drafts_left=len(drafts(owner)),
    )


def you_did(kind: str, data: Mapping[str, Any] | None = None) -> str:
    """A fact told to the one who did it: "you kept the compliment", "you were at"."""
    try:
        phrase = word_fact(kind, data or {})
    except KeyError:
        return "something happened"
    return f"you were {phrase[4:]}" if phrase.startswith("was ") else f"you {phrase}"


def draft_rows(owner: Any) -> list[DraftRow]:
    """The drafts with what they came from."""
    waiting = drafts(owner)
    shown = cards(owner, [one.source for one in waiting])
    known = kinds()
    return [
        DraftRow(
            draft=one,
            because=_BECAUSE.get(one.because) or you_did(one.because),
            source=shown.get(one.source) if one.source_kind in known and not one.origin else None,
        )
        for one in waiting
    ]
