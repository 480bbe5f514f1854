from __future__ import annotations

from typing import Any

from django import forms

from ninefold.web.inputs import day_input


class CertificateForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label="What does it say?", max_length=300)
    issuer = forms.CharField(label="Who issued it?", required=False, max_length=200)
    earned_on = forms.DateField(label="Earned on", required=False, widget=day_input())
    expires_on = forms.DateField(
        label="Valid until",
        help_text="Its last valid day. Leave it empty if it lasts.",
        required=False,
        widget=day_input(),
    )
    is_reminded = forms.BooleanField(
        label="Remind me 60, 30 and 7 days before it expires",
        required=False,
        initial=True,
        widget=forms.CheckboxInput(attrs={"class": "switch"}),
    )
    credential = forms.CharField(label="Number or id", required=False, max_length=200)
    address = forms.CharField(
        label="Address where it can be checked",
        required=False,
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )
    notes = forms.CharField(
        label="Notes", required=False, max_length=100_000, widget=forms.Textarea(attrs={"rows": 4})
    )

    @property
    def values(self) -> dict[str, Any]:
        """What the operations take, besides the owner and the key."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class RenewalForm(forms.Form):
    renewed_on = forms.DateField(label="Renewed on", required=False, widget=day_input())
    expires_on = forms.DateField(
        label="Now valid until",
        help_text="Its new last day. Leave it empty if it lasts from now on.",
        required=False,
        widget=day_input(),
    )
