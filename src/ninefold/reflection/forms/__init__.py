"""The shape of input about reflection; nothing is saved here."""

from ninefold.reflection.forms.journal import (
    ENERGIES,
    MOODS,
    AnswerForm,
    EntryForm,
    ImportForm,
    MeaningForm,
    NoteForm,
    PageForm,
    PromptForm,
    RestForm,
    ShareForm,
    StepsForm,
    TagsField,
    TemplateForm,
    scale,
)

__all__ = [
    "ENERGIES",
    "MOODS",
    "AnswerForm",
    "EntryForm",
    "ImportForm",
    "MeaningForm",
    "NoteForm",
    "PageForm",
    "PromptForm",
    "RestForm",
    "ShareForm",
    "StepsForm",
    "TagsField",
    "TemplateForm",
    "scale",
]
