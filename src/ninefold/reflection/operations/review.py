"""Looking back: facts, meaning, next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.activity.queries import cards
from ninefold.kernel import clock
from ninefold.kernel.facts.goals import GoalAchieved, GoalChanged, GoalLetGo
from ninefold.kernel.facts.reflection import ReviewFinished, ReviewStepDone
from ninefold.kernel.periods import week_of
from ninefold.kernel.plugs import Happened
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.links.operations import link
from ninefold.reflection.models import Review, ReviewDecision, ReviewFact, ReviewStep
from ninefold.reflection.models.review import QUESTIONS
from ninefold.reflection.queries.reviews import (
    due_longer,
    due_week,
    lines_of,
    longer_so_far,
    open_review,
    to_adjust,
)

MOST_STEPS = 3
DECIDED_BY = {
    GoalChanged.kind: "changed",
    GoalLetGo.kind: "let_go",
    GoalAchieved.kind: "achieved",
}


class CannotReview(Refusal):
    """The review cannot be held like this."""


@transaction.atomic
def begin_review(*, owner: Any, span: str = "week") -> Review:
    """Begin to look back on the last week, month or quarter, with those missed before it; or go
    on with the one that was begun.

    One that is not due yet is looked back on as far as it has come. Raises CannotReview for
    another span, and for a month or quarter that was looked back on already.
    """
    if span not in Review.Span.values:
        raise CannotReview("Choose a week, a month or a quarter.", field="span")
    row = open_review(owner, span)
    if row is None:
        row = _new_review(owner, span)
    known = {decision.row for decision in ReviewDecision.objects.of(owner).filter(review=row)}
    goals = [
        line
        for section in to_adjust(owner, row.period)
        if section.strategy == "goals"
        for line in section.lines
    ]
    for line in goals:
        if line.ref is not None and line.ref not in known:
            known.add(line.ref)
            ReviewDecision.objects.create(
                owner=owner,
                review=row,
                row_kind=line.ref.kind,
                row_id=line.ref.id,
                title=line.title[:300],
                due_before=line.on,
            )
    return row


def _new_review(owner: Any, span: str) -> Review:
    today = owner.today
    weeks = 1
    if span == "week":
        due = due_week(owner, today)
        if due is not None:
            period, weeks = due.period, due.weeks
        else:
            week = week_of(today, starts_weekday=owner.week_starts_weekday)
            period = type(week)(week.starts_on, today)
    else:
        longer = due_longer(owner, span, today)
        if longer is not None:
            period, weeks = longer.period, longer.count
        else:
            rest = longer_so_far(owner, span, today)
            if rest is None:
                raise CannotReview(f"You have looked back on this {span} already.", field="span")
            period = rest
    return Review.objects.create(
        owner=owner, span=span, starts_on=period.starts_on, ends_on=period.ends_on, weeks=weeks
    )


def _open(owner: Any, key: object) -> Review:
    row = Review.objects.one_of(owner, key)
    if row.finished_at is not None:
        raise CannotReview("This review is finished; what it says stays as it was.")
    return row


@transaction.atomic
def choose_facts(*, owner: Any, key: object, kept: Sequence[str], win: str = "") -> Review:
    """Keep the facts with these keys, drop the others, and name the win of the period by its key
    (empty for none). The win is kept in any case. Raises NotFound, CannotReview."""
    row = _open(owner, key)
    wanted = {*kept, win}
    before = {fact.key: fact.bears_on for fact in ReviewFact.objects.of(owner).filter(review=row)}
    ReviewFact.objects.filter(owner=owner, review=row).delete()
    ReviewFact.objects.bulk_create(
        ReviewFact(
            owner=owner,
            review=row,
            key=one.key,
            place=min(place, 32000),
            heading=one.heading[:120],
            strategy=one.strategy[:20],
            title=one.line.title[:300],
            detail=one.line.detail[:300],
            url=one.line.url[:500],
            on=one.line.on,
            row_kind=one.line.ref.kind if one.line.ref else "",
            row_id=one.line.ref.id if one.line.ref else None,
            is_kept=one.key in wanted,
            is_win=one.key == win,
            bears_on=before.get(one.key, []),
        )
        for place, one in enumerate(lines_of(owner, row.period))
    )
    return row


@transaction.atomic
def say_meaning(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    went_well: str = "",
    stuck: str = "",
    to_change: str = "",
    behind: Mapping[str, Sequence[str]] | None = None,
) -> Review:
    """Say what went well, where it got stuck and what shall change. `behind` names for each of
    the three the keys of the facts that stand behind it.

    Raises NotFound, CannotReview, ChangedElsewhere.
    """
    row = _open(owner, key)
    change(
        row,
        version=version,
        went_well=went_well.strip(),
        stuck=stuck.strip(),
        to_change=to_change.strip(),
    )
    chosen = behind or {}
    for fact in ReviewFact.objects.of(owner).filter(review=row, is_kept=True):
        bears_on = [name for name in QUESTIONS if fact.key in chosen.get(name, ())]
        if bears_on != fact.bears_on:
            change(fact, bears_on=bears_on)
    return row


@transaction.atomic
def set_steps(*, owner: Any, key: object, steps: Sequence[str]) -> Review:
    """Name up to three steps for the time to come. Raises NotFound, CannotReview."""
    row = _open(owner, key)
    words = [" ".join(step.split())[:300] for step in steps if step.strip()]
    if len(words) > MOST_STEPS:
        raise CannotReview("Three steps are plenty: leave the rest for later.", field="step_3")
    ReviewStep.objects.filter(owner=owner, review=row).delete()
    ReviewStep.objects.bulk_create(
        ReviewStep(owner=owner, review=row, place=place, text=text)
        for place, text in enumerate(words, start=1)
    )
    return row


@transaction.atomic
def decide(*, owner: Any, key: object, ref: Ref, choice: str = "", reason: str = "") -> None:
    """Note what was decided about a goal: that it goes on as it is (`choice` "kept"), or, with
    an empty `choice`, only the reason of a decision that the goal itself has shown.

    Raises NotFound, CannotReview.
    """
    row = _open(owner, key)
    if choice not in ("", ReviewDecision.Choice.KEPT):
        raise CannotReview("Change or let go of the goal itself; it is noted here.")
    decision = (
        ReviewDecision.objects.of(owner)
        .filter(review=row, row_kind=ref.kind, row_id=ref.id)
        .first()
    )
    if decision is None:
        raise CannotReview("This goal is not part of the review.")
    values: dict[str, Any] = {"reason": reason.strip()[:500]}
    if choice:
        values |= {"choice": choice, "decided_at": clock.now()}
    change(decision, **values)


def note_decision(owner: Any, happened: Happened) -> None:
    """When a goal changes while a review is under way, the review says so: a companion of every
    fact, in its transaction."""
    choice = DECIDED_BY.get(happened.kind)
    if choice is None:
        return
    decisions = ReviewDecision.objects.of(owner).filter(
        row_kind=happened.subject.kind,
        row_id=happened.subject.id,
        review__finished_at=None,
        review__removed_at=None,
    )
    for decision in decisions:
        due_after = decision.due_before
        if choice == "changed":
            card = cards(owner, [happened.subject]).get(happened.subject)
            due_after = card.on if card else None
        moved = choice == "changed" and due_after != decision.due_before
        change(
            decision,
            choice="moved" if moved else choice,
            due_after=due_after,
            decided_at=clock.now(),
        )


@transaction.atomic
def finish_review(*, owner: Any, key: object) -> Review:
    """Close the review; the rows behind its answers are linked with it. Raises NotFound,
    CannotReview when it is finished already."""
    row = _open(owner, key)
    change(row, finished_at=clock.now())
    record(
        owner=owner,
        fact=ReviewFinished(
            subject=row.ref, span=row.span, starts_on=row.starts_on, ends_on=row.ends_on
        ),
    )
    facts = ReviewFact.objects.of(owner).filter(review=row, is_kept=True)
    refs = {fact.row for fact in facts if fact.row and (fact.bears_on or fact.is_win)}
    for ref in cards(owner, [ref for ref in refs if ref is not None]):
        link(owner=owner, source=row.ref, target=ref, relation="is about")
    return row


@transaction.atomic
def set_step_done(*, owner: Any, key: object, is_done: bool = True) -> ReviewStep:
    """A step of a review is done today, or not after all. Raises NotFound."""
    row = ReviewStep.objects.select_related("review").one_of(owner, key)
    was_done = row.done_on is not None
    change(row, done_on=owner.today if is_done else None)
    if is_done and not was_done:
        record(owner=owner, fact=ReviewStepDone(subject=row.ref, review=row.review.ref))
    return row
