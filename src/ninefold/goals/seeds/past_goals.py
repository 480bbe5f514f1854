"""Goals of the story that have ended: how sure Mira was on the way, and what she learnt."""

from __future__ import annotations

from dataclasses import dataclass

from ninefold.goals.operations import achieve_goal, check_in, let_go_of_goal, move_goal, set_goal
from ninefold.goals.seeds.telling import Telling


@dataclass(frozen=True)
class Past:
    """Days ago: set, meant to end, ended. `sure` holds her confidence at even distances."""

    title: str
    began: int
    due: int
    ended: int
    achieved: bool
    sure: tuple[float, ...]
    lesson: str


PAST = (
    Past(
        "Read one book about leading people each quarter of the year",
        690,
        330,
        334,
        True,
        (0.8, 0.7, 0.75, 0.6, 0.85, 0.95),
        "Four books, and the thin one about listening changed the most.",
    ),
    Past(
        "Join the testers' meetup in Berlin and go to six evenings",
        655,
        400,
        415,
        True,
        (0.6, 0.65, 0.8, 0.85, 0.9),
        "Going with Priya the first time made the other five easy.",
    ),
    Past(
        "Speak up in every planning meeting for a quarter",
        560,
        470,
        468,
        True,
        (0.5, 0.45, 0.6, 0.7),
        "One prepared question is enough. I was two days late, and nobody minded.",
    ),
    Past(
        "Learn enough Rust to read the payment core",
        505,
        350,
        361,
        False,
        (0.75, 0.7, 0.55, 0.35),
        "Python pays off sooner where I work. Rust can wait for a reason.",
    ),
    Past(
        "Pair with a developer for two hours each week until summer",
        450,
        290,
        296,
        True,
        (0.85, 0.8, 0.9, 0.9, 0.95),
        "A fixed hour on Tuesdays survived; good intentions had not.",
    ),
    Past(
        "Write the test strategy for the refunds team",
        280,
        200,
        176,
        True,
        (0.9, 0.85, 0.8, 0.6),
        "The draft was quick, agreeing took a month. Ask for the meeting on day one.",
    ),
    Past(
        "Mentor an intern through her first release",
        240,
        130,
        138,
        True,
        (0.7, 0.8, 0.85, 0.95),
        "She learnt most when I asked and waited.",
    ),
)


def tell_past_goals(story: Telling) -> None:
    """Seven goals with their check-ins and their ends; the day of one was moved."""
    owner = story.owner
    for past in PAST:
        with story.at(past.began):
            goal = set_goal(owner=owner, title=past.title, due_on=story.day(past.due), importance=2)
        stride = (past.began - max(past.ended, past.due)) // (len(past.sure) + 1)
        for number, sure in enumerate(past.sure, start=1):
            with story.at(past.began - number * stride):
                check_in(owner=owner, goal_key=goal.pk, confidence=sure)
        if past.ended < past.due - 10:
            with story.at(past.due + 5):
                move_goal(
                    owner=owner,
                    key=goal.pk,
                    due_on=story.day(past.ended - 4),
                    reason="Two of the three teams are away until the month after.",
                )
        with story.at(past.ended):
            end = achieve_goal if past.achieved else let_go_of_goal
            end(owner=owner, key=goal.pk, lesson=past.lesson)
