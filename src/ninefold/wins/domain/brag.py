"""A brag document: what someone achieved in a period, in the shape that a manager reads."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ninefold.wins.domain.figures import hours, span
from ninefold.wins.domain.win import Win

MOST_HIGHLIGHTS = 3
LARGE_IMPACT = 3


class Arrangement(StrEnum):
    CATEGORY = "category"
    GOAL = "goal"
    SKILL = "skill"


@dataclass(frozen=True, slots=True)
class AchievedGoal:
    title: str
    on: date
    result: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackQuote:
    """Words that were given to be passed on. ``said_by`` is empty when that stays open."""

    text: str
    said_by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PracticeTotal:
    skill: str
    minutes: int
    times: int


@dataclass(frozen=True, slots=True)
class FinishedLearning:
    title: str
    kind: str
    on: date
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """One figure of the opening line: "12" "wins"."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    wins: tuple[Win, ...]


@dataclass(frozen=True, slots=True)
class BragDocument:
    name: str
    role: str
    start: date
    end: date
    summary: tuple[Summary, ...]
    highlights: tuple[Win, ...]
    sections: tuple[Section, ...]
    goals: tuple[AchievedGoal, ...]
    quotes: tuple[FeedbackQuote, ...]
    practice: tuple[PracticeTotal, ...]
    learning: tuple[FinishedLearning, ...]

    @property
    def period(self) -> str:
        return span(self.start, self.end)

    @property
    def is_empty(self) -> bool:
        return not (
            self.highlights
            or self.sections
            or self.goals
            or self.quotes
            or self.practice
            or self.learning
        )


def build_brag_document(
    *,
    name: str,
    role: str = "",
    start: date,
    end: date,
    wins: Iterable[Win],
    goals: Iterable[AchievedGoal] = (),
    quotes: Iterable[FeedbackQuote] = (),
    practice: Iterable[PracticeTotal] = (),
    learning: Iterable[FinishedLearning] = (),
    arrange_by: Arrangement = Arrangement.CATEGORY,
    only_goal: str = "",
    only_skill: str = "",
) -> BragDocument:
    """Everything of the period ``start`` to ``end`` (both included), largest impact first,
    measured before unmeasured, then latest first.

    Up to three wins of impact 3 open the document as highlights and are not repeated below.
    ``practice`` is taken as totals of the period. ``only_goal`` and ``only_skill`` keep the wins
    (and for a skill the practice and learning) that carry exactly that name.
    Raises ValueError when the period ends before it starts.
    """
    if end < start:
        raise ValueError(f"end: {end} is before the start, {start}. Swap them or choose another.")

    def within(on: date) -> bool:
        return start <= on <= end

    kept = [
        win
        for win in wins
        if within(win.on)
        and (not only_goal or win.goal == only_goal)
        and (not only_skill or win.skill == only_skill)
    ]
    kept.sort(key=lambda win: (-win.impact, win.metric is None, -win.on.toordinal(), win.title))
    highlights = tuple(win for win in kept if win.impact == LARGE_IMPACT)[:MOST_HIGHLIGHTS]
    rest = kept[len(highlights) :]
    achieved = sorted(
        (goal for goal in goals if within(goal.on) and only_goal in ("", goal.title)),
        key=lambda goal: (goal.on, goal.title),
    )
    practised = sorted(
        (each for each in practice if each.minutes > 0 and only_skill in ("", each.skill)),
        key=lambda each: (-each.minutes, each.skill),
    )
    finished = sorted(
        (each for each in learning if within(each.on) and only_skill in ("", each.skill)),
        key=lambda each: (each.on, each.title),
    )
    return BragDocument(
        name=name.strip(),
        role=role.strip(),
        start=start,
        end=end,
        summary=_summary(kept, achieved, practised, finished),
        highlights=highlights,
        sections=_sections(rest, arrange_by),
        goals=tuple(achieved),
        quotes=tuple(quote for quote in quotes if quote.on is None or within(quote.on)),
        practice=tuple(practised),
        learning=tuple(finished),
    )


def _sections(wins: Sequence[Win], arrange_by: Arrangement) -> tuple[Section, ...]:
    heading_of: dict[Arrangement, Callable[[Win], str]] = {
        Arrangement.CATEGORY: lambda win: win.category,
        Arrangement.GOAL: lambda win: win.goal,
        Arrangement.SKILL: lambda win: win.skill,
    }
    grouped: dict[str, list[Win]] = {}
    for win in wins:
        grouped.setdefault(heading_of[arrange_by](win).strip(), []).append(win)
    unnamed = grouped.pop("", [])
    ordered = sorted(
        grouped.items(),
        key=lambda item: (-sum(win.impact for win in item[1]), item[0].casefold()),
    )
    sections = [Section(heading, tuple(members)) for heading, members in ordered]
    if unnamed:
        sections.append(Section("Other wins" if sections else "Wins", tuple(unnamed)))
    return tuple(sections)


def _counted(count: int, one: str, many: str) -> list[Summary]:
    return [Summary(str(count), one if count == 1 else many)] if count else []


def _summary(
    wins: Sequence[Win],
    goals: Sequence[AchievedGoal],
    practice: Sequence[PracticeTotal],
    learning: Sequence[FinishedLearning],
) -> tuple[Summary, ...]:
    figures = _counted(len(wins), "win", "wins")
    figures += _counted(len(goals), "goal achieved", "goals achieved")
    measured = sum(1 for win in wins if win.metric is not None)
    figures += _counted(measured, "measured result", "measured results")
    if minutes := sum(each.minutes for each in practice):
        figures.append(Summary(hours(minutes), "of practice"))
    figures += _counted(len(learning), "learning finished", "learning finished")
    return tuple(figures)
