"""Forms of predictions and of the weights of goals."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.web.inputs import day_input


class PredictionForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    claim = forms.CharField(
        label="What will happen?",
        max_length=500,
        help_text="So that a stranger could check it: “The regression suite runs below 6 hours”.",
    )
    percent = forms.IntegerField(
        label="How sure are you, in percent?",
        min_value=1,
        max_value=99,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": "1"}),
    )
    due_on = forms.DateField(label="By when?", widget=day_input())


class SettlementForm(forms.Form):
    outcome = forms.ChoiceField(
        label="Did it come true?",
        choices=[("true", "It did"), ("false", "It did not"), ("void", "It cannot be said")],
        widget=forms.RadioSelect,
    )
    lesson = forms.CharField(
        label="What do you take from it?",
        required=False,
        max_length=5000,
        help_text="What you write here comes back to you now and then.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WeightsForm(forms.Form):
    """Points for each goal, named by its key."""

    def __init__(self, *args: Any, goals: dict[str, tuple[str, int]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.goals = goals
        for key, (title, points) in goals.items():
            self.fields[f"points_{key}"] = forms.IntegerField(
                label=title,
                min_value=0,
                max_value=10,
                initial=points,
                widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            )

    @property
    def points(self) -> dict[str, int]:
        """The points by the key of the goal."""
        return {key: self.cleaned_data[f"points_{key}"] for key in self.goals}
