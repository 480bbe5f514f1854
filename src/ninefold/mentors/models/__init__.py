"""Mentorships, what belongs to them, and the personal board."""

from ninefold.mentors.models.advice import Advice
from ninefold.mentors.models.agreement import Agreement
from ninefold.mentors.models.board_member import BoardMember
from ninefold.mentors.models.check_in import CheckIn
from ninefold.mentors.models.letter import Letter
from ninefold.mentors.models.meeting import ActionItem, AgendaItem, Meeting
from ninefold.mentors.models.mentorship import Mentorship
from ninefold.mentors.models.shared_page import Comment, SharedPage
from ninefold.mentors.models.thanks import Thanks

__all__ = [
    "ActionItem",
    "Advice",
    "AgendaItem",
    "Agreement",
    "BoardMember",
    "CheckIn",
    "Comment",
    "Letter",
    "Meeting",
    "Mentorship",
    "SharedPage",
    "Thanks",
]
