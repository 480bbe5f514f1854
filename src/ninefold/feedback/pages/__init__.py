"""What each feedback screen shows."""

from ninefold.feedback.pages.markdown import file_name, notes_markdown, round_markdown
from ninefold.feedback.pages.rounds import (
    FeedbackPage,
    RoundPage,
    feedback_page,
    linkable,
    marked,
    questions_shown,
    round_page,
)

__all__ = [
    "FeedbackPage",
    "RoundPage",
    "feedback_page",
    "file_name",
    "linkable",
    "marked",
    "notes_markdown",
    "questions_shown",
    "round_markdown",
    "round_page",
]
