"""Reads of wins. The first argument is the owner."""

from ninefold.wins.queries.around import (
    categories,
    drafts,
    person_of_win,
    shares,
    thanks_due,
    treats,
    treats_taken,
)
from ninefold.wins.queries.kept import (
    connected,
    domain_win,
    domain_wins,
    kept_days,
    past_win,
    shared_wins,
    win,
    win_count,
    wins,
    years,
)

__all__ = [
    "categories",
    "connected",
    "domain_win",
    "domain_wins",
    "drafts",
    "kept_days",
    "past_win",
    "person_of_win",
    "shared_wins",
    "shares",
    "thanks_due",
    "treats",
    "treats_taken",
    "win",
    "win_count",
    "wins",
    "years",
]
