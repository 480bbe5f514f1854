"""What skills hand to the shared rooms."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninefold.kernel.capture import Capture
from ninefold.kernel.facts import skills as facts
from ninefold.kernel.plugs import (
    CaptureVerb,
    Card,
    Document,
    ExportFile,
    Housekeeping,
    Kept,
    Kind,
    PageLink,
    Plugs,
    ReviewSection,
)
from ninefold.skills.models import Evidence, Practice, Skill, Task
from ninefold.skills.operations.capturing import keep_todo
from ninefold.skills.operations.planning import practice_needs
from ninefold.skills.operations.replanning import replan
from ninefold.skills.pages.elsewhere import adjust, due, happened, today
from ninefold.skills.pages.tables import practice_table, skills_table


def _skill_card(row: Skill) -> Card:
    detail = f"target {row.target_level}" if row.target_level else row.category
    return Card(title=row.name, url=row.get_absolute_url(), detail=detail)


def _task_card(row: Task) -> Card:
    return Card(
        title=row.title,
        url=row.get_absolute_url(),
        detail="finished" if row.finished_on else f"{row.minutes} minutes",
        on=row.finished_on or row.due_on,
    )


def _evidence_card(row: Evidence) -> Card:
    said = f"{row.said_by} on level {row.level}" if row.said_by else f"shows level {row.level}"
    return Card(
        title=row.title or f"Level {row.level}",
        url=f"/skills/{row.skill_id}/",
        detail=said,
        on=row.on,
    )


def _practice_card(row: Practice) -> Card:
    return Card(
        title=f"{row.minutes} minutes of practice",
        url=row.get_absolute_url(),
        detail=row.note[:80],
        on=row.on,
    )


KINDS = [
    Kind(
        name="skills.skill",
        model="skills.Skill",
        noun="skill",
        nouns="skills",
        card=_skill_card,
        document=lambda row: Document(
            title=row.name, text="\n".join(filter(None, (row.category, row.why)))
        ),
    ),
    Kind(
        name="skills.task",
        model="skills.Task",
        noun="task",
        nouns="tasks",
        card=_task_card,
        document=lambda row: Document(title=row.title, on=row.finished_on or row.due_on),
    ),
    Kind(
        name="skills.evidence",
        model="skills.Evidence",
        noun="evidence",
        nouns="evidence",
        card=_evidence_card,
        document=lambda row: Document(
            title=row.title or f"Level {row.level}",
            text="\n".join(filter(None, (row.said_by, row.note))),
            on=row.on,
        ),
    ),
    Kind(
        name="skills.target_role",
        model="skills.TargetRole",
        noun="target role",
        nouns="target roles",
        card=lambda row: Card(title=row.name, url=row.get_absolute_url(), detail="role"),
        document=lambda row: Document(title=row.name, text=row.why),
    ),
    Kind(
        name="skills.role_target",
        model="skills.RoleTarget",
        noun="level of a role",
        nouns="levels of roles",
        card=lambda row: Card(title=f"Level {row.level}", url=f"/skills/roles/{row.role_id}/"),
        is_linkable=False,
    ),
    Kind(
        name="skills.practice",
        model="skills.Practice",
        noun="practice",
        nouns="practice",
        card=_practice_card,
        document=lambda row: (
            Document(title=f"{row.minutes} minutes of practice", text=row.note, on=row.on)
            if row.note
            else None
        ),
    ),
]


def _keep_todo(owner: Any, capture: Capture, now: datetime) -> Kept:
    row = keep_todo(owner, capture, now)
    echo = f"Task: {row.title}"
    if row.due_on:
        echo += f", due {row.due_on:%-d %B}"
    return Kept(ref=row.ref, echo=echo, url=row.get_absolute_url())


def _reached(data: Any) -> str:
    level = data.get("level")
    return f"reached level {level} in" if level else "reached a level in"


def _logged(data: Any) -> str:
    minutes = data.get("minutes")
    return f"practised for {minutes} minutes" if minutes else "practised"


PLUGS = Plugs(
    room="skills",
    kinds=KINDS,
    wording={
        facts.SkillAdded: "named the skill",
        facts.SkillChanged: "changed the skill",
        facts.SkillAssessed: "added evidence",
        facts.SkillLevelReached: _reached,
        facts.TargetRoleSet: "set what a role asks for",
        facts.SkillTaskAdded: "planned the task",
        facts.SkillTaskChanged: "changed the task",
        facts.SkillTaskFinished: "finished the task",
        facts.PracticeLogged: _logged,
        facts.PracticeChanged: "mended the log",
    },
    capture=[
        CaptureVerb(
            word="todo",
            means="a small task",
            example="todo: record two minutes of the talk due:friday t:45m #public-speaking",
            keep=_keep_todo,
        )
    ],
    today=[today],
    due=[due],
    review=[
        ReviewSection(heading="Practice", strategy="skills", find=happened),
        ReviewSection(
            heading="Practice to come", strategy="skills", find=adjust, counts_as="adjust"
        ),
    ],
    exports=[
        ExportFile(
            name="skills",
            write=lambda owner: [
                ("skills/practice.csv", practice_table(owner)),
                ("skills/skills.csv", skills_table(owner)),
            ],
        )
    ],
    practice=[practice_needs],
    housekeeping=[Housekeeping(name="skills.replan", every_minutes=30, run=replan)],
    pages=[
        PageLink(title="Skills", url="/skills/"),
        PageLink(title="Practice week", url="/skills/week/"),
        PageLink(title="Practice log", url="/skills/practice/"),
        PageLink(title="Tasks", url="/skills/tasks/"),
        PageLink(title="Target roles", url="/skills/roles/"),
    ],
)
