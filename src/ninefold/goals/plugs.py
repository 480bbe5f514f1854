"""What goals hand to the shared rooms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.urls import reverse

from ninefold.activity.queries import cards, entries
from ninefold.goals.models import CheckIn, Goal, Milestone, Vision
from ninefold.goals.pages import goals_as_markdown
from ninefold.goals.queries import active_goals, due_soon, standing
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
    ReviewLine,
    ReviewSection,
    TodayItem,
)


def _goal_card(row: Goal) -> Card:
    detail = {"active": "", "achieved": "achieved", "let_go": "let go"}[row.state]
    return Card(title=row.title, url=row.get_absolute_url(), detail=detail, on=row.due_on)


def _vision_card(row: Vision) -> Card:
    return Card(title="Vision", url=reverse("goals:vision"), detail=row.text[:80])


def _milestone_card(row: Milestone) -> Card:
    return Card(title=row.title, url=reverse("goals:goal", args=[row.goal_id]), detail="milestone")


def _check_in_card(row: CheckIn) -> Card:
    return Card(
        title=f"Check-in of {row.on:%-d %B}",
        url=reverse("goals:goal", args=[row.goal_id]),
        detail=row.note[:80],
        on=row.on,
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
]


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """One next step for each active goal, those behind and soon due first."""
    items = []
    for goal in active_goals(owner):
        now = standing(goal, day.on)
        left = (goal.due_on - day.on).days if goal.due_on else 999
        step = goal.next_step
        items.append(
            TodayItem(
                section="next_step",
                strategy="goals",
                title=step or "Choose the next small step",
                url=goal.get_absolute_url(),
                detail=goal.title,
                order=left - 30 * goal.importance - (30 if now.is_behind else 0),
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
    return items


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
}
WORDING_OF = {fact.kind: words for fact, words in WORDING.items()}

PLUGS = Plugs(
    room="goals",
    kinds=KINDS,
    wording=WORDING,
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
    ],
)
