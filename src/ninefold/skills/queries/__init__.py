"""Reads of skills. The first argument is the owner."""

from ninefold.skills.queries.practice import (
    minutes_by_day,
    minutes_by_skill,
    minutes_by_task,
    practice_in,
    practice_log,
    practice_of_skill,
    practice_row,
    timer,
)
from ninefold.skills.queries.roles import role, roles, target_by_skill
from ninefold.skills.queries.skills import (
    SkillStanding,
    skill,
    skill_by_name,
    skill_row,
    skills,
    standing,
    standings,
)
from ninefold.skills.queries.tasks import (
    finished_tasks,
    next_task,
    open_tasks,
    task,
    tasks_due,
)

__all__ = [
    "SkillStanding",
    "finished_tasks",
    "minutes_by_day",
    "minutes_by_skill",
    "minutes_by_task",
    "next_task",
    "open_tasks",
    "practice_in",
    "practice_log",
    "practice_of_skill",
    "practice_row",
    "role",
    "roles",
    "skill",
    "skill_by_name",
    "skill_row",
    "skills",
    "standing",
    "standings",
    "target_by_skill",
    "task",
    "tasks_due",
    "timer",
]
