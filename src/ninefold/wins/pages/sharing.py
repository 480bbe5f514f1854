"""Shares: choosing what is shown, and what the guest sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.kernel.periods import Period
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.figures import span
from ninefold.wins.pages.lens import lens_of, tell
from ninefold.wins.pages.shown import ShownWin, as_told, shown_wins
from ninefold.wins.queries import shared_wins, wins


@dataclass(frozen=True)
class SharedPage:
    """What a guest sees of a share."""

    name: str
    message: str
    period: str
    wins: list[ShownWin]


def shared_page(share: Any) -> SharedPage:
    """Gather a share for its guest. Links to goals and skills stay with the owner."""
    shown = shown_wins(share.owner, shared_wins(share))
    if share.reader:
        lens = lens_of(share.owner, Reader(share.reader))
        told = [(one, tell(lens, one.row, one.value).win) for one in shown]
        shown = [as_told(one, value) for one, value in told if value is not None]
    return SharedPage(
        name=str(share.owner),
        message=share.message,
        period=span(share.starts_on, share.ends_on),
        wins=shown,
    )


def wins_to_share(owner: Any, period: Period) -> list[ShownWin]:
    """The wins of a period to choose from, the largest impact first."""
    rows = sorted(wins(owner, period), key=lambda row: (-row.impact, -row.on.toordinal()))
    return shown_wins(owner, rows)
