"""What can be done in the passion room."""

from ninefold.passion.operations.compass import (
    CannotKeepValue,
    keep_ikigai_entry,
    keep_value,
    move_value,
)
from ninefold.passion.operations.exploring import (
    CannotExplore,
    add_step,
    change_exploration,
    end_exploration,
    mark_step,
    plan_exploration,
    reopen_exploration,
    start_exploration,
)
from ninefold.passion.operations.logging import (
    CannotLog,
    LogValues,
    change_log,
    keep_look_back,
    log_activity,
    rename_activity,
)
from ninefold.passion.operations.sayings import (
    CannotKeepSaying,
    change_compliment,
    change_effortless_win,
    change_talent,
    keep_compliment,
    keep_effortless_win,
    keep_talent,
)
from ninefold.passion.operations.strengths import (
    CannotNameStrength,
    confirm_strength,
    dismiss_strength,
    rename_strength,
)

__all__ = [
    "CannotExplore",
    "CannotKeepSaying",
    "CannotKeepValue",
    "CannotLog",
    "CannotNameStrength",
    "LogValues",
    "add_step",
    "change_compliment",
    "change_effortless_win",
    "change_exploration",
    "change_log",
    "change_talent",
    "confirm_strength",
    "dismiss_strength",
    "end_exploration",
    "keep_compliment",
    "keep_effortless_win",
    "keep_ikigai_entry",
    "keep_look_back",
    "keep_talent",
    "keep_value",
    "log_activity",
    "mark_step",
    "move_value",
    "plan_exploration",
    "rename_activity",
    "rename_strength",
    "reopen_exploration",
    "start_exploration",
]
