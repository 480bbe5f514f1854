"""The shape of input about calendars; nothing is saved here."""

from __future__ import annotations

from typing import Any

from django import forms


class _About(forms.Form):
    name = forms.CharField(label="What do you call it?", max_length=120)
    is_busy = forms.BooleanField(
        label="Keep practice clear of it",
        help_text="Switch it off for a calendar that you only want to see, such as holidays.",
        required=False,
        initial=True,
        widget=forms.CheckboxInput(attrs={"class": "switch"}),
    )
    zone = forms.CharField(
        label="Time zone of times that name none",
        help_text="Leave it empty for your own, or write it like Europe/Berlin.",
        required=False,
        max_length=64,
    )


class AddressForm(_About):
    """A calendar at an address."""

    prefix = "address"
    address = forms.CharField(
        label="Address",
        help_text="The secret or private iCal address that your calendar program shows under "
        "“share” or “integrate”. It begins with https:// or webcal:// and often ends with .ics.",
        max_length=2000,
        widget=forms.URLInput(attrs={"placeholder": "https://…", "autocomplete": "off"}),
    )
    field_order = ["address", "name"]


class FileForm(_About):
    """A calendar in a file."""

    prefix = "file"
    file = forms.FileField(
        label="File",
        help_text="An .ics file, exported from any calendar program.",
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )
    field_order = ["file", "name"]


class NewerFileForm(forms.Form):
    file = forms.FileField(
        label="A newer file",
        help_text="It takes the place of the last one. A broken file changes nothing.",
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )


class CalendarForm(_About):
    """Change a calendar."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def values(self) -> dict[str, Any]:
        """What the operation takes."""
        return {name: self.cleaned_data[name] for name in ("name", "is_busy", "zone", "version")}
