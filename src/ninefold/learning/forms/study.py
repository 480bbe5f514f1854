from __future__ import annotations

from django import forms

from ninefold.learning.forms.inputs import writing
from ninefold.web.inputs import day_input


class SessionForm(forms.Form):
    """Time, progress, or both. `step` comes from the buttons that log in one tap."""

    minutes = forms.IntegerField(label="Minutes", required=False, min_value=1, max_value=6000)
    done = forms.IntegerField(
        label="Now you are at", required=False, min_value=0, max_value=100_000
    )
    step = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=-1000, max_value=1000
    )
    on = forms.DateField(label="Day", required=False, widget=day_input())
    note = forms.CharField(
        label="What did you learn?",
        required=False,
        max_length=5000,
        widget=writing(3, "learning-session"),
    )


class UseForm(forms.Form):
    text = forms.CharField(
        label="What did you use it for?",
        help_text="For example: wrote the test plan for the refunds with it",
        max_length=1000,
    )
    on = forms.DateField(label="Day", required=False, widget=day_input())
