"""Which appointments that have passed are worth the question "was this a win?"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

# More than this many times in the days looked through, and it is routine.
MOST_REPEATED = 3
LONGEST_DAYS = 3

_WORDS = {
    "talk": r"talk|keynote|lecture|presentation|presenting|panel|lightning|webinar|podcast"
    r"|vortrag|pr[äa]sentation|charla|ponencia|presentaci[óo]n",
    "demo": r"demo|demonstration|showcase|vorf[üu]hrung|demostraci[óo]n",
    "workshop": r"workshop|masterclass|hackathon|taller",
    "interview": r"interview|assessment|vorstellungsgespr[äa]ch|entrevista",
    "launch": r"launch|go[- ]?live|release party|inauguration|er[öo]ffnung|lanzamiento",
    "exam": r"exam|examination|certification|defence|viva|pr[üu]fung|examen",
    "conference": r"conference|summit|meetup|konferenz|messe|congreso",
}
_SORTS = {
    sort: re.compile(rf"(?<!\w)(?:{words})s?(?!\w)", re.IGNORECASE)
    for sort, words in _WORDS.items()
}
_NOT_IT = re.compile(
    r"(?<!\w)(?:prep|prepare|preparing|preparation|rehears\w*|practice|dry run|cancel\w*|declined"
    r"|hold|tentative|travel|train to|flight|deadline|submit|booking|vorbereit\w*|abgesagt"
    r"|preparar|cancelad\w*)(?!\w)",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^\s*(?:(?:re|fw|fwd|confirmed|accepted)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Appointment:
    """One appointment that has passed. ``key`` names it wherever it was read from."""

    key: str
    series: str
    title: str
    on: date
    days: int = 1
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Suggested:
    """An appointment with what it seems to have been: "talk", "demo", "interview" and so on."""

    appointment: Appointment
    sort: str

    @property
    def title(self) -> str:
        """Its title as a draft: without marks of mail, on one line."""
        return " ".join(_PREFIX.sub("", self.appointment.title).split())[:300]


def sort_of(title: str) -> str:
    """What an appointment of this title seems to be, empty for none of the sorts: travel,
    rehearsals and what was called off are none."""
    if _NOT_IT.search(title):
        return ""
    return next((sort for sort, words in _SORTS.items() if words.search(title)), "")


def worth_asking(appointments: Iterable[Appointment]) -> list[Suggested]:
    """The appointments to ask about, latest first, each once. A series that comes up more than
    three times is routine; what lasts longer than three days is a time, not an appointment."""
    rows = list({one.key: one for one in appointments}.values())
    times = Counter(one.series for one in rows)
    found = [
        Suggested(one, sort)
        for one in rows
        if times[one.series] <= MOST_REPEATED and one.days <= LONGEST_DAYS
        if (sort := sort_of(one.title))
    ]
    found.sort(key=lambda one: (-one.appointment.on.toordinal(), one.appointment.title))
    return found
