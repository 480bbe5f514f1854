"""What mentor and mentee agree on, and what they have not talked about yet."""

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True, slots=True)
class Agreement:
    """A mentorship agreement. Empty text, an empty tuple, zero or None is: not agreed yet."""

    goals: tuple[str, ...] = ()
    mentee_brings: str = ""
    mentor_brings: str = ""
    cadence_days: int = 0
    meeting_minutes: int = 0
    meeting_place: str = ""
    between_meetings: str = ""
    confidentiality: str = ""
    starts_on: date | None = None
    review_on: date | None = None
    ending: str = ""


QUESTIONS = {
    "goals": "What should be different for you when this mentorship ends?",
    "mentee_brings": "What do you bring to every meeting, and what do you do between them?",
    "mentor_brings": "What may you expect of your mentor, and what not?",
    "cadence_days": "How often do you meet?",
    "meeting_minutes": "How long is a meeting?",
    "meeting_place": "Where or over what do you meet?",
    "between_meetings": "How may you reach each other between meetings, and how soon is an answer?",
    "confidentiality": "What stays between the two of you?",
    "starts_on": "When is the first meeting?",
    "review_on": "On which day do you look at whether this helps you both?",
    "ending": "How do you end it well, also if one of you wants to stop early?",
}
# Without these three a mentorship has no direction, no rhythm and no end.
NEEDED = ("goals", "cadence_days", "review_on")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    field: str
    text: str
    is_needed: bool


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the fields are agreed; the open ones as questions, needed ones first."""

    agreed: int
    of: int
    questions: tuple[OpenQuestion, ...]

    @property
    def can_begin(self) -> bool:
        return not any(question.is_needed for question in self.questions)


def completeness(agreement: Agreement) -> Completeness:
    open_questions = [
        OpenQuestion(each.name, QUESTIONS[each.name], each.name in NEEDED)
        for each in fields(agreement)
        if not _is_agreed(getattr(agreement, each.name))
    ]
    open_questions.sort(key=lambda question: not question.is_needed)
    of = len(fields(agreement))
    return Completeness(of - len(open_questions), of, tuple(open_questions))


def _is_agreed(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, tuple):
        return any(str(each).strip() for each in value)
    return bool(value)


def faults(agreement: Agreement) -> dict[str, str]:
    """What contradicts itself: field to message with the way to mend it; empty when sound."""
    found = {}
    if agreement.cadence_days < 0:
        found["cadence_days"] = "Give the days between two meetings, 1 or more."
    if agreement.meeting_minutes < 0:
        found["meeting_minutes"] = "Give the length in minutes, 1 or more."
    if agreement.starts_on and agreement.review_on and agreement.review_on <= agreement.starts_on:
        found["review_on"] = "The review comes after the start. Choose a later day."
    return found
