"""What each feedback screen shows, so that templates stay plain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from ninefold.feedback.domain.giveaways import Giveaway, giveaways
from ninefold.feedback.domain.rater_groups import OTHERS_ASKED, RaterGroup, group_names
from ninefold.feedback.domain.themes import Theme, themes
from ninefold.feedback.models import (
    ActionItem,
    FeedbackNote,
    Question,
    QuestionToAsk,
    Round,
)
from ninefold.feedback.operations.following_up import days_of_follow_up
from ninefold.feedback.queries import (
    done_action_items,
    is_enough,
    notes,
    open_action_items,
    questions_to_ask,
    receipts_owed,
    round_of,
    rounds,
)
from ninefold.kernel.plugs import kinds
from ninefold.links.titles import rows_with_words
from ninefold.web.pictures.before_after import Change, before_after
from ninefold.web.pictures.picture import Picture


@dataclass(frozen=True)
class RoundRow:
    """A round in a list."""

    round: Round
    days_left: int
    owes_receipt: bool


@dataclass(frozen=True)
class FeedbackPage:
    """What do others see that I don't?"""

    running: list[RoundRow]
    closed: list[RoundRow]
    to_ask: list[QuestionToAsk]
    notes: list[FeedbackNote]
    action_items: list[ActionItem]
    done: list[ActionItem]

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been kept yet."""
        return not (self.running or self.closed or self.to_ask or self.notes or self.action_items)


@dataclass(frozen=True)
class Said:
    """One answer as it is shown; `name` is empty for an anonymous one."""

    body: str | int
    name: str = ""


@dataclass(frozen=True)
class Shown:
    """The answers of some groups to one question."""

    heading: str
    said: list[Said]

    @property
    def mean(self) -> float:
        """The mean of a scale."""
        return fmean(int(one.body) for one in self.said)

    @property
    def points(self) -> list[tuple[int, int]]:
        """How many chose each point of a scale, 5 first."""
        counts = Counter(int(one.body) for one in self.said)
        return [(point, counts[point]) for point in range(5, 0, -1)]


@dataclass(frozen=True)
class QuestionShown:
    """One question with what was said, and the asker's own view."""

    question: Question
    cells: list[Shown]
    own: str | int | None
    themes: tuple[Theme, ...]

    @property
    def said(self) -> list[Said]:
        """All that was said, over all groups."""
        return [one for cell in self.cells for one in cell.said]

    @property
    def mean(self) -> float | None:
        """The mean of all others on a scale."""
        points = [int(one.body) for one in self.said] if self.question.is_scale else []
        return fmean(points) if points else None


@dataclass(frozen=True)
class RoundPage:
    """One round, whole."""

    round: Round
    questions: list[Question]
    groups: list[tuple[str, list[Any]]]
    shown: list[QuestionShown]
    own: dict[str, str | int]
    against_others: Picture | None
    is_enough: bool
    is_past: bool
    answered: int
    follow_up_days: int | None
    follow_ups: list[Round]

    @property
    def people(self) -> int:
        """How many are asked."""
        return sum(len(people) for _, people in self.groups)

    @property
    def can_remind(self) -> bool:
        """Whether anybody could be written to."""
        return any(one.address for _, people in self.groups for one in people)

    @property
    def has_something(self) -> bool:
        """Whether any answer is shown."""
        return any(one.cells for one in self.shown)


def feedback_page(owner: Any) -> FeedbackPage:
    """Gather the first page of feedback."""
    today = owner.today
    owed = {row.pk for row in receipts_owed(owner)}
    rows = [RoundRow(row, (row.due_on - today).days, row.pk in owed) for row in rounds(owner)]
    return FeedbackPage(
        running=[row for row in rows if row.round.state != Round.State.CLOSED],
        closed=[
            row
            for row in rows
            if row.round.state == Round.State.CLOSED and row.round.follows_id is None
        ],
        to_ask=questions_to_ask(owner),
        notes=notes(owner)[:100],
        action_items=open_action_items(owner),
        done=done_action_items(owner)[:20],
    )


def _body(answer: Any) -> str | int:
    return answer.text or int(answer.scale)


def _cells(row: Any, question: Question) -> list[Shown]:
    if row.is_anonymous:
        for one in (row.report or {}).get("questions", []):
            if one["question"] == str(question.pk):
                return [
                    Shown(group_names(tuple(cell["groups"])), [Said(b) for b in cell["bodies"]])
                    for cell in one["cells"]
                ]
        return []
    found = []
    for group in OTHERS_ASKED:
        said = [
            Said(_body(answer), answer.invitation.name)
            for answer in row.all_answers
            if answer.question_id == question.pk
            and answer.invitation is not None
            and answer.invitation.group == group
        ]
        if said:
            found.append(Shown(group.label, said))
    return found


def questions_shown(row: Any) -> list[QuestionShown]:
    """Each question of a round (read whole) with what may be shown of it."""
    own = {
        answer.question_id: _body(answer)
        for answer in row.all_answers
        if answer.invitation_id is None
    }
    found = []
    for question in row.all_questions:
        cells = _cells(row, question)
        texts = [str(one.body) for cell in cells for one in cell.said]
        shared = () if question.is_scale else themes(texts, most=8)
        found.append(QuestionShown(question, cells, own.get(question.pk), shared))
    return found


def _against_others(row: Round, shown: list[QuestionShown]) -> Picture | None:
    changes = [
        Change(one.question.text, float(one.own), round(one.mean, 1))
        for one in shown
        if one.question.is_scale and one.own is not None and one.mean is not None
    ]
    if not changes:
        return None
    return before_after(
        changes,
        identity=f"self-{row.pk}",
        title="Your view and theirs",
        before_name="you",
        after_name="others",
    )


def round_page(owner: Any, key: object) -> RoundPage:
    """Gather one round. Raises NotFound."""
    row: Any = round_of(owner, key)
    shown = questions_shown(row)
    groups = [
        (group.label, [one for one in row.all_invitations if one.group == group])
        for group in RaterGroup
    ]
    is_open = row.state == Round.State.OPEN
    return RoundPage(
        round=row,
        questions=row.all_questions,
        groups=[(label, people) for label, people in groups if people],
        shown=shown,
        own={str(one.question_id): _body(one) for one in row.all_answers if not one.invitation_id},
        against_others=_against_others(row, shown) if row.state == Round.State.CLOSED else None,
        is_enough=is_open and row.is_anonymous and is_enough(row),
        is_past=is_open and row.due_on < owner.today,
        answered=sum(one.answered_on is not None for one in row.all_invitations),
        follow_up_days=days_of_follow_up(row, owner.today) if row.follows_id is None else None,
        follow_ups=row.all_follow_ups,
    )


def linkable(owner: Any) -> list[tuple[str, str]]:
    """Goals and skills that an action item can serve: ref as text, and words."""
    known = kinds()
    return [
        (str(one.ref), f"{one.card.title} ({one.noun})")
        for kind in ("goals.goal", "skills.skill")
        if kind in known
        for one in rows_with_words(owner, "", kind=kind)
    ]


@dataclass(frozen=True)
class Marked:
    """A piece of an answer; `reason` says why it could give its writer away, or is empty."""

    text: str
    reason: str = ""


def marked(text: str, names: Iterable[str]) -> list[Marked]:
    """The text in pieces, those that could give its writer away with the reason."""
    pieces: list[Marked] = []
    at = 0
    found: list[Giveaway] = list(giveaways(text, names=names))
    for one in found:
        if one.start < at:
            continue
        pieces += [Marked(text[at : one.start]), Marked(text[one.start : one.end], one.reason)]
        at = one.end
    pieces.append(Marked(text[at:]))
    return [piece for piece in pieces if piece.text]
