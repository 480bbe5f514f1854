"""What the story's goals are planned to take: hours, time spent, order, and one that waits."""

from __future__ import annotations

from ninefold.goals.operations import (
    estimate_hours,
    make_wait,
    park_goal,
    set_goal,
    set_weekly_hours,
    spend_time,
)
from ninefold.goals.queries import active_goals
from ninefold.goals.seeds.telling import Telling

HOURS = {
    "Give a 10-minute talk": (14, 55, "Two evenings for the outline, the rest is rehearsing"),
    "Reach B2 in German": (90, 120, "The school says sixty lessons, and homework"),
    "Lead a two-person project": (60, 40, "Two hours a week once it has begun"),
}
WORK = {
    "Automate the regression suite": (6, 45, 90, "Fixtures"),
    "Give a 10-minute talk": (7, 30, 60, "Rehearsed"),
    "Reach B2 in German": (9, 45, 75, "Lesson"),
}


def tell_plans(story: Telling) -> None:
    """Five hours a week since a year, four since the autumn; time on three goals; the project
    after the talk; one goal parked."""
    owner = story.owner
    with story.at(365):
        set_weekly_hours(owner=owner, hours=5, reason="One evening and Sunday mornings")
    with story.at(70):
        set_weekly_hours(owner=owner, hours=4, reason="The release eats the Sunday mornings")
    goals = {goal.title: goal for goal in active_goals(owner)}
    for begins, (hours, days_ago, reason) in HOURS.items():
        goal = next(goal for title, goal in goals.items() if title.startswith(begins))
        with story.at(days_ago):
            estimate_hours(owner=owner, key=goal.pk, hours=hours, reason=reason)
    for begins, (stride, low, high, note) in WORK.items():
        goal = next(goal for title, goal in goals.items() if title.startswith(begins))
        since = min(300, (story.today - goal.starts_on).days - 1)
        # The long goal is worked on less often before the last two months.
        days = [n for n in range(since, 1, -stride) if n < 63 or n % 4 == 0]
        for days_ago in days:
            with story.at(days_ago):
                minutes = story.dice.randrange(low, high + 1, 15)
                spend_time(owner=owner, goal_key=goal.pk, minutes=minutes, note=note)
    talk = next(goal for title, goal in goals.items() if title.startswith("Give a 10-minute"))
    project = next(goal for title, goal in goals.items() if title.startswith("Lead a two"))
    with story.at(45):
        make_wait(owner=owner, key=project.pk, blocker_key=talk.pk)
    with story.at(150):
        course = set_goal(
            owner=owner,
            title="Pass the security testing exam by autumn",
            why="Half of our bugs of last year were of that kind.",
            due_on=story.day(-110),
            importance=1,
        )
        estimate_hours(owner=owner, key=course.pk, hours=50)
    with story.at(62):
        park_goal(owner=owner, key=course.pk, reason="First the talk; the exam is held each spring")
