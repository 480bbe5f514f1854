"""Finding the occupation that somebody's own words for a job mean.

Each known title is a vector of weighted pieces: runs of two to four letters inside of a word,
whole words and pairs of words (TF-IDF, of unit length). An occupation's score is the sum over its
titles among the hundred nearest of the fourth power of their cosine: a title that is very near
counts most, but several near ones together outweigh one that stands alone. Measured in
`benchmarks/occupations.py` against the nearest title alone.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

SHORTEST, LONGEST = 2, 4
NEIGHBOURS = 100
POWER = 4
_WORD = re.compile(r"[^\W_]+[+#]*", re.UNICODE)


def pieces(text: str) -> list[str]:
    """The pieces of a title, repeated ones repeated."""
    words = _WORD.findall(text.lower())
    found = [f"={word}" for word in words]
    found += [f"={one} {two}" for one, two in pairwise(words)]
    for word in words:
        closed = f" {word} "
        for length in range(SHORTEST, LONGEST + 1):
            found += [closed[at : at + length] for at in range(len(closed) - length + 1)]
    return found


@dataclass(frozen=True)
class TitleIndex:
    """The titles of all occupations, ready to be searched.

    `owner` is the position of each title's occupation among `count` of them; the postings of
    piece number i are `titles[starts[i]:starts[i + 1]]` with their `weights`; `rarity` is each
    piece's weight by how few titles hold it.
    """

    number_of: dict[str, int]
    rarity: NDArray[np.float32]
    starts: NDArray[np.int64]
    titles: NDArray[np.int32]
    weights: NDArray[np.float32]
    owner: NDArray[np.int32]
    count: int

    def scores(self, words: str) -> NDArray[np.float64]:
        """How well `words` fit each occupation (0 for not at all), by its position."""
        weighed = self._query(words)
        near = np.zeros(len(self.owner), dtype=np.float32)
        for number, weight in weighed.items():
            part = slice(self.starts[number], self.starts[number + 1])
            # A title stands once in the postings of a piece, so no addition is lost.
            near[self.titles[part]] += weight * self.weights[part]
        most = min(NEIGHBOURS, len(near))
        nearest = np.argpartition(-near, most - 1)[:most] if most else np.zeros(0, np.int64)
        found = np.zeros(self.count)
        np.add.at(found, self.owner[nearest], near[nearest].astype(np.float64) ** POWER)
        return found

    def nearest_titles(self, words: str) -> NDArray[np.float32]:
        """The cosine of `words` with each title, in the order of the titles."""
        near = np.zeros(len(self.owner), dtype=np.float32)
        for number, weight in self._query(words).items():
            part = slice(self.starts[number], self.starts[number + 1])
            near[self.titles[part]] += weight * self.weights[part]
        return near

    def _query(self, words: str) -> dict[int, float]:
        weighed = {
            self.number_of[piece]: (1 + math.log(times)) * float(self.rarity[self.number_of[piece]])
            for piece, times in Counter(pieces(words[:300])).items()
            if piece in self.number_of
        }
        length = math.sqrt(sum(weight * weight for weight in weighed.values()))
        return {number: weight / length for number, weight in weighed.items()} if length else {}


def build_title_index(titles: Iterable[tuple[str, int]], count: int) -> TitleIndex:
    """An index over titles, each with the position (0 to `count` - 1) of its occupation."""
    number_of: dict[str, int] = {}
    numbers: list[int] = []
    values: list[float] = []
    lengths: list[int] = []
    owner: list[int] = []
    for text, position in titles:
        found = Counter(pieces(text))
        numbers += [number_of.setdefault(piece, len(number_of)) for piece in found]
        values += [1 + math.log(times) if times > 1 else 1.0 for times in found.values()]
        lengths.append(len(found))
        owner.append(position)
    piece_of = np.array(numbers, dtype=np.int64)
    title_of = np.repeat(np.arange(len(lengths)), lengths)
    held_by = np.bincount(piece_of, minlength=len(number_of))
    rarity = (np.log((1 + len(lengths)) / (1 + held_by)) + 1).astype(np.float32)
    weights = np.array(values) * rarity[piece_of]
    squares = np.bincount(title_of, weights=weights**2, minlength=len(lengths))
    weights /= np.sqrt(np.maximum(squares, 1e-12))[title_of]
    order = np.argsort(piece_of, kind="stable")
    return TitleIndex(
        number_of=number_of,
        rarity=rarity,
        starts=np.concatenate(([0], np.cumsum(held_by))).astype(np.int64),
        titles=title_of[order].astype(np.int32),
        weights=weights[order].astype(np.float32),
        owner=np.array(owner, dtype=np.int32),
        count=count,
    )


def best(scores: NDArray[Any], most: int, among: Sequence[int] | None = None) -> list[int]:
    """The positions with the highest scores above 0, best first; equal ones by position."""
    positions = np.arange(len(scores)) if among is None else np.array(among, dtype=np.int64)
    positions = positions[scores[positions] > 0]
    order = np.argsort(-scores[positions], kind="stable")[:most]
    return [int(position) for position in positions[order]]
