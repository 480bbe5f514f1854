"""What one is good at without effort."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.passion.models import Compliment, EffortlessWin, Strength, Talent
from ninefold.passion.queries.strengths import (
    Found,
    Owning,
    compliments,
    dismissed_strengths,
    effortless_wins,
    found_strengths,
    known_people,
    proposals,
    strengths,
    talents,
)

# A few at a time: each wants a moment of thought.
MOST_PROPOSED = 3


@dataclass(frozen=True)
class StrengthsPage:
    """What am I good at without effort? `further` is how many strengths more wait to be asked
    about."""

    strengths: list[Owning]
    proposals: list[Found]
    dismissed: list[Strength]
    compliments: list[Compliment]
    talents: list[Talent]
    effortless_wins: list[EffortlessWin]
    people: list[str]
    further: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was kept so far."""
        return not (
            self.strengths
            or self.proposals
            or self.compliments
            or self.talents
            or self.effortless_wins
        )


def strengths_page(owner: Any) -> StrengthsPage:
    """Gather strengths, what is proposed, and the sentences."""
    found = found_strengths(owner)
    waiting = proposals(owner, found)
    return StrengthsPage(
        strengths=strengths(owner, found),
        proposals=waiting[:MOST_PROPOSED],
        further=max(0, len(waiting) - MOST_PROPOSED),
        dismissed=dismissed_strengths(owner),
        compliments=compliments(owner),
        talents=talents(owner),
        effortless_wins=effortless_wins(owner),
        people=known_people(owner),
    )
