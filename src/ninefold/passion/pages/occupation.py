"""One occupation whole: what people do in it, what it asks, and why it suits or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ninefold.occupations.domain.matching import INTERESTS, Wish
from ninefold.occupations.domain.why import RankRange, Why
from ninefold.occupations.queries import (
    Found,
    attribution,
    elements,
    occupation,
    occupation_why,
    rank_ranges_of,
    related_occupations,
    tasks_of,
    titles_of,
    zone_words,
)
from ninefold.passion.domain.areas import Area
from ninefold.passion.models import Exploration, SavedOccupation
from ninefold.passion.pages.occupations import PERTURBED, Asked, counted_skills, wish_of
from ninefold.passion.queries.interests import perturbed_profiles
from ninefold.passion.queries.occupations import experiments_with, saved_occupation
from ninefold.passion.queries.skill_elements import OwnSkill
from ninefold.web.pictures import Part, Picture, contributions

ASKED = 8
MOST_TOOLS = 12


@dataclass(frozen=True)
class AskedOf:
    """A skill or field of knowledge with its importance from 0 to 100, and where the owner has it
    from ("" when it is not among theirs)."""

    name: str
    description: str
    importance: int
    source: str = ""


@dataclass(frozen=True)
class WhyShown:
    """The card of a match: the picture of its terms, and what would change it, in words."""

    why: Why
    range: RankRange | None
    picture: Picture
    changes: list[str]
    additions: list[str]
    sources: list[tuple[str, str]]

    @property
    def percent(self) -> int:
        """The match in hundredths."""
        return round(100 * self.why.score)

    @property
    def percent_text(self) -> str:
        """The match in hundredths, with a true minus sign."""
        return str(self.percent).replace("-", "−")

    @property
    def threshold_percent(self) -> int:
        """The match of the tenth, in hundredths."""
        return round(100 * self.why.threshold)

    @property
    def way_percent(self) -> int | None:
        """How far all interests would have to move towards the occupation's."""
        return None if self.why.way is None else round(100 * self.why.way)

    @property
    def in_top_percent(self) -> int:
        """In how many of a hundred repetitions it is among the first ten."""
        return round(100 * self.range.in_top) if self.range else 0


@dataclass(frozen=True)
class OccupationPage:
    """One occupation, whole."""

    row: Any
    attribution: str
    zone: Any
    titles: list[str]
    core_tasks: list[str]
    other_tasks: list[str]
    skills: list[AskedOf]
    knowledge: list[AskedOf]
    interests: list[tuple[Area, int]]
    tools: list[str]
    related: list[Found]
    saved: SavedOccupation | None
    experiments: list[Exploration]
    why: WhyShown | None
    has_profile: bool


def occupation_page(owner: Any, code: str, asked: Asked) -> OccupationPage:
    """Gather one occupation. Raises NotFound."""
    row = occupation(code)
    own = counted_skills(owner, asked)
    wish = wish_of(owner, asked, own)
    tasks = tasks_of(code)
    names = {it.id: it for it in elements()}
    core = [task.text for task in tasks if task.is_core]
    sources = _sources(asked, own)
    return OccupationPage(
        row=row,
        attribution=attribution(),
        zone=zone_words(row.zone),
        titles=titles_of(code),
        core_tasks=core or [task.text for task in tasks],
        other_tasks=[task.text for task in tasks if not task.is_core] if core else [],
        skills=_asked_of(row.skills, names, sources),
        knowledge=_asked_of(row.knowledge, names, sources),
        interests=[
            (area, round((score - 1) / 6 * 100))
            for area, score in zip(Area, row.interests or (), strict=False)
        ],
        tools=[name for name, _, is_wanted in row.tools if is_wanted][:MOST_TOOLS],
        related=related_occupations(code),
        saved=saved_occupation(owner, code),
        experiments=experiments_with(owner, code),
        why=_why(owner, wish, row, names, sources),
        has_profile=wish.has_interests,
    )


def _asked_of(
    ratings: dict[str, list[float]], names: dict[str, Any], sources: dict[str, str]
) -> list[AskedOf]:
    strongest = sorted(ratings.items(), key=lambda it: -it[1][0])[:ASKED]
    return [
        AskedOf(
            names[it].name,
            names[it].description,
            round((importance - 1) / 4 * 100),
            sources.get(it, ""),
        )
        for it, (importance, *_) in strongest
        if it in names and importance >= 2
    ]


def _sources(asked: Asked, own: Sequence[OwnSkill]) -> dict[str, str]:
    """Where each element of a wish came from, in words."""
    found = dict.fromkeys(asked.elements, "you chose it")
    for one in own:
        found.setdefault(one.element, f"your {one.name}, level {one.level}")
    return found


def _why(
    owner: Any, wish: Wish, row: Any, names: dict[str, Any], sources: dict[str, str]
) -> WhyShown | None:
    found = occupation_why(wish, row.code)
    if found is None:
        return None
    parts = []
    for term in found.terms:
        place = INTERESTS.find(term.dimension)
        if place >= 0 and wish.interests and row.interests:
            name = Area(term.dimension).title
            theirs = round((row.interests[place] - 1) / 6 * 100)
            detail = f"you {round(100 * wish.interests[place])}, they {theirs}"
        else:
            known = names.get(term.dimension)
            importance = {**row.skills, **row.knowledge}.get(term.dimension, [1])[0]
            name = known.name if known else term.dimension
            detail = f"they ask {round((importance - 1) / 4 * 100)}"
        parts.append(Part(name, term.amount, detail))
    parts.sort(key=lambda part: -part.amount)
    ranges = rank_ranges_of(wish, perturbed_profiles(owner, PERTURBED), [row.code])
    return WhyShown(
        why=found,
        range=ranges.get(row.code),
        picture=contributions(parts, identity="why", title="What adds and what takes away"),
        changes=[
            f"{Area(it.area).title} at {round(100 * it.after)} instead of {round(100 * it.before)}"
            for it in found.changes
        ],
        additions=[names[it].name for it in found.additions if it in names],
        sources=[
            (names[it].name, sources[it]) for it in wish.elements if it in names and it in sources
        ],
    )
