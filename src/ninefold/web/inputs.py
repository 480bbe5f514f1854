"""Fields of forms as browsers know them."""

from __future__ import annotations

from django import forms


def day_input() -> forms.DateInput:
    """A field for a day."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
