"""The shape of input about wins; nothing is saved here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from ninefold.web.inputs import day_input
from ninefold.wins.domain.audience import READER_NAMES, Reader
from ninefold.wins.domain.framework import Listed, read_framework

READERS = [(one.value, READER_NAMES[one]) for one in Reader]
OTHERS = READERS[1:]
IMPACTS = [(1, "1 · small"), (2, "2 · medium"), (3, "3 · large")]
LARGEST_FRAMEWORK = 256 * 1024
SIZES = [(1, "any win"), (2, "a medium win or more"), (3, "a large win")]


def split_words(text: str) -> list[str]:
    """What was typed with commas between, each without blanks, empty ones left out."""
    return [word.strip() for word in text.split(",") if word.strip()]


class WinForm(forms.Form):
    """A win; `people`, `witnesses` and `address` only when it is new."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="What went well?",
        help_text="In one sentence, as you would tell a friend.",
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": "win-title"}),
        max_length=300,
    )
    on = forms.DateField(label="When?", required=False, widget=day_input())
    impact = forms.TypedChoiceField(
        label="How large is its impact?",
        choices=IMPACTS,
        coerce=int,
        initial=1,
        widget=forms.RadioSelect(attrs={"class": "scale"}),
    )
    category = forms.CharField(
        label="Category",
        help_text="A heading of your own. A new one is made when you name it.",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"list": "win-categories"}),
    )
    metric_name = forms.CharField(
        label="What changed, in figures?",
        help_text="For example: regression run",
        required=False,
        max_length=100,
    )
    metric_before = forms.DecimalField(
        label="Before", required=False, max_digits=23, decimal_places=6
    )
    metric_after = forms.DecimalField(
        label="After", required=False, max_digits=23, decimal_places=6
    )
    metric_unit = forms.CharField(label="Unit", required=False, max_length=30)
    people = forms.CharField(
        label="Who had a part in it?",
        help_text="Names with commas between.",
        required=False,
        max_length=1000,
    )
    witnesses = forms.CharField(
        label="Who saw it and would say so?", required=False, max_length=1000
    )
    address = forms.URLField(
        label="Where can somebody look at it?",
        help_text="A web address of a page, a document, a picture.",
        required=False,
        max_length=2000,
        assume_scheme="https",
    )
    story = forms.CharField(
        label="The story",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "data-draft": "win-story"}),
        max_length=10000,
    )
    situation = forms.CharField(
        label="Situation: what was the matter?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": "win-situation"}),
        max_length=5000,
    )
    task = forms.CharField(
        label="Task: what was yours to do?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": "win-task"}),
        max_length=5000,
    )
    action = forms.CharField(
        label="Action: what did you do?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": "win-action"}),
        max_length=5000,
    )
    result = forms.CharField(
        label="Result: what came of it?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": "win-result"}),
        max_length=5000,
    )
    tags = forms.CharField(
        label="Tags", help_text="Words with commas between.", required=False, max_length=500
    )
    audience = forms.RegexField(
        regex=r"^[\w-]*$",
        label="Audience",
        help_text="The furthest reader in one word, as after v: in a line: me, team, manager, "
        "committee or public. Empty is for all; any other word keeps it with you.",
        error_messages={"invalid": "An audience is one word: me, team, manager, public."},
        required=False,
        max_length=60,
    )
    figures_until = forms.ChoiceField(
        label="Its figures go as far as",
        help_text="Readers beyond that are told how much it moved, and no figure.",
        choices=READERS,
        required=False,
        initial=Reader.PUBLIC.value,
    )

    def __init__(self, *args: Any, is_new: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_new = is_new
        if not is_new:
            for name in ("people", "witnesses", "address"):
                del self.fields[name]
            for field in self.fields.values():
                field.widget.attrs.pop("data-draft", None)

    @property
    def says_more(self) -> bool:
        """Whether a field behind "Say more" holds something, so that it must stand open."""
        more = ("story", "situation", "task", "action", "result", "tags", "audience")
        return any(self[name].value() or self[name].errors for name in more)

    def values(self) -> dict[str, Any]:
        """The cleaned values as the operations take them."""
        data = dict(self.cleaned_data)
        data.pop("version", None)
        data["tags"] = split_words(data["tags"])
        data["figures_until"] = data["figures_until"] or Reader.PUBLIC.value
        if self.is_new:
            data["people"] = split_words(data["people"])
            data["witnesses"] = split_words(data["witnesses"])
            address = data.pop("address")
            data["evidence"] = [("", address)] if address else []
        return data


class EvidenceForm(forms.Form):
    title = forms.CharField(
        label="What is it?", help_text="A page, a photo, a mail.", required=False, max_length=300
    )
    address = forms.CharField(
        label="Its address",
        help_text="Leave it empty for paper.",
        required=False,
        max_length=2000,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
    )


class PersonForm(forms.Form):
    name = forms.CharField(label="Name", max_length=200)
    part = forms.ChoiceField(
        label="They",
        choices=[("witness", "saw it and would say so"), ("part", "had a part in it")],
        widget=forms.RadioSelect,
        initial="witness",
    )


class WitnessForm(forms.Form):
    """Who saw it: the last step of the ladder, asked alone."""

    name = forms.CharField(label="Who saw it and would say so?", max_length=200)
    part = forms.CharField(widget=forms.HiddenInput, initial="witness")


class FigureForm(forms.Form):
    """The figure of a win that has none yet."""

    metric_name = forms.CharField(
        label="What was counted?",
        help_text="For example: regression run",
        required=False,
        max_length=100,
    )
    metric_before = forms.DecimalField(
        label="Before", required=False, max_digits=23, decimal_places=6
    )
    metric_after = forms.DecimalField(label="After", max_digits=23, decimal_places=6)
    metric_unit = forms.CharField(label="Unit", required=False, max_length=30)


class ThanksForm(forms.Form):
    thanks = forms.CharField(
        label="What did you say?",
        help_text="Kept for you alone. You can leave it empty.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
    )
    on = forms.DateField(label="When?", required=False, widget=day_input())


class TreatForm(forms.Form):
    name = forms.CharField(
        label="What would be a treat for you?",
        help_text="An hour with a book, a walk by the river, dinner out.",
        max_length=200,
    )
    size = forms.TypedChoiceField(
        label="For", choices=SIZES, coerce=int, initial=1, widget=forms.RadioSelect
    )


class ProtectedWordForm(forms.Form):
    word = forms.CharField(
        label="Word or name",
        help_text="A client, a code name, a person. Capitals do not matter.",
        max_length=120,
    )
    instead = forms.CharField(
        label="What others read instead",
        help_text="For example: a large retailer. Empty leaves an ellipsis.",
        required=False,
        max_length=120,
    )
    until = forms.ChoiceField(
        label="It goes as far as", choices=READERS, initial=Reader.MANAGER.value
    )


class ResumeForm(forms.Form):
    """What a résumé cannot know by itself."""

    position = forms.CharField(label="Your position", required=False, max_length=120)
    organisation = forms.CharField(
        label="Where you work",
        help_text="Left empty, your wins stand as projects.",
        required=False,
        max_length=120,
    )
    since = forms.DateField(label="Since", required=False, widget=day_input())
    shows_email = forms.BooleanField(label="With my e-mail address", required=False)


class FrameworkForm(forms.Form):
    """A list of competencies, typed or as a file."""

    text = forms.CharField(
        label="One on each line",
        help_text="With its meaning after a colon, if you like: Judgement: decides with what "
        "is known, and says what is not.",
        required=False,
        max_length=60000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    file = forms.FileField(
        label="Or a file", help_text="Plain text, Markdown or CSV, up to 256 kB.", required=False
    )

    def clean(self) -> dict[str, Any]:
        """What was typed and what stands in the file, read as one list."""
        data: dict[str, Any] = super().clean() or {}
        text = data.get("text") or ""
        file = data.get("file")
        if file is not None:
            if file.size > LARGEST_FRAMEWORK:
                self.add_error("file", "This file is larger than 256 kB: give the list alone.")
            else:
                try:
                    text = f"{text}\n{file.read().decode('utf-8-sig')}".strip()
                except UnicodeDecodeError:
                    self.add_error("file", "This is no text in UTF-8: save it as plain text.")
        self.listed: list[Listed] = read_framework(text)
        if not self.errors and not self.listed:
            self.add_error("text", "Name at least one competency, or choose a file.")
        return data


class CategoryForm(forms.Form):
    name = forms.CharField(label="Name", max_length=100)


class PeriodForm(forms.Form):
    """Two days; both are needed."""

    starts_on = forms.DateField(label="From", widget=day_input())
    ends_on = forms.DateField(label="To", widget=day_input())

    def clean(self) -> dict[str, Any]:
        """The end may not lie before the start."""
        data: dict[str, Any] = super().clean() or {}
        start, end = data.get("starts_on"), data.get("ends_on")
        if start and end and end < start:
            self.add_error("ends_on", "This is before the first day: choose a later one.")
        return data


class ShareForm(PeriodForm):
    guest_name = forms.CharField(
        label="Who is it for?", help_text="Their name; the page greets them.", max_length=200
    )
    message = forms.CharField(
        label="A few words to them",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "wins-share"}),
        max_length=3000,
    )
    reader = forms.ChoiceField(
        label="Told as to",
        choices=OTHERS,
        initial=Reader.MANAGER.value,
        help_text="This decides which names, figures and words go out.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput(), max_length=100)
    wins = forms.MultipleChoiceField(
        label="What they will see",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one win to show."},
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wins"].choices = list(choices)  # type: ignore[attr-defined]
        self.fields["starts_on"].widget = forms.HiddenInput()
        self.fields["ends_on"].widget = forms.HiddenInput()
