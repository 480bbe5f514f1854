"""The mentor's page and the personal board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from ninefold.kernel.refs import Ref
from ninefold.links.titles import Titled
from ninefold.mentors.domain.board import QUESTIONS as SEATS
from ninefold.mentors.forms.inputs import area, choices, give_choices
from ninefold.web.inputs import day_input


class SharedPageForm(forms.Form):
    greeting = forms.CharField(
        label="A line at the top",
        required=False,
        max_length=1000,
        widget=area(2),
    )
    goals = forms.MultipleChoiceField(
        label="Goals", required=False, widget=forms.CheckboxSelectMultiple
    )
    agreement = forms.BooleanField(
        label="What you agreed on",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "switch"}),
    )
    meeting = forms.BooleanField(
        label="The next meeting and its agenda",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "switch"}),
    )
    action_items = forms.BooleanField(
        label="Who does what until then",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "switch"}),
    )
    advice = forms.BooleanField(
        label="What came of their advice",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "switch"}),
    )

    def __init__(self, *args: Any, goals: Sequence[Titled], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        give_choices(self.fields["goals"], choices(goals))
        if not goals:
            del self.fields["goals"]

    @property
    def goal_refs(self) -> list[Ref]:
        """The goals chosen."""
        return [Ref.read(text) for text in self.cleaned_data.get("goals", [])]


class CommentForm(forms.Form):
    text = forms.CharField(label="Your words", max_length=5000, widget=area(3))


class BoardMemberForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label="Who is it?", max_length=200)
    seats = forms.MultipleChoiceField(
        label="What are they to you?",
        choices=[(seat.value, f"{seat.value.capitalize()}: {SEATS[seat]}") for seat in SEATS],
        widget=forms.CheckboxSelectMultiple,
    )
    goals = forms.MultipleChoiceField(
        label="Which goals do they help with?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    last_contact_on = forms.DateField(
        label="When were you last in touch?", required=False, widget=day_input()
    )
    note = forms.CharField(label="A note", required=False, max_length=300)
    mentorship = forms.ChoiceField(label="The same as your mentor", required=False)

    def __init__(
        self,
        *args: Any,
        goals: Sequence[Titled],
        mentors: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        give_choices(self.fields["goals"], choices(goals))
        give_choices(self.fields["mentorship"], [("", "Nobody of them"), *mentors])
        if not goals:
            del self.fields["goals"]
        if not mentors:
            del self.fields["mentorship"]

    @property
    def values(self) -> dict[str, Any]:
        """What the operations take."""
        data = self.cleaned_data
        return {
            "name": data["name"],
            "seats": data["seats"],
            "note": data["note"],
            "last_contact_on": data["last_contact_on"],
            "goals": [Ref.read(text) for text in data.get("goals", [])],
            "mentorship_key": data.get("mentorship") or None,
        }
