"""All that a search over occupations needs, built once for a release and kept as arrays."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ninefold.occupations.domain.archive import Occupation
from ninefold.occupations.domain.features import Features, features_of, standardised
from ninefold.occupations.domain.related import likeness, likenesses, nearest
from ninefold.occupations.domain.titles import TitleIndex, build_title_index

FORMAT = 1


@dataclass(frozen=True)
class OccupationIndex:
    """`related` holds, for each occupation, the positions of those nearest to it."""

    features: Features
    titles: TitleIndex
    related: NDArray[np.int32]

    def position(self, code: str) -> int | None:
        """Where an occupation stands, or None."""
        try:
            return self.features.codes.index(code)
        except ValueError:
            return None


def build_index(occupations: Sequence[Occupation]) -> OccupationIndex:
    """Build the index; occupations keep their order."""
    features = features_of(occupations)
    related = nearest(likeness(likenesses(occupations, features)))
    named = (
        (text, position)
        for position, one in enumerate(occupations)
        for text in (one.title, *one.titles)
    )
    return OccupationIndex(features, build_title_index(named, len(occupations)), related)


def to_bytes(index: OccupationIndex) -> bytes:
    """The index as one file of arrays."""
    features, titles = index.features, index.titles
    kept = io.BytesIO()
    np.savez(
        kept,
        codes=_packed(features.codes),
        zones=features.zones,
        interests=features.interests,
        elements=_packed(features.elements),
        importance=features.importance,
        related=index.related,
        pieces=_packed(tuple(titles.number_of)),
        rarity=titles.rarity,
        starts=titles.starts,
        titles=titles.titles,
        weights=titles.weights,
        owner=titles.owner,
    )
    return kept.getvalue()


def from_bytes(data: bytes) -> OccupationIndex:
    """The index from what `to_bytes` gave. Raises ValueError when it is damaged."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as kept:
            return _from_arrays({name: kept[name] for name in kept.files})
    except Exception as error:
        raise ValueError("the index of occupations is damaged") from error


def _from_arrays(kept: dict[str, NDArray[Any]]) -> OccupationIndex:
    codes = _unpacked(kept["codes"])
    return OccupationIndex(
        Features(
            codes=codes,
            zones=kept["zones"],
            interests=kept["interests"],
            elements=_unpacked(kept["elements"]),
            importance=kept["importance"],
            standard=standardised(kept["importance"]),
        ),
        TitleIndex(
            number_of={piece: at for at, piece in enumerate(_unpacked(kept["pieces"]))},
            rarity=kept["rarity"],
            starts=kept["starts"],
            titles=kept["titles"],
            weights=kept["weights"],
            owner=kept["owner"],
            count=len(codes),
        ),
        kept["related"],
    )


def _packed(words: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode(), dtype=np.uint8)


def _unpacked(data: NDArray[np.uint8]) -> tuple[str, ...]:
    text = data.tobytes().decode()
    return tuple(text.split("\n")) if text else ()
