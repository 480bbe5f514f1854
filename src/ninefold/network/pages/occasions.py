"""Interviews, gatherings, ideas to give, and whom to write to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.network.domain.interview_questions import topics_for
from ninefold.network.domain.reciprocity import Balance, balance
from ninefold.network.models import GiveIdea, Interview, OwnQuestion
from ninefold.network.pages.messages import asking_draft, mail_link, thanks_draft
from ninefold.network.pages.person import favours
from ninefold.network.queries.intent import Offered, active_goals, offered
from ninefold.network.queries.occasions import (
    give_ideas,
    interviews,
    own_questions,
    people_for_ideas,
)
from ninefold.network.queries.occasions import (
    interview as find_interview,
)
from ninefold.network.queries.people import person as find_person

STEPS = (
    ("wished", "Wished for"),
    ("asked", "Asked"),
    ("planned", "Planned"),
    ("held", "Held"),
    ("thanked", "Thanked"),
)


@dataclass(frozen=True)
class Step:
    """A stage of an interview: whether it lies behind, and whether it is the present one."""

    name: str
    is_done: bool
    is_current: bool


@dataclass(frozen=True)
class Suggested:
    """Questions of a topic that the interview does not have yet."""

    name: str
    questions: list[str]


@dataclass(frozen=True)
class InterviewPage:
    """One interview."""

    interview: Any
    steps: list[Step]
    suggested: list[Suggested]
    own: list[OwnQuestion]
    balance: Balance
    asking: str
    thanks: str


def interview_page(owner: Any, key: object) -> InterviewPage:
    """Gather one interview. Raises NotFound."""
    row: Any = find_interview(owner, key)
    person = find_person(owner, row.person_id)
    there = {one.text.casefold() for one in row.all_questions}
    suggested = [
        Suggested(topic.name, [text for text in topic.questions if text.casefold() not in there])
        for topic in topics_for(f"{row.purpose} {person.role}")
    ]
    ask, thank = asking_draft(owner, person, row.purpose), thanks_draft(owner, person, row.learnt)
    return InterviewPage(
        interview=row,
        steps=_steps(row),
        suggested=[one for one in suggested if one.questions],
        own=[one for one in own_questions(owner) if one.text.casefold() not in there],
        balance=balance(favours(person)),
        asking=mail_link(person.email, ask.subject, ask.text),
        thanks=mail_link(person.email, thank.subject, thank.text),
    )


def _steps(row: Interview) -> list[Step]:
    codes = [code for code, _ in STEPS]
    place = codes.index(row.state) if row.state in codes else -1
    return [Step(name, index <= place, index == place) for index, (_, name) in enumerate(STEPS)]


@dataclass(frozen=True)
class InterviewsPage:
    """To whom do I want to listen?"""

    open: list[Interview]
    held: list[Interview]
    own: list[OwnQuestion]


def interviews_page(owner: Any) -> InterviewsPage:
    """Gather all interviews, those under way first."""
    rows = interviews(owner)
    ended = {"thanked", "declined"}
    return InterviewsPage(
        open=[row for row in rows if row.state not in ended],
        held=[row for row in rows if row.state in ended],
        own=own_questions(owner),
    )


@dataclass(frozen=True)
class GivePage:
    """What could I give?"""

    rows: list[tuple[GiveIdea, list[Any]]]


def give_page(owner: Any) -> GivePage:
    """Ideas to give, each with the people whom it may fit."""
    ideas = give_ideas(owner)
    fitting = people_for_ideas(owner, ideas)
    rows = []
    for idea in ideas:
        meant = [idea.person] if idea.person and not idea.person.removed_at else []
        others = [one for one in fitting.get(idea.pk, []) if one not in meant]
        rows.append((idea, [*meant, *others][:3]))
    return GivePage(rows)


@dataclass(frozen=True)
class IntentPage:
    """Whom could I write to for my goals?"""

    goals: list[Offered]
    chosen: str


def intent_page(owner: Any, goal_key: str = "") -> IntentPage:
    """The active goals with the people to write to this week; with `goal_key` that goal only."""
    goals = active_goals(owner)
    chosen = [one for one in goals if one.ref.id == goal_key]
    return IntentPage(offered(owner, chosen or goals[:6], owner.today), goal_key if chosen else "")
