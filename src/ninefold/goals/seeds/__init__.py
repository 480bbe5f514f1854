"""Goals in the two-year story of Mira Okafor."""

from __future__ import annotations

from typing import Any

from ninefold.goals.operations import (
    achieve_goal,
    achieve_milestone,
    add_items,
    add_metric,
    add_milestone,
    check_in,
    let_go_of_goal,
    move_milestone,
    revise_target,
    set_goal,
    tick_item,
    weigh_parts,
    write_vision,
)
from ninefold.goals.seeds.past_goals import tell_past_goals
from ninefold.goals.seeds.plans import tell_plans
from ninefold.goals.seeds.relevance import tell_relevance
from ninefold.goals.seeds.telling import Telling

NOTES = (
    "Slower than hoped: the release took the whole week.",
    "A good fortnight. The mornings work better than the evenings.",
    "Stuck on one flaky step; Priya showed me how she isolates them.",
    "Did the smallest piece each day, and it adds up.",
    "Half a step only, and that is fine.",
    "Asked for help earlier this time. Saved me two days.",
)


BEFORE_IT_BEGINS = (
    "Write half a page on what the project is for",
    "Ask Jonas whether he would join",
    "Agree with Aylin on the hours",
    "Find out what the refunds team needs first",
    "Plan the first two weeks",
)


def tell(owner: Any) -> None:
    """Two visions; goals that ended, that are under way, and one that waits."""
    story = Telling(owner)
    _visions(story)
    _achieved(story)
    _let_go(story)
    _regression(story)
    _talk(story)
    _german(story)
    _project(story)
    tell_past_goals(story)
    tell_plans(story)
    tell_relevance(story)


def _visions(story: Telling) -> None:
    with story.at(720):
        write_vision(owner=story.owner, text="Become the tester whom developers ask first.")
    with story.at(210):
        write_vision(
            owner=story.owner,
            text="Lead a small team that makes software people can trust with their money, and "
            "be the kind of lead I had wished for when I began.",
        )


def _achieved(story: Telling) -> None:
    with story.at(700):
        goal = set_goal(
            owner=story.owner,
            title="Pass the advanced test automation exam by the end of June",
            why="It opens the door to automating instead of repeating.",
            due_on=story.day(480),
            importance=2,
        )
        metric = add_metric(
            owner=story.owner,
            goal_key=goal.pk,
            name="Mock exam score",
            kind="percentage",
            baseline=40,
            target=80,
            unit="%",
        )
    for days_ago, score in ((650, 46), (610, 55), (570, 61), (540, 68), (515, 74), (495, 83)):
        with story.at(days_ago):
            check_in(
                owner=story.owner,
                goal_key=goal.pk,
                values={str(metric.pk): score},
                confidence=min(0.95, score / 90),
                note=story.dice.choice(NOTES),
            )
    with story.at(488):
        achieve_goal(
            owner=story.owner,
            key=goal.pk,
            lesson="Short sessions before work beat long ones after it.",
        )


def _let_go(story: Telling) -> None:
    with story.at(600):
        goal = set_goal(
            owner=story.owner,
            title="Write a blog post every week for a year",
            due_on=story.day(235),
            importance=1,
        )
        metric = add_metric(
            owner=story.owner, goal_key=goal.pk, name="Posts", kind="habit count", target=52
        )
    for days_ago, posts in ((560, 4), (520, 7), (470, 8), (430, 8)):
        with story.at(days_ago):
            check_in(
                owner=story.owner,
                goal_key=goal.pk,
                values={str(metric.pk): posts},
                confidence=max(0.1, 0.7 - (600 - days_ago) / 250),
            )
    with story.at(420):
        let_go_of_goal(
            owner=story.owner,
            key=goal.pk,
            lesson="I like explaining things to people in the room, not to nobody in particular.",
        )


def _regression(story: Telling) -> None:
    with story.at(330):
        goal = set_goal(
            owner=story.owner,
            title="Automate the regression suite from 40 hours to 5 by the end of the year",
            why="Forty hours of clicking before each release is why we release so seldom.",
            due_on=story.day(-38),
            importance=3,
            next_step="Move the refund tests to the new fixtures",
        )
        metric = add_metric(
            owner=story.owner,
            goal_key=goal.pk,
            name="Hours by hand",
            kind="number",
            baseline=40,
            target=8,
            unit="h",
        )
        stages = [
            add_milestone(owner=story.owner, goal_key=goal.pk, title=title, due_on=story.day(due))
            for title, due in (
                ("Card payments run by themselves", 240),
                ("Refunds run by themselves", 120),
                ("The suite runs on each merge", 20),
                ("Nobody clicks before a release", -30),
            )
        ]
    with story.at(200):
        revise_target(
            owner=story.owner,
            metric_key=metric.pk,
            target=5,
            reason="Aylin asked whether the smoke test could run by itself too. It can.",
        )
    hours = 40.0
    for days_ago in range(315, 0, -21):
        hours = max(9.0, hours - story.dice.uniform(0.6, 3.4))
        with story.at(days_ago):
            check_in(
                owner=story.owner,
                goal_key=goal.pk,
                values={str(metric.pk): round(hours, 1)},
                confidence=round(0.5 + (40 - hours) / 90, 2),
                note=story.dice.choice(NOTES),
            )
    for stage, days_ago in ((stages[0], 236), (stages[1], 104), (stages[2], 24)):
        with story.at(days_ago):
            achieve_milestone(owner=story.owner, key=stage.pk)


def _talk(story: Telling) -> None:
    with story.at(60):
        goal = set_goal(
            owner=story.owner,
            title="Give a 10-minute talk at the company meeting in January",
            why="If I want to lead, people should know how I think.",
            due_on=story.day(-60),
            importance=3,
            next_step="Rehearse the opening twice, standing up",
        )
        metric = add_metric(
            owner=story.owner, goal_key=goal.pk, name="Rehearsals", kind="habit count", target=8
        )
        outline = add_milestone(
            owner=story.owner, goal_key=goal.pk, title="Outline stands", due_on=story.day(25)
        )
        add_milestone(
            owner=story.owner,
            goal_key=goal.pk,
            title="Rehearsed before the team",
            due_on=story.day(-25),
        )
    for days_ago, times in ((40, 1), (26, 2), (12, 4), (3, 5)):
        with story.at(days_ago):
            check_in(
                owner=story.owner,
                goal_key=goal.pk,
                values={str(metric.pk): times},
                confidence=0.5 + times / 16,
                note=story.dice.choice(NOTES),
            )
    with story.at(27):
        achieve_milestone(owner=story.owner, key=outline.pk)


def _german(story: Telling) -> None:
    with story.at(400):
        goal = set_goal(
            owner=story.owner,
            title="Reach B2 in German by next summer",
            why="Half of the hallway talk passes me by.",
            due_on=story.day(-220),
            importance=2,
            next_step="Book the next tandem evening",
        )
        metric = add_metric(
            owner=story.owner, goal_key=goal.pk, name="Lessons", kind="checklist", target=60
        )
    lessons = 0
    for days_ago in range(380, 0, -28):
        lessons += story.dice.randint(1, 4)
        with story.at(days_ago):
            check_in(
                owner=story.owner,
                goal_key=goal.pk,
                values={str(metric.pk): lessons},
                confidence=0.55,
            )


def _project(story: Telling) -> None:
    with story.at(90):
        goal = set_goal(
            owner=story.owner,
            title="Lead a two-person project by June",
            why="A first step towards leading a team, small enough to learn from.",
            due_on=story.day(-200),
            importance=2,
        )
        agreed = add_milestone(
            owner=story.owner,
            goal_key=goal.pk,
            title="Aylin has agreed to it",
            due_on=story.day(-50),
        )
        papers = add_metric(
            owner=story.owner,
            goal_key=goal.pk,
            name="Before it can begin",
            kind="checklist",
            target=5,
        )
        items = add_items(owner=story.owner, metric_key=papers.pk, titles=BEFORE_IT_BEGINS)
    with story.at(55):
        weigh_parts(owner=story.owner, goal_key=goal.pk, weights={str(agreed.pk): 3})
    for item, days_ago in ((items[0], 71), (items[1], 48), (items[3], 12)):
        with story.at(days_ago):
            tick_item(owner=story.owner, key=item.pk)
    with story.at(20):
        move_milestone(
            owner=story.owner,
            key=agreed.pk,
            due_on=story.day(-64),
            reason="She wants to see the talk first",
        )
