"""What is said between Mira Okafor and her mentors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

HELENA: dict[str, Any] = {
    "goals": "Lead a small project with people, not only with tickets\n"
    "Be heard in the room where releases are decided",
    "mentee_brings": "One real situation to each meeting\nTry one thing in between and report",
    "mentor_brings": "An honest view, also when it is not pleasant\nA reply within a week",
    "cadence_days": 21,
    "meeting_minutes": 45,
    "meeting_place": "Video, her lunch hour or my evening",
    "between_meetings": "E-mail; no chat, no weekends",
    "confidentiality": "Names and figures of both companies stay between us.",
    "ending": "Either of us may stop at any time. We say why, and have one last talk.",
}


@dataclass(frozen=True)
class Told:
    """A meeting: what was on the agenda and taken on (with whose it is), notes and thanks."""

    agenda: tuple[tuple[str, str], ...]
    notes: str
    items: tuple[tuple[str, str], ...]
    thanks: str


MEETINGS = (
    Told(
        (("Where do I begin, with 900 manual cases?", "mentee"),),
        "Not with the easiest but with the ones run most often. Count runs for two weeks before "
        "automating anything.",
        (("Count how often each case is run", "mentee"), ("Send her counting sheet", "mentor")),
        "The counting was dull and changed everything: 60 cases make 80% of the runs.",
    ),
    Told(
        (("Jonas and I disagree about mocks", "mentee"), ("Who decides in your team?", "mentor")),
        "She heard two different fears, not two opinions. Ask him what he is afraid would break.",
        (("Ask Jonas what he fears would break", "mentee"),),
        "I asked Jonas. It took ten minutes, and we now write contract tests together.",
    ),
    Told(
        (("I was interrupted three times in the release meeting", "mentee"),),
        "Say the conclusion first, then stop. Silence is an argument. Practised it twice.",
        (
            ("Say the conclusion first in the next release meeting", "mentee"),
            ("Introduce me to Sofia's former lead", "mentor"),
        ),
        "Conclusion first: nobody interrupted. I noticed how fast I talk when I am not asked.",
    ),
    Told(
        (("How do you give work to somebody who knows less?", "mentee"),),
        "Give the outcome and the edge, not the steps. Agree when to look at it together.",
        (("Hand the smoke test over to Priya, with an edge", "mentee"),),
        "Priya found a better way than mine. I would have prevented it with my list of steps.",
    ),
    Told(
        (("The pilot was postponed again", "mentee"), ("What is in your hands?", "mentor")),
        "Three lists: mine, influence, neither. Most of my anger sat in the third.",
        (("Ask Aylin for a date, not for the pilot", "mentee"),),
        "Asking for a date and not for the pilot was the right size. I have one now.",
    ),
    Told(
        (("Feedback from Tomasz that stung", "mentee"),),
        "Take the ten per cent that are true, thank for those, leave the rest. She told me about "
        "hers.",
        (("Thank Tomasz for the one true thing", "mentee"), ("Look up the essay", "mentor")),
        "Thank you for telling me about yours. It made mine smaller.",
    ),
    Told(
        (("First slides of the talk", "mentee"),),
        "Too much. One story, one number, one request. She cut nine slides out of fourteen.",
        (("Rewrite the talk around the 40-hours story", "mentee"),),
        "Nine slides fewer, and I could breathe. Jonas listened to it until the end.",
    ),
    Told(
        (("Should I move to another team for a lead role?", "mentee"),),
        "What do I want to be leading in a year, not what is the title? Nothing decided, on "
        "purpose.",
        (("Write one page: a good Tuesday in a year", "mentee"),),
        "The page about a good Tuesday has people in it. That was an answer.",
    ),
)

EXPECTATIONS = (
    "One real situation to each meeting",
    "Try one thing in between and report",
    "An honest view, also when it is not pleasant",
    "A reply within a week",
)


def _states(*states: str) -> dict[str, str]:
    return dict(zip(EXPECTATIONS, states, strict=True))


CHECK_INS = (
    ("It works. I would like to be pushed more.", _states("met", "met", "met", "met")),
    (
        "The weeks before a release eat what I wanted to try.",
        _states("met", "partly", "met", "met"),
    ),
    (
        "Third time I came without having tried anything. Smaller steps?",
        _states("met", "not met", "met", "partly"),
    ),
    (
        "Better: one thing, written on the calendar.",
        _states("met", "met", "met", "partly"),
    ),
)

ADVICE = (
    (
        500,
        "How do I tell a developer that the bug is his without making an enemy?",
        "Show the failing run, say what a customer would see, and ask what you are missing.",
        "Did it with the rounding error. He fixed it the same day and thanked me.",
    ),
    (
        410,
        "What do I do when the plan is wrong and everybody knows it?",
        "Be the one who says the new date first, with what it costs.",
        "Said two weeks instead of one. It was taken, and it was true.",
    ),
    (
        290,
        "How did you learn to speak in front of a hundred people?",
        "In front of six, forty times. Find your six.",
        "Found the speakers' club at the library. Eleven times so far.",
    ),
    (
        190,
        "How much of my week may go into teaching the others?",
        "One hour that is planned beats five that are asked for.",
        "Thursday at ten is the open hour now. The interruptions halved.",
    ),
    (
        75,
        "How do I say no to the third side project?",
        "Say what your yes would take from the other two, and let them choose.",
        "",
    ),
    (
        14,
        "What would you ask the two candidates for the project?",
        "",
        "",
    ),
)

COMMENTS = (
    (140, "mentor", "Good to see it in one place. The regression curve is steeper than you said."),
    (138, "mentee", "I had not looked at it from the side. It helps me, too."),
    (96, "mentor", "The open hour on Thursdays: keep that, whatever else goes."),
    (60, "mentee", "It survived the release week. Barely."),
    (33, "mentor", "Try the talk on somebody who does not test. My offer stands."),
    (1, "mentor", "I read the new opening. Begin with the 40 hours, not with who you are."),
)

WISHES: tuple[tuple[int, int, dict[str, Any]], ...] = (
    (
        30,
        19,
        {
            "name": "Ingrid Solheim",
            "place": "Engineering manager, payments, on the other side of the hall",
            "admiration": "your post-mortem of the double booking, which blamed no one",
            "insight": "She leads people who are more senior than she is.",
            "email": "ingrid.solheim@demo.invalid",
        },
    ),
    (
        64,
        0,
        {
            "name": "Kofi Mensah",
            "place": "Author of a newsletter on test design",
            "admiration": "your letter on deleting tests, which I have read to my team",
            "insight": "He turned what he learnt into something that others can use.",
            "reach": "Answers letters to the newsletter",
        },
    ),
    (
        25,
        0,
        {
            "name": "Beatriz Lima",
            "place": "Test lead in Lisbon, remote team of four",
            "admiration": "how calmly you ran the incident call in March",
            "insight": "Leading four people whom she sees twice a year.",
            "email": "beatriz.lima@demo.invalid",
            "how_met": "We were on the same incident call.",
        },
    ),
    (
        6,
        0,
        {
            "name": "Yusuf Arslan",
            "place": "Coach, formerly head of operations",
            "insight": "How to grow without becoming somebody else.",
        },
    ),
)
