"""What goals are planned to take: hours said, time spent, hours a week, and the free week."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.queries import cards, entries
from ninefold.goals.domain.attainability import Capacity, Demand
from ninefold.goals.domain.attainability.hours import Need, WeeklyPace, need, weekly_pace
from ninefold.goals.models import Goal, PlanRevision, TimeEntry, WeeklyHours
from ninefold.goals.queries.goals import active_goals, standing
from ninefold.goals.queries.order import Ties, ties
from ninefold.kernel.facts.learning import StudyLogged
from ninefold.kernel.facts.passion import ActivityLogged
from ninefold.kernel.facts.skills import PracticeChanged, PracticeLogged
from ninefold.kernel.periods import Period
from ninefold.kernel.refs import Ref
from ninefold.links.queries import linked_many
from ninefold.scheduling.queries import free_intervals, practice_rules, weekly_room

type Days = list[tuple[date, int]]

LINKED_KINDS = (
    "skills.skill",
    "skills.task",
    "skills.practice",
    "learning.resource",
    "passion.log",
)
TIME_FACTS = (PracticeLogged, PracticeChanged, StudyLogged, ActivityLogged)
ROOM_WEEKS = 13


@dataclass(frozen=True)
class TimeOnGoals:
    """Minutes by day: for each goal, and of all goals with each stretch of time counted once."""

    by_goal: dict[str, Days]
    whole: Days

    def of(self, goal: Goal) -> Days:
        """Those of one goal."""
        return self.by_goal.get(str(goal.pk), [])


@dataclass(frozen=True)
class Hours:
    """The hours a week that go into goals: `minutes`, and where they come from: "said",
    "pace", "practice" (the weekly budget of practice) or "unknown"."""

    minutes: int
    source: str
    said: WeeklyHours | None
    pace: WeeklyPace


@dataclass(frozen=True)
class GoalNeed:
    """A goal with what it still needs and the minutes it took so far."""

    goal: Goal
    need: Need
    spent: int
    done: float | None
    said: PlanRevision | None


@dataclass(frozen=True)
class Workload:
    """All that attainability is computed from."""

    needs: list[GoalNeed]
    hours: Hours
    capacity: Capacity
    ties: Ties


def weekly_hours(owner: Any) -> list[WeeklyHours]:
    """What the owner said of the hours a week, oldest first."""
    return list(WeeklyHours.objects.of(owner))


def plan_revision(owner: Any, key: object) -> PlanRevision:
    """One dated change of a goal's plan. Raises NotFound."""
    return PlanRevision.objects.of(owner).one_of(owner, key)


def time_on_goals(owner: Any) -> TimeOnGoals:
    """The minutes of each day: entries of a goal's own, and practice, study and activities that
    are linked with it, by themselves or by their skill, task or resource. Time linked with two
    goals counts for each of them. Removed rows do not count."""
    found: dict[str, Days] = defaultdict(list)
    whole: Days = []
    for row in TimeEntry.objects.of(owner).filter(goal__removed_at=None):
        found[str(row.goal_id)].append((row.on, row.minutes))
        whole.append((row.on, row.minutes))
    goals_of: dict[Ref, set[str]] = defaultdict(set)
    for kind in LINKED_KINDS:
        for goal, refs in linked_many(owner, from_kind="goals.goal", to_kind=kind).items():
            for ref in refs:
                goals_of[ref].add(goal)
    if not goals_of:
        return TimeOnGoals(found, whole)
    zone = ZoneInfo(owner.time_zone)
    told: dict[Ref, tuple[date, int, set[str]]] = {}
    log = entries(owner, facts=TIME_FACTS).order_by("occurred_at", "recorded_at")
    for entry in log:
        subject, data = entry.subject, entry.data
        day, minutes, goals = told.get(
            subject, (entry.occurred_at.astimezone(zone).date(), 0, set())
        )
        for ref in (subject, *_refs(data)):
            goals = goals | goals_of.get(ref, set())
        told[subject] = (day, int(data.get("minutes") or minutes), goals)
    wanted = {ref: row for ref, row in told.items() if row[1] and row[2]}
    here = cards(owner, list(wanted))
    for ref, (day, minutes, goals) in wanted.items():
        if ref in here:
            whole.append((day, minutes))
            for goal in goals:
                found[goal].append((day, minutes))
    return TimeOnGoals(found, whole)


def _refs(data: Any) -> list[Ref]:
    names = (data.get(name) for name in ("skill", "task", "resource"))
    return [Ref.read(name) for name in names if name]


def hours_a_week(owner: Any, time: TimeOnGoals) -> Hours:
    """How much goes into goals a week: as the owner said it last, else by their pace over the
    last eight weeks, else their weekly budget of practice when they have set one."""
    today = owner.today
    pace = weekly_pace(time.whole, today=today)
    said = [row for row in weekly_hours(owner) if row.from_date <= today]
    if said:
        return Hours(round(said[-1].hours * 60), "said", said[-1], pace)
    if pace.means_something:
        return Hours(pace.minutes, "pace", None, pace)
    rules = practice_rules(owner)
    if not rules._state.adding:
        return Hours(rules.weekly_minutes, "practice", None, pace)
    return Hours(0, "unknown", None, pace)


def _capacity(owner: Any, minutes: int) -> Capacity:
    today = owner.today
    rows = weekly_room(owner)
    if not rows:
        return Capacity(today, minutes)
    monday = today - timedelta(days=today.weekday())
    last = monday + timedelta(weeks=ROOM_WEEKS, days=-1)
    room = [0] * ROOM_WEEKS
    zone = ZoneInfo(owner.time_zone)
    for free in free_intervals(owner, Period(today, last)):
        day = free.starts_at.astimezone(zone).date()
        room[min(ROOM_WEEKS - 1, max(0, (day - monday).days // 7))] += round(free.minutes)
    usual = sum(
        (row.ends_at.hour - row.starts_at.hour) * 60 + row.ends_at.minute - row.starts_at.minute
        for row in rows
    )
    return Capacity(today, minutes, tuple(room), usual)


def workload(owner: Any) -> Workload:
    """Gather every active goal's need, the hours a week and the room in the real week."""
    today = owner.today
    time = time_on_goals(owner)
    said: dict[str, PlanRevision] = {}
    for row in PlanRevision.objects.of(owner).filter(kind=PlanRevision.Kind.HOURS):
        said[str(row.goal_id)] = row
    hours = hours_a_week(owner, time)
    return Workload(
        needs=[
            _goal_need(goal, today, time.of(goal), said.get(str(goal.pk)))
            for goal in active_goals(owner)
        ],
        hours=hours,
        capacity=_capacity(owner, hours.minutes),
        ties=ties(owner),
    )


def goal_need(owner: Any, goal: Goal) -> GoalNeed:
    """What one goal (read with its parts) still needs and took so far."""
    days = time_on_goals(owner).of(goal)
    said = PlanRevision.objects.of(owner).filter(goal=goal, kind=PlanRevision.Kind.HOURS).last()
    return _goal_need(goal, owner.today, days, said)


def _goal_need(goal: Goal, today: date, days: Days, said: PlanRevision | None) -> GoalNeed:
    done = standing(goal, today).done
    spent = sum(minutes for day, minutes in days if day >= goal.starts_on)
    since = sum(minutes for day, minutes in days if said and day > said.on)
    found = need(
        said_minutes=None if said is None or said.hours is None else said.hours * 60,
        spent_since_said=since,
        spent=spent,
        done=done,
    )
    return GoalNeed(goal, found, spent, done, said)


def demands(load: Workload) -> list[Demand]:
    """The workload's goals as the solver knows them, those without known hours as 0."""
    here = {str(one.goal.pk) for one in load.needs}
    return [
        Demand(
            key=str(one.goal.pk),
            minutes=one.need.minutes,
            due_on=one.goal.due_on,
            weight=one.goal.importance,
            blocked_by=tuple(
                str(row.blocker_id)
                for row in load.ties.waits.get(str(one.goal.pk), [])
                if str(row.blocker_id) in here
            ),
        )
        for one in load.needs
    ]
