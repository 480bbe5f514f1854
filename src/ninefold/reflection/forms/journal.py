"""Forms of the journal and of reviews."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.reflection.operations.importing import FORMATS
from ninefold.reflection.operations.sharing import LONGEST_ANSWER, PARTS
from ninefold.reflection.operations.writing import LONGEST
from ninefold.web.inputs import day_input

MOODS = {1: "Heavy", 2: "Low", 3: "Even", 4: "Good", 5: "Bright"}
ENERGIES = {-2: "Empty", -1: "Tired", 0: "So-so", 1: "Fresh", 2: "Full"}


def scale(label: str, words: dict[int, str]) -> forms.TypedChoiceField:
    """A row of segments, one of them "not said"."""
    return forms.TypedChoiceField(
        label=label,
        choices=[*words.items(), ("", "–")],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect(attrs={"class": "scale"}),
    )


class TagsField(forms.Field):
    """Tags with spaces or commas between them, as a list."""

    def to_python(self, value: Any) -> list[str]:
        """The words, marks taken off by the operation."""
        return str(value or "").replace(",", " ").split()

    def prepare_value(self, value: Any) -> Any:
        """The list as one line."""
        return " ".join(value) if isinstance(value, list) else value


class PageForm(forms.Form):
    """The page of a day. `draft` names where the browser keeps what is typed."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label="The page",
        required=False,
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(
            attrs={
                "class": "writing page-writing",
                "rows": 14,
                "placeholder": "Begin anywhere. It stays on this device until you keep it.",
            }
        ),
    )
    mood = scale("How was it?", MOODS)
    energy = scale("Your energy", ENERGIES)
    tags = TagsField(label="Tags", required=False, help_text="With spaces between them.")

    def __init__(self, *args: Any, draft: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["data-draft"] = draft


class EntryForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label="Title", required=False, max_length=300)
    text = forms.CharField(
        label="The entry",
        required=False,
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"class": "writing page-writing", "rows": 8}),
    )
    mood = scale("How was it?", MOODS)
    energy = scale("Your energy", ENERGIES)
    tags = TagsField(
        label="Tags",
        required=False,
        help_text="With spaces between them. What is tagged “lesson” comes back more often.",
    )

    def __init__(self, *args: Any, draft: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["data-draft"] = draft


class NoteForm(forms.Form):
    text = forms.CharField(
        label="A note",
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": "reflection-note"}),
    )


class PromptForm(forms.Form):
    text = forms.CharField(label="A question of your own", max_length=300)


class TemplateForm(forms.Form):
    title = forms.CharField(label="Name", max_length=120)
    text = forms.CharField(
        label="What it holds",
        help_text="Markdown: headings, questions, a list to fill in.",
        max_length=20_000,
        widget=forms.Textarea(attrs={"class": "writing", "rows": 8}),
    )


class RestForm(forms.Form):
    starts_on = forms.DateField(label="From", widget=day_input())
    ends_on = forms.DateField(label="Until", widget=day_input())
    note = forms.CharField(label="What for?", required=False, max_length=200)


class MeaningForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    went_well = forms.CharField(
        label="What went well, and what was your part in it?",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"class": "review-writing", "rows": 3}),
    )
    stuck = forms.CharField(
        label="Where did it get stuck?",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"class": "review-writing", "rows": 3}),
    )
    to_change = forms.CharField(
        label="What will you do differently?",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"class": "review-writing", "rows": 3}),
    )

    def __init__(self, *args: Any, draft: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("went_well", "stuck", "to_change"):
            self.fields[name].widget.attrs["data-draft"] = f"{draft}-{name}"


class StepsForm(forms.Form):
    step_1 = forms.CharField(label="First", required=False, max_length=300)
    step_2 = forms.CharField(label="Second", required=False, max_length=300)
    step_3 = forms.CharField(label="Third", required=False, max_length=300)

    def __init__(self, *args: Any, draft: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs["data-draft"] = f"{draft}-{name}"

    @property
    def steps(self) -> list[str]:
        """The steps that were named."""
        return [words for words in self.cleaned_data.values() if words]


class ShareForm(forms.Form):
    guest_name = forms.CharField(label="Whom do you send it to?", max_length=200)
    parts = forms.MultipleChoiceField(
        label="What may they see?",
        choices=list(PARTS.items()),
        initial=["win", "went_well", "stuck", "to_change", "steps"],
        widget=forms.CheckboxSelectMultiple,
    )
    message = forms.CharField(
        label="A word to them",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AnswerForm(forms.Form):
    text = forms.CharField(
        label="Your answer",
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"class": "writing", "rows": 6}),
    )


class ImportForm(forms.Form):
    format = forms.ChoiceField(
        label="Which program wrote it?",
        choices=list(FORMATS.items()),
        initial="jrnl",
        widget=forms.RadioSelect,
    )
    file = forms.FileField(
        label="The file",
        help_text="It is read first and shown to you; nothing comes in before you say so.",
    )
