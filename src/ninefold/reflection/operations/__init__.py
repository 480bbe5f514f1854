"""What can be done in reflection."""

from ninefold.reflection.operations.attaching import CannotAttach, attach_file
from ninefold.reflection.operations.importing import (
    CannotImport,
    bring_in,
    forget_import,
    forget_old_imports,
    read_import,
)
from ninefold.reflection.operations.predictions import (
    CannotPredict,
    change_prediction,
    make_prediction,
    settle_prediction,
)
from ninefold.reflection.operations.prompts import (
    CannotKeepPrompt,
    change_prompt,
    change_template,
    keep_prompt,
    keep_template,
)
from ninefold.reflection.operations.rests import CannotPlanRest, plan_rest
from ninefold.reflection.operations.resurfacing import choose_memories, let_rest, note_shown
from ninefold.reflection.operations.review import (
    CannotReview,
    begin_review,
    choose_facts,
    decide,
    finish_review,
    say_meaning,
    set_step_done,
    set_steps,
)
from ninefold.reflection.operations.sealing import (
    CannotSeal,
    WrongPassphrase,
    add_sealed_entry,
    change_passphrase,
    change_sealed_entry,
    open_keys,
    seal_entry,
    set_passphrase,
    unseal_entry,
)
from ninefold.reflection.operations.sharing import (
    CannotShare,
    answer_review,
    note_answer_read,
    share_review,
    withdraw_share,
)
from ninefold.reflection.operations.traces import clean_traces
from ninefold.reflection.operations.weights import CannotWeigh, state_weights
from ninefold.reflection.operations.writing import (
    CannotWrite,
    add_entry,
    change_entry,
    note_mood,
    set_star,
    write_page,
)

__all__ = [
    "CannotAttach",
    "CannotImport",
    "CannotKeepPrompt",
    "CannotPlanRest",
    "CannotPredict",
    "CannotReview",
    "CannotSeal",
    "CannotShare",
    "CannotWeigh",
    "CannotWrite",
    "WrongPassphrase",
    "add_entry",
    "add_sealed_entry",
    "answer_review",
    "attach_file",
    "begin_review",
    "bring_in",
    "change_entry",
    "change_passphrase",
    "change_prediction",
    "change_prompt",
    "change_sealed_entry",
    "change_template",
    "choose_facts",
    "choose_memories",
    "clean_traces",
    "decide",
    "finish_review",
    "forget_import",
    "forget_old_imports",
    "keep_prompt",
    "keep_template",
    "let_rest",
    "make_prediction",
    "note_answer_read",
    "note_mood",
    "note_shown",
    "open_keys",
    "plan_rest",
    "read_import",
    "say_meaning",
    "seal_entry",
    "set_passphrase",
    "set_star",
    "set_step_done",
    "set_steps",
    "settle_prediction",
    "share_review",
    "state_weights",
    "unseal_entry",
    "withdraw_share",
    "write_page",
]
