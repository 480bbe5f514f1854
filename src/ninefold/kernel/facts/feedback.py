"""Facts of the feedback room. None of them is told when somebody answers anonymously."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class RoundPrepared(Fact):
    kind: ClassVar[str] = "feedback.round.prepared"


@dataclass(frozen=True, kw_only=True)
class RoundChanged(Fact):
    kind: ClassVar[str] = "feedback.round.changed"


@dataclass(frozen=True, kw_only=True)
class RoundOpened(Fact):
    """The people asked have their links; answers come in until `due_on`."""

    kind: ClassVar[str] = "feedback.round.opened"
    due_on: date | None = None
    is_anonymous: bool = False


@dataclass(frozen=True, kw_only=True)
class NamedAnswerGiven(Fact):
    """Somebody answered under their name."""

    kind: ClassVar[str] = "feedback.answer.given"


@dataclass(frozen=True, kw_only=True)
class RoundClosed(Fact):
    """`is_shown` is false when nothing of it could be shown safely."""

    kind: ClassVar[str] = "feedback.round.closed"
    is_shown: bool = True


@dataclass(frozen=True, kw_only=True)
class ReceiptGiven(Fact):
    """Those who were asked were told what was heard and what is being tried."""

    kind: ClassVar[str] = "feedback.receipt.given"
    by_when: date | None = None


@dataclass(frozen=True, kw_only=True)
class FollowedUp(Fact):
    """The same people were asked again, `days` after the round closed (None: in between)."""

    kind: ClassVar[str] = "feedback.round.followed_up"
    days: int | None = None


@dataclass(frozen=True, kw_only=True)
class FeedbackNoted(Fact):
    kind: ClassVar[str] = "feedback.note.kept"


@dataclass(frozen=True, kw_only=True)
class QuestionKept(Fact):
    """A question to ask somebody was kept for later."""

    kind: ClassVar[str] = "feedback.question_to_ask.kept"
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class QuestionAsked(Fact):
    kind: ClassVar[str] = "feedback.question_to_ask.asked"


@dataclass(frozen=True, kw_only=True)
class ActionItemPlanned(Fact):
    kind: ClassVar[str] = "feedback.action_item.planned"
    source: Ref | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ActionItemChanged(Fact):
    kind: ClassVar[str] = "feedback.action_item.changed"


@dataclass(frozen=True, kw_only=True)
class StepDone(Fact):
    kind: ClassVar[str] = "feedback.step.done"
    action_item: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class ActionItemDone(Fact):
    kind: ClassVar[str] = "feedback.action_item.done"
