"""What the interest questionnaire says, and its questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.kernel.refusals import NotFound
from ninefold.passion.domain.areas import AREAS
from ninefold.passion.domain.interest_items import Form, Item, counted, items, pages
from ninefold.passion.domain.interest_perturbation import Noise, RankRange, rank_ranges
from ninefold.passion.domain.interest_retest import Retest, compare
from ninefold.passion.domain.interest_scoring import (
    AreaScore,
    Consistency,
    HollandCode,
    consistency,
    differentiation,
    holland_code,
    score_areas,
)
from ninefold.passion.models import InterestSitting
from ninefold.passion.queries.interests import (
    counted_answers,
    is_open,
    noise_of,
    open_sitting,
    sittings,
)
from ninefold.passion.queries.interests import sitting as find_sitting
from ninefold.web.pictures import InterestScore, Picture, interest_hexagon

_ORDINALS = ("1st", "2nd", "3rd", "4th", "5th", "6th")
_CONSISTENCY = {
    Consistency.HIGH: "The two first areas are neighbours on the hexagon: they are often found "
    "in the same work.",
    Consistency.MIDDLE: "The two first areas stand one apart on the hexagon: there is work that "
    "has both.",
    Consistency.LOW: "The two first areas are opposites on the hexagon: few jobs have both, and "
    "those that do may be just yours.",
    Consistency.OPEN: "Which two areas come first is not settled.",
}


def ranks_in_words(found: RankRange) -> str:
    """Such as "1st to 3rd", or "1st" when it stays there."""
    best, worst = _ORDINALS[found.best - 1], _ORDINALS[found.worst - 1]
    return best if best == worst else f"{best} to {worst}"


@dataclass(frozen=True)
class AreaLine:
    """One area as the page lists it."""

    score: AreaScore
    ranks: RankRange

    @property
    def points(self) -> int:
        """The score from 0 to 100."""
        return round(100 * self.score.score)

    @property
    def between(self) -> str:
        """The interval from 0 to 100."""
        return f"{round(100 * self.score.low)} to {round(100 * self.score.high)}"

    @property
    def place(self) -> str:
        """Where it ranks, in words."""
        return ranks_in_words(self.ranks)

    @property
    def first_percent(self) -> int:
        """How often it would come first, in percent."""
        return round(100 * self.ranks.first)


@dataclass(frozen=True)
class Profile:
    """One finished sitting with everything that follows from it."""

    row: InterestSitting
    lines: list[AreaLine]
    code: HollandCode
    apart: int
    consistency: str
    noise: Noise
    retest: Retest | None
    compared_with: InterestSitting | None
    picture: Picture
    can_carry_on: bool

    @property
    def noise_steps(self) -> str:
        """The spread of one answer, in steps of the scale."""
        return f"{self.noise.deviation:.1f}"

    @property
    def clear_changes(self) -> list[str]:
        """Areas that have moved clearly since the sitting before."""
        if self.retest is None:
            return []
        return [
            f"{one.area.title} {'rose' if one.difference > 0 else 'fell'}"
            for one in self.retest.changes
            if one.is_clear
        ]


def _profile(found: list[InterestSitting], row: InterestSitting) -> Profile:
    place = found.index(row)
    answers = counted_answers(row)
    scores = score_areas(answers)
    noise = noise_of(found, place)
    ranges = rank_ranges(answers, noise.deviation)
    retest, earlier = None, None
    for candidate in found[place + 1 :]:
        retest = compare(counted_answers(candidate), answers)
        if retest is not None:
            earlier = candidate
            break
    code = holland_code(scores)
    then = {one.area: one.score for one in score_areas(counted_answers(earlier))} if earlier else {}
    picture = interest_hexagon(
        [
            InterestScore(
                one.area.title,
                one.score,
                one.low,
                one.high,
                earlier=then.get(one.area),
                ranks=ranks_in_words(ranked),
            )
            for one, ranked in zip(scores, ranges, strict=True)
        ],
        identity="interests",
        title="Your six areas of interest",
        earlier_label=f"{earlier.finished_on:%-d %B %Y}" if earlier else "",
    )
    lines = [AreaLine(one, ranked) for one, ranked in zip(scores, ranges, strict=True)]
    return Profile(
        row=row,
        lines=sorted(lines, key=lambda line: (-line.score.score, AREAS.index(line.score.area))),
        code=code,
        apart=round(100 * differentiation(scores)),
        consistency=_CONSISTENCY[consistency(code)],
        noise=noise,
        retest=retest,
        compared_with=earlier,
        picture=picture,
        can_carry_on=row.form == Form.SHORT,
    )


def profiles(owner: Any) -> list[Profile]:
    """All finished sittings with what follows from each, the latest first."""
    found = sittings(owner)
    return [_profile(found, row) for row in found]


@dataclass(frozen=True)
class Earlier:
    """A line of the history: the sitting, its three letters, and its six scores in points."""

    row: InterestSitting
    code: str
    points: list[tuple[str, int]]


@dataclass(frozen=True)
class InterestsPage:
    """What draws me? The latest profile or another one, and the history."""

    profile: Profile | None
    history: list[Earlier]
    open_sitting: InterestSitting | None
    open_answered: int
    open_length: int
    open_page: int


def interests_page(owner: Any, key: object | None = None) -> InterestsPage:
    """Gather the latest profile, or that of a sitting. Raises NotFound for a sitting that is not
    there or has no profile yet."""
    found = sittings(owner)
    row = next((one for one in found if str(one.pk) == str(key)), None) if key else None
    if key and row is None:
        raise NotFound
    row = row or next(iter(found), None)
    unfinished = open_sitting(owner)
    history = []
    for one in found:
        scores = score_areas(counted_answers(one))
        history.append(
            Earlier(
                one,
                holland_code(scores).letters,
                [(score.area.value, round(100 * score.score)) for score in scores],
            )
        )
    return InterestsPage(
        profile=_profile(found, row) if row else None,
        history=history,
        open_sitting=unfinished,
        open_answered=len(unfinished.answers) if unfinished else 0,
        open_length=Form(unfinished.form).length if unfinished else 0,
        open_page=first_open_page(unfinished) if unfinished else 1,
    )


def first_open_page(row: InterestSitting) -> int:
    """The first page with a question that is still open, from 1; the last when none is."""
    asked = pages(Form(row.form))
    for number, questions in enumerate(asked, start=1):
        if any(item.code not in row.answers for item in questions):
            return number
    return len(asked)


@dataclass(frozen=True)
class QuestionsPage:
    """Six questions of a sitting."""

    row: InterestSitting
    number: int
    of: int
    questions: tuple[Item, ...]
    answered: int
    length: int
    can_finish_short: bool

    @property
    def is_last(self) -> bool:
        """Whether no page follows."""
        return self.number == self.of


def questions_page(owner: Any, key: object, number: int) -> QuestionsPage:
    """Gather a page of questions, from 1. Raises NotFound when there is no such page, or nothing
    to answer."""
    row = find_sitting(owner, key)
    asked = pages(Form(row.form))
    if not 1 <= number <= len(asked) or not is_open(row):
        raise NotFound
    complete = counted(Form(row.form), row.answers)
    return QuestionsPage(
        row=row,
        number=number,
        of=len(asked),
        questions=asked[number - 1],
        answered=len(row.answers),
        length=len(items(Form(row.form))),
        can_finish_short=row.form == Form.FULL and complete is not None,
    )
