"""Days of a résumé in words: `{{ "2026-10-18"|day_of }}` is 18 October 2026."""

from __future__ import annotations

from datetime import date

from django import template

from ninefold.wins.domain.figures import day

register = template.Library()


@register.filter
def day_of(text: str) -> str:
    """The day that the ISO text names; what names none stays as it is."""
    try:
        return day(date.fromisoformat(text))
    except (TypeError, ValueError):
        return text
