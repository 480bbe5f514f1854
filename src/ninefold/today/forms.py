from __future__ import annotations

from datetime import time
from zoneinfo import available_timezones

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.dates import MONTHS

WEEKDAYS = [
    ("0", "Monday"),
    ("1", "Tuesday"),
    ("2", "Wednesday"),
    ("3", "Thursday"),
    ("4", "Friday"),
    ("5", "Saturday"),
    ("6", "Sunday"),
]


def known_zone(zone: str) -> str:
    """A validator: the zone is one that this machine knows."""
    if zone not in available_timezones():
        raise forms.ValidationError(
            "This is not a time zone we know: write it as Region/City, such as Europe/Berlin."
        )
    return zone


class AboutForm(forms.Form):
    """The three questions."""

    what_i_do = forms.CharField(
        label="What do you do?",
        help_text="A sentence is enough: “I test payment software in a team of six.”",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
    )
    where_to_go = forms.CharField(
        label="Where do you want to go?",
        help_text="Half an idea is fine. You can change it whenever it changes.",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
    )
    days = forms.MultipleChoiceField(
        label="When does your week have room for this?",
        choices=WEEKDAYS,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "weekdays"}),
        initial=["1", "3"],
        help_text="Practice is only ever placed inside of these hours.",
    )
    room_from = forms.TimeField(
        label="From", initial=time(18, 0), widget=forms.TimeInput(attrs={"type": "time"})
    )
    room_until = forms.TimeField(
        label="Until", initial=time(20, 0), widget=forms.TimeInput(attrs={"type": "time"})
    )
    time_zone = forms.CharField(
        label="Your time zone",
        initial="UTC",
        max_length=64,
        widget=forms.TextInput(attrs={"data-time-zone": "", "list": "time-zones"}),
    )

    def clean_time_zone(self) -> str:
        return known_zone(self.cleaned_data["time_zone"].strip())

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        start, end = data.get("room_from"), data.get("room_until")
        if start and end and end <= start:
            self.add_error("room_until", "The end must come after the start: try 18:00 to 20:00.")
        return data


class WelcomeForm(AboutForm):
    """The first account of an installation."""

    display_name = forms.CharField(
        label="Your name",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": ""}),
    )
    email = forms.EmailField(
        label="E-mail",
        help_text="You sign in with it. It stays on this installation.",
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label="Password",
        help_text="At least ten characters. A few words in a row are easier to keep than signs.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    field_order = ["display_name", "email", "password"]

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password


class ProfileForm(forms.Form):
    """What is known about a person."""

    display_name = forms.CharField(label="Your name", max_length=120)
    what_i_do = forms.CharField(
        label="What do you do?",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=1000,
    )
    where_to_go = forms.CharField(
        label="Where do you want to go?",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=1000,
    )
    time_zone = forms.CharField(
        label="Your time zone", max_length=64, widget=forms.TextInput(attrs={"list": "time-zones"})
    )
    week_starts_weekday = forms.TypedChoiceField(
        label="Your week starts on", choices=WEEKDAYS, coerce=int
    )
    fiscal_year_starts_month = forms.TypedChoiceField(
        label="The fiscal year where you work starts in",
        help_text="So that “by the end of Q2” and “this fiscal year” in a goal mean your days.",
        choices=list(MONTHS.items()),
        coerce=int,
    )

    def clean_time_zone(self) -> str:
        return known_zone(self.cleaned_data["time_zone"].strip())
