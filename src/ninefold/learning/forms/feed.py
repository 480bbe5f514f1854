from __future__ import annotations

from django import forms

from ninefold.learning.domain.feeds import MOST_BYTES


class FeedForm(forms.Form):
    address = forms.CharField(
        label="Address of the feed, or of the site",
        help_text="An RSS or Atom feed. A site that names its feed will do as well.",
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )


class FeedFileForm(forms.Form):
    file = forms.FileField(
        label="A feed file",
        help_text="An .xml, .rss or .atom file that you saved.",
        widget=forms.ClearableFileInput(attrs={"accept": ".xml,.rss,.atom,application/xml"}),
    )

    def clean_file(self) -> object:
        """The file, unless it is too large to be read."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                "This file is larger than 8 MiB. Take one with fewer entries."
            )
        return file
