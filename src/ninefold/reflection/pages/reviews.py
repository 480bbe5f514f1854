"""The pages of a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from ninefold.reflection.domain.longer import LongerReview
from ninefold.reflection.domain.weeks import DueReview, next_ready_day
from ninefold.reflection.models import (
    PlannedRest,
    Review,
    ReviewDecision,
    ReviewFact,
    ReviewShare,
    ReviewStep,
)
from ninefold.reflection.operations.sharing import PARTS
from ninefold.reflection.pages.rosette import attention_rosette
from ninefold.reflection.queries import reviews
from ninefold.reflection.queries.journal import rests
from ninefold.reflection.queries.reviews import Line, ToAdjust
from ninefold.web.markdown import render_markdown
from ninefold.web.pictures.picture import Picture

MEANING = {
    "went_well": "What went well",
    "stuck": "Where it got stuck",
    "to_change": "What will change",
}
SPANS = {"week": "week", "month": "month", "quarter": "quarter"}


@dataclass(frozen=True)
class FactChoice:
    """A line with the choice made so far."""

    line: Line
    is_kept: bool
    is_win: bool


@dataclass(frozen=True)
class FactGroup:
    """The lines under one heading."""

    heading: str
    strategy: str
    choices: list[FactChoice]


@dataclass(frozen=True)
class FactsPage:
    """First screen: what happened."""

    review: Review
    groups: list[FactGroup]
    others: list[FactChoice]
    rosette: Picture

    @property
    def has_win(self) -> bool:
        """Whether the win of the period is chosen."""
        return any(choice.is_win for group in self.groups for choice in group.choices) or any(
            choice.is_win for choice in self.others
        )


@dataclass(frozen=True)
class GoalToAdjust:
    """A goal with what was decided and where to change it."""

    decision: ReviewDecision
    is_goal: bool
    change_url: str
    next_step_url: str
    letting_go_url: str


@dataclass(frozen=True)
class Meaning:
    """One of the three answers with the facts that stand behind it."""

    name: str
    heading: str
    html: SafeString
    facts: list[ReviewFact]


@dataclass(frozen=True)
class ReviewPage:
    """A finished review, for its owner."""

    review: Review
    win: ReviewFact | None
    facts: list[ReviewFact]
    meanings: list[Meaning]
    steps: list[ReviewStep]
    decisions: list[ReviewDecision]
    shares: list[ReviewShare]


@dataclass(frozen=True)
class SharedReview:
    """What the guest behind a link sees: only the chosen parts are filled."""

    share: ReviewShare
    owner_name: str
    win: ReviewFact | None
    facts: list[ReviewFact]
    meanings: list[Meaning]
    steps: list[ReviewStep]
    decisions: list[ReviewDecision]


@dataclass(frozen=True)
class ReviewsPage:
    """Reviews that wait, and those that were held."""

    due: DueReview | None
    begun: Review | None
    next_on: date
    month: LongerReview | None
    quarter: LongerReview | None
    longer_begun: list[Review]
    finished: list[Review]
    rests: list[PlannedRest]


def reviews_page(owner: Any) -> ReviewsPage:
    """Gather the list of reviews."""
    today = owner.today
    return ReviewsPage(
        due=reviews.due_week(owner, today),
        begun=reviews.open_review(owner, "week"),
        next_on=next_ready_day(today=today, starts_weekday=owner.week_starts_weekday),
        month=reviews.due_longer(owner, "month", today),
        quarter=reviews.due_longer(owner, "quarter", today),
        longer_begun=[
            row for span in ("quarter", "month") if (row := reviews.open_review(owner, span))
        ],
        finished=reviews.finished_reviews(owner),
        rests=rests(owner, ending_from=today),
    )


def facts_page(owner: Any, key: object) -> FactsPage:
    """Gather the first screen; what is new since the last look is kept until dropped."""
    row: Any = reviews.review(owner, key)
    stored = {fact.key: fact for fact in row.all_facts}
    groups: dict[str, FactGroup] = {}
    others: list[FactChoice] = []
    for one in reviews.lines_of(owner, row.period):
        fact = stored.get(one.key)
        choice = FactChoice(
            one, fact.is_kept if fact else one.is_main, fact.is_win if fact else False
        )
        if one.is_main:
            groups.setdefault(one.heading, FactGroup(one.heading, one.strategy, [])).choices.append(
                choice
            )
        else:
            others.append(choice)
    return FactsPage(
        row,
        list(groups.values()),
        others,
        attention_rosette(owner, row.period, identity="review-rosette"),
    )


def kept_facts(review: Review) -> list[ReviewFact]:
    """The facts that were kept, of a review read with its parts."""
    return [fact for fact in review.all_facts if fact.is_kept]  # type: ignore[attr-defined]


def goals_to_adjust(review: Any) -> list[GoalToAdjust]:
    """The goals of a review (read with its parts), each with its own addresses."""
    found = []
    for decision in review.all_decisions:
        is_goal = decision.row_kind == "goals.goal"

        def address(name: str, key: object = decision.row_id, known: bool = is_goal) -> str:
            return reverse(f"goals:{name}", args=[key]) if known else ""

        found.append(
            GoalToAdjust(
                decision, is_goal, address("change"), address("next_step"), address("letting_go")
            )
        )
    return found


def others_to_adjust(owner: Any, review: Review) -> list[ToAdjust]:
    """What other rooms than goals offer to adjust, six lines of each at most."""
    return [
        ToAdjust(one.heading, one.strategy, list(one.lines)[:6])
        for one in reviews.to_adjust(owner, review.period)
        if one.strategy != "goals"
    ]


def _meanings(review: Any, names: Any) -> list[Meaning]:
    kept = kept_facts(review)
    return [
        Meaning(
            name,
            MEANING[name],
            render_markdown(getattr(review, name)),
            [fact for fact in kept if name in fact.bears_on],
        )
        for name in MEANING
        if name in names and getattr(review, name)
    ]


def _win(review: Any) -> ReviewFact | None:
    return next((fact for fact in review.all_facts if fact.is_win), None)


def _decided(review: Any) -> list[ReviewDecision]:
    return [decision for decision in review.all_decisions if decision.choice]


def review_page(owner: Any, key: object) -> ReviewPage:
    """Gather a review. Raises NotFound."""
    row: Any = reviews.review(owner, key)
    return ReviewPage(
        review=row,
        win=_win(row),
        facts=kept_facts(row),
        meanings=_meanings(row, MEANING),
        steps=row.all_steps,
        decisions=_decided(row),
        shares=row.all_shares,
    )


def shared_review(owner: Any, share_key: object) -> SharedReview:
    """Gather what a guest may see: nothing beyond the chosen parts is even read into the page.

    Raises NotFound.
    """
    share = reviews.share(owner, share_key)
    row: Any = reviews.review(owner, share.review_id)
    parts = [part for part in share.parts if part in PARTS]
    return SharedReview(
        share=share,
        owner_name=owner.display_name,
        win=_win(row) if "win" in parts else None,
        facts=kept_facts(row) if "facts" in parts else [],
        meanings=_meanings(row, parts),
        steps=row.all_steps if "steps" in parts else [],
        decisions=_decided(row) if "goals" in parts else [],
    )
