"""What Mira predicted, how much she says each goal counts, and a file that she kept."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.kernel.periods import last_days
from ninefold.reflection.models import Entry
from ninefold.reflection.operations import (
    attach_file,
    make_prediction,
    settle_prediction,
    state_weights,
)
from ninefold.reflection.queries.said_and_did import active_goals

# Days ago, days until due, percent, claim, outcome, what she took from it.
SETTLED = (
    (
        420,
        30,
        90,
        "The payment tests run without a flaky one for a whole week",
        "false",
        "I take a green week for the end of the story. Ask what could still turn red.",
    ),
    (401, 14, 70, "Jonas agrees to pair on the fixtures twice a week", "true", ""),
    (
        380,
        21,
        80,
        "The report to Aylin is done before the last evening",
        "false",
        "My own writing takes me twice as long as I think.",
    ),
    (352, 40, 60, "I get to speak at the testing meetup before summer", "true", ""),
    (330, 10, 95, "The release goes out on its Thursday", "true", ""),
    (318, 25, 85, "Helena answers within a week", "true", ""),
    (300, 60, 50, "The regression suite is below 20 hours by August", "true", ""),
    (
        281,
        20,
        90,
        "The German course is through its fourth unit",
        "false",
        "Evenings after a release do not count as evenings.",
    ),
    (262, 14, 65, "Priya takes over the nightly run", "true", ""),
    (
        240,
        30,
        75,
        "The talk is outlined two weeks before the day",
        "false",
        "I outline when somebody waits for it, not before. So let somebody wait.",
    ),
    (221, 12, 55, "The vendor mends the sandbox before the freeze", "false", ""),
    (
        203,
        45,
        40,
        "I am asked to lead the two-person project",
        "true",
        "I rate my chances lower when other people decide.",
    ),
    (188, 9, 80, "The interview panel takes our test exercise", "true", ""),
    (171, 30, 65, "The suite is below 10 hours by the end of the month", "false", ""),
    (150, 15, 70, "Tomasz keeps the code review to half a day", "true", ""),
    (133, 20, 60, "The retro changes how we cut the stories", "void", ""),
    (118, 28, 85, "I read the Python book to the end", "true", ""),
    (97, 14, 35, "Aylin says yes to the conference", "false", ""),
    (81, 10, 75, "The new alert wakes nobody up in its first week", "true", ""),
    (64, 30, 80, "B2 mock exam above 70 points", "true", ""),
    (47, 14, 35, "The migration needs a second weekend", "false", ""),
    (33, 20, 70, "Sofia joins the guild as its second voice", "true", ""),
)
OPEN = (
    (12, 11, 65, "The two-person project ships its first slice this month"),
    (6, 40, 55, "The suite is at 6 hours or less by the new year"),
    (3, 90, 70, "Aylin names a team to lead in the spring talk"),
)
POINTS = (8, 5, 3, 2)
LIST = """What I want to show at the company meeting

1. One test that lied to us for a year (two minutes)
2. How we found it (three minutes, the chart of Priya)
3. What we stopped doing (three minutes)
4. What I ask of you: send me your slowest test (one minute)
"""


def predict(owner: Any) -> None:
    """Two years of predictions, most of them settled on their day."""
    today = owner.today
    for ago, until, percent, claim, outcome, lesson in SETTLED:
        made_on = today - timedelta(days=ago)
        with clock.at(_evening(owner, made_on)):
            row = make_prediction(
                owner=owner, claim=claim, percent=percent, due_on=made_on + timedelta(days=until)
            )
        with clock.at(_evening(owner, row.due_on)):
            settle_prediction(owner=owner, key=row.pk, outcome=outcome, lesson=lesson)
    for ago, until, percent, claim in OPEN:
        made_on = today - timedelta(days=ago)
        with clock.at(_evening(owner, made_on)):
            make_prediction(
                owner=owner, claim=claim, percent=percent, due_on=made_on + timedelta(days=until)
            )


def weigh(owner: Any) -> None:
    """What she says of her goals; said a quarter ago."""
    goals = active_goals(owner, last_days(owner.today, 7))
    refs = [line.ref for line in goals if line.ref is not None][: len(POINTS)]
    with clock.at(_evening(owner, owner.today - timedelta(days=80))):
        state_weights(owner=owner, points=dict(zip(refs, POINTS, strict=False)))


def attach(owner: Any) -> None:
    """The outline of the talk, with the latest page that speaks of it."""
    row = Entry.objects.of(owner).filter(text__icontains="talk").order_by("-on").first()
    if row is not None:
        with clock.at(_evening(owner, row.on)):
            attach_file(owner=owner, key=row.pk, data=LIST.encode(), name="Talk, outline.md")


def _evening(owner: Any, on: date) -> datetime:
    return datetime.combine(on, time(20, 15), ZoneInfo(owner.time_zone))
