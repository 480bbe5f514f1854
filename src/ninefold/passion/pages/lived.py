"""What was said in the questionnaire against what the days show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.passion.domain.areas import AREAS, Area
from ninefold.passion.domain.interest_scoring import score_areas
from ninefold.passion.domain.lived_interests import (
    LivedArea,
    LivedInterests,
    Verdict,
    lived_interests,
)
from ninefold.passion.models import InterestSitting
from ninefold.passion.queries.interests import counted_answers, sittings
from ninefold.passion.queries.lived import Placed, logs_with_areas, placed
from ninefold.web.pictures import Picture, SaidAndLived, Spot, said_and_lived
from ninefold.web.pictures.drawing import NARROW, WIDE

MOST_LISTED = 24


@dataclass(frozen=True)
class LivedPage:
    """Do I live what interests me?"""

    found: LivedInterests
    sitting: InterestSitting | None
    picture: Picture
    wide_picture: Picture
    activities: list[Placed]
    topics: list[Placed]
    suggested: int
    areas: tuple[Area, ...] = AREAS

    @property
    def open_activities(self) -> list[Placed]:
        """Activities without a word of the owner, those with most logs first."""
        return [one for one in self.activities if not one.area][:MOST_LISTED]

    @property
    def placed_activities(self) -> list[Placed]:
        """Activities that the owner has placed."""
        return [one for one in self.activities if one.area]

    @property
    def lived_more(self) -> list[LivedArea]:
        """Areas that are lived more than said."""
        return self.found.having(Verdict.LIVED_MORE)

    @property
    def said_more(self) -> list[LivedArea]:
        """Areas that are said more than lived."""
        return self.found.having(Verdict.SAID_MORE)

    @property
    def both(self) -> list[LivedArea]:
        """Areas that are said and lived."""
        return self.found.having(Verdict.BOTH)

    @property
    def one_sided(self) -> list[LivedArea]:
        """Areas on which the log or the questionnaire says something, and the other does not."""
        return self.found.having(
            Verdict.LIFTS, Verdict.WEIGHS, Verdict.SAID_ONLY, Verdict.UNSAID_ONLY, Verdict.NEITHER
        )

    @property
    def to_log(self) -> list[LivedArea]:
        """Areas of which more logs would tell something."""
        return [one for one in self.found.areas if one.log_more and one.energy]

    @property
    def not_lived(self) -> list[LivedArea]:
        """Areas that nothing was logged of."""
        return self.found.having(Verdict.NOT_LIVED)


def found_lived(owner: Any) -> tuple[LivedInterests, InterestSitting | None]:
    """Said against lived in numbers, with the sitting that it was said in."""
    row = next(iter(sittings(owner)), None)
    scores = score_areas(counted_answers(row)) if row else None
    return lived_interests(scores, logs_with_areas(owner)), row


def lived_page(owner: Any) -> LivedPage:
    """Gather the comparison, and what waits for a word of the owner."""
    found, row = found_lived(owner)
    drawn = [_drawn(one) for one in found.areas]
    narrow, wide = (
        said_and_lived(drawn, identity=identity, width=width)
        for identity, width in (("lived", NARROW), ("lived-wide", WIDE))
    )
    activities = placed(owner, "activity")
    return LivedPage(
        found=found,
        sitting=row,
        picture=narrow,
        wide_picture=wide,
        activities=activities,
        topics=placed(owner, "topic")[:MOST_LISTED],
        suggested=sum(1 for one in activities if one.suggestion and not one.area),
    )


def _drawn(one: LivedArea) -> SaidAndLived:
    verdict = one.verdict.value
    if one.verdict is Verdict.LOG_MORE:
        verdict = f"log {one.log_more} more"
    said, energy = one.stated, one.energy
    return SaidAndLived(
        name=one.area.title,
        said=Spot(said.score, said.low, said.high) if said else None,
        lived=Spot(energy.mean, energy.low, energy.high) if energy else None,
        logs=one.count,
        hours=one.minutes / 60,
        flow=one.flow.part if one.flow else 0,
        verdict=verdict,
    )
