"""The nine strategies in the order of the mark, with the names they carry in pictures."""

from __future__ import annotations

STRATEGY_NAMES = {
    "passion": "Passion",
    "goals": "Goals",
    "mentors": "Mentors",
    "skills": "Skills",
    "network": "Network",
    "reflection": "Reflection",
    "feedback": "Feedback",
    "learning": "Learning",
    "wins": "Wins",
}


def check_strategy(strategy: str) -> str:
    """The strategy back, or ValueError that lists the nine."""
    if strategy not in STRATEGY_NAMES:
        raise ValueError(f"strategy is {strategy!r}: give one of {', '.join(STRATEGY_NAMES)}.")
    return strategy
