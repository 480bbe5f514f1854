"""Which area of interest the words of an activity speak for: a suggestion, never a decision."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType

from ninefold.passion.domain.areas import AREAS, Area
from ninefold.passion.domain.themes import stem, words

_AREA_WORDS = {
    Area.REALISTIC: "repair mend build machine tool wood metal garden plant animal farm drive "
    "vehicle engine install hardware device wire cable craft saw solder assemble cook bake bike "
    "hike climb sport workout outdoors weld paint warehouse deploy server rack print calibrate",
    Area.INVESTIGATIVE: "analyse analyze analysis research investigate debug bug cause test "
    "tests testing experiment measure data statistics model algorithm theory study science "
    "diagnose explore hypothesis code coding program programming python puzzle math maths paper "
    "benchmark profile query review cases case exploratory automated automation",
    Area.ARTISTIC: "write writing draw sketch design photo photograph music sing play guitar "
    "piano paint poem story novel film video edit theatre dance act compose layout colour "
    "illustrate blog creative craft decorate brainstorm slides drawing",
    Area.SOCIAL: "teach teaching mentor mentoring coach coaching help listen support care train "
    "training explain onboard onboarding pair pairing feedback volunteer counsel welcome tutor "
    "workshop facilitate lunch community child children patient talk conversation lesson",
    Area.ENTERPRISING: "lead leading present presenting presentation pitch sell sales negotiate "
    "persuade manage managing delegate decide strategy budget customer client interview hire "
    "hiring speech speaking talk rehearse campaign promote organise project stakeholder market",
    Area.CONVENTIONAL: "plan planning schedule sort file filing archive invoice account accounts "
    "accounting budget spreadsheet report reporting status record records checklist list "
    "document documentation form tax email emails inbox mail calendar meeting minutes regression "
    "inventory release ticket tickets triage expenses",
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An area that words speak for, and those words as they were said."""

    area: Area
    words: tuple[str, ...]


def suggest_area(text: str) -> Suggestion | None:
    """The area for which most of the words speak; None when none does or two are level."""
    spoken: Counter[Area] = Counter()
    said: dict[Area, list[str]] = {}
    for word in words(text):
        for area in _AREAS_OF_STEM.get(stem(word), ()):
            spoken[area] += 1
            said.setdefault(area, []).append(word)
    ranked = spoken.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    area = ranked[0][0]
    return Suggestion(area, tuple(dict.fromkeys(said[area])))


def _areas_of_stems() -> dict[str, tuple[Area, ...]]:
    found: dict[str, tuple[Area, ...]] = {}
    for area in AREAS:
        for root in sorted({stem(word) for word in _AREA_WORDS[area].split()}):
            found[root] = (*found.get(root, ()), area)
    return found


_AREAS_OF_STEM = MappingProxyType(_areas_of_stems())
