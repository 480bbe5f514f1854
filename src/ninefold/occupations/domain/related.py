"""Which occupations are near each other, from what the archive says of each.

The likeness is a weighted sum of cosines: of interests, skills and knowledge in standardised
columns, and of the words of tasks, titles and description and the sorts of technology in TF-IDF;
and of the distance between job zones. Each part is first put into deviations over all pairs; the
weights were fitted by coordinate ascent on half of the occupations' published related ones and
judged on the other half (`benchmarks/occupations.py`). The published ones are no part of it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ninefold.occupations.domain.archive import Occupation
from ninefold.occupations.domain.features import Features, Matrix, cosines, standardised

WEIGHTS = {
    "interests": 3.0,
    "skills": 0.5,
    "knowledge": 6.0,
    "tasks": 2.7,
    "titles": 2.7,
    "description": 1.0,
    "technology": 0.4,
    "preparation": 2.0,
}
KEPT = 20
_ENDINGS = ("ings", "ing", "ers", "er", "ors", "ions", "ion", "ed", "es", "s")


def likenesses(occupations: Sequence[Occupation], features: Features) -> dict[str, Matrix]:
    """The likeness of each occupation with each, part by part, in deviations; 0 for unknown."""
    interests = standardised(features.interests)
    zones = np.abs(features.zones[:, None] - features.zones[None]).astype(float)
    zones[(features.zones == 0), :] = zones[:, (features.zones == 0)] = np.nan
    texts = {
        "tasks": [_words(" ".join(task.text for task in one.tasks)) for one in occupations],
        "titles": [_words(" ".join([*one.titles, *[one.title] * 3])) for one in occupations],
        "description": [_words(f"{one.title} {one.description}") for one in occupations],
        "technology": [[tool.sort for tool in one.tools] for one in occupations],
    }
    parts = {
        "interests": _known_only(cosines(interests), interests),
        "preparation": _in_deviations(-zones),
    }
    for part, prefixes in (("skills", ("2.A.", "2.B.")), ("knowledge", ("2.C.",))):
        columns = [at for prefix in prefixes for at in features.columns(prefix)]
        values = features.standard[:, columns]
        parts[part] = _known_only(cosines(values), values)
    for part, words in texts.items():
        parts[part] = _of_words(words)
    return parts


def likeness(parts: dict[str, Matrix]) -> Matrix:
    """The weighted sum of the parts."""
    return np.asarray(sum(WEIGHTS[part] * values for part, values in parts.items()))


def nearest(whole: Matrix, most: int = KEPT) -> NDArray[np.int32]:
    """For each occupation the positions of the `most` nearest others, nearest first."""
    others = whole.copy()
    np.fill_diagonal(others, -np.inf)
    order = np.argsort(-others, axis=1, kind="stable")[:, : min(most, max(len(whole) - 1, 0))]
    return order.astype(np.int32)


def _in_deviations(values: Matrix) -> Matrix:
    known = ~np.isnan(values)
    if not known.any():
        return np.zeros_like(values)
    mean, deviation = values[known].mean(), values[known].std()
    return np.where(known, (values - mean) / (deviation or 1.0), 0.0)


def _known_only(values: Matrix, rows: Matrix) -> Matrix:
    unknown = ~rows.any(axis=1)
    values[unknown, :] = values[:, unknown] = np.nan
    return _in_deviations(values)


def _words(text: str) -> list[str]:
    return [_stem(word) for word in re.findall(r"[a-z]{3,}", text.lower())]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _of_words(texts: Iterable[list[str]]) -> Matrix:
    from scipy import sparse

    counts = [Counter(words) for words in texts]
    held_by = Counter(word for count in counts for word in count)
    number = {word: at for at, word in enumerate(w for w, held in held_by.items() if held > 1)}
    rows, columns, values = [], [], []
    for row, count in enumerate(counts):
        for word, times in count.items():
            if word in number:
                rows.append(row)
                columns.append(number[word])
                values.append((1 + math.log(times)) * math.log(len(counts) / held_by[word]))
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(counts), max(len(number), 1)))
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    unit = sparse.diags(1 / np.where(length > 0, length, 1.0)) @ matrix
    cosine = np.asarray((unit @ unit.T).toarray())
    unknown = length == 0
    cosine[unknown, :] = cosine[:, unknown] = np.nan
    return _in_deviations(cosine)
