"""A level that rests on evidence: what one says, what one made, what others confirm.

    weight(s) = base(kind) x 0.5 ** (age in days / half-life(kind))
    level     = sum of weight(s) x level(s) / sum of weight(s)
    strength  = W / (W + 3), with W the sum of weights

A level without fresh evidence keeps its number but loses its strength.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# The weight at which a level counts as half certain: about one fresh artefact.
HALF_STRENGTH = 3.0
FAINT_BELOW = 0.25


class Kind(StrEnum):
    CLAIM = "claim"
    ARTEFACT = "artefact"
    ENDORSEMENT = "endorsement"


BASE_WEIGHT = {Kind.CLAIM: 1.0, Kind.ENDORSEMENT: 2.0, Kind.ARTEFACT: 3.0}
HALF_LIFE_DAYS = {Kind.CLAIM: 365.0, Kind.ENDORSEMENT: 548.0, Kind.ARTEFACT: 730.0}


@dataclass(frozen=True, slots=True)
class Source:
    """One piece of evidence for a level from 1 to 5. ``ref`` leads back to where it came from."""

    kind: Kind
    level: float
    on: date
    title: str = ""
    ref: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 5:
            raise ValueError(f"level: {self.level} is out of range. Give 1 to 5.")


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a source adds: its present weight, and its share (0 to 1) of the whole."""

    source: Source
    weight: float
    share: float


@dataclass(frozen=True, slots=True)
class EvidencedLevel:
    """``level`` is 1 to 5, or None without sources; ``spread`` is how far they disagree, in
    levels (weighted standard deviation); ``strength`` is 0 to 1. Heaviest source first."""

    level: float | None
    spread: float
    strength: float
    contributions: tuple[Contribution, ...]
    next_step: str

    @property
    def is_only_claimed(self) -> bool:
        return bool(self.contributions) and all(
            each.source.kind is Kind.CLAIM for each in self.contributions
        )


def weight_of(source: Source, today: date) -> float:
    """The present weight; a source dated after today does not count yet (0)."""
    age = (today - source.on).days
    if age < 0:
        return 0.0
    return BASE_WEIGHT[source.kind] * math.pow(0.5, age / HALF_LIFE_DAYS[source.kind])


def evidenced_level(sources: Iterable[Source], *, today: date) -> EvidencedLevel:
    """The level, with every source that made it. Only the latest claim counts: saying it twice
    does not make it truer."""
    kept = list(sources)
    claims = [each for each in kept if each.kind is Kind.CLAIM and each.on <= today]
    latest = max(claims, key=lambda each: each.on, default=None)
    kept = [each for each in kept if each.kind is not Kind.CLAIM]
    if latest is not None:
        kept.append(latest)
    weighed = [(weight_of(each, today), each) for each in kept]
    weighed = [(weight, each) for weight, each in weighed if weight > 0]
    total = sum(weight for weight, _ in weighed)
    if not weighed or total <= 0:
        return EvidencedLevel(None, 0.0, 0.0, (), "Say where you see yourself, for a start.")
    level = sum(weight * each.level for weight, each in weighed) / total
    variance = sum(weight * (each.level - level) ** 2 for weight, each in weighed) / total
    weighed.sort(key=lambda item: (-item[0], item[1].title))
    strength = total / (total + HALF_STRENGTH)
    return EvidencedLevel(
        min(5.0, max(1.0, level)),
        math.sqrt(variance),
        strength,
        tuple(Contribution(each, weight, weight / total) for weight, each in weighed),
        _next_step({each.kind for _, each in weighed}, strength),
    )


def _next_step(kinds: set[Kind], strength: float) -> str:
    if Kind.ARTEFACT not in kinds:
        return "Add something that you made with it: others can look at it."
    if Kind.ENDORSEMENT not in kinds:
        return "Ask somebody who has seen you do it to confirm it."
    if strength < FAINT_BELOW:
        return "Your evidence is getting old. Add something recent."
    return ""
