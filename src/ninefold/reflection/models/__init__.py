"""Journal entries, prompts, reviews and what belongs to them."""

from ninefold.reflection.models.attachment import Attachment, AttachmentContent
from ninefold.reflection.models.entry import Entry
from ninefold.reflection.models.guesses import PassphraseGuesses
from ninefold.reflection.models.journal_import import JournalImport
from ninefold.reflection.models.prediction import Prediction
from ninefold.reflection.models.prompt import Prompt, Template
from ninefold.reflection.models.rest import PlannedRest
from ninefold.reflection.models.resurfacing import Resurfacing
from ninefold.reflection.models.review import Review, ReviewDecision, ReviewFact, ReviewStep
from ninefold.reflection.models.sealing_key import SealingKey
from ninefold.reflection.models.sharing import ReviewAnswer, ReviewShare
from ninefold.reflection.models.weight import GoalWeight

__all__ = [
    "Attachment",
    "AttachmentContent",
    "Entry",
    "GoalWeight",
    "JournalImport",
    "PassphraseGuesses",
    "PlannedRest",
    "Prediction",
    "Prompt",
    "Resurfacing",
    "Review",
    "ReviewAnswer",
    "ReviewDecision",
    "ReviewFact",
    "ReviewShare",
    "ReviewStep",
    "SealingKey",
    "Template",
]
