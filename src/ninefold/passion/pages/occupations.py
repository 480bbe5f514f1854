"""What work would suit me: searching and matching occupations, bringing them in, trying one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from ninefold.occupations.domain.matching import INTERESTS, Wish
from ninefold.occupations.domain.why import TOP, RankRange
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
    rank_ranges_of,
    release,
    search_occupations,
    tasks_of,
    zones,
)
from ninefold.passion.domain.areas import Area
from ninefold.passion.domain.trying import proposed, small_task
from ninefold.passion.models import SavedOccupation
from ninefold.passion.queries.interests import latest_profile, perturbed_profiles
from ninefold.passion.queries.occupations import (
    saved_occupations,
)
from ninefold.passion.queries.skill_elements import LEAST_LEVEL, OwnSkill, own_skills

PERTURBED = 300
MOST_CHOSEN = 12
SHOWN = 20
BAR = 200


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
    """A match with the range of its rank, where the questionnaire gives one. `longest` is the
    worst rank of all that are shown beside it."""

    matched: Matched
    range: RankRange | None
    longest: int = 1

    @property
    def bar_start(self) -> float:
        """Where the bar of the range begins, from 0 to BAR."""
        return round(BAR * (self.range.best - 1) / self.longest, 1) if self.range else 0

    @property
    def bar_length(self) -> float:
        """How long the bar of the range is: one rank takes the room of one."""
        if self.range is None:
            return 0
        return round(BAR * (self.range.worst - self.range.best + 1) / self.longest, 1)

    @property
    def tick(self) -> float:
        """Where its rank by the answers as they are stands on the bar's line: in the middle of its
        place."""
        return round(BAR * (self.matched.rank - 0.5) / self.longest, 1)

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
    def set_count(self) -> int:
        """How many of the finer questions were answered: job zones, things to use, no skills."""
        return len(self.asked.zones) + len(self.chosen) + (not self.asked.with_skills)

    @property
    def strongest(self) -> str:
        """The three strongest areas of the profile."""
        return _strongest(self.profile) if self.profile else ""

    @property
    def worst_rank(self) -> int:
        """The worst rank of those that are shown."""
        return max((it.longest for it in self.matches), default=1)


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
class ExperimentPage:
    """What of an occupation could be tried in two weeks."""

    row: Any
    attribution: str
    choices: list[tuple[str, str]]


def _strongest(profile: Sequence[float]) -> str:
    order = sorted(range(len(profile)), key=lambda at: -profile[at])
    first, second, third = (Area(INTERESTS[at]).title for at in order[:3])
    return f"{first}, {second} and {third}"


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
    longest = max((it.worst for it in ranges.values()), default=1)
    return [MatchedShown(it, ranges.get(it.code), longest) for it in found]


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
    "occupations_page",
    "skills_page",
]
