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
from ninefold.goals.operations.mending import CannotMend, mend
from ninefold.goals.operations.parts import (
    add_items,
    move_milestone,
    tick_item,
    untick_item,
    weigh_parts,
)
from ninefold.goals.operations.plan import (
    CannotPlan,
    estimate_hours,
    make_wait,
    move_goal,
    park_goal,
    resume_goal,
    set_weekly_hours,
    spend_time,
    take_back_revision,
)
from ninefold.goals.operations.relevance import choose_relevance
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
    "CannotMend",
    "CannotPlan",
    "CannotSetGoal",
    "achieve_goal",
    "achieve_milestone",
    "add_items",
    "add_metric",
    "add_milestone",
    "change_goal",
    "check_in",
    "choose_next_step",
    "choose_relevance",
    "estimate_hours",
    "let_go_of_goal",
    "make_wait",
    "mend",
    "move_goal",
    "move_milestone",
    "park_goal",
    "reopen_goal",
    "reopen_milestone",
    "resume_goal",
    "revise_target",
    "set_goal",
    "set_weekly_hours",
    "spend_time",
    "take_back_revision",
    "tick_item",
    "untick_item",
    "weigh_parts",
    "write_vision",
]
