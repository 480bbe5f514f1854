"""Reads of wins. The first argument is the owner."""

from ninefold.wins.queries.around import (
    categories,
    drafts,
    earlier_thanks,
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
from ninefold.wins.queries.rules import (
    competencies,
    known_names,
    protected_words,
    shown_competencies,
)

__all__ = [
    "categories",
    "competencies",
    "connected",
    "domain_win",
    "domain_wins",
    "drafts",
    "earlier_thanks",
    "kept_days",
    "known_names",
    "past_win",
    "person_of_win",
    "protected_words",
    "shared_wins",
    "shares",
    "shown_competencies",
    "thanks_due",
    "treats",
    "treats_taken",
    "win",
    "win_count",
    "wins",
    "years",
]
