"""What work would suit me: searching and matching occupations, and one of them whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from ninefold.occupations.domain.matching import INTERESTS, Wish
from ninefold.occupations.domain.why import TOP, RankRange, Why
from ninefold.occupations.operations import may_import
from ninefold.occupations.queries import (
    Found,
    Matched,
    attribution,
    chosen_elements,
    elements,
    latest_import,
    match_occupations,
    occupation,
    occupation_why,
    rank_ranges_of,
    related_occupations,
    release,
    search_occupations,
    tasks_of,
    titles_of,
    zone_words,
    zones,
)
from ninefold.passion.domain.areas import Area
from ninefold.passion.domain.trying import proposed, small_task
from ninefold.passion.models import Exploration, SavedOccupation
from ninefold.passion.queries.interests import latest_profile, perturbed_profiles
from ninefold.passion.queries.occupations import (
    experiments_with,
    saved_occupation,
    saved_occupations,
)
from ninefold.passion.queries.skill_elements import LEAST_LEVEL, OwnSkill, own_skills
from ninefold.web.pictures import Part, Picture, contributions

PERTURBED = 300
MOST_CHOSEN = 12
SHOWN = 20
ASKED = 8


@dataclass(frozen=True)
class Asked:
    """What the person asked for: their own words, job zones, skills or knowledge to use, and
    whether the skills of their inventory count too."""

    words: str = ""
    zones: tuple[int, ...] = ()
    elements: tuple[str, ...] = ()
    with_skills: bool = True


@dataclass(frozen=True)
class SkillsPage:
    """Which of the occupations' skills are mine?"""

    skills: list[OwnSkill]
    groups: list[tuple[str, list[Any]]]
    attribution: str
    least_level: int = LEAST_LEVEL


@dataclass(frozen=True)
class MatchedShown:
    """A match with the range of its rank, where the questionnaire gives one."""

    matched: Matched
    range: RankRange | None

    @property
    def percent(self) -> int:
        """The match in hundredths, from -100 to 100."""
        return round(100 * self.matched.score)

    @property
    def in_top_percent(self) -> int:
        """In how many of a hundred repetitions it is among the first ten."""
        return round(100 * self.range.in_top) if self.range else 0


@dataclass(frozen=True)
class OccupationsPage:
    """What work would suit me?"""

    release: Any
    attribution: str
    asked: Asked
    profile: tuple[float, ...] | None
    found: list[Found]
    matches: list[MatchedShown]
    saved: list[SavedOccupation]
    zones: list[tuple[int, str, bool]]
    groups: list[tuple[str, list[tuple[Any, bool]]]]
    chosen: list[Any] = field(default_factory=list)
    own: list[OwnSkill] = field(default_factory=list)

    @property
    def carried(self) -> str:
        """What of the question an occupation's page needs, as the end of an address."""
        said = [("use", it.id) for it in self.chosen] + (
            [] if self.asked.with_skills else [("mine", "no")]
        )
        return f"?{urlencode(said)}" if said else ""

    @property
    def letters(self) -> str:
        """The three strongest areas of the profile."""
        return _letters(self.profile) if self.profile else ""


@dataclass(frozen=True)
class ImportPage:
    """How occupations come in, and how far an import is."""

    release: Any
    attribution: str
    may: bool
    last: Any

    @property
    def is_running(self) -> bool:
        """Whether the background still has work to do for it."""
        return self.last is not None and self.last.state in ("waiting", "reading", "writing")


@dataclass(frozen=True)
class AskedOf:
    """A skill or field of knowledge with its importance from 0 to 100."""

    name: str
    description: str
    importance: int


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


@dataclass(frozen=True)
class ExperimentPage:
    """What of an occupation could be tried in two weeks."""

    row: Any
    attribution: str
    choices: list[tuple[str, str]]


def _letters(profile: Sequence[float]) -> str:
    order = sorted(range(len(profile)), key=lambda at: -profile[at])
    return "".join(INTERESTS[at] for at in order[:3])


def counted_skills(owner: Any, asked: Asked) -> list[OwnSkill]:
    """The skills of the inventory that occupations are matched to, the highest level first."""
    return [it for it in own_skills(owner) if it.counts] if asked.with_skills else []


def wish_of(owner: Any, asked: Asked, own: Sequence[OwnSkill] | None = None) -> Wish:
    """What the owner's occupations are matched to: interests, what was chosen, and then what
    their own skills count as (`own`, when it has been looked up already)."""
    mine = counted_skills(owner, asked) if own is None else own
    known = {row.id for row in chosen_elements(asked.elements)}
    wanted = dict.fromkeys(
        [*(it for it in asked.elements if it in known), *(it.element for it in mine)]
    )
    return Wish(latest_profile(owner), tuple(wanted)[:MOST_CHOSEN], asked.zones)


def skills_page(owner: Any) -> SkillsPage:
    """Gather the owner's skills and what they count as."""
    known = elements()
    groups = [
        (heading, [it for it in known if it.sort == sort])
        for heading, sort in (("Skills", "skill"), ("Fields of knowledge", "knowledge"))
    ]
    return SkillsPage(own_skills(owner), [it for it in groups if it[1]], attribution())


def matches(owner: Any, wish: Wish, most: int = SHOWN) -> list[MatchedShown]:
    """The best matches, each with the range of its rank over perturbed answers."""
    found = match_occupations(wish, most=most)
    ranges = (
        rank_ranges_of(wish, perturbed_profiles(owner, PERTURBED), [it.code for it in found])
        if wish.has_interests
        else {}
    )
    return [MatchedShown(it, ranges.get(it.code)) for it in found]


def occupations_page(owner: Any, asked: Asked) -> OccupationsPage:
    """Gather the page of occupations for what was asked."""
    here = release()
    own = counted_skills(owner, asked) if here else []
    wish = wish_of(owner, asked, own)
    all_elements = elements() if here else []
    groups: list[tuple[str, list[tuple[Any, bool]]]] = [
        (heading, [(it, it.id in asked.elements) for it in all_elements if it.sort == sort])
        for heading, sort in (("Skills", "skill"), ("Fields of knowledge", "knowledge"))
    ]
    words = asked.words.strip()
    return OccupationsPage(
        release=here,
        attribution=attribution(),
        asked=asked,
        profile=wish.interests,
        found=search_occupations(words, zones=asked.zones) if here and words else [],
        matches=matches(owner, wish) if here and not words else [],
        saved=saved_occupations(owner),
        zones=[(zone.number, _zone_name(zone.name), zone.number in asked.zones) for zone in zones()]
        or [(number, "", number in asked.zones) for number in range(1, 6)],
        groups=groups,
        chosen=[it for it in all_elements if it.id in asked.elements],
        own=own,
    )


def _zone_name(name: str) -> str:
    return name.partition(": ")[2] or name


def import_page(owner: Any) -> ImportPage:
    """Gather the page of the import."""
    return ImportPage(release(), attribution(), may_import(owner), latest_import())


def occupation_page(owner: Any, code: str, asked: Asked) -> OccupationPage:
    """Gather one occupation. Raises NotFound."""
    row = occupation(code)
    own = counted_skills(owner, asked)
    wish = wish_of(owner, asked, own)
    tasks = tasks_of(code)
    names = {it.id: it for it in elements()}
    core = [task.text for task in tasks if task.is_core]
    return OccupationPage(
        row=row,
        attribution=attribution(),
        zone=zone_words(row.zone),
        titles=titles_of(code),
        core_tasks=core or [task.text for task in tasks],
        other_tasks=[task.text for task in tasks if not task.is_core] if core else [],
        skills=_asked_of(row.skills, names),
        knowledge=_asked_of(row.knowledge, names),
        interests=[
            (area, round((score - 1) / 6 * 100))
            for area, score in zip(Area, row.interests or (), strict=False)
        ],
        tools=[name for name, _, is_wanted in row.tools if is_wanted][:12],
        related=related_occupations(code),
        saved=saved_occupation(owner, code),
        experiments=experiments_with(owner, code),
        why=_why(owner, wish, row, names, _sources(asked, own)),
        has_profile=wish.has_interests,
    )


def _asked_of(ratings: dict[str, list[float]], names: dict[str, Any]) -> list[AskedOf]:
    strongest = sorted(ratings.items(), key=lambda it: -it[1][0])[:ASKED]
    return [
        AskedOf(names[it].name, names[it].description, round((importance - 1) / 4 * 100))
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


def experiment_page(code: str) -> ExperimentPage:
    """Gather the tasks that could be tried. Raises NotFound."""
    row = occupation(code)
    tasks = tasks_of(code)
    order = proposed([(task.text, task.is_core) for task in tasks])
    return ExperimentPage(
        row,
        attribution(),
        [(str(tasks[at].number), small_task(tasks[at].text)) for at in order],
    )


__all__ = [
    "TOP",
    "Asked",
    "experiment_page",
    "import_page",
    "occupation_page",
    "occupations_page",
    "skills_page",
]
