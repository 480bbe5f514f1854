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

# For files that stand alone, where the page's custom properties do not reach; the same hues as
# there, at a lightness that reads on light and on dark.
MARK_COLOURS = {
    "passion": "#c26866",
    "goals": "#bb723c",
    "mentors": "#9c8523",
    "skills": "#5b9755",
    "network": "#009c95",
    "reflection": "#2092be",
    "feedback": "#6883cc",
    "learning": "#9972bb",
    "wins": "#b76896",
}
MARK_HEART = "#f7b035"


def check_strategy(strategy: str) -> str:
    """The strategy back, or ValueError that lists the nine."""
    if strategy not in STRATEGY_NAMES:
        raise ValueError(f"strategy is {strategy!r}: give one of {', '.join(STRATEGY_NAMES)}.")
    return strategy
