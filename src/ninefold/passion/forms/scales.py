"""Scales of large segments, shared by the forms of passion."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.html import format_html


def segments(*pairs: tuple[int, str, str]) -> list[tuple[int, str]]:
    """Choices from (value, what is shown, a small word below it)."""
    return [
        (value, format_html("<span>{}</span><small>{}</small>", shown, word))
        for value, shown, word in pairs
    ]


ENERGY = segments(
    (-2, "−2", "drained"),
    (-1, "−1", "tired"),
    (0, "0", "even"),
    (1, "+1", "lively"),
    (2, "+2", "full"),
)
ENGAGEMENT = segments(
    (1, "1", "absent"), (2, "2", ""), (3, "3", "with it"), (4, "4", ""), (5, "5", "absorbed")
)


def scale(label: str, choices: list[tuple[int, str]], **options: Any) -> forms.TypedChoiceField:
    """One choice of a few, as a row of segments."""
    return forms.TypedChoiceField(
        label=label,
        choices=choices,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect(attrs={"class": "scale"}),
        **options,
    )
