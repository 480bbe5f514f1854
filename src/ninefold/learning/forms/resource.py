from __future__ import annotations

from typing import Any

from django import forms

from ninefold.learning.domain.progress import Unit
from ninefold.learning.forms.inputs import RefsField, offer_rows, writing
from ninefold.learning.models import Resource
from ninefold.learning.queries.purposes import GOAL, SKILL
from ninefold.web.inputs import day_input


class ResourceForm(forms.Form):
    """A resource; with `owner`, goals and skills can be chosen (only for a new one)."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label="Title", max_length=300)
    kind = forms.ChoiceField(label="It is a", choices=Resource.Kind.choices)
    author = forms.CharField(label="By whom?", required=False, max_length=200)
    address = forms.CharField(
        label="Address",
        required=False,
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )
    purpose = forms.CharField(
        label="What for?",
        help_text="One sentence. It stands beside the title, so that you remember on a grey day.",
        required=False,
        max_length=300,
    )
    goals = RefsField(label="Which goals does it serve?", required=False)
    skills = RefsField(label="Which skills does it practise?", required=False)
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())
    unit = forms.ChoiceField(
        label="Count progress in", choices=[(one.value, one.value) for one in Unit]
    )
    done = forms.IntegerField(label="Done so far", required=False, min_value=0, initial=0)
    total = forms.IntegerField(
        label="Of", help_text="Not needed for percent.", required=False, min_value=1
    )
    cost = forms.DecimalField(
        label="What did it cost?", required=False, min_value=0, max_digits=10, decimal_places=2
    )
    currency = forms.CharField(
        label="Currency",
        required=False,
        max_length=3,
        widget=forms.TextInput(attrs={"placeholder": "EUR", "autocapitalize": "characters"}),
    )
    tags = forms.CharField(
        label="Tags", help_text="With spaces between them.", required=False, max_length=500
    )

    def __init__(self, *args: Any, owner: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if owner is None:
            del self.fields["goals"], self.fields["skills"]
        else:
            offer_rows(self, owner, goals=GOAL, skills=SKILL)

    @property
    def values(self) -> dict[str, Any]:
        """What the operations take, besides the owner and the key."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return data | {"done": data["done"] or 0, "tags": data["tags"].split()}


class NotesForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    takeaway = forms.CharField(
        label="What stays with you?",
        help_text="The one thing you would tell a friend about it.",
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    notes = forms.CharField(
        label="Notes",
        help_text="Markdown: # for a heading, - for a list, **bold**.",
        required=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 18, "class": "writing"}),
    )


class CompletionForm(forms.Form):
    on = forms.DateField(label="Finished on", required=False, widget=day_input())
    takeaway = forms.CharField(
        label="What stays with you?",
        help_text="The one thing you would tell a friend about it.",
        required=False,
        max_length=5000,
        widget=writing(3, "learning-takeaway"),
    )


class DroppingForm(forms.Form):
    takeaway = forms.CharField(
        label="What was it good for all the same?",
        required=False,
        max_length=5000,
        widget=writing(3, "learning-dropping"),
    )
