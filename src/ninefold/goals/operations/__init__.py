"""What can be done with goals."""

from ninefold.goals.operations.check_in import CannotCheckIn, check_in
from ninefold.goals.operations.ending import (
    CannotEndGoal,
    achieve_goal,
    let_go_of_goal,
    reopen_goal,
)
from ninefold.goals.operations.measuring import (
    CannotMeasure,
    achieve_milestone,
    add_metric,
    add_milestone,
    reopen_milestone,
    revise_target,
)
from ninefold.goals.operations.setting import (
    CannotSetGoal,
    change_goal,
    choose_next_step,
    set_goal,
    write_vision,
)

__all__ = [
    "CannotCheckIn",
    "CannotEndGoal",
    "CannotMeasure",
    "CannotSetGoal",
    "achieve_goal",
    "achieve_milestone",
    "add_metric",
    "add_milestone",
    "change_goal",
    "check_in",
    "choose_next_step",
    "let_go_of_goal",
    "reopen_goal",
    "reopen_milestone",
    "revise_target",
    "set_goal",
    "write_vision",
]
