"""What an archive of occupations says, whatever its files are called.

Read after the O*NET database of the U.S. Department of Labor: each table is known by its columns,
each rating by its element and scale, so that releases that split, merge or rename files (30.3
split the skills and renamed interests, titles and technology) read like those before.
"""

from __future__ import annotations

from dataclasses import dataclass, field

INTEREST_NAMES = (
    "Realistic",
    "Investigative",
    "Artistic",
    "Social",
    "Enterprising",
    "Conventional",
)


@dataclass(frozen=True, slots=True)
class Rating:
    """How much an occupation asks of something: importance 1 to 5, level 0 to 7 or None."""

    importance: float
    level: float | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Something that people in the occupation do; core tasks are done by most and matter."""

    number: int
    text: str
    is_core: bool


@dataclass(frozen=True, slots=True)
class Tool:
    """A piece of software or a machine, and the sort of thing that it is."""

    name: str
    sort: str
    is_in_demand: bool


@dataclass(slots=True)
class Occupation:
    """One occupation. `interests` are six scores 1 to 7 in the order R I A S E C, `zone` runs
    from 1 (little preparation) to 5, `related` are codes, nearest first; what is not known is
    None or empty."""

    code: str
    title: str
    description: str
    zone: int | None = None
    interests: tuple[float, ...] | None = None
    skills: dict[str, Rating] = field(default_factory=dict)
    knowledge: dict[str, Rating] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    tools: list[Tool] = field(default_factory=list)
    related: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Element:
    """A skill or a field of knowledge: `sort` is "skill" or "knowledge"."""

    id: str
    name: str
    description: str
    sort: str


@dataclass(frozen=True, slots=True)
class Zone:
    """How much preparation a job zone means, in the archive's words."""

    number: int
    name: str
    experience: str
    education: str
    training: str


@dataclass(frozen=True, slots=True)
class Archive:
    """A whole release. `missing` says what no file held."""

    version: str
    occupations: tuple[Occupation, ...]
    elements: tuple[Element, ...]
    zones: tuple[Zone, ...]
    missing: tuple[str, ...]


class BrokenArchive(Exception):
    """The archive is not kept; `faults` names each file, what is wrong and where."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults
