"""Fields that the forms about mentors share."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from ninefold.links.titles import Titled


def wall_input() -> forms.DateTimeInput:
    """A date and time without a zone, as browsers know it."""
    return forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


def area(rows: int, draft: str = "") -> forms.Textarea:
    """A text field of some rows; `draft` keeps what is typed in this browser."""
    return forms.Textarea(attrs={"rows": rows, **({"data-draft": draft} if draft else {})})


def give_choices(field: forms.Field, found: Sequence[tuple[str, str]]) -> None:
    """Let a field choose from pairs of value and label; a field without choices takes none."""
    assert isinstance(field, forms.ChoiceField)
    field.choices = found


def choices(rows: Sequence[Titled]) -> list[tuple[str, str]]:
    """Rows of other rooms as the choices of a field, by their refs."""
    return [(str(row.ref), row.card.title) for row in rows]
