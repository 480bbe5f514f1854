"""Numbers with a true minus sign, as a hyphen is too short beside a plus."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def signed(value: float | None, digits: int = 0) -> str:
    """The number with its sign, "+1.2" or "−0.4"; what rounds to nothing has none. "" for None."""
    if value is None:
        return ""
    written = f"{value:+.{digits}f}"
    return _with_minus(written[1:] if float(written) == 0 else written)


@register.filter
def rounded(value: float | None, digits: int = 0) -> str:
    """The number with a sign only below zero, "1.2" or "−0.4". "" for None."""
    if value is None:
        return ""
    written = f"{value:.{digits}f}"
    return _with_minus(written.removeprefix("-") if float(written) == 0 else written)


def _with_minus(written: str) -> str:
    return written.replace("-", "−")
