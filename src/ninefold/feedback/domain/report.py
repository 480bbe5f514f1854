"""What an anonymous answer and a report of a round consist of."""

from dataclasses import dataclass, field

type Body = str | int


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one question: free text, or a whole number on a scale."""

    group: str
    question: str
    body: Body


@dataclass(frozen=True, slots=True)
class Cell:
    """The answers of one or more rater groups to one question, shown together."""

    groups: tuple[str, ...]
    bodies: tuple[Body, ...]

    @property
    def count(self) -> int:
        return len(self.bodies)


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """What is shown for one question; no cells when the question is withheld."""

    question: str
    cells: tuple[Cell, ...]

    @property
    def is_withheld(self) -> bool:
        return not self.cells


@dataclass(frozen=True, slots=True)
class Report:
    """A publishable round. ``minimum`` is the smallest number of answers shown together."""

    minimum: int
    questions: tuple[QuestionReport, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Nothing is shown; ``reason`` is fit to be read by the asker."""

    reason: str
    attacks: tuple[str, ...] = field(default=())
