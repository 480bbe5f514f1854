"""What goals hand to the shared rooms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from textwrap import shorten
from typing import Any

from django.urls import reverse

from ninefold.activity.queries import cards, entries
from ninefold.goals.domain.attainability import Demand, tightened
from ninefold.goals.models import (
    CheckIn,
    ChecklistItem,
    Dependency,
    Goal,
    Milestone,
    TimeEntry,
    Vision,
    WeeklyHours,
)
from ninefold.goals.operations.experiments import FACTS, follow_experiment
from ninefold.goals.pages import goals_as_markdown
from ninefold.goals.queries import Ties, active_goals, due_soon, lesson_for, standing, ties
from ninefold.kernel.facts import Fact
from ninefold.kernel.facts import goals as facts
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import (
    Action,
    Card,
    Day,
    Document,
    DueNotice,
    ExportFile,
    Kind,
    PageLink,
    Plugs,
    Reaction,
    ReviewLine,
    ReviewSection,
    TodayItem,
)


def _goal_card(row: Goal) -> Card:
    detail = "" if row.state == Goal.State.ACTIVE else row.get_state_display().lower()
    return Card(title=row.title, url=row.get_absolute_url(), detail=detail, on=row.due_on)


def _vision_card(row: Vision) -> Card:
    return Card(
        title="Vision", url=reverse("goals:vision"), detail=shorten(row.text, 120, placeholder="…")
    )


def _milestone_card(row: Milestone) -> Card:
    return Card(title=row.title, url=reverse("goals:goal", args=[row.goal_id]), detail="milestone")


def _check_in_card(row: CheckIn) -> Card:
    return Card(
        title=f"Check-in of {row.on:%-d %B}",
        url=reverse("goals:goal", args=[row.goal_id]),
        detail=shorten(row.note, 80, placeholder="…"),
        on=row.on,
    )


def _item_card(row: ChecklistItem) -> Card:
    url = reverse("goals:goal", args=[row.metric.goal_id])
    return Card(title=row.title, url=url, detail="done" if row.done_on else "open")


def _time_card(row: TimeEntry) -> Card:
    return Card(
        title=f"{row.minutes} minutes on {row.on:%-d %B}",
        url=reverse("goals:goal", args=[row.goal_id]),
        detail=shorten(row.note, 80, placeholder="…"),
        on=row.on,
    )


def _hours_card(row: WeeklyHours) -> Card:
    return Card(
        title=str(row), url=reverse("goals:weekly_hours"), detail=row.reason, on=row.from_date
    )


def _dependency_card(row: Dependency) -> Card:
    return Card(
        title="Order of two goals",
        url=reverse("goals:goal", args=[row.goal_id]),
        detail="one waits for the other",
    )


KINDS = [
    Kind(
        name="goals.goal",
        model="goals.Goal",
        noun="goal",
        nouns="goals",
        card=_goal_card,
        document=lambda row: Document(
            title=row.title,
            text="\n".join(filter(None, (row.why, row.next_step, row.lesson))),
            on=row.due_on,
        ),
    ),
    Kind(
        name="goals.vision",
        model="goals.Vision",
        noun="vision",
        nouns="visions",
        card=_vision_card,
        document=lambda row: Document(title="Vision", text=row.text, on=row.written_on),
        is_linkable=False,
    ),
    Kind(
        name="goals.milestone",
        model="goals.Milestone",
        noun="milestone",
        nouns="milestones",
        card=_milestone_card,
        document=lambda row: Document(title=row.title, on=row.due_on),
    ),
    Kind(
        name="goals.check_in",
        model="goals.CheckIn",
        noun="check-in",
        nouns="check-ins",
        card=_check_in_card,
        document=lambda row: Document(title="Check-in", text=row.note, on=row.on),
        is_linkable=False,
    ),
    Kind(
        name="goals.checklist_item",
        model="goals.ChecklistItem",
        noun="item of a checklist",
        nouns="items of checklists",
        card=_item_card,
        is_linkable=False,
    ),
    Kind(
        name="goals.time_entry",
        model="goals.TimeEntry",
        noun="time entry",
        nouns="time entries",
        card=_time_card,
        is_linkable=False,
    ),
    Kind(
        name="goals.weekly_hours",
        model="goals.WeeklyHours",
        noun="hours a week",
        nouns="hours a week",
        card=_hours_card,
        is_linkable=False,
    ),
    Kind(
        name="goals.dependency",
        model="goals.Dependency",
        noun="order of goals",
        nouns="orders of goals",
        card=_dependency_card,
        is_linkable=False,
    ),
]


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """One next step for each active goal, those behind and soon due first. What others wait for
    is as urgent as they are, and what waits comes after all that does not."""
    items = []
    goals = active_goals(owner)
    order = ties(owner)
    due_on = {d.key: d.due_on for d in tightened([_demand(goal, order) for goal in goals])}
    for goal in goals:
        now = standing(goal, day.on)
        until = due_on[str(goal.pk)]
        left = (until - day.on).days if until else 999
        step = goal.next_step
        first = order.open_before(goal)
        items.append(
            TodayItem(
                section="next_step",
                strategy="goals",
                title=step or "Choose the next small step",
                url=goal.get_absolute_url(),
                detail=f"{goal.title} · after “{first[0].title}”" if first else goal.title,
                order=left
                - 30 * goal.importance
                - (30 if now.is_behind else 0)
                + (10_000 if first else 0),
                actions=[
                    Action(
                        label="Done",
                        url=reverse("goals:next_step", args=[goal.pk]),
                        fields={"next_step": ""},
                    )
                ]
                if step
                else [],
            )
        )
    past = lesson_for(owner, day.on)
    if past is not None:
        items.append(
            TodayItem(
                section="past",
                strategy="goals",
                title=past.lesson,
                url=past.get_absolute_url(),
                detail=f"What you learnt from “{past.title}”",
            )
        )
    return items


def _demand(goal: Goal, order: Ties) -> Demand:
    waits = order.waits.get(str(goal.pk), [])
    return Demand(
        str(goal.pk), 0, goal.due_on, blocked_by=tuple(str(row.blocker_id) for row in waits)
    )


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """Goals and milestones due within three days."""
    return [
        DueNotice(
            kind=f"{row.ref.kind}.due",
            subject=row.ref,
            due_on=row.due_on,
            title=f"Due {row.due_on:%-d %B}: {row.title}",
            url=(row if isinstance(row, Goal) else row.goal).get_absolute_url(),
        )
        for row in due_soon(owner, day.on + timedelta(days=3))
        if row.due_on is not None
    ]


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """Goals and milestones reached, and check-ins kept."""
    found = entries(
        owner, period, facts=[facts.GoalAchieved, facts.MilestoneAchieved, facts.GoalCheckedIn]
    )
    rows = list(found)
    shown = cards(owner, [row.subject for row in rows])
    return [
        ReviewLine(
            title=shown[row.subject].title,
            url=shown[row.subject].url,
            detail=WORDING_OF[row.kind],
            on=row.occurred_at.date(),
            ref=row.subject,
        )
        for row in rows
        if row.subject in shown
    ]


def adjust(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """The active goals, each to be kept, changed or let go inside of the review."""
    return [
        ReviewLine(
            title=goal.title,
            url=goal.get_absolute_url(),
            detail="behind an even pace" if standing(goal, period.ends_on).is_behind else "",
            on=goal.due_on,
            ref=goal.ref,
        )
        for goal in active_goals(owner)
    ]


WORDING: dict[type[Fact], str] = {
    facts.VisionWritten: "wrote the vision",
    facts.GoalSet: "set the goal",
    facts.GoalChanged: "changed the goal",
    facts.GoalAchieved: "achieved the goal",
    facts.GoalLetGo: "let go of the goal",
    facts.MilestoneAdded: "added the milestone",
    facts.MilestoneAchieved: "reached the milestone",
    facts.MetricAdded: "began to measure",
    facts.TargetRevised: "revised a target of",
    facts.GoalCheckedIn: "checked in",
    facts.GoalParked: "parked the goal",
    facts.GoalResumed: "took up again the goal",
    facts.GoalMoved: "moved the day of the goal",
    facts.GoalEstimated: "estimated the goal",
    facts.GoalMadeToWait: "put another goal before",
    facts.WeeklyHoursSet: "set the weekly hours for goals",
    facts.MilestoneMoved: "moved the day of the milestone",
    facts.ChecklistItemAdded: "put on a checklist",
    facts.ChecklistItemTicked: "ticked or opened again",
    facts.PartsWeighed: "weighed the parts of the goal",
    facts.GoalWorkedOn: "spent time on a goal",
}
WORDING_OF = {fact.kind: words for fact, words in WORDING.items()}

PLUGS = Plugs(
    room="goals",
    kinds=KINDS,
    wording=WORDING,
    reactions=[Reaction(name="goals.follow_experiment", facts=FACTS, handle=follow_experiment)],
    today=[today],
    due=[due],
    exports=[ExportFile(name="Goals to read", write=goals_as_markdown)],
    review=[
        ReviewSection(heading="Goals", strategy="goals", find=happened),
        ReviewSection(heading="Active goals", strategy="goals", find=adjust, counts_as="adjust"),
    ],
    pages=[
        PageLink(title="Goals", url="/goals/"),
        PageLink(title="Set a goal", url="/goals/new/"),
        PageLink(title="Vision", url="/goals/vision/"),
        PageLink(title="Do all goals fit?", url="/goals/attainability/"),
        PageLink(title="Ended goals and their lessons", url="/goals/archive/"),
        PageLink(title="How well did you know?", url="/goals/confidence/"),
    ],
)
