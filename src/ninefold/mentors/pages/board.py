"""The personal board: seats, who holds them, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.links.queries import linked_many
from ninefold.mentors.domain.board import QUESTIONS, BoardMap, Gap, Member, Seat, board_map
from ninefold.mentors.pages.board_picture import board_picture
from ninefold.mentors.pages.choices import GOAL, current_goals
from ninefold.mentors.queries import Helped, board_members
from ninefold.web.pictures.picture import Picture

MEMBER = "mentors.board_member"


@dataclass(frozen=True)
class SeatShown:
    """A seat with those who hold it."""

    seat: Seat
    question: str
    members: list[Helped]
    is_quiet: bool

    @property
    def name(self) -> str:
        """The seat as a heading."""
        return self.seat.value.capitalize()


@dataclass(frozen=True)
class BoardPage:
    """Who is on my side?"""

    seats: list[SeatShown]
    gaps: tuple[Gap, ...]
    picture: Picture
    goals: list[str]
    is_empty: bool


def board_page(owner: Any) -> BoardPage:
    """Gather the personal board."""
    goals_of = linked_many(owner, from_kind=MEMBER, to_kind=GOAL)
    helped = board_members(owner, goals_of)
    titles = {one.ref: one.card.title for one in current_goals(owner)}
    drawn = _map(helped, titles, owner.today)
    quiet = {gap.seat for gap in drawn.gaps if gap.kind == "quiet-seat"}
    seats = [
        SeatShown(
            seat=seat,
            question=QUESTIONS[seat],
            members=[one for one in helped if seat in one.member.seat_set],
            is_quiet=seat in quiet,
        )
        for seat in Seat
    ]
    return BoardPage(
        seats=seats,
        gaps=drawn.gaps,
        picture=board_picture(drawn, identity="personal-board"),
        goals=list(titles.values()),
        is_empty=not helped,
    )


def _map(helped: list[Helped], titles: dict[Any, str], today: Any) -> BoardMap:
    members = [
        Member(
            name=one.member.name,
            seats=one.member.seat_set,
            goals=frozenset(titles[ref] for ref in one.goals if ref in titles),
            last_contact_on=one.last_contact_on,
        )
        for one in helped
    ]
    return board_map(members, goals=list(titles.values()), today=today)
