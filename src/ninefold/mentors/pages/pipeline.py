"""From wish list to mentor: the board of stages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.kernel import clock
from ninefold.mentors.domain.pipeline import Stage, allowed_moves
from ninefold.mentors.models import Meeting, Thanks
from ninefold.mentors.queries import (
    agreed,
    mentorships,
    new_comments,
    next_check_in_on,
    next_meeting,
    proposals,
    thanks_due,
    to_note,
)

MEANS = {
    Stage.FOUND: "People whose work you admire.",
    Stage.ASKED: "Letters on their way.",
    Stage.AGREED: "They said yes: agree on how.",
    Stage.ACTIVE: "You are meeting.",
    Stage.ENDED: "What you learnt stays.",
}
VERBS = {
    (Stage.FOUND, Stage.ASKED): "I asked",
    (Stage.ASKED, Stage.AGREED): "They said yes",
    (Stage.ASKED, Stage.FOUND): "Back to the list",
    (Stage.AGREED, Stage.ACTIVE): "We begin",
    (Stage.ENDED, Stage.FOUND): "Begin anew",
}
ENDS = {
    Stage.FOUND: "Take off the list",
    Stage.ASKED: "It will not be",
    Stage.AGREED: "It will not be",
    Stage.ACTIVE: "End it well",
}


@dataclass(frozen=True)
class Move:
    """A stage that a mentorship can go to; ending is asked about on a page of its own."""

    to: str
    verb: str
    is_ending: bool


@dataclass(frozen=True)
class MentorCard:
    """A mentorship on the board."""

    mentorship: Any
    moves: list[Move]
    meeting: Meeting | None
    check_in_on: date | None
    is_due: bool
    comments: int
    open_questions: int


@dataclass(frozen=True)
class Column:
    """A stage with those who stand there."""

    stage: Stage
    means: str
    cards: list[MentorCard]

    @property
    def name(self) -> str:
        """The stage as a heading."""
        return self.stage.value.capitalize()


@dataclass(frozen=True)
class PipelinePage:
    """Who guides me, and who could?"""

    columns: list[Column]
    ended: Column
    to_note: list[Meeting]
    proposals: list[Meeting]
    thanks: list[Thanks]
    is_empty: bool


def moves_of(row: Any) -> list[Move]:
    """Where a mentorship can go from its stage."""
    stage = Stage(row.stage)
    return [
        Move(
            to=to.value,
            verb=ENDS[stage] if to is Stage.ENDED else VERBS[stage, to],
            is_ending=to is Stage.ENDED,
        )
        for to in allowed_moves(stage, has_agreement=agreed(row).can_begin)
    ]


def pipeline_page(owner: Any) -> PipelinePage:
    """Gather the board of stages."""
    now, today = clock.now(), owner.today
    new = Counter(one.mentorship_id for one in new_comments(owner))
    rows = mentorships(owner)
    columns = []
    for stage in Stage:
        cards = [_card(row, now, today, new[row.pk]) for row in rows if row.stage == stage]
        columns.append(Column(stage, MEANS[stage], cards))
    return PipelinePage(
        columns=columns[:-1],
        ended=columns[-1],
        to_note=to_note(owner, now),
        proposals=proposals(owner, now),
        thanks=thanks_due(owner, today),
        is_empty=not rows,
    )


def _card(row: Any, now: Any, today: date, comments: int) -> MentorCard:
    due_on = next_check_in_on(row)
    return MentorCard(
        mentorship=row,
        moves=moves_of(row),
        meeting=next_meeting(row, now),
        check_in_on=due_on,
        is_due=due_on is not None and due_on <= today,
        comments=comments,
        open_questions=sum(one.is_needed for one in agreed(row).questions),
    )
