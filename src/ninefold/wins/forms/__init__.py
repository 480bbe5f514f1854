"""The shape of input about wins; nothing is saved here."""

from ninefold.wins.forms.papers import PeriodForm, ResumeForm, ShareForm
from ninefold.wins.forms.readers import OTHERS, READERS
from ninefold.wins.forms.rules import CategoryForm, FrameworkForm, ProtectedWordForm
from ninefold.wins.forms.treats import PromiseForm, TreatForm
from ninefold.wins.forms.win import (
    EvidenceForm,
    FigureForm,
    PersonForm,
    ThanksForm,
    WinForm,
    WitnessForm,
    split_words,
)

__all__ = [
    "OTHERS",
    "READERS",
    "CategoryForm",
    "EvidenceForm",
    "FigureForm",
    "FrameworkForm",
    "PeriodForm",
    "PersonForm",
    "PromiseForm",
    "ProtectedWordForm",
    "ResumeForm",
    "ShareForm",
    "ThanksForm",
    "TreatForm",
    "WinForm",
    "WitnessForm",
    "split_words",
]
