"""What can be done with mentorships."""

from ninefold.mentors.operations.advising import CannotKeepAdvice, ask_for_advice, change_advice
from ninefold.mentors.operations.agenda import (
    CannotAddItem,
    add_action_item,
    add_agenda_item,
    finish_action_item,
    talk_about,
)
from ninefold.mentors.operations.agreeing import CannotAgree, keep_agreement
from ninefold.mentors.operations.board import CannotSeat, change_seats, note_contact, take_seat
from ninefold.mentors.operations.checking_in import CannotCheckIn, check_in, rest
from ninefold.mentors.operations.meeting import (
    CannotMeet,
    accept_proposal,
    calendar_invitation,
    cancel_meeting,
    hold_meeting,
    keep_notes,
    move_meeting,
    plan_meeting,
    propose_meeting,
    send_invitation,
)
from ninefold.mentors.operations.sharing import (
    CannotShare,
    choose_shared,
    close_page,
    comment,
    open_page,
    page_behind,
    read_comments,
)
from ninefold.mentors.operations.staging import CannotMove, move_mentorship
from ninefold.mentors.operations.thanking import CannotThank, give_thanks, note_thanks
from ninefold.mentors.operations.wishing import CannotWish, add_mentor, change_mentor
from ninefold.mentors.operations.writing import (
    CannotWrite,
    draft_letter,
    keep_letter,
    material_of,
    send_letter,
)
from ninefold.mentors.operations.writing_out import calendar_of, written_out

__all__ = [
    "CannotAddItem",
    "CannotAgree",
    "CannotCheckIn",
    "CannotKeepAdvice",
    "CannotMeet",
    "CannotMove",
    "CannotSeat",
    "CannotShare",
    "CannotThank",
    "CannotWish",
    "CannotWrite",
    "accept_proposal",
    "add_action_item",
    "add_agenda_item",
    "add_mentor",
    "ask_for_advice",
    "calendar_invitation",
    "calendar_of",
    "cancel_meeting",
    "change_advice",
    "change_mentor",
    "change_seats",
    "check_in",
    "choose_shared",
    "close_page",
    "comment",
    "draft_letter",
    "finish_action_item",
    "give_thanks",
    "hold_meeting",
    "keep_agreement",
    "keep_letter",
    "keep_notes",
    "material_of",
    "move_meeting",
    "move_mentorship",
    "note_contact",
    "note_thanks",
    "open_page",
    "page_behind",
    "plan_meeting",
    "propose_meeting",
    "read_comments",
    "rest",
    "send_invitation",
    "send_letter",
    "take_seat",
    "talk_about",
    "written_out",
]
