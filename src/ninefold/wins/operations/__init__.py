"""What wins can do."""

from ninefold.wins.operations.captured import keep_captured
from ninefold.wins.operations.categories import category_named, rename_category
from ninefold.wins.operations.checking import CannotKeepWin
from ninefold.wins.operations.competencies import list_competencies, show_competencies
from ninefold.wins.operations.drafting import SUGGESTED_BY, draft_from, draft_from_entry, keep_draft
from ninefold.wins.operations.git_history import CannotReadRepository, identities_of
from ninefold.wins.operations.keeping import add_figure, change_win, keep_win
from ninefold.wins.operations.lens import checked_reader, protect_word
from ninefold.wins.operations.offering import Offered, draft_from_calendar, draft_from_git
from ninefold.wins.operations.people import (
    add_evidence,
    add_person,
    keep_thanks,
    put_off_thanks,
)
from ninefold.wins.operations.promising import (
    REACHED_BY,
    bring_due,
    enjoy_promise,
    let_go_of_promise,
    promise_treat,
)
from ninefold.wins.operations.sharing import open_share, share_wins, withdraw_share
from ninefold.wins.operations.treating import list_treat, take_treat
from ninefold.wins.operations.watching import draft_from_watched, watch_calendars

__all__ = [
    "REACHED_BY",
    "SUGGESTED_BY",
    "CannotKeepWin",
    "CannotReadRepository",
    "Offered",
    "add_evidence",
    "add_figure",
    "add_person",
    "bring_due",
    "category_named",
    "change_win",
    "checked_reader",
    "draft_from",
    "draft_from_calendar",
    "draft_from_entry",
    "draft_from_git",
    "draft_from_watched",
    "enjoy_promise",
    "identities_of",
    "keep_captured",
    "keep_draft",
    "keep_thanks",
    "keep_win",
    "let_go_of_promise",
    "list_competencies",
    "list_treat",
    "open_share",
    "promise_treat",
    "protect_word",
    "put_off_thanks",
    "rename_category",
    "share_wins",
    "show_competencies",
    "take_treat",
    "watch_calendars",
    "withdraw_share",
]
