"""Reads of Today."""

from __future__ import annotations

from typing import Any

from ninefold.kernel.plugs import STRATEGIES, Day, TodayItem, plugged
from ninefold.today.models import CapturedLine, Intention


def today_items(owner: Any, day: Day) -> dict[str, list[TodayItem]]:
    """What all rooms have to say today, by section, the most pressing first."""
    sections: dict[str, list[TodayItem]] = {}
    for plugs in plugged():
        for find in plugs.today:
            for item in find(owner, day):
                sections.setdefault(item.section, []).append(item)
    for items in sections.values():
        items.sort(key=lambda item: (item.order, item.title))
    return sections


def captured_lines(owner: Any, most: int = 10) -> list[CapturedLine]:
    """The owner's latest captured lines."""
    return list(CapturedLine.objects.of(owner).order_by("-captured_at")[:most])


def lines_with_faults(owner: Any) -> list[CapturedLine]:
    """Lines that could not be taken in, to be mended by hand."""
    return list(CapturedLine.objects.of(owner).exclude(fault="").filter(taken_in_at=None))


def intentions(owner: Any) -> dict[str, int]:
    """How much attention the owner means to give each strategy, 0 to 3; 1 where not said."""
    said = dict(Intention.objects.of(owner).values_list("strategy", "weight"))
    return {strategy: said.get(strategy, 1) for strategy in STRATEGIES}
