"""Occupations as rows of numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ninefold.occupations.domain.archive import Occupation, Rating

type Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Features:
    """What is compared between occupations; a row of each matrix is one occupation.

    `interests` (six columns) and `importance` (a column per element of `elements`) hold nan where
    nothing is known; `standard` is `importance` in deviations from the mean over all occupations,
    0 where nothing is known. `zones` are 1 to 5, 0 for unknown.
    """

    codes: tuple[str, ...]
    zones: NDArray[np.int64]
    interests: Matrix
    elements: tuple[str, ...]
    importance: Matrix
    standard: Matrix

    def columns(self, prefix: str) -> list[int]:
        """The columns of the elements whose id begins so: "2.C." is knowledge."""
        return [at for at, element in enumerate(self.elements) if element.startswith(prefix)]


def features_of(occupations: Sequence[Occupation]) -> Features:
    """The features of occupations, in their order."""
    elements = sorted({e for one in occupations for e in (*one.skills, *one.knowledge)})
    unknown = (np.nan,) * 6
    importance = np.array(
        [_row({**one.skills, **one.knowledge}, elements) for one in occupations], dtype=float
    ).reshape(len(occupations), len(elements))
    return Features(
        codes=tuple(one.code for one in occupations),
        zones=np.array([one.zone or 0 for one in occupations], dtype=np.int64),
        interests=np.array([one.interests or unknown for one in occupations], dtype=float).reshape(
            len(occupations), 6
        ),
        elements=tuple(elements),
        importance=importance,
        standard=standardised(importance),
    )


def _row(ratings: Mapping[str, Rating], elements: Sequence[str]) -> list[float]:
    return [ratings[it].importance if it in ratings else float("nan") for it in elements]


def standardised(values: Matrix) -> Matrix:
    """Each column less its mean and over its deviation; unknown values (nan) become 0."""
    known = ~np.isnan(values)
    counts = np.maximum(known.sum(axis=0), 1)
    filled = np.where(known, values, 0.0)
    mean = filled.sum(axis=0) / counts
    centred = np.where(known, filled - mean, 0.0)
    deviation = np.sqrt((centred**2).sum(axis=0) / counts)
    result: Matrix = centred / np.where(deviation > 1e-9, deviation, 1.0)
    return result


def cosines(values: Matrix) -> Matrix:
    """The cosine of each row with each; 0 with a row of zeros."""
    length = np.linalg.norm(values, axis=1, keepdims=True)
    unit = values / np.where(length > 1e-12, length, 1.0)
    result: Matrix = unit @ unit.T
    return result
