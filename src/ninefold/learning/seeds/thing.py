"""What a resource of the story is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Thing:
    """A resource of the story. Days are counted back from today; `from_` None is a wish, `to`
    None has not ended. `uses` are pairs of days ago and what for; `hours` is the time it took."""

    title: str
    kind: str
    by: str = ""
    from_: int | None = None
    to: int | None = None
    hours: float = 0
    unit: str = "percent"
    total: int | None = None
    done: int = 0
    purpose: str = ""
    goal: str = ""
    skill: str = ""
    cost: str = ""
    due_in: int | None = None
    status: str = ""
    takeaway: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    uses: tuple[tuple[int, str], ...] = ()


AUTOMATION, TALK, GERMAN, LEAD = "regression suite", "10-minute talk", "German", "two-person"
