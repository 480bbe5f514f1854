"""Looking occupations up, searching and matching them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from ninefold.kernel import clock
from ninefold.kernel.refusals import NotFound
from ninefold.occupations.domain.matching import Wish, match_scores, ranking
from ninefold.occupations.domain.titles import best
from ninefold.occupations.domain.why import RankRange, Why, rank_ranges, why
from ninefold.occupations.models import (
    JobZone,
    Occupation,
    OccupationElement,
    OccupationTask,
    OccupationTitle,
    Release,
    ReleaseImport,
)
from ninefold.occupations.queries.index import current_index

# The words that the licence asks for. CC BY 4.0: https://creativecommons.org/licenses/by/4.0/
ATTRIBUTION = (
    "This page includes information from the O*NET {version} Database by the U.S. Department of "
    "Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 licence. "
    "O*NET® is a trademark of USDOL/ETA. Ninefold has modified some of this information; "
    "USDOL/ETA has not approved, endorsed or tested these modifications."
)
MEANING_ADDRESS = "https://www.onetcenter.org/database.html"
_STUCK_AFTER = timedelta(minutes=30)


@dataclass(frozen=True)
class Found:
    """An occupation that words were found for, and the name of it that they are nearest to."""

    code: str
    title: str
    zone: int | None
    matched_title: str


@dataclass(frozen=True)
class Matched:
    """An occupation in the order of a match: its score (-1 to 1) and rank from 1."""

    code: str
    title: str
    zone: int | None
    score: float
    rank: int


def release() -> Release | None:
    """The release that is here, or None."""
    return Release.objects.first()


def attribution() -> str:
    """The words that go onto every page that shows occupations; empty when there are none."""
    row = release()
    return ATTRIBUTION.format(version=row.version).replace("  ", " ") if row else ""


def latest_import() -> ReleaseImport | None:
    """The import that was asked for last, without its file; one whose worker died counts as
    failed."""
    row = ReleaseImport.objects.defer("file").first()
    if row and row.ended_at is None and clock.now() - row.asked_at > _STUCK_AFTER:
        row.state = ReleaseImport.State.FAILED
        row.faults = ["It was broken off. Try it again."]
    return row


def occupation(code: str) -> Occupation:
    """One occupation. Raises NotFound."""
    row = Occupation.objects.filter(code=code).first()
    if row is None:
        raise NotFound()
    return row


def tasks_of(code: str) -> list[OccupationTask]:
    """What people in an occupation do, core tasks first."""
    return list(OccupationTask.objects.filter(occupation_id=code))


def titles_of(code: str, most: int = 12) -> list[str]:
    """Some of an occupation's other names."""
    rows = OccupationTitle.objects.filter(occupation_id=code)
    return list(rows.values_list("text", flat=True)[:most])


def elements() -> list[OccupationElement]:
    """All skills and fields of knowledge, by name."""
    return list(OccupationElement.objects.all())


def chosen_elements(ids: Iterable[str]) -> list[OccupationElement]:
    """Those of the elements that exist."""
    return list(OccupationElement.objects.filter(id__in=list(ids)[:100]))


def zones() -> list[JobZone]:
    """What the job zones mean."""
    return list(JobZone.objects.all())


def zone_words(number: int | None) -> JobZone | None:
    """What one job zone means."""
    return JobZone.objects.filter(number=number).first() if number else None


def _rows(codes: Sequence[str]) -> dict[str, tuple[str, int | None]]:
    found = Occupation.objects.filter(code__in=codes).values_list("code", "title", "zone")
    return {code: (title, zone) for code, title, zone in found}


def search_occupations(words: str, *, zones: Sequence[int] = (), most: int = 20) -> list[Found]:
    """The occupations that the person's own words for a job fit best, best first."""
    index = current_index()
    if index is None or not words.strip():
        return []
    scores = index.titles.scores(words)
    if zones:
        scores = np.where(np.isin(index.features.zones, zones), scores, 0.0)
    positions = best(scores, most)
    codes = [index.features.codes[position] for position in positions]
    known, names = _rows(codes), _nearest_names(words, codes)
    return [Found(code, *known[code], names[code]) for code in codes if code in known]


def _nearest_names(words: str, codes: Sequence[str]) -> dict[str, str]:
    """For each occupation the other name that shares most words with what was asked."""
    asked = {word for word in words.lower().split() if len(word) > 1}
    found: dict[str, tuple[float, str]] = dict.fromkeys(codes, (0.0, ""))
    names = OccupationTitle.objects.filter(occupation_id__in=codes)
    for code, text in names.values_list("occupation_id", "text"):
        said = set(text.lower().split())
        shared = len(asked & said) / len(asked | said) if asked else 0.0
        if shared > found[code][0]:
            found[code] = (shared, text)
    return {code: name for code, (_, name) in found.items()}


def match_occupations(wish: Wish, *, most: int = 20) -> list[Matched]:
    """The occupations that fit a wish best, best first; none for an empty wish."""
    index = current_index()
    if index is None or wish.is_empty:
        return []
    scores = match_scores(index.features, wish)
    positions = ranking(scores)[:most]
    known = _rows([index.features.codes[position] for position in positions])
    return [
        Matched(index.features.codes[at], *known[index.features.codes[at]], float(scores[at]), rank)
        for rank, at in enumerate(positions, start=1)
        if index.features.codes[at] in known
    ]


def occupation_why(wish: Wish, code: str) -> Why | None:
    """An occupation's match taken apart; None when it cannot be told."""
    index = current_index()
    position = index.position(code) if index else None
    if index is None or position is None or wish.is_empty:
        return None
    return why(index.features, wish, position)


def rank_ranges_of(
    wish: Wish, profiles: Sequence[Sequence[float]], codes: Sequence[str]
) -> dict[str, RankRange]:
    """How far the ranks of some occupations move over perturbed interests (six scores each)."""
    index = current_index()
    if index is None or not wish.has_interests or not profiles:
        return {}
    places = {code: index.position(code) for code in codes}
    known = {code: place for code, place in places.items() if place is not None}
    ranges = rank_ranges(index.features, wish, np.array(profiles), list(known.values()))
    return dict(zip(known, ranges, strict=True))


def related_occupations(code: str, most: int = 10) -> list[Found]:
    """The occupations nearest to one, nearest first."""
    index = current_index()
    position = index.position(code) if index else None
    if index is None or position is None:
        return []
    codes = [index.features.codes[at] for at in index.related[position][:most]]
    known = _rows(codes)
    return [Found(near, *known[near], "") for near in codes if near in known]
