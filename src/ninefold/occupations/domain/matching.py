"""Matching occupations to what a person likes to do, and saying why.

The match of interests is the correlation (Pearson) of the person's six scores with the
occupation's, as in "Linking Client Assessment Profiles to O*NET Occupational Profiles Within the
O*NET Interest Profiler Short Form" (Gregory and Lewis, 2016). The match of chosen skills and
fields of knowledge is how far above or below the average occupation this one asks for them. All
three run from -1 to 1, and each is a sum with one term per dimension, so that a match can be taken
apart without a remainder.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ninefold.occupations.domain.features import Features, Matrix

INTERESTS = "RIASEC"
INTEREST_WEIGHT, CHOSEN_WEIGHT = 1.0, 0.5
_MOST_DEVIATIONS = 2.0
_FLAT = 1e-6


@dataclass(frozen=True)
class Wish:
    """What is matched to: six interests 0 to 1 in the order R I A S E C or None, the ids of the
    skills and fields of knowledge that the person wants to use, and the job zones (1 to 5) that
    come into question, empty for all."""

    interests: tuple[float, ...] | None = None
    elements: tuple[str, ...] = ()
    zones: tuple[int, ...] = ()

    @property
    def has_interests(self) -> bool:
        """Whether the six scores differ at all; a flat profile says nothing."""
        return self.interests is not None and float(np.std(self.interests)) > _FLAT

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to match to."""
        return not (self.has_interests or self.elements)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one dimension ("R", "2.A.1.a") adds to or takes from a match."""

    dimension: str
    amount: float


def match_scores(features: Features, wish: Wish) -> NDArray[np.float64]:
    """The match of each occupation, -1 to 1; nan where it cannot be told or its job zone does not
    come into question."""
    score = _weigh(
        _interest_scores(features, np.array([wish.interests])) if wish.has_interests else None,
        _element_terms(features, wish.elements).sum(axis=1) if wish.elements else None,
    )
    return _only_zones(features, wish, score[0])


def ranking(scores: NDArray[np.float64]) -> list[int]:
    """Positions with a score, best first; equal ones in their order."""
    order = np.argsort(-np.nan_to_num(scores, nan=-np.inf), kind="stable")
    return [int(position) for position in order[: int((~np.isnan(scores)).sum())]]


def contributions(features: Features, wish: Wish, position: int) -> list[Contribution]:
    """The terms of one occupation's match; their sum is its score."""
    found: list[Contribution] = []
    has_both = wish.has_interests and bool(wish.elements)
    total = INTEREST_WEIGHT + CHOSEN_WEIGHT
    if wish.has_interests:
        share = INTEREST_WEIGHT / total if has_both else 1.0
        person = _unit(np.array([wish.interests]))[0]
        terms = person * _unit(features.interests[position : position + 1])[0] * share
        found += [Contribution(it, float(x)) for it, x in zip(INTERESTS, terms, strict=True)]
    if wish.elements:
        share = CHOSEN_WEIGHT / total if has_both else 1.0
        terms = _element_terms(features, wish.elements)[position] * share
        found += [Contribution(it, float(x)) for it, x in zip(wish.elements, terms, strict=True)]
    return found


def many_scores(features: Features, wish: Wish, profiles: Matrix) -> Matrix:
    """The matches (a row per profile, a column per occupation) with other interests in the place
    of the wish's own."""
    chosen = _element_terms(features, wish.elements).sum(axis=1) if wish.elements else None
    return _only_zones(features, wish, _weigh(_interest_scores(features, profiles), chosen))


def ranks_of(scores: Matrix, position: int) -> NDArray[np.int64]:
    """The rank (from 1) of one occupation in each row of scores; ties in the order of positions,
    and after all others where it has no score."""
    own = scores[:, position : position + 1]
    before = (scores > own).sum(axis=1) + (scores[:, :position] == own).sum(axis=1)
    known = ~np.isnan(own[:, 0])
    return np.where(known, before + 1, (~np.isnan(scores)).sum(axis=1) + 1)


def _weigh(interests: Matrix | None, chosen: NDArray[np.float64] | None) -> Matrix:
    if interests is None:
        assert chosen is not None, "a wish must not be empty"
        return np.asarray(chosen[None])
    if chosen is None:
        return interests
    weighed = INTEREST_WEIGHT * interests + CHOSEN_WEIGHT * chosen[None]
    return np.asarray(weighed / (INTEREST_WEIGHT + CHOSEN_WEIGHT))


def _interest_scores(features: Features, profiles: Matrix) -> Matrix:
    return np.asarray(_unit(profiles.astype(float)) @ _unit(features.interests).T)


def _unit(rows: Matrix) -> Matrix:
    """Rows less their mean, of length 1, so that a product of two rows is a correlation; a flat
    row becomes zeros."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    length = np.linalg.norm(centred, axis=1, keepdims=True)
    return np.asarray(centred / np.where(length > _FLAT, length, 1.0))


def _element_terms(features: Features, elements: Sequence[str]) -> Matrix:
    """A column per chosen element: how far above the average it is asked for, over the count."""
    place = {element: at for at, element in enumerate(features.elements)}
    columns = [place[element] for element in elements]
    asked = np.clip(features.standard[:, columns] / _MOST_DEVIATIONS, -1, 1)
    asked[np.isnan(features.importance[:, columns])] = np.nan
    return np.asarray(asked / max(len(columns), 1))


def _only_zones(features: Features, wish: Wish, scores: NDArray[np.float64]) -> Matrix:
    if wish.zones:
        scores = np.where(np.isin(features.zones, wish.zones), scores, np.nan)
    return scores
