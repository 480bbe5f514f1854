"""The shape of input about learning; nothing is saved here."""

from ninefold.learning.forms.certificate import CertificateForm, RenewalForm
from ninefold.learning.forms.feed import FeedFileForm, FeedForm
from ninefold.learning.forms.resource import (
    CompletionForm,
    DroppingForm,
    NotesForm,
    ResourceForm,
)
from ninefold.learning.forms.study import SessionForm, UseForm
from ninefold.learning.forms.teaching import TeachingForm

__all__ = [
    "CertificateForm",
    "CompletionForm",
    "DroppingForm",
    "FeedFileForm",
    "FeedForm",
    "NotesForm",
    "RenewalForm",
    "ResourceForm",
    "SessionForm",
    "TeachingForm",
    "UseForm",
]
