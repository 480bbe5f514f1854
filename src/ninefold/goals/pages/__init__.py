"""What each goals screen shows, so that templates stay plain."""

from ninefold.goals.pages.archive import ArchivePage, archive_page
from ninefold.goals.pages.attainability import AttainabilityPage, attainability_page
from ninefold.goals.pages.confidence import ConfidencePage, confidence_page
from ninefold.goals.pages.goals import (
    GoalPage,
    GoalRow,
    GoalsPage,
    goal_page,
    goal_row,
    goals_as_markdown,
    goals_page,
)

__all__ = [
    "ArchivePage",
    "AttainabilityPage",
    "ConfidencePage",
    "GoalPage",
    "GoalRow",
    "GoalsPage",
    "archive_page",
    "attainability_page",
    "confidence_page",
    "goal_page",
    "goal_row",
    "goals_as_markdown",
    "goals_page",
]
