"""A win and what stands behind it, as plain values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure that moved: ``before`` may be unknown, ``unit`` may be empty."""

    name: str
    after: Decimal
    before: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something another person can look at. ``address`` may be empty for paper."""

    title: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Star:
    """Situation, task, action, result; any of them may be empty."""

    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""

    def parts(self) -> tuple[tuple[str, str], ...]:
        """The parts that are filled in, with their names, in order."""
        named = (
            ("Situation", self.situation),
            ("Task", self.task),
            ("Action", self.action),
            ("Result", self.result),
        )
        return tuple((name, text.strip()) for name, text in named if text.strip())


@dataclass(frozen=True, slots=True)
class Win:
    """Something that went well. ``impact`` runs from 1 (small) to 3 (large).

    ``witnesses`` are people who saw it and would say so; ``people`` had a part in it.
    Raises ValueError for an empty title or an impact out of range.
    """

    title: str
    on: date
    impact: int = 1
    category: str = ""
    story: str = ""
    star: Star = Star()
    metric: Metric | None = None
    evidence: tuple[Evidence, ...] = ()
    people: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    goal: str = ""
    skill: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("title: is empty. Say in a few words what went well.")
        if self.impact not in (1, 2, 3):
            raise ValueError(f"impact: {self.impact} is out of range. Give 1, 2 or 3.")
