"""What the person of the demo does, and how each thing truly leaves her."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Habit:
    """An activity: its true mean energy at the beginning and at the end of the story, how often
    it comes up, and what is said of it."""

    activity: str
    energy: tuple[float, float]
    weight: float
    topics: tuple[str, ...]
    settings: tuple[str, ...]
    hours: tuple[int, ...]
    minutes: tuple[int, int]
    flow: float = 0.0
    people: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    from_share: float = 0.0


HABITS = (
    Habit(
        "Pair programming",
        (1.0, 1.5),
        1.3,
        ("Test automation", "Python"),
        ("Home", "Team room"),
        (9, 10, 10, 14),
        (45, 120),
        0.35,
        ("Tomasz Kowalski", "Jonas Weber", "Priya Nair"),
        (
            "Tomasz typed, I asked. We found the double booking before lunch.",
            "Swapped every twenty minutes, and neither of us looked at the clock.",
            "The fixture we wrote is half as long as the one it replaces.",
            "I explained the ledger once more and understood it better myself.",
        ),
        0.12,
    ),
    Habit(
        "Writing automated tests",
        (0.6, 1.2),
        1.8,
        ("Test automation", "Python"),
        ("Home", "Home", "Team room"),
        (8, 9, 10, 11, 14),
        (60, 150),
        0.4,
        (),
        (
            "Eleven refund cases in one table. It reads like a story now.",
            "Green on the first run, which made me suspicious. Rightly so.",
            "The currency rounding is covered at last.",
            "Forgot lunch. The settlement suite runs without a click.",
        ),
        0.1,
    ),
    Habit(
        "Exploratory testing",
        (0.9, 0.9),
        1.3,
        ("Payments", "Mobile app"),
        ("Team room", "Home"),
        (9, 10, 13, 15),
        (45, 90),
        0.25,
        ("Priya Nair",),
        (
            "Went in with one question, came out with five.",
            "A card that expires while the page is open: nobody had thought of it.",
            "Charter on paper, then just curiosity.",
        ),
    ),
    Habit(
        "Teaching a colleague",
        (1.3, 1.5),
        0.7,
        ("Test design", "Python"),
        ("Team room", "Meeting room"),
        (10, 11, 14),
        (30, 60),
        0.2,
        ("Sofia Rossi", "Priya Nair"),
        (
            "Sofia drew the state diagram herself at the end.",
            "Boundary values with a tape measure from the drawer. It worked.",
            "Priya asked why three times. The third answer was the good one.",
        ),
        0.2,
    ),
    Habit(
        "Manual regression run",
        (-1.3, -1.3),
        1.5,
        ("Payments", "Release"),
        ("Team room",),
        (9, 13, 14, 15, 16),
        (120, 300),
        0.0,
        (),
        (
            "Four hundred and twelve steps, the same as two weeks ago.",
            "Found nothing, which is good, and felt nothing, which is not.",
            "Headache by three o'clock.",
            "A third of it could be a script by now.",
        ),
    ),
    Habit(
        "Status meeting",
        (-0.9, -0.9),
        1.4,
        ("Release", "Planning"),
        ("Meeting room", "Video call"),
        (9, 11, 15, 16),
        (30, 60),
        0.0,
        ("Aylin Demir",),
        (
            "Fourteen people, two of whom spoke.",
            "My part took one minute; I could have written it.",
            "Better today: we stopped after twenty minutes.",
        ),
    ),
    Habit(
        "Bug triage",
        (-0.3, -0.3),
        1.1,
        ("Payments", "Mobile app"),
        ("Video call", "Meeting room"),
        (11, 13, 15),
        (30, 60),
        0.0,
        ("Jonas Weber", "Aylin Demir"),
        (
            "Half of the list was closed because nobody remembers it.",
            "Jonas and I sorted by who is hurt, not by who is loud.",
        ),
    ),
    Habit(
        "Test report",
        (-0.9, -0.7),
        0.9,
        ("Release", "Planning"),
        ("Home", "Team room"),
        (15, 16, 17),
        (45, 90),
        0.0,
        (),
        (
            "Copied numbers from one table into another.",
            "Wrote one paragraph that says what I would do. Somebody answered.",
        ),
    ),
    Habit(
        "Fixing flaky tests",
        (-0.6, 0.0),
        0.9,
        ("Test automation",),
        ("Home", "Team room"),
        (10, 14, 16),
        (45, 150),
        0.1,
        ("Tomasz Kowalski",),
        (
            "It was the time zone. It is always the time zone.",
            "Two hours for one missing wait.",
            "Found the shared account that three tests fought over.",
        ),
        0.3,
    ),
    Habit(
        "Rehearsing a talk",
        (-0.9, 0.8),
        0.6,
        ("Public speaking",),
        ("Home", "Meeting room"),
        (12, 18, 19),
        (20, 45),
        0.05,
        ("Sofia Rossi",),
        (
            "Said it to the wall. The wall was polite.",
            "Lost the thread in the middle and found it again, which is new.",
            "Sofia timed me: nine minutes and forty seconds.",
        ),
        0.35,
    ),
    Habit(
        "Studying Python",
        (0.3, 0.7),
        1.2,
        ("Python",),
        ("Home", "Train"),
        (7, 18, 19, 20),
        (25, 60),
        0.15,
        (),
        (
            "Generators make sense since I drew them.",
            "Rewrote last month's script in a third of the lines.",
            "Tired, but one exercise is one exercise.",
        ),
    ),
    Habit(
        "German lesson",
        (0.2, 0.5),
        1.0,
        ("German",),
        ("Video call", "Train"),
        (7, 18, 19),
        (30, 60),
        0.05,
        (),
        (
            "Two pages without the dictionary.",
            "Told a joke that worked in German.",
            "Separable verbs, again.",
        ),
    ),
    Habit(
        "Talk with my mentor",
        (1.4, 1.4),
        0.25,
        ("Leading",),
        ("Café", "Video call"),
        (16, 17),
        (45, 75),
        0.2,
        ("Helena Brandt",),
        (
            "Helena asked what I would do if I were not asked to. Good question.",
            "Left with one thing to try and the courage for it.",
        ),
        0.25,
    ),
    Habit(
        "Planning the sprint",
        (-0.2, 0.2),
        0.7,
        ("Planning",),
        ("Meeting room", "Video call"),
        (10, 11),
        (60, 90),
        0.0,
        ("Aylin Demir", "Jonas Weber"),
        (
            "I said no once, with a reason, and it held.",
            "We planned for five people and are four.",
        ),
    ),
    Habit(
        "Interviewing a candidate",
        (0.6, 0.6),
        0.2,
        ("Leading",),
        ("Video call", "Meeting room"),
        (11, 14),
        (45, 60),
        0.0,
        ("Aylin Demir",),
        ("Asked her to test a coffee machine. Best twenty minutes of the week.",),
        0.5,
    ),
)

FEELINGS = {
    2: ("proud", "curious, then proud", "light", "wide awake"),
    1: ("content", "curious", "calm", "amused"),
    0: ("neither here nor there", "calm", "a bit distracted"),
    -1: ("impatient", "tired", "bored", "restless"),
    -2: ("empty", "annoyed and tired", "small"),
}
SETTING_EFFECT = {
    "Home": 0.15,
    "Team room": -0.05,
    "Meeting room": -0.25,
    "Video call": -0.3,
    "Train": 0.05,
    "Café": 0.35,
}
