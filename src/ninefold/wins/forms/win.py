"""A win and what belongs to it."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.web.inputs import day_input
from ninefold.wins.domain.audience import Reader
from ninefold.wins.forms.readers import READERS

IMPACTS = [(1, "1 · small"), (2, "2 · medium"), (3, "3 · large")]


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
