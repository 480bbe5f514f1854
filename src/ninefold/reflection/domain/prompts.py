"""Questions that the journal asks, one a day."""

from collections.abc import Sequence
from datetime import date
from typing import Final

HOUSE_PROMPTS: Final = (
    "What gave you energy today, and what took it?",
    "What did you do today that you could not have done a year ago?",
    "Whom did you help, and who helped you?",
    "Which moment of today would you like to have again?",
    "What did you avoid today? What would make it smaller?",
    "What did somebody say that stayed with you?",
    "What did you learn today, in one sentence you could tell a colleague?",
    "Where did you say yes and mean no?",
    "What went better than you expected, and why?",
    "Which assumption of yours turned out wrong?",
    "What would you tell yourself of this morning?",
    "What is the smallest thing that would make tomorrow good?",
    "When were you so absorbed that you forgot the time?",
    "What are you waiting for, and who could move it?",
    "What do you want to be known for at work?",
    "Which piece of advice did you give that you should take yourself?",
    "What felt heavy? Is it yours to carry?",
    "What did you finish?",
    "What surprised you?",
    "Which conversation do you owe somebody?",
    "What would you try if nobody were watching?",
    "What are you proud of that nobody has noticed?",
    "What did this week teach you about how you work best?",
)


def prompt_of_the_day(own: Sequence[str], day: date) -> str:
    """The question for a day: the owner's own on every other day (if there are any), else one of
    the house. The same all day; each comes round before any comes again."""
    number = day.toordinal()
    if own and number % 2 == 0:
        return own[number // 2 % len(own)]
    places = number // 2 if own else number
    return HOUSE_PROMPTS[places % len(HOUSE_PROMPTS)]
