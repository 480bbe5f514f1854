"""The shape of input about mentors; nothing is saved here."""

from ninefold.mentors.forms.meeting import (
    ActionItemForm,
    AgendaForm,
    MeetingForm,
    NotesForm,
    ProposalForm,
)
from ninefold.mentors.forms.mentor import EndingForm, LetterForm, LetterMaterialForm, MentorForm
from ninefold.mentors.forms.sharing import BoardMemberForm, CommentForm, SharedPageForm
from ninefold.mentors.forms.working import (
    AdviceForm,
    AgreementForm,
    CheckInForm,
    GivingForm,
    RestForm,
    ThanksForm,
)

__all__ = [
    "ActionItemForm",
    "AdviceForm",
    "AgendaForm",
    "AgreementForm",
    "BoardMemberForm",
    "CheckInForm",
    "CommentForm",
    "EndingForm",
    "GivingForm",
    "LetterForm",
    "LetterMaterialForm",
    "MeetingForm",
    "MentorForm",
    "NotesForm",
    "ProposalForm",
    "RestForm",
    "SharedPageForm",
    "ThanksForm",
]
