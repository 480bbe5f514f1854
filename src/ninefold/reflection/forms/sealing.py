"""Forms about sealed entries. None of them keeps a draft in the browser."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.reflection.forms.journal import ENERGIES, MOODS, EntryForm, TagsField, scale
from ninefold.reflection.operations.writing import LONGEST

LONGEST_PASSPHRASE = 1000


def _secret(label: str, autocomplete: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        strip=False,
        max_length=LONGEST_PASSPHRASE,
        help_text=help_text,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
    )


class UnlockForm(forms.Form):
    passphrase = _secret("Passphrase", "off")


class PassphraseForm(forms.Form):
    passphrase = _secret(
        "Passphrase",
        "new-password",
        "Four or five words that have nothing to do with each other are long and easy to keep.",
    )
    again = _secret("The same again", "new-password")
    is_understood = forms.BooleanField(
        label="I know that nobody can open my sealed entries when this passphrase is forgotten"
    )

    def clean(self) -> dict[str, Any]:
        """Both are the same."""
        given = super().clean() or {}
        if given.get("passphrase") and given.get("again", given["passphrase"]) != given.get(
            "passphrase"
        ):
            self.add_error("again", "The two are not the same: type it once more.")
        return given


class ChangePassphraseForm(PassphraseForm):
    old = _secret("The passphrase as it is now", "off")

    field_order = ("old", "passphrase", "again", "is_understood")


class SealedEntryForm(forms.Form):
    title = forms.CharField(
        label="Title",
        required=False,
        max_length=300,
        help_text="It stays readable, like the day, mood and tags.",
    )
    text = forms.CharField(
        label="What gets sealed",
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(
            attrs={"class": "writing page-writing", "rows": 12, "autocomplete": "off"}
        ),
    )
    mood = scale("How was it?", MOODS)
    energy = scale("Your energy", ENERGIES)
    tags = TagsField(label="Tags", required=False, help_text="With spaces between them.")


class SealedChangeForm(EntryForm):
    """As for any entry, without a draft in the browser."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, draft="", **kwargs)
        del self.fields["text"].widget.attrs["data-draft"]
