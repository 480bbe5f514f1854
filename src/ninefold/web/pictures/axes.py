"""Scales, ticks and how numbers and days are written along an axis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Scale:
    """From values `low`..`high` to places `start`..`end`; equal ends put all in the middle."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        if self.high == self.low:
            return (self.start + self.end) / 2
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)


def round_ticks(low: float, high: float, about: int = 4) -> list[float]:
    """Ticks at 1, 2, 2.5 or 5 times a power of ten that reach around `low`..`high`."""
    if high <= low:
        spread = abs(low) * 0.1 or 1.0
        low, high = low - spread, high + spread
    raw = (high - low) / max(1, about)
    power = 10.0 ** floor(log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [index * step for index in range(first, last + 1)]


def value_text(value: float) -> str:
    """A number as people read it: 1,250 and 0.25 and 3.4M."""
    if value == 0:
        return "0"
    size = abs(value)
    for limit, letter in ((1e12, "T"), (1e9, "B"), (1e6, "M")):
        if size >= limit:
            return _minus(f"{value / limit:.3g}{letter}" if size < 1e15 else f"{value:.3g}")
    if size >= 100 or value == int(value):
        return _minus(f"{value:,.0f}" if abs(value - round(value)) < 0.05 else f"{value:,.1f}")
    if size < 0.001:
        return _minus(f"{value:.2g}")
    return _minus(f"{value:.3g}")


def _minus(written: str) -> str:
    return written.replace("-", "−")


def exact_text(value: float) -> str:
    """A number for the table: whole where it is whole, else to two decimals or what it needs."""
    if value == int(value):
        return _minus(f"{value:,.0f}")
    return _minus(f"{value:,.2f}" if abs(value) >= 0.01 else f"{value:.2g}")


def day_text(day: date) -> str:
    """3 Mar 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_ticks(first: date, last: date, most: int = 5) -> list[tuple[date, str]]:
    """Days worth a tick between two days, at most about `most`: days, months or years."""
    span = (last - first).days
    if span <= 45:
        step = max(1, ceil(span / most))
        return [
            (day, f"{day.day} {MONTHS[day.month - 1]}")
            for day in (first + timedelta(index) for index in range(0, span + 1, step))
        ]
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120) if months / n <= most), 600)
    found = []
    index = first.year * 12 + first.month - 1
    while index <= last.year * 12 + last.month - 1:
        if index % step == 0:
            day = date(index // 12, index % 12 + 1, 1)
            if first <= day <= last:
                label = MONTHS[day.month - 1] if step < 12 else str(day.year)
                if step < 12 and day.month == 1:
                    label = str(day.year)
                found.append((day, label))
        index += 1
    return found
