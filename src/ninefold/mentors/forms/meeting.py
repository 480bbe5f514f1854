"""Meetings, what to talk about, and who does what."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django import forms

from ninefold.mentors.forms.inputs import wall_input
from ninefold.web.inputs import day_input

SIDES = [("mentee", "You"), ("mentor", "Your mentor")]


class MeetingForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    starts_at = forms.DateTimeField(label="When?", widget=wall_input())
    minutes = forms.IntegerField(
        label="How long, in minutes?", min_value=5, max_value=600, initial=60
    )
    zone = forms.CharField(
        label="On whose clock?",
        help_text="A time zone such as Europe/Berlin.",
        max_length=64,
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
    )
    place = forms.CharField(label="Where, or over what?", required=False, max_length=300)

    @property
    def zones(self) -> list[str]:
        """The names of zones to choose from."""
        return sorted(name for name in available_timezones() if "/" in name)

    def clean_starts_at(self) -> Any:
        """The time as it was typed: which instant it is depends on the zone beside it."""
        return self.cleaned_data["starts_at"].replace(tzinfo=None)

    def clean_zone(self) -> str:
        zone: str = self.cleaned_data["zone"].strip()
        if zone not in available_timezones():
            raise forms.ValidationError("This zone is not known. Write it like Europe/Berlin.")
        return zone


class ProposalForm(MeetingForm):
    """A time that the mentor proposes."""

    field_order = ("starts_at", "minutes", "zone")
    place = None  # type: ignore[assignment]


class NotesForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    notes = forms.CharField(
        label="Notes",
        required=False,
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 8, "class": "writing"}),
    )


class AgendaForm(forms.Form):
    text = forms.CharField(label="What is there to talk about?", max_length=500)
    side = forms.ChoiceField(label="Who brings it?", choices=SIDES, initial="mentee")


class ActionItemForm(forms.Form):
    text = forms.CharField(label="What is to be done?", max_length=500)
    side = forms.ChoiceField(label="Who takes it on?", choices=SIDES, initial="mentee")
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())
