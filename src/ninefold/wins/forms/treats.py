"""Treats, and the promise of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

SIZES = [(1, "any win"), (2, "a medium win or more"), (3, "a large win")]
COUNTS = (3, 5, 10, 20, 50)


class TreatForm(forms.Form):
    name = forms.CharField(
        label="What would be a treat for you?",
        help_text="An hour with a book, a walk by the river, dinner out.",
        max_length=200,
    )
    size = forms.TypedChoiceField(
        label="For", choices=SIZES, coerce=int, initial=1, widget=forms.RadioSelect
    )


class PromiseForm(forms.Form):
    """A treat for something that is still ahead; `ahead` gives pairs of a heading and choices."""

    name = forms.CharField(
        label="Which treat?",
        help_text="One of your list, or a new one.",
        max_length=200,
        widget=forms.TextInput(attrs={"list": "own-treats", "autocomplete": "off"}),
    )
    until = forms.ChoiceField(label="When is it yours?")
    budget = forms.DecimalField(
        label="What may it cost?",
        required=False,
        min_value=0,
        max_digits=10,
        decimal_places=2,
    )
    currency = forms.RegexField(
        label="Currency",
        regex=r"^\s*[A-Za-z]{3}\s*$",
        error_messages={"invalid": "Give the three letters of a currency, such as EUR."},
        required=False,
        max_length=10,
    )

    def __init__(
        self, *args: Any, ahead: Sequence[tuple[str, list[tuple[str, str]]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        counts = [(f"wins:{count}", f"after {count} more wins") for count in COUNTS]
        self.fields["until"].choices = [  # type: ignore[attr-defined]
            *((heading, choices) for heading, choices in ahead if choices),
            ("A number of wins", counts),
        ]

    def clean(self) -> dict[str, Any]:
        """A budget needs its currency."""
        data: dict[str, Any] = super().clean() or {}
        has_fault = "currency" in self.errors or "budget" in self.errors
        if data.get("budget") is not None and not data.get("currency") and not has_fault:
            self.add_error("currency", "Give the currency too, such as EUR.")
        return data

    def values(self) -> dict[str, Any]:
        """The cleaned values as the operation takes them."""
        data = self.cleaned_data
        kind, _, rest = data["until"].partition(":")
        counted = kind == "wins"
        return {
            "name": data["name"],
            "until": "" if counted else data["until"],
            "win_count": int(rest) if counted else None,
            "budget": data["budget"],
            "currency": data["currency"],
        }
