"""Who could be a mentor, how it ends, and the letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from ninefold.kernel.refs import Ref
from ninefold.links.titles import Titled
from ninefold.mentors.forms.inputs import area, choices, give_choices
from ninefold.web.inputs import day_input


class MentorForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label="Who is it?", max_length=200)
    place = forms.CharField(
        label="Where?",
        help_text="Their role and place, in your company or outside.",
        required=False,
        max_length=300,
    )
    admiration = forms.CharField(
        label="Why do you admire their work?",
        help_text="Name one thing: a talk, a text, a decision. It opens your letter later.",
        required=False,
        max_length=3000,
        widget=area(3, "mentor-admiration"),
    )
    insight = forms.CharField(
        label="How would their insight help you?",
        required=False,
        max_length=3000,
        widget=area(3, "mentor-insight"),
    )
    email = forms.EmailField(label="E-mail", required=False)
    reach = forms.CharField(
        label="How else do you reach them?",
        help_text="A profile, a number, or somebody who could introduce you.",
        required=False,
        max_length=300,
    )
    how_met = forms.CharField(
        label="How did you meet, if you have?",
        required=False,
        max_length=1000,
        widget=area(2),
    )
    person = forms.ChoiceField(
        label="The same person in your network",
        help_text="Both then show each other.",
        required=False,
    )

    def __init__(self, *args: Any, people: Sequence[Titled] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if people:
            give_choices(self.fields["person"], [("", "Nobody yet"), *choices(people)])
        else:
            del self.fields["person"]

    @property
    def person_ref(self) -> Ref | None:
        """The person chosen."""
        text = self.cleaned_data.get("person")
        return Ref.read(text) if text else None


class EndingForm(forms.Form):
    lesson = forms.CharField(
        label="What stays with you from it?",
        required=False,
        max_length=5000,
        widget=area(4, "mentor-lesson"),
    )
    on = forms.DateField(label="On", required=False, widget=day_input())


class LetterMaterialForm(forms.Form):
    """What a letter is made of: the goal and wins are the owner's own rows."""

    admiration = forms.CharField(
        label="Why do you admire their work?", required=False, max_length=3000, widget=area(3)
    )
    goal = forms.ChoiceField(label="Which goal would they help with?", required=False)
    wins = forms.MultipleChoiceField(
        label="What have you done on the way already?",
        help_text="Two at most: a letter is short.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    ask = forms.CharField(
        label="What exactly do you ask for?",
        help_text="For example: 30 minutes by video about how you began to lead testers",
        required=False,
        max_length=500,
        widget=area(2),
    )
    how_met = forms.CharField(
        label="How did you meet, if you have?", required=False, max_length=1000, widget=area(2)
    )

    def __init__(
        self, *args: Any, goals: Sequence[Titled], wins: Sequence[Titled], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        give_choices(self.fields["goal"], [("", "None of them"), *choices(goals)])
        give_choices(self.fields["wins"], choices(wins))
        if not goals:
            self.fields["goal"].help_text = "You have set no goal yet: a letter can do without."
        if not wins:
            del self.fields["wins"]

    def clean_wins(self) -> list[str]:
        wins: list[str] = self.cleaned_data["wins"]
        if len(wins) > 2:
            raise forms.ValidationError("Choose two at most; the others can wait for the talk.")
        return wins

    @property
    def goal_ref(self) -> Ref | None:
        """The goal chosen."""
        return Ref.read(self.cleaned_data["goal"]) if self.cleaned_data.get("goal") else None

    @property
    def win_refs(self) -> list[Ref]:
        """The wins chosen."""
        return [Ref.read(text) for text in self.cleaned_data.get("wins", [])]


class LetterForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    subject = forms.CharField(label="Subject", required=False, max_length=200)
    body = forms.CharField(
        label="Your letter",
        help_text="Change it until it sounds like you.",
        max_length=10000,
        widget=forms.Textarea(attrs={"rows": 16, "class": "writing"}),
    )
