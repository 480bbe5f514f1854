"""Two years of logs, a few at first and then a habit."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.kernel.periods import week_of
from ninefold.passion.operations import keep_look_back, log_activity
from ninefold.passion.seeds.activities import FEELINGS, HABITS, SETTING_EFFECT, Habit

DAYS = 730


def at_hour(owner: Any, day: date, hour: int) -> datetime:
    """The instant at which the owner's wall clock shows that hour of the day."""
    return datetime.combine(day, time(hour), ZoneInfo(owner.time_zone))


def tell_logs(owner: Any) -> None:
    """About 400 logs; energies scatter by one point around each activity's true mean."""
    chance = Random(20_090)
    last = owner.today
    for back in range(DAYS, -1, -1):
        day = last - timedelta(days=back)
        share = 1 - back / DAYS
        if day.weekday() > 4 or chance.random() > 0.32 + 0.3 * share:
            continue
        known = [habit for habit in HABITS if habit.from_share <= share]
        for _ in range(chance.choices((1, 2, 3), (6, 3, 1))[0]):
            habit = chance.choices(known, [one.weight for one in known])[0]
            _tell_one(owner, habit, day, share, chance)


def _tell_one(owner: Any, habit: Habit, day: date, share: float, chance: Random) -> None:
    hour = chance.choice(habit.hours)
    setting = chance.choice(habit.settings)
    first, last = habit.energy
    mean = first + (last - first) * share + SETTING_EFFECT[setting]
    mean += 0.25 if hour < 11 else -0.25 if 14 <= hour < 18 else 0.0
    energy = max(-2, min(2, round(chance.gauss(mean, 0.85))))
    minutes = round(chance.triangular(*habit.minutes) / 5) * 5
    is_flow = energy > 0 and chance.random() < habit.flow
    told = chance.random()
    at = time(hour, chance.choice((0, 15, 30, 45)))
    evening = at_hour(owner, day, 21)
    with clock.at(min(evening, clock.now())):
        log_activity(
            owner=owner,
            activity=habit.activity,
            energy=energy,
            on=day,
            at=at if at_hour(owner, day, hour) < clock.now() - timedelta(hours=1) else None,
            minutes=minutes,
            engagement=max(1, min(5, round(3 + energy * 0.7 + chance.gauss(0, 0.6)))),
            is_flow=is_flow,
            topic=chance.choice(habit.topics),
            setting=setting,
            feelings=chance.choice(FEELINGS[energy]) if told < 0.5 else "",
            with_whom=chance.choice(habit.people) if habit.people else "",
            note=chance.choice(habit.notes) if told < 0.4 else "",
            objects_used=chance.choice(("Whiteboard", "Second screen", "Notebook and pen"))
            if told < 0.12
            else "",
            users=chance.choice(("The support team", "Shop owners", "My team"))
            if told < 0.1
            else "",
        )


LOOK_BACKS = (
    (
        98,
        "Best hour: looking for the lost refund with Jonas. Nobody had planned it.",
        "The team room before nine. After that it is a station.",
        "Short questions across the desk rather than long meetings.",
        "The printed state diagram with coffee on it.",
        "The support team; they wrote to say thanks.",
        "Mornings without a meeting",
    ),
    (
        84,
        "The regression run took two days. I was best in the ten minutes in which I scripted a "
        "part of it.",
        "Home on Thursday: quiet, slow, good.",
        "",
        "My first script, ugly and mine.",
        "Only me so far.",
        "Ten more minutes of scripts",
    ),
    (
        67,
        "Pairing. I led without noticing it.",
        "Two chairs, one screen.",
        "Tomasz says what he thinks and waits.",
        "One keyboard for two keeps both awake.",
        "Whoever reads that test after us.",
        "Pairing twice a week",
    ),
    (
        51,
        "Rehearsing felt like cold water, and afterwards I was glad.",
        "The small meeting room with the door shut.",
        "Sofia as an audience of one.",
        "Three cards instead of slides.",
        "",
        "Small audiences",
    ),
    (
        36,
        "Teaching boundary values: prepared for an hour, alive for a day.",
        "The team room after lunch, standing.",
        "Five people who all wanted to draw.",
        "Tape measure, tape, a red pen.",
        "Priya used it on Friday, without me.",
        "Teach once a fortnight",
    ),
    (
        22,
        "Eleven refund cases as one table. Forgot lunch.",
        "Home, window open.",
        "None, and that was right for once.",
        "A second screen with the ledger on it.",
        "Shop owners who get their money back on the same day.",
        "One morning a week for hard tests",
    ),
    (
        9,
        "Talk with Helena, then planning the two-person project on the train home.",
        "The café by the canal. Away from the desk I think in years.",
        "She asks, I answer, and then I hear it myself.",
        "Paper.",
        "Sofia, if she wants to join.",
        "Decide who does what with Sofia",
    ),
    (
        2,
        "Coaching Sofia through her first fixture.",
        "Her desk, not mine.",
        "I kept my hands off the keyboard for forty minutes.",
        "Sticky notes for the order of steps.",
        "Sofia, and the two of us in June.",
        "Let her present it herself",
    ),
)


def tell_look_backs(owner: Any) -> None:
    """Weeks looked back at, each on its Sunday evening."""
    for weeks_ago, activities, environments, interactions, things, users, more_of in LOOK_BACKS:
        day = owner.today - timedelta(weeks=weeks_ago)
        week = week_of(day, starts_weekday=owner.week_starts_weekday)
        with clock.at(at_hour(owner, week.ends_on, 20)):
            keep_look_back(
                owner=owner,
                starts_on=week.starts_on,
                activities=activities,
                environments=environments,
                interactions=interactions,
                things=things,
                users=users,
                more_of=more_of,
            )
