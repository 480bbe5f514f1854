"""What each mentors screen shows, so that templates stay plain."""

from ninefold.mentors.pages.board import BoardPage, board_page
from ninefold.mentors.pages.choices import current_goals, kept_wins, people
from ninefold.mentors.pages.guest import GuestPage, guest_page
from ninefold.mentors.pages.letter import LetterPage, letter_page
from ninefold.mentors.pages.mentorship import (
    MeetingPage,
    MentorshipPage,
    meeting_page,
    mentorship_page,
)
from ninefold.mentors.pages.pipeline import PipelinePage, pipeline_page

__all__ = [
    "BoardPage",
    "GuestPage",
    "LetterPage",
    "MeetingPage",
    "MentorshipPage",
    "PipelinePage",
    "board_page",
    "current_goals",
    "guest_page",
    "kept_wins",
    "letter_page",
    "meeting_page",
    "mentorship_page",
    "people",
    "pipeline_page",
]
