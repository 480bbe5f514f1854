"""Facts of the mentors room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class MentorFound(Fact):
    """Somebody was put on the wish list of possible mentors."""

    kind: ClassVar[str] = "mentors.mentorship.found"


@dataclass(frozen=True, kw_only=True)
class MentorshipChanged(Fact):
    kind: ClassVar[str] = "mentors.mentorship.changed"


@dataclass(frozen=True, kw_only=True)
class MentorshipMoved(Fact):
    """A mentorship went from one stage to another (found, asked, agreed, active, ended)."""

    kind: ClassVar[str] = "mentors.mentorship.moved"
    was: str = ""
    stage: str = ""


@dataclass(frozen=True, kw_only=True)
class LetterKept(Fact):
    kind: ClassVar[str] = "mentors.letter.kept"
    mentorship: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class LetterSent(Fact):
    """A letter went out, by e-mail from here or by the person's own hand."""

    kind: ClassVar[str] = "mentors.letter.sent"
    mentorship: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class AgreementKept(Fact):
    """The agreement was written down; `agreed` of `of` questions have an answer."""

    kind: ClassVar[str] = "mentors.agreement.kept"
    mentorship: Ref | None = None
    agreed: int = 0
    of: int = 0


@dataclass(frozen=True, kw_only=True)
class MeetingPlanned(Fact):
    kind: ClassVar[str] = "mentors.meeting.planned"
    mentorship: Ref | None = None
    starts_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingMoved(Fact):
    kind: ClassVar[str] = "mentors.meeting.moved"
    mentorship: Ref | None = None
    starts_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingProposed(Fact):
    """The mentor proposed a time on their private page."""

    kind: ClassVar[str] = "mentors.meeting.proposed"
    mentorship: Ref | None = None
    starts_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingHeld(Fact):
    kind: ClassVar[str] = "mentors.meeting.held"
    mentorship: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingCancelled(Fact):
    kind: ClassVar[str] = "mentors.meeting.cancelled"
    mentorship: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingNotesKept(Fact):
    kind: ClassVar[str] = "mentors.meeting.notes_kept"
    mentorship: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class AgendaItemAdded(Fact):
    """Something to talk about was added by one side: mentee or mentor."""

    kind: ClassVar[str] = "mentors.agenda_item.added"
    mentorship: Ref | None = None
    side: str = ""


@dataclass(frozen=True, kw_only=True)
class ActionItemAdded(Fact):
    """One side, mentee or mentor, took on something to do."""

    kind: ClassVar[str] = "mentors.action_item.added"
    mentorship: Ref | None = None
    side: str = ""
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ActionItemDone(Fact):
    kind: ClassVar[str] = "mentors.action_item.done"
    mentorship: Ref | None = None
    side: str = ""


@dataclass(frozen=True, kw_only=True)
class MentorshipCheckedIn(Fact):
    """Mentee and mentor looked at how their mentorship goes."""

    kind: ClassVar[str] = "mentors.check_in.kept"
    mentorship: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class ThanksNoted(Fact):
    """A thank-you or something to give back was thought of, to be done by `due_on`."""

    kind: ClassVar[str] = "mentors.thanks.noted"
    mentorship: Ref | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ThanksGiven(Fact):
    kind: ClassVar[str] = "mentors.thanks.given"
    mentorship: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class AdviceKept(Fact):
    """Advice was asked for or given, or it was noted what came of it."""

    kind: ClassVar[str] = "mentors.advice.kept"
    mentorship: Ref | None = None
    has_come_of: bool = False


@dataclass(frozen=True, kw_only=True)
class CommentLeft(Fact):
    """One side, mentee or mentor, left a comment on the shared page."""

    kind: ClassVar[str] = "mentors.comment.left"
    mentorship: Ref | None = None
    side: str = ""


@dataclass(frozen=True, kw_only=True)
class PageShared(Fact):
    """The mentor was given a private link to what the mentee shares."""

    kind: ClassVar[str] = "mentors.page.shared"


@dataclass(frozen=True, kw_only=True)
class PageClosed(Fact):
    kind: ClassVar[str] = "mentors.page.closed"


@dataclass(frozen=True, kw_only=True)
class SeatTaken(Fact):
    """Somebody was put on the personal board, or their seats changed."""

    kind: ClassVar[str] = "mentors.board_member.seated"
