"""Ready questions to ask for feedback with, by area and by method, in our own words."""

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    COMMUNICATION = "communication"
    PROJECT_MANAGEMENT = "project management"
    TECHNICAL_SKILL = "technical skill"


class Method(StrEnum):
    SITUATION_BEHAVIOUR_IMPACT = "situation, behaviour, impact"
    ADVICE = "advice"
    STOP_START_CONTINUE = "stop, start, continue"
    FEED_FORWARD = "feed-forward"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Question:
    """One question. A scale runs from 1 (``low``) to 5 (``high``); other questions are open."""

    key: str
    text: str
    low: str = ""
    high: str = ""

    @property
    def is_scale(self) -> bool:
        return bool(self.low)


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A few questions that belong together and take a rater some five minutes."""

    area: Area
    method: Method
    questions: tuple[Question, ...]


_TEXTS: dict[Area, dict[Method, tuple[str | tuple[str, str, str], ...]]] = {
    Area.COMMUNICATION: {
        Method.SITUATION_BEHAVIOUR_IMPACT: (
            "Which conversation, talk or message of mine from the last three months comes to mind?",
            "What did you see or hear me do in it?",
            "What changed for you because of it?",
        ),
        Method.ADVICE: (
            "What advice would you give me before my next presentation?",
            "What would make my written updates more useful to you?",
        ),
        Method.STOP_START_CONTINUE: (
            "What should I stop doing in our meetings?",
            "What should I start doing in our meetings?",
            "What should I go on doing in our meetings, because it helps you?",
        ),
        Method.FEED_FORWARD: (
            "When I next explain a decision to you, what is one thing I could try?",
            "When we next disagree, what would help you to be heard?",
        ),
        Method.SCALE: (
            (
                "How easy is it to act on what I write to you?",
                "I have to ask again",
                "I can act at once",
            ),
            (
                "How much room do I leave you to speak in our conversations?",
                "Hardly any",
                "All I need",
            ),
        ),
    },
    Area.PROJECT_MANAGEMENT: {
        Method.SITUATION_BEHAVIOUR_IMPACT: (
            "Which moment in our project shows best how I steer the work?",
            "What did I do at that moment?",
            "What did it make easier or harder for your part of the work?",
        ),
        Method.ADVICE: (
            "What would you do differently in my place in the coming month of this project?",
            "Which risk do you see that I have not talked about yet?",
        ),
        Method.STOP_START_CONTINUE: (
            "What should I stop doing when I plan work that you depend on?",
            "What should I start doing when a date is about to slip?",
            "What should I go on doing when priorities change?",
        ),
        Method.FEED_FORWARD: (
            "In our next project, what could I do in the first week that would help you most?",
            "At our next hand-over, what would you like me to have ready?",
        ),
        Method.SCALE: (
            (
                "How early do you learn from me that a date will move?",
                "After it has moved",
                "As soon as I could know",
            ),
            (
                "How clear is it to you what I expect from you next?",
                "I have to guess",
                "I know it every week",
            ),
        ),
    },
    Area.TECHNICAL_SKILL: {
        Method.SITUATION_BEHAVIOUR_IMPACT: (
            "Which piece of my technical work did you have to build on or live with lately?",
            "What in the way I had done it did you notice?",
            "How did that affect your own work?",
        ),
        Method.ADVICE: (
            "What is one technique or tool that you would have me learn next?",
            "Where would you have solved my last problem in a simpler way?",
        ),
        Method.STOP_START_CONTINUE: (
            "What should I stop doing when I review your work?",
            "What should I start doing before I hand work over to you?",
            "What should I go on doing in my technical work, because you rely on it?",
        ),
        Method.FEED_FORWARD: (
            "When I next design something that you will use, what should I find out first?",
            "When I am next stuck, at what point would you like me to ask you?",
        ),
        Method.SCALE: (
            (
                "How easily can you change what I have built without asking me?",
                "I would not dare",
                "With ease",
            ),
            (
                "How much do you learn from the reviews that I write?",
                "Nothing yet",
                "Something every time",
            ),
        ),
    },
}


def _built(area: Area, method: Method) -> QuestionSet:
    questions = []
    for number, given in enumerate(_TEXTS[area][method], start=1):
        text, low, high = (given, "", "") if isinstance(given, str) else given
        key = f"{area.name}.{method.name}.{number}".lower().replace("_", "-")
        questions.append(Question(key, text, low, high))
    return QuestionSet(area, method, tuple(questions))


QUESTION_SETS = tuple(_built(area, method) for area in _TEXTS for method in _TEXTS[area])


def question_sets(
    *, area: Area | None = None, method: Method | None = None
) -> tuple[QuestionSet, ...]:
    """The ready sets, narrowed to an area, a method or both."""
    return tuple(
        each
        for each in QUESTION_SETS
        if area in (None, each.area) and method in (None, each.method)
    )
