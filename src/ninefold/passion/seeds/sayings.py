"""What others said to the person of the demo, what came easily, and the strengths in it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ninefold.kernel import clock
from ninefold.passion.operations import (
    confirm_strength,
    dismiss_strength,
    keep_compliment,
    keep_effortless_win,
    keep_talent,
)
from ninefold.passion.seeds.logs import at_hour

COMPLIMENTS = (
    (702, "Jonas Weber", "the outage in spring",
     "You explained that so clearly that even I could tell our customers."),
    (655, "Priya Nair", "the refund bug",
     "I would never have looked there. You notice every detail."),
    (610, "Aylin Demir", "the release in March",
     "You stayed calm when everybody else was shouting. That helped all of us."),
    (561, "Sofia Rossi", "my first week",
     "You taught me more in an hour than the handbook did in a week."),
    (520, "Tomasz Kowalski", "pairing on the settlement",
     "You ask the question that I was trying to avoid. It is annoying, and you are right."),
    (470, "Jonas Weber", "planning",
     "You prepared that so well that the meeting took ten minutes."),
    (421, "Priya Nair", "boundary values",
     "Now I understand it. You make hard things simple."),
    (377, "Aylin Demir", "the half-year talk",
     "People bring you their problems before they bring them to me, because you listen."),
    (330, "Helena Brandt", "our third talk",
     "You decide quickly once you have seen the facts. That is what leading looks like."),
    (288, "Sofia Rossi", "the flaky suite",
     "You were so patient with my questions. I did not feel stupid once."),
    (233, "Tomasz Kowalski", "the fixture",
     "That is the cleanest test code in this repository, and it is six months old for you."),
    (190, "A colleague from sales", "the talk at lunch",
     "I finally understand what you people do. Can you explain it to my team too?"),
    (139, "Aylin Demir", "the automation",
     "You said November and it was November. You finish what you begin."),
    (94, "Priya Nair", "the testing evening",
     "You brought five people together who had never spoken to each other."),
    (48, "Helena Brandt", "the plan for two",
     "You taught me something today: your list of risks is better than mine."),
    (16, "Sofia Rossi", "coaching",
     "You let me find it myself. I will remember how I did."),
)  # fmt: skip
EFFORTLESS = (
    (640, "support", "Explained the chargeback rules to three new colleagues without preparing."),
    (505, "testing", "Found the rounding error by looking at one receipt for a minute."),
    (399, "team", "Two people who had not spoken for a week sat down together at my desk."),
    (260, "Python", "Learnt enough of the test library on one train ride to use it the next day."),
    (121, "release", "Stayed calm through a release in which everything broke at once."),
    (40, "German", "Translated for Sofia in the works council, and noticed only afterwards."),
)  # fmt: skip
TALENTS = (
    ("I draw how a thing works, and others understand it.", "since school"),
    ("I remember who said what, and when.", "at home they call me the archive"),
    ("I notice when one number in a column is wrong.", "since my first job, in a bakery"),
)


def tell_sayings(owner: Any) -> None:
    """Compliments, effortless wins and talents over two years, and four strengths decided on."""
    last = owner.today
    for back, said_by, about, text in COMPLIMENTS:
        day = last - timedelta(days=back)
        with clock.at(at_hour(owner, day, 18)):
            keep_compliment(owner=owner, text=text, said_by=said_by, on=day, about=about)
    for back, about, text in EFFORTLESS:
        day = last - timedelta(days=back)
        with clock.at(at_hour(owner, day, 19)):
            keep_effortless_win(owner=owner, text=text, on=day, about=about)
    with clock.at(at_hour(owner, last - timedelta(days=500), 20)):
        for text, about in TALENTS:
            keep_talent(owner=owner, text=text, about=about)
    with clock.at(at_hour(owner, last - timedelta(days=300), 20)):
        confirm_strength(
            owner=owner,
            theme="Explaining",
            name="Making hard things plain",
            note="With a pen in my hand, to one person or five. I stop thinking about myself.",
        )
        confirm_strength(
            owner=owner,
            theme="Care for detail",
            name="Seeing the wrong number",
            note="Quietly and early, before I know why.",
        )
        dismiss_strength(owner=owner, theme="Persuading")
    with clock.at(at_hour(owner, last - timedelta(days=110), 20)):
        confirm_strength(
            owner=owner,
            theme="Staying calm",
            name="Calm when it is loud",
            note="Releases, outages, and the last ten minutes before a demo.",
        )
