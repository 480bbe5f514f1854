"""Numbers and days as a reader of a brag document expects them."""

from datetime import date
from decimal import Decimal

from ninefold.wins.domain.win import Metric

_BEFORE_NUMBER = frozenset("€$£¥")
_CLOSE_TO_NUMBER = frozenset("%°‰")


def number(value: Decimal) -> str:
    """Grouped by thousands, without idle zeros, and a true minus sign: 12,500 or −0.4."""
    rounded = value.quantize(Decimal("0.001")) if abs(value) < Decimal(10) ** 20 else value
    text = f"{rounded:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text.replace("-", "−")


def quantity(value: Decimal, unit: str) -> str:
    """A number with its unit: "9 min", "15%", "€4,000"."""
    unit = unit.strip()
    if unit in _BEFORE_NUMBER:
        text = number(value)
        return f"−{unit}{text[1:]}" if text.startswith("−") else f"{unit}{text}"
    gap = "" if not unit or unit in _CLOSE_TO_NUMBER else "\u00a0"
    return f"{number(value)}{gap}{unit}"


def change(metric: Metric) -> str:
    """How much it moved against before, in whole per cent; empty without a usable before.

    A share that moved is told in points: from 48% to 93% is 45 points, and "+94%" would mislead.
    """
    if metric.before is None or metric.before == metric.after:
        return ""
    if metric.unit.strip() == "%":
        points = metric.after - metric.before
        words = "point" if abs(points) == 1 else "points"
        return f"{'+' if points > 0 else ''}{number(points)}\u00a0{words}"
    if metric.before == 0:
        return ""
    share = (metric.after - metric.before) / abs(metric.before) * 100
    whole = round(share)
    if whole == 0 or abs(whole) >= 1000:
        return ""
    return f"{'+' if whole > 0 else '−'}{abs(whole)}%"


def day(on: date) -> str:
    """3 March 2026."""
    return f"{on.day} {on:%B %Y}"


def span(start: date, end: date) -> str:
    """Two days as a reader would write them, the shared month or year said once."""
    if start == end:
        return day(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} – {day(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%B} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def hours(minutes: int) -> str:
    """45 min, 2 h, 7.5 h."""
    if minutes < 60:
        return f"{minutes}\u00a0min"
    return f"{number(Decimal(round(minutes / 30)) / 2)}\u00a0h"


def times(count: int) -> str:
    """How often: "once", "3 times"."""
    return "once" if count == 1 else f"{count} times"
