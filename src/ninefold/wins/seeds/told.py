"""What Mira kept as wins: the larger ones one by one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Told:
    """One win of the story."""

    days_ago: int
    title: str
    impact: int = 1
    category: str = ""
    story: str = ""
    star: tuple[str, str, str, str] | None = None
    metric: tuple[str, Decimal | None, Decimal, str] | None = None
    people: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    goal: str = ""
    thanks: str = ""
    audience: str = ""
    figures_until: str = "public"
    shows: tuple[str, ...] = ()


def _moved(name: str, before: str, after: str, unit: str = "") -> tuple[str, Decimal, Decimal, str]:
    return name, Decimal(before), Decimal(after), unit


# What goes no further than one reader, and the words of the company's ladder.
PROTECTED = (
    ("refunds", "one kind of payment", "committee"),
    ("payments team", "another team", "committee"),
    ("Nachtfalter", "a project in the house", "manager"),
)
LADDER = (
    ("Quality of work", "Finds what matters, and makes it stay mended."),
    ("Delivery", "Ships what was promised, on the day that was said."),
    ("Judgement", "Decides with what is known, and says what is not."),
    ("Growing others", "People around them get better at their work."),
    ("Communication", "Explains, writes and speaks so that it is used."),
    ("Leading", "Takes a piece of work with several people to its end."),
    ("Reach beyond the team", "Other teams take up what was made here."),
)
SHOWS = {
    "Quality": ("Quality of work",),
    "Delivery": ("Delivery",),
    "Judgement": ("Judgement",),
    "People": ("Growing others",),
    "Learning": ("Communication",),
}

TREATS = (
    ("An hour with a novel on the balcony", 1),
    ("The good cinnamon bun from the corner", 1),
    ("A long walk along the canal without the phone", 1),
    ("An evening at the pottery studio", 2),
    ("Dinner at the Georgian place with Sofia", 2),
    ("A day at the sea", 3),
    ("A weekend in Copenhagen", 3),
)


@dataclass(frozen=True)
class Promised:
    """A treat that Mira promised herself: after so many more wins, or for the goal with these
    words in its title; `ended` says how many days ago it was over, and how."""

    days_ago: int
    name: str
    win_count: int | None = None
    goal: str = ""
    budget: Decimal | None = None
    ended: tuple[int, str] | None = None


PROMISES = (
    Promised(400, "A day at the sea", goal="two-person", ended=(372, "let_go")),
    Promised(
        200,
        "An evening at the pottery studio",
        win_count=10,
        budget=Decimal(40),
        ended=(130, "enjoyed"),
    ),
    Promised(90, "A weekend in Copenhagen", goal="talk", budget=Decimal(350)),
    Promised(45, "Dinner at the Georgian place with Sofia", win_count=20, budget=Decimal(60)),
    Promised(30, "A long walk along the canal without the phone", win_count=5),
)

WINS = (
    Told(
        days_ago=716,
        title="Wrote my first automated test that found a real fault",
        impact=2,
        category="Quality",
        story="A rounding fault in refunds of three-part payments, there for two years. It took "
        "an afternoon to write and eleven seconds to run.",
        witnesses=("Jonas Weber",),
        tags=("automation",),
        thanks="Told Jonas that his question about refunds is what made me look there.",
    ),
    Told(
        days_ago=684,
        title="Talked the team out of a Friday release that would have gone wrong",
        impact=2,
        category="Judgement",
        star=(
            "A release stood ready on a Friday at four, with two failing checks marked as known.",
            "Say whether it could go out.",
            "Compared both failures with the last green run and showed that one was new.",
            "We waited until Monday; the new one would have double-charged returning customers.",
        ),
        people=("Tomasz Kowalski",),
        witnesses=("Aylin Demir",),
        thanks="Thanked Tomasz for taking me seriously with the clock running.",
    ),
    Told(
        days_ago=640,
        title="Flaky checkout tests down to a handful",
        impact=2,
        category="Quality",
        metric=_moved("flaky tests", "31", "6"),
        people=("Priya Nair",),
        evidence=(("Dashboard of the nightly run", "https://ci.example.org/checkout/nightly"),),
        tags=("automation",),
        thanks="A card on Priya's desk: she showed me how to isolate the clock.",
    ),
    Told(
        days_ago=601,
        title="Explained test doubles to the interns without slides",
        category="People",
        people=("Sofia Rossi",),
        tags=("teaching",),
    ),
    Told(
        days_ago=566,
        title="Found the cause of the currency mix-up in one evening",
        impact=2,
        category="Quality",
        story="Support had had it for three weeks. Reading the logs by customer rather than by "
        "time made it plain.",
        witnesses=("Tomasz Kowalski",),
        thanks="Told Tomasz that his patience with my questions was half of it.",
    ),
    Told(
        days_ago=530,
        title="Asked for feedback in writing, and used it",
        category="Learning",
        story="Two people said the same thing about my bug reports: start with what the customer "
        "sees. I do now.",
        people=("Aylin Demir",),
    ),
    Told(
        days_ago=507,
        title="Smoke test before each merge takes minutes now",
        impact=2,
        category="Delivery",
        metric=_moved("smoke test", "38", "9", "min"),
        people=("Priya Nair", "Jonas Weber"),
        evidence=(("The change", "https://code.example.org/payments/merge/2211"),),
        tags=("automation",),
        thanks="Cake for Priya and Jonas, with the number nine on it.",
    ),
    Told(
        days_ago=455,
        title="Ran the incident review, and nobody was blamed",
        impact=2,
        category="People",
        star=(
            "A night of failed card payments, and a room full of people who expected a culprit.",
            "Lead the review, for the first time.",
            "Asked only what each of us saw and when, and wrote the timeline on the wall.",
            "Four changes came out of it; all four are done. Two teams have asked for the format.",
        ),
        witnesses=("Aylin Demir", "Tomasz Kowalski"),
        evidence=(("Notes of the review", "https://wiki.example.org/reviews/card-night"),),
        thanks="Thanked both for saying openly what they had missed.",
    ),
    Told(
        days_ago=418,
        title="Said no to a third project, with a reason and another date",
        audience="me",
        category="Judgement",
        witnesses=("Aylin Demir",),
    ),
    Told(
        days_ago=392,
        title="First conversation with Helena Brandt",
        category="People",
        story="I asked her how she began to lead. She said: by noticing who had stopped talking.",
        people=("Helena Brandt",),
        thanks="Wrote her what I did with the first piece of advice.",
    ),
    Told(
        days_ago=352,
        title="Faults that reach customers nearly halved over a year",
        figures_until="manager",
        impact=3,
        category="Quality",
        metric=_moved("faults found by customers per quarter", "27", "15"),
        witnesses=("Aylin Demir", "Jonas Weber"),
        evidence=(("Quarterly quality report", "https://wiki.example.org/quality/q4"),),
        tags=("automation",),
        thanks="Showed the team the chart first, before any slide for the managers.",
    ),
    Told(
        days_ago=318,
        title="The team agreed to a shared definition of done",
        impact=2,
        category="Delivery",
        people=("Jonas Weber", "Priya Nair", "Tomasz Kowalski"),
        story="Six people, one page, forty minutes. I had prepared it with each of them before.",
        thanks="Thanked each for the one sentence of theirs that is in it.",
    ),
    Told(
        days_ago=291,
        title="The first suite runs by itself: four hours less by hand",
        impact=2,
        category="Delivery",
        metric=_moved("regression by hand", "40", "36", "h"),
        people=("Priya Nair",),
        goal="regression",
        tags=("automation",),
        thanks="Thanked Priya for pairing on the slowest suite.",
    ),
    Told(
        days_ago=254,
        title="Read a whole team meeting in German and said two things in it",
        category="Learning",
        goal="German",
        people=("Jonas Weber",),
    ),
    Told(
        days_ago=233,
        title="New testers are on their feet in half the time",
        impact=3,
        category="People",
        metric=_moved("days until a first own test", "15", "7", "days"),
        story="A starting kit of five small tasks, each with somebody to ask. Sofia wrote the "
        "second half with me.",
        people=("Sofia Rossi",),
        witnesses=("Aylin Demir",),
        evidence=(("The starting kit", "https://wiki.example.org/testing/start"),),
        tags=("teaching",),
        thanks="Told Sofia, and told Aylin what Sofia had done.",
    ),
    Told(
        days_ago=204,
        title="Practice talk in front of four kind people",
        category="Learning",
        people=("Sofia Rossi", "Priya Nair"),
        tags=("speaking",),
    ),
    Told(
        days_ago=176,
        title="Regression by hand down to twenty-seven hours",
        impact=2,
        category="Delivery",
        metric=_moved("regression by hand", "36", "27", "h"),
        evidence=(("Trend of the run", "https://ci.example.org/regression/trend"),),
        goal="regression",
        tags=("automation",),
    ),
    Told(
        days_ago=149,
        title="Spoke up when the estimate was wishful, and we cut the scope",
        impact=2,
        category="Judgement",
        star=(
            "Ten weeks of work had been promised in six.",
            "Nobody had asked me for an estimate.",
            "Brought the last four releases as figures and two smaller plans to choose from.",
            "We shipped the smaller one in six weeks, and the rest three weeks later.",
        ),
        metric=_moved("releases on the promised day", "55", "80", "%"),
        witnesses=("Aylin Demir",),
        thanks="Thanked Aylin for putting my two plans on the table under my name.",
    ),
    Told(
        days_ago=121,
        title="Led the pilot with two people for three weeks",
        shows=("Leading", "Growing others"),
        impact=3,
        category="People",
        story="Small on purpose. A plan on one page, ten minutes every morning, and I kept my "
        "hands off the keyboard when Tomasz was stuck, which was the hard part.",
        people=("Tomasz Kowalski", "Sofia Rossi"),
        witnesses=("Aylin Demir",),
        evidence=(("What we delivered", "https://wiki.example.org/pilot/result"),),
        tags=("leading",),
        thanks="Wrote each of them what I learnt from working with them.",
    ),
    Told(
        days_ago=96,
        title="Regression by hand down to eighteen hours",
        impact=2,
        category="Delivery",
        metric=_moved("regression by hand", "27", "18", "h"),
        people=("Priya Nair",),
        witnesses=("Jonas Weber",),
        evidence=(("Trend of the run", "https://ci.example.org/regression/trend"),),
        goal="regression",
        tags=("automation",),
        thanks="Lunch for both, with the chart printed as a place mat.",
    ),
    Told(
        days_ago=74,
        title="A whole phone call with a supplier in German",
        impact=2,
        category="Learning",
        story="Twenty minutes, two misunderstandings, one laugh. I would not have picked up the "
        "phone a year ago.",
        goal="German",
    ),
    Told(
        days_ago=58,
        title="Five-minute talk at the testers' evening, and questions afterwards",
        impact=2,
        category="Learning",
        metric=("listeners", None, Decimal(42), ""),
        witnesses=("Sofia Rossi",),
        goal="talk",
        tags=("speaking",),
        thanks="Thanked Sofia for laughing at the right places.",
    ),
    Told(
        days_ago=37,
        title="Payments team copies our test set-up",
        shows=("Quality of work", "Reach beyond the team"),
        figures_until="committee",
        impact=3,
        category="Quality",
        story="They asked; I showed them an afternoon and left them the checklist. Their nightly "
        "run has been green for two weeks.",
        metric=_moved("green nightly runs of the payments team", "48", "93", "%"),
        people=("Priya Nair",),
        witnesses=("Tomasz Kowalski",),
        tags=("automation", "teaching"),
        thanks="Told Priya in front of both teams that half of it is hers.",
    ),
    Told(
        days_ago=23,
        title="Regression by hand down to eleven hours",
        impact=2,
        category="Delivery",
        metric=_moved("regression by hand", "18", "11", "h"),
        evidence=(("Trend of the run", "https://ci.example.org/regression/trend"),),
        goal="regression",
        tags=("automation",),
    ),
    Told(
        days_ago=11,
        title="Aylin let me run the planning, and it ended early",
        shows=("Leading",),
        audience="team",
        impact=2,
        category="People",
        people=("Jonas Weber",),
        witnesses=("Aylin Demir",),
        goal="two-person",
        tags=("leading",),
    ),
    Told(
        days_ago=5,
        title="Rehearsed the company talk for the third time: nine minutes fifty",
        category="Learning",
        metric=_moved("length of the talk", "14", "9.8", "min"),
        people=("Sofia Rossi",),
        goal="talk",
        tags=("speaking",),
    ),
)
