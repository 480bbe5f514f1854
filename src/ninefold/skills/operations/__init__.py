"""What can be done with skills, tasks and practice."""

from ninefold.skills.operations.planning import (
    keep_block,
    miss_block,
    move_practice,
    plan_week,
    practice_needs,
    take_back_block,
)
from ninefold.skills.operations.practice import (
    CannotLogPractice,
    change_practice,
    drop_timer,
    log_practice,
    start_timer,
    stop_timer,
)
from ninefold.skills.operations.roles import CannotSetRole, change_role, set_role, set_role_target
from ninefold.skills.operations.skills import (
    CannotKeepSkill,
    add_skill,
    assess_skill,
    change_skill,
)
from ninefold.skills.operations.tasks import (
    CannotKeepTask,
    add_task,
    change_task,
    finish_task,
    reopen_task,
)

__all__ = [
    "CannotKeepSkill",
    "CannotKeepTask",
    "CannotLogPractice",
    "CannotSetRole",
    "add_skill",
    "add_task",
    "assess_skill",
    "change_practice",
    "change_role",
    "change_skill",
    "change_task",
    "drop_timer",
    "finish_task",
    "keep_block",
    "log_practice",
    "miss_block",
    "move_practice",
    "plan_week",
    "practice_needs",
    "reopen_task",
    "set_role",
    "set_role_target",
    "start_timer",
    "stop_timer",
    "take_back_block",
]
