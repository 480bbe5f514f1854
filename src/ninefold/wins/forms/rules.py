"""Protected words, competencies and categories."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.framework import Listed, read_framework
from ninefold.wins.forms.readers import READERS

LARGEST_FRAMEWORK = 256 * 1024


class ProtectedWordForm(forms.Form):
    word = forms.CharField(
        label="Word or name",
        help_text="A client, a code name, a person. Capitals do not matter.",
        max_length=120,
    )
    instead = forms.CharField(
        label="What others read instead",
        help_text="For example: a large retailer. Empty leaves an ellipsis.",
        required=False,
        max_length=120,
    )
    until = forms.ChoiceField(
        label="It goes as far as", choices=READERS, initial=Reader.MANAGER.value
    )


class FrameworkForm(forms.Form):
    """A list of competencies, typed or as a file."""

    text = forms.CharField(
        label="One on each line",
        help_text="With its meaning after a colon, if you like: Judgement: decides with what "
        "is known, and says what is not.",
        required=False,
        max_length=60000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    file = forms.FileField(
        label="Or a file", help_text="Plain text, Markdown or CSV, up to 256 kB.", required=False
    )

    def clean(self) -> dict[str, Any]:
        """What was typed and what stands in the file, read as one list."""
        data: dict[str, Any] = super().clean() or {}
        text = data.get("text") or ""
        file = data.get("file")
        if file is not None:
            if file.size > LARGEST_FRAMEWORK:
                self.add_error("file", "This file is larger than 256 kB: give the list alone.")
            else:
                try:
                    text = f"{text}\n{file.read().decode('utf-8-sig')}".strip()
                except UnicodeDecodeError:
                    self.add_error("file", "This is no text in UTF-8: save it as plain text.")
        self.listed: list[Listed] = read_framework(text)
        if not self.errors and not self.listed:
            self.add_error("text", "Name at least one competency, or choose a file.")
        return data


class CategoryForm(forms.Form):
    name = forms.CharField(label="Name", max_length=100)
