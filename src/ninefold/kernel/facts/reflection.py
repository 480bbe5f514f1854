"""Facts of the reflection room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class EntryWritten(Fact):
    """A page of the day or an entry below it was begun. Mood runs from 1 to 5."""

    kind: ClassVar[str] = "reflection.entry.written"
    mood: int | None = None


@dataclass(frozen=True, kw_only=True)
class EntryChanged(Fact):
    kind: ClassVar[str] = "reflection.entry.changed"
    mood: int | None = None


@dataclass(frozen=True, kw_only=True)
class FileAttached(Fact):
    """A file was put with an entry."""

    kind: ClassVar[str] = "reflection.attachment.added"
    entry: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class PredictionMade(Fact):
    """Something was said to happen by a day, with a probability from 1 to 99 percent."""

    kind: ClassVar[str] = "reflection.prediction.made"
    percent: int | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class PredictionSettled(Fact):
    """A prediction turned out true, false or void; "" when it was opened again."""

    kind: ClassVar[str] = "reflection.prediction.settled"
    outcome: str = ""


@dataclass(frozen=True, kw_only=True)
class ReviewFinished(Fact):
    """A look back on a "week", "month" or "quarter" was finished."""

    kind: ClassVar[str] = "reflection.review.finished"
    span: str = "week"
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewStepDone(Fact):
    kind: ClassVar[str] = "reflection.review_step.done"
    review: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewShared(Fact):
    """Parts of a review were opened to somebody by a private link."""

    kind: ClassVar[str] = "reflection.review_share.opened"
    review: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class SharingOfReviewEnded(Fact):
    kind: ClassVar[str] = "reflection.review_share.withdrawn"


@dataclass(frozen=True, kw_only=True)
class ReviewAnswered(Fact):
    """Somebody answered a review that was shared with them."""

    kind: ClassVar[str] = "reflection.review_answer.received"
    review: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class RestPlanned(Fact):
    kind: ClassVar[str] = "reflection.planned_rest.planned"
    starts_on: date | None = None
    ends_on: date | None = None
