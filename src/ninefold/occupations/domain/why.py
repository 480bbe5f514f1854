"""Why an occupation matches or does not, what would change it, and how sure its rank is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ninefold.occupations.domain.features import Features, Matrix
from ninefold.occupations.domain.matching import (
    INTERESTS,
    Contribution,
    Wish,
    contributions,
    many_scores,
    match_scores,
    ranking,
    ranks_of,
)

TOP = 10
_STEPS = 20
_WAY = 20
_OFFERED = 4


@dataclass(frozen=True, slots=True)
class InterestChange:
    """Another score (0 to 1) of one area of interest that alone brings it into the top."""

    area: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Why:
    """One occupation's match taken apart. `terms` sum to `score`; `threshold` is the score of the
    last one in the top. What would bring it there: `changes` of one interest each, smallest first,
    `additions` of one skill or field of knowledge each, strongest first, or moving all interests
    by the share `way` towards its own (None when even that is not enough). All empty when it is
    there."""

    score: float
    rank: int
    count: int
    threshold: float
    terms: tuple[Contribution, ...]
    changes: tuple[InterestChange, ...]
    additions: tuple[str, ...]
    way: float | None

    @property
    def is_in_top(self) -> bool:
        """Whether it is among the first ten."""
        return self.rank <= TOP


@dataclass(frozen=True, slots=True)
class RankRange:
    """From `best` to `worst` in nine of ten perturbed profiles; `in_top` is the share of them
    that hold it among the first ten."""

    best: int
    worst: int
    in_top: float


def why(features: Features, wish: Wish, position: int) -> Why | None:
    """Take a match apart; None when the occupation has no score."""
    scores = match_scores(features, wish)
    if np.isnan(scores[position]):
        return None
    order = ranking(scores)
    rank = int(ranks_of(scores[None], position)[0])
    is_out = rank > TOP
    return Why(
        score=float(scores[position]),
        rank=rank,
        count=len(order),
        threshold=float(scores[order[min(TOP, len(order)) - 1]]),
        terms=tuple(contributions(features, wish, position)),
        changes=_changes(features, wish, position) if is_out else (),
        additions=_additions(features, wish, position) if is_out else (),
        way=_way(features, wish, position) if is_out else None,
    )


def _changes(features: Features, wish: Wish, position: int) -> tuple[InterestChange, ...]:
    if not wish.has_interests or wish.interests is None:
        return ()
    own = np.array(wish.interests)
    steps = np.linspace(0, 1, _STEPS + 1)
    profiles = np.repeat(own[None], len(own) * len(steps), axis=0)
    for area in range(len(own)):
        profiles[area * len(steps) : (area + 1) * len(steps), area] = steps
    ranks = ranks_of(many_scores(features, wish, profiles), position)
    found = []
    for area, letter in enumerate(INTERESTS):
        enough = steps[ranks[area * len(steps) : (area + 1) * len(steps)] <= TOP]
        if len(enough):
            after = float(enough[np.argmin(np.abs(enough - own[area]))])
            found.append(InterestChange(letter, float(own[area]), after))
    return tuple(sorted(found, key=lambda change: abs(change.after - change.before)))


def _additions(features: Features, wish: Wish, position: int) -> tuple[str, ...]:
    known = ~np.isnan(features.importance[position])
    asked = sorted(
        (at for at in range(len(features.elements)) if known[at]),
        key=lambda at: -features.standard[position, at],
    )
    found: list[str] = []
    for at in asked:
        element = features.elements[at]
        # What the average occupation asks for too cannot set this one apart.
        if features.standard[position, at] <= 0 or len(found) == _OFFERED:
            break
        if element in wish.elements:
            continue
        more = Wish(wish.interests, (*wish.elements, element), wish.zones)
        if ranks_of(match_scores(features, more)[None], position)[0] <= TOP:
            found.append(element)
    return tuple(found)


def _way(features: Features, wish: Wish, position: int) -> float | None:
    if not wish.has_interests or wish.interests is None:
        return None
    own = np.array(wish.interests)
    there = (features.interests[position] - 1) / 6
    shares = np.linspace(0, 1, _WAY + 1)
    profiles = own + shares[:, None] * (there - own)
    enough = shares[ranks_of(many_scores(features, wish, profiles), position) <= TOP]
    return float(enough[0]) if len(enough) else None


def rank_ranges(
    features: Features, wish: Wish, profiles: Matrix, positions: Sequence[int]
) -> list[RankRange]:
    """How far the ranks of some occupations move over perturbed interests (a row each)."""
    scores = many_scores(features, wish, profiles)
    found = []
    for position in positions:
        ranks = ranks_of(scores, position)
        best, worst = np.quantile(ranks, (0.05, 0.95), method="nearest")
        found.append(RankRange(int(best), int(worst), float((ranks <= TOP).mean())))
    return found
