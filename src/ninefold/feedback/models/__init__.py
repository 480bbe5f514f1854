"""Rounds with their questions, invitations and answers; action items; feedback noted by hand."""

from ninefold.feedback.models.action_item import ActionItem, Step
from ninefold.feedback.models.answer import AnonymousAnswer, NamedAnswer
from ninefold.feedback.models.invitation import Invitation, LinkUse
from ninefold.feedback.models.note import FeedbackNote, QuestionToAsk
from ninefold.feedback.models.round import Question, Round

__all__ = [
    "ActionItem",
    "AnonymousAnswer",
    "FeedbackNote",
    "Invitation",
    "LinkUse",
    "NamedAnswer",
    "Question",
    "QuestionToAsk",
    "Round",
    "Step",
]
