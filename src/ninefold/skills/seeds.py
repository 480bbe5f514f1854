"""The skills part of the demo: what Mira can do, what she learns, and how she practises."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.links.operations import link
from ninefold.links.titles import rows_with_words
from ninefold.scheduling.models import PracticeBlock
from ninefold.skills.models import Practice, Skill
from ninefold.skills.operations import (
    add_skill,
    add_task,
    assess_skill,
    finish_task,
    log_practice,
    plan_week,
    set_role,
    set_role_target,
)

# Name, kind, category, why, target, importance, weekly minutes, levels said with days ago.
SKILLS: list[tuple[str, str, str, str, int, int, int | None, list[tuple[int, int]]]] = [
    (
        "Test automation", "technical", "Testing",
        "Forty hours of clicking every release is time the team needs for thinking.",
        4, 3, None, [(700, 1), (480, 2), (150, 3)],
    ),
    (
        "Python", "technical", "Testing",
        "The language our checks are written in, so I want to write it without looking up.",
        4, 3, None, [(690, 1), (420, 2), (120, 3)],
    ),
    (
        "Public speaking", "soft", "Leading",
        "If I want to lead, people have to hear what I think.",
        4, 3, None, [(610, 1), (200, 2)],
    ),
    (
        "German", "soft", "Languages",
        "Half of the planning happens at lunch, and lunch is in German.",
        4, 2, 60, [(720, 2), (260, 3)],
    ),
    (
        "Giving feedback", "soft", "Leading", "Clear and kind at the same time.",
        3, 2, None, [(330, 1), (60, 2)],
    ),
    (
        "Planning a project", "soft", "Leading", "Two people, one quarter, no surprises.",
        3, 2, None, [(300, 1)],
    ),
    (
        "SQL", "technical", "Testing", "To look into the ledger myself.",
        3, 1, None, [(500, 2), (90, 3)],
    ),
]  # fmt: skip

EVIDENCE = [
    ("Test automation", "artefact", 3, 140, "The nightly payment suite, 212 checks", ""),
    ("Test automation", "endorsement", 4, 75, "", "Priya Nair"),
    ("Python", "artefact", 3, 100, "A tool that builds test cards from a table", ""),
    ("Public speaking", "artefact", 2, 190, "Five minutes at the release review", ""),
    ("Public speaking", "endorsement", 3, 40, "", "Helena Brandt"),
    ("German", "artefact", 3, 250, "Passed the B1 examination", ""),
    ("Giving feedback", "endorsement", 2, 35, "", "Tomasz Kowalski"),
]

# Which goal a skill serves, by words of its title.
GOALS = {
    "Public speaking": "talk",
    "Test automation": "regression",
    "German": "german",
    "Planning a project": "two-person",
}

FINISHED = [
    ("Test automation", "Run one check without a hand on the mouse", 90, 640),
    ("Test automation", "Move the card payments over", 240, 430),
    ("Test automation", "Stop the flaky refund check from lying", 120, 160),
    ("Test automation", "Show Jonas how to add a check", 60, 20),
    ("Python", "Read a file of payments and add them up", 60, 650),
    ("Python", "Write the first function with a test of its own", 60, 560),
    ("Python", "Replace three copied scripts with one", 180, 210),
    ("Python", "Learn what a generator saves", 45, 24),
    ("Public speaking", "Read one page aloud, standing", 15, 590),
    ("Public speaking", "Speak for two minutes without notes", 30, 180),
    ("Public speaking", "Ask Sofia to time me", 30, 11),
    ("German", "Retell one podcast a week for a month", 240, 280),
    ("Giving feedback", "Write down one observation before each review", 45, 48),
    ("SQL", "Find the double bookings of March without help", 90, 110),
]

OPEN = [
    ("Test automation", "Cut the settlement checks from 6 hours to 1", 240, None),
    ("Test automation", "Draw what still runs by hand", 60, None),
    ("Python", "Work through the chapter on dataclasses", 90, None),
    ("Python", "Give the card tool a command line", 120, None),
    ("Public speaking", "Record the first two minutes of the talk", 60, 9),
    ("Public speaking", "Rehearse the whole talk before Jonas", 90, 23),
    ("Giving feedback", "Prepare one clear sentence for Tomasz", 30, 5),
    ("Planning a project", "Cut the two-person project into weeks", 60, None),
]

NOTES = [
    "Slow start, then it ran by itself.",
    "Understood why the fixture leaks.",
    "Stumbled over the opening; the middle was good.",
    "Twenty minutes of real work, the rest was setting up.",
    "Better than last week.",
    "Too tired, kept it short.",
    "Explained it to the plant on the window sill. It works.",
    "",
    "",
    "",
]

MEANT_FOR = [
    "Test automation",
    "Python",
    "Python",
    "German",
    "Public speaking",
    "Giving feedback",
    "SQL",
]
WEEKS = 100
WEEKS_WITH_BLOCKS = 30


def tell(owner: Any) -> None:
    """Give `owner` seven skills, a role to grow into, two years of practice and a planned week."""
    chance = random.Random(9)
    today: date = owner.today
    found: dict[str, Skill] = {}
    for name, kind, category, why, target, importance, weekly, said in SKILLS:
        with clock.at(_days_ago(720)):
            found[name] = add_skill(
                owner=owner,
                name=name,
                kind=kind,
                category=category,
                why=why,
                target_level=target,
                importance=importance,
                weekly_minutes=weekly,
            )
        for ago, level in said:
            assess_skill(
                owner=owner, key=found[name].pk, level=level, on=today - timedelta(days=ago)
            )
    for name, kind, level, ago, title, said_by in EVIDENCE:
        assess_skill(
            owner=owner,
            key=found[name].pk,
            kind=kind,
            level=level,
            on=today - timedelta(days=ago),
            title=title,
            said_by=said_by,
        )
    for name, words in GOALS.items():
        for goal in rows_with_words(owner, words, kind="goals.goal")[:1]:
            link(owner=owner, source=found[name].ref, target=goal.ref, relation="serves")
    _tell_role(owner, found)
    _tell_tasks(owner, found)
    _tell_practice(owner, found, chance)
    plan_week(owner=owner)


def _days_ago(days: int) -> datetime:
    return clock.now() - timedelta(days=days)


def _tell_role(owner: Any, found: dict[str, Skill]) -> None:
    with clock.at(_days_ago(400)):
        role = set_role(
            owner=owner,
            name="Lead of a small test team",
            why="Aylin did it when I joined, and I saw what one calm person changes.",
        )
        for name, level, importance in (
            ("Test automation", 4, 3),
            ("Python", 3, 2),
            ("Public speaking", 3, 2),
            ("Giving feedback", 4, 3),
            ("Planning a project", 3, 3),
        ):
            set_role_target(
                owner=owner,
                role_key=role.pk,
                skill_key=found[name].pk,
                level=level,
                importance=importance,
            )
    # The goals were told before there was a role; two of them are steps towards it.
    for words in ("two-person", "talk"):
        for goal in rows_with_words(owner, words, kind="goals.goal")[:1]:
            link(owner=owner, source=goal.ref, target=role.ref, relation="serves")


def _tell_tasks(owner: Any, found: dict[str, Skill]) -> None:
    for name, title, minutes, ago in FINISHED:
        with clock.at(_days_ago(ago + 12)):
            task = add_task(owner=owner, title=title, skill_key=found[name].pk, minutes=minutes)
        with clock.at(_days_ago(ago)):
            finish_task(owner=owner, key=task.pk)
    for name, title, minutes, due in OPEN:
        with clock.at(_days_ago(6)):
            add_task(
                owner=owner,
                title=title,
                skill_key=found[name].pk,
                minutes=minutes,
                due_on=owner.today + timedelta(days=due + 6) if due else None,
            )


def _tell_practice(owner: Any, found: dict[str, Skill], chance: random.Random) -> None:
    zone = ZoneInfo(owner.time_zone)
    monday = owner.today - timedelta(days=owner.today.weekday())
    old, blocks = [], []
    for ago in range(WEEKS, 0, -1):
        sittings = sorted(chance.sample(range(4), k=chance.choice((2, 2, 3, 3, 4))))
        for weekday in sittings:
            day = monday - timedelta(days=7 * ago - weekday)
            name = chance.choice(MEANT_FOR)
            minutes = chance.choice((30, 45, 45, 60))
            is_done = chance.random() < 0.8
            block = None
            if ago <= WEEKS_WITH_BLOCKS:
                at = datetime.combine(day, time(18, 30), zone).astimezone(UTC)
                block = PracticeBlock(
                    owner=owner,
                    serves_kind="skills.skill",
                    serves_id=found[name].pk,
                    starts_at=at,
                    ends_at=at + timedelta(minutes=minutes),
                    state="done" if is_done else "missed",
                    reason="It has the best place that was free.",
                )
                blocks.append(block)
            if not is_done:
                continue
            values = {
                "minutes": minutes,
                "on": day,
                "note": chance.choice(NOTES),
            }
            if ago <= 8:
                log_practice(
                    owner=owner,
                    skill_key=found[name].pk,
                    block_key=block.pk if block else None,
                    **values,
                )
            else:
                old.append(
                    Practice(
                        owner=owner,
                        skill=found[name],
                        block_id=block.pk if block else None,
                        created_at=datetime.combine(day, time(20), zone),
                        **values,
                    )
                )
    PracticeBlock.objects.bulk_create(blocks)
    Practice.objects.bulk_create(old)
