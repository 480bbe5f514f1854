"""Agreement, check-ins, thanks and advice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from ninefold.mentors.domain.agreement import QUESTIONS as AGREED_ON
from ninefold.mentors.domain.check_ins import Expectation, Side, State
from ninefold.mentors.forms.inputs import area
from ninefold.web.inputs import day_input


class AgreementForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    goals = forms.CharField(
        label=AGREED_ON["goals"],
        help_text="One goal a line.",
        required=False,
        max_length=5000,
        widget=area(3, "agreement-goals"),
    )
    mentee_brings = forms.CharField(
        label=AGREED_ON["mentee_brings"],
        help_text="One expectation a line: check-ins look at each.",
        required=False,
        max_length=5000,
        widget=area(3),
    )
    mentor_brings = forms.CharField(
        label=AGREED_ON["mentor_brings"],
        help_text="One expectation a line.",
        required=False,
        max_length=5000,
        widget=area(3),
    )
    cadence_days = forms.IntegerField(
        label=AGREED_ON["cadence_days"],
        help_text="Days between two meetings: 14 is every second week.",
        required=False,
        min_value=1,
        max_value=366,
    )
    meeting_minutes = forms.IntegerField(
        label=AGREED_ON["meeting_minutes"],
        help_text="In minutes.",
        required=False,
        min_value=0,
        max_value=600,
    )
    meeting_place = forms.CharField(
        label=AGREED_ON["meeting_place"], required=False, max_length=300
    )
    between_meetings = forms.CharField(
        label=AGREED_ON["between_meetings"], required=False, max_length=3000, widget=area(2)
    )
    confidentiality = forms.CharField(
        label=AGREED_ON["confidentiality"], required=False, max_length=3000, widget=area(2)
    )
    starts_on = forms.DateField(label=AGREED_ON["starts_on"], required=False, widget=day_input())
    review_on = forms.DateField(label=AGREED_ON["review_on"], required=False, widget=day_input())
    ending = forms.CharField(
        label=AGREED_ON["ending"], required=False, max_length=3000, widget=area(2)
    )

    def clean_cadence_days(self) -> int:
        return self.cleaned_data["cadence_days"] or 0

    def clean_meeting_minutes(self) -> int:
        return self.cleaned_data["meeting_minutes"] or 0


class CheckInForm(forms.Form):
    """One choice for each expectation of the agreement, then a note."""

    note = forms.CharField(
        label="What else is there to say about how it goes?",
        required=False,
        max_length=5000,
        widget=area(3, "mentor-check-in"),
    )
    held_on = forms.DateField(label="Day", required=False, widget=day_input())

    def __init__(self, *args: Any, expectations: Sequence[Expectation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expectations = expectations
        for place, one in enumerate(expectations):
            whose = "You" if one.side is Side.MENTEE else "Your mentor"
            self.fields[f"expectation_{place}"] = forms.ChoiceField(
                label=f"{whose}: {one.text}",
                choices=[(state.value, state.value) for state in State],
                required=False,
                widget=forms.RadioSelect(attrs={"class": "scale"}),
            )
        self.order_fields([f"expectation_{place}" for place in range(len(expectations))])

    @property
    def states(self) -> dict[str, str]:
        """How each expectation stood that something was said about, by its text."""
        return {
            one.text: self.cleaned_data[f"expectation_{place}"]
            for place, one in enumerate(self.expectations)
            if self.cleaned_data.get(f"expectation_{place}")
        }


class RestForm(forms.Form):
    until = forms.DateField(
        label="Rest until",
        help_text="No check-in is due before that day. Leave it empty to go on.",
        required=False,
        widget=day_input(),
    )


class ThanksForm(forms.Form):
    text = forms.CharField(
        label="What for, or what could you give?",
        help_text="An article that fits their work, an introduction, how their advice went.",
        max_length=3000,
        widget=area(3, "mentor-thanks"),
    )
    sort = forms.ChoiceField(
        label="It is",
        choices=[("thanks", "a thank-you"), ("give_back", "something to give back")],
        widget=forms.RadioSelect(attrs={"class": "scale"}),
        initial="thanks",
    )
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())


class GivingForm(forms.Form):
    text = forms.CharField(
        label="In your words",
        help_text="One thing that helped, and what you did with it.",
        required=False,
        max_length=5000,
        widget=area(5),
    )


class AdviceForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    question = forms.CharField(
        label="What do you ask?",
        help_text="The more specific the question, the more useful the answer.",
        max_length=3000,
        widget=area(2, "mentor-advice"),
    )
    answer = forms.CharField(
        label="What did they say?", required=False, max_length=5000, widget=area(3)
    )
    came_of_it = forms.CharField(
        label="What came of it?",
        help_text="Worth telling them, too.",
        required=False,
        max_length=5000,
        widget=area(3),
    )
