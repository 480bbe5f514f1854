"""Finding and comparing occupations, on the O*NET database.

    python -m benchmarks.occupations [PATH]

PATH is the folder or zip of the archive; without one it is looked for in ../shared/data beside
this folder, and where there is none nothing is measured. Each figure has a limit, and the run
fails below it.

Related roles: for each occupation the share of its ten primary related ones (published by O*NET,
no part of what is compared) among the ten nearest. The weights were fitted on every other
occupation, so the unseen half is told apart.

Titles: 1,000 alternate titles, drawn with a fixed seed, are taken out and asked for. A hit is an
occupation that carries the title. Taken out by row, copies of the same words under other
occupations stay, as in daily use; taken out by words, no copy is left. The peer is the single
nearest title by the same TF-IDF.
"""

from __future__ import annotations

import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.figure import Figure
from ninefold.occupations.domain.archive import Archive, Occupation
from ninefold.occupations.domain.features import features_of
from ninefold.occupations.domain.index import build_index
from ninefold.occupations.domain.matching import Wish, match_scores, ranking
from ninefold.occupations.domain.related import likeness, likenesses, nearest
from ninefold.occupations.domain.titles import TitleIndex, best, build_title_index
from ninefold.occupations.domain.why import rank_ranges, why

SHARED = Path(__file__).parents[2] / "shared" / "data"
SEED, HELD_OUT, ROUNDS = 20261124, 1000, 5
LEAST_RECALL, LEAST_FIRST, LEAST_IN_FIVE, MOST_MS = 0.405, 0.545, 0.779, 50.0


def run(path: Path | None = None) -> list[Figure] | None:
    """The figures, or None where there is no archive."""
    found = path or next(iter(sorted(SHARED.glob("onet-*"), reverse=True)), None)
    if found is None or not found.exists():
        return None
    archive = _archive(found)
    return [*_related(archive), *_titles(archive), *_speed(archive)]


def _archive(path: Path) -> Archive:
    from zipfile import ZipFile

    from ninefold.occupations.domain.reading import read_archive

    if path.is_dir():
        files = ((one.name, one.read_bytes()) for one in sorted(path.iterdir()))
        return read_archive(files, name=path.name)
    with ZipFile(path) as zipped:
        inside = [one for one in zipped.infolist() if not one.is_dir()]
        return read_archive(((one.filename, zipped.read(one)) for one in inside), name=path.name)


def _figure(name: str, value: float, least: float) -> Figure:
    assert value >= least, f"{name} is {value:.3f}, below {least}"
    return Figure(name, round(value, 4), "", f"to beat {least}", value / least)


def _related(archive: Archive) -> list[Figure]:
    occupations = archive.occupations
    position = {one.code: at for at, one in enumerate(occupations)}
    asked = [one for one in occupations if one.related and one.interests and one.skills]

    def recall(near: np.ndarray, among: Sequence[Occupation]) -> float:
        shares = []
        for one in among:
            gold = set(one.related[:10])
            ten = {occupations[at].code for at in near[position[one.code]][:10]}
            shares.append(len(gold & ten) / len(gold))
        return float(np.mean(shares))

    parts = likenesses(occupations, features_of(occupations))
    near = nearest(likeness(parts))
    return [
        _figure(f"related roles, recall at 10 of {len(asked)}", recall(near, asked), LEAST_RECALL),
        _figure("related roles, the half not fitted on", recall(near, asked[1::2]), LEAST_RECALL),
        Figure("related roles, interests alone", recall(nearest(parts["interests"]), asked), ""),
        Figure("related roles, knowledge alone", recall(nearest(parts["knowledge"]), asked), ""),
        Figure("related roles, words of tasks alone", recall(nearest(parts["tasks"]), asked), ""),
    ]


def _titles(archive: Archive) -> list[Figure]:
    occupations = archive.occupations
    rows = [(text, at) for at, one in enumerate(occupations) for text in one.titles]
    owners: dict[str, set[int]] = defaultdict(set)
    for text, at in rows:
        owners[text.lower()].add(at)
    own = [(one.title, at) for at, one in enumerate(occupations)]
    chance = random.Random(SEED)
    by_row = set(chance.sample(range(len(rows)), HELD_OUT))
    by_words = set(chance.sample(sorted(owners), HELD_OUT))
    figures = []
    for way, left, asked, is_judged in (
        (
            "by row",
            [row for place, row in enumerate(rows) if place not in by_row],
            [rows[place][0] for place in sorted(by_row)],
            True,
        ),
        (
            "by words",
            [row for row in rows if row[0].lower() not in by_words],
            sorted(by_words),
            False,
        ),
    ):
        index = build_title_index([*left, *own], len(occupations))
        first, in_five = _hits(index.scores, asked, owners)
        peer_first, peer_in_five = _hits(lambda words, it=index: _nearest(it, words), asked, owners)
        for name, ours, peer, least in (
            (f"titles held out {way}, first", first, peer_first, LEAST_FIRST),
            (f"titles held out {way}, in five", in_five, peer_in_five, LEAST_IN_FIVE),
        ):
            if is_judged:
                figures.append(_figure(name, ours, least))
            figures.append(Figure(name, ours, "", f"nearest title {peer:.3f}", ours / peer))
    return figures


def _nearest(index: TitleIndex, words: str) -> np.ndarray:
    scores = np.zeros(index.count)
    np.maximum.at(scores, index.owner, index.nearest_titles(words))
    return scores


def _hits(
    scores: Callable[[str], np.ndarray], asked: Sequence[str], owners: dict[str, set[int]]
) -> tuple[float, float]:
    first = in_five = 0
    for words in asked:
        found = best(scores(words), 5)
        first += bool(found) and found[0] in owners[words.lower()]
        in_five += bool(owners[words.lower()].intersection(found))
    return first / len(asked), in_five / len(asked)


def _speed(archive: Archive) -> list[Figure]:
    started = time.perf_counter()
    index = build_index(archive.occupations)
    built = time.perf_counter() - started
    features = index.features
    wish = Wish((0.2, 0.8, 0.3, 0.5, 0.4, 0.7), (features.elements[0],), (3, 4, 5))
    chance = np.random.default_rng(SEED)
    profiles = np.clip(np.array(wish.interests) + chance.normal(0, 0.1, (300, 6)), 0, 1)
    top = ranking(match_scores(features, wish))[:20]
    figures = [Figure("building the index", built, "s")]
    for name, work in (
        ("search by words", lambda: best(index.titles.scores("head of quality assurance"), 20)),
        ("match by interests and skills", lambda: ranking(match_scores(features, wish))[:20]),
        ("rank ranges of the first twenty", lambda: rank_ranges(features, wish, profiles, top)),
        ("why and why not", lambda: why(features, wish, top[-1])),
    ):
        took = _milliseconds(work)
        assert took <= MOST_MS, f"{name} takes {took:.0f} ms"
        figures.append(Figure(name, took, "ms", f"limit {MOST_MS:.0f} ms", took / MOST_MS))
    return figures


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return 1000 * min(times)


if __name__ == "__main__":
    for one in run(Path(sys.argv[1]) if sys.argv[1:] else None) or []:
        print(f"{one.value:10.4g} {one.unit:2}  {one.name}  {one.against or ''}")
