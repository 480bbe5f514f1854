"""Occupations through the API: search, match, why, keep in sight, try."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Path, Query, Schema, Status

from ninefold.occupations.queries import search_occupations, tasks_of
from ninefold.passion.api.router import READ, WRITE, router
from ninefold.passion.operations import name_skill_element, save_occupation, start_experiment
from ninefold.passion.pages.occupation import occupation_page
from ninefold.passion.pages.occupations import Asked, matches, wish_of
from ninefold.passion.queries.occupations import saved_occupations
from ninefold.passion.queries.skill_elements import own_skills

Code = Annotated[str, Path(max_length=12)]
Zone = Annotated[int, Field(ge=1, le=5)]
Element = Annotated[str, Field(max_length=20)]


class FoundOut(Schema):
    code: str
    title: str
    zone: int | None
    matched_title: str


class MatchOut(Schema):
    """A match from -1 to 1; ranks in nine of ten repetitions of the questionnaire, null without
    one."""

    code: str
    title: str
    zone: int | None
    score: float
    best_rank: int | None
    worst_rank: int | None


class TermOut(Schema):
    dimension: str
    amount: float


class ChangeOut(Schema):
    area: str
    before: float
    after: float


class WhyOut(Schema):
    score: float
    rank: int
    count: int
    threshold: float
    terms: list[TermOut]
    changes: list[ChangeOut]
    additions: list[str]
    way: float | None


class TaskOut(Schema):
    number: int
    text: str
    is_core: bool


class OccupationOut(Schema):
    code: str
    title: str
    description: str
    zone: int | None
    titles: list[str]
    tasks: list[TaskOut]
    related: list[FoundOut]
    why: WhyOut | None
    attribution: str


class SavedOut(Schema):
    id: UUID
    code: str
    title: str
    note: str


class SaveIn(Schema):
    note: str = Field("", max_length=500)


class OwnSkillOut(Schema):
    """A skill of your inventory; `element` is what it counts as ("" for none), `is_said` whether
    you said so or its words did."""

    name: str
    level: int | None
    element: str
    element_name: str
    is_said: bool
    counts: bool


class CountsAsIn(Schema):
    name: str = Field(..., min_length=1, max_length=120)
    element: str = Field("", max_length=20)


class CountsAsOut(CountsAsIn):
    element_name: str


class ExperimentIn(Schema):
    task_numbers: list[int] = Field(..., min_length=1, max_length=3)
    predicted_energy: int = Field(..., ge=-2, le=2)
    weekly_minutes: int = Field(60, ge=10, le=2400)


class ExperimentOut(Schema):
    id: UUID
    title: str
    starts_on: date
    ends_on: date


@router.get("/occupations/", response=list[FoundOut], auth=READ)
def find(
    request: HttpRequest,
    words: Annotated[str, Query(min_length=1, max_length=200)],
    zone: Annotated[list[Zone], Query(max_length=5)] = [],  # noqa: B006
) -> Any:
    """The occupations that words fit best."""
    return search_occupations(words, zones=zone)


@router.get("/occupations/matches/", response=list[MatchOut], auth=READ)
def matched(
    request: HttpRequest,
    zone: Annotated[list[Zone], Query(max_length=5)] = [],  # noqa: B006
    use: Annotated[list[Element], Query(max_length=12)] = [],  # noqa: B006
) -> Any:
    """The occupations that fit your interests, and the skills and knowledge in `use` (their ids),
    best first."""
    owner: Any = request.auth  # type: ignore[attr-defined]
    wish = wish_of(owner, Asked(zones=tuple(zone), elements=tuple(use)))
    return [
        {
            "code": it.matched.code,
            "title": it.matched.title,
            "zone": it.matched.zone,
            "score": it.matched.score,
            "best_rank": it.range.best if it.range else None,
            "worst_rank": it.range.worst if it.range else None,
        }
        for it in matches(owner, wish)
    ]


@router.get("/occupations/saved/", response=list[SavedOut], auth=READ)
def saved(request: HttpRequest) -> Any:
    """The occupations that you keep in sight."""
    return saved_occupations(request.auth)  # type: ignore[attr-defined]


@router.get("/occupations/skills/", response=list[OwnSkillOut], auth=READ)
def skills(request: HttpRequest) -> Any:
    """The skills of your inventory, each with the skill or field of knowledge of the occupations
    that it counts as."""
    return own_skills(request.auth)  # type: ignore[attr-defined]


@router.put("/occupations/skills/", response=CountsAsOut, auth=WRITE)
def counts_as(request: HttpRequest, payload: CountsAsIn) -> Any:
    """Say what a skill of your inventory counts as, by the id of the element; "" for none."""
    return name_skill_element(owner=request.auth, **payload.dict())  # type: ignore[attr-defined]


@router.get("/occupations/{str:code}/", response=OccupationOut, auth=READ)
def one(request: HttpRequest, code: Code) -> Any:
    """One occupation, and why it suits you or not."""
    page = occupation_page(request.auth, code, Asked())  # type: ignore[attr-defined]
    return {
        "code": page.row.code,
        "title": page.row.title,
        "description": page.row.description,
        "zone": page.row.zone,
        "titles": page.titles,
        "tasks": tasks_of(code),
        "related": page.related,
        "why": page.why.why if page.why else None,
        "attribution": page.attribution,
    }


@router.post("/occupations/{str:code}/saving/", response={201: SavedOut}, auth=WRITE)
def save(request: HttpRequest, code: Code, payload: SaveIn) -> Any:
    """Keep an occupation in sight."""
    owner: Any = request.auth  # type: ignore[attr-defined]
    return Status(201, save_occupation(owner=owner, code=code, note=payload.note))


@router.post("/occupations/{str:code}/experiments/", response={201: ExperimentOut}, auth=WRITE)
def experiment(request: HttpRequest, code: Code, payload: ExperimentIn) -> Any:
    """Try up to three of its tasks for two weeks, from today on."""
    owner: Any = request.auth  # type: ignore[attr-defined]
    return Status(201, start_experiment(owner=owner, code=code, **payload.dict()))
