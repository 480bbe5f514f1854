"""What leaves: a period, a share, a résumé."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from ninefold.web.inputs import day_input
from ninefold.wins.domain.audience import Reader
from ninefold.wins.forms.readers import OTHERS


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


class ResumeForm(forms.Form):
    """What a résumé cannot know by itself."""

    position = forms.CharField(label="Your position", required=False, max_length=120)
    organisation = forms.CharField(
        label="Where you work",
        required=False,
        max_length=120,
    )
    since = forms.DateField(label="Since", required=False, widget=day_input())
    shows_email = forms.BooleanField(label="With my e-mail address", required=False)
