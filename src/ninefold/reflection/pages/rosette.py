"""Where the attention of a period went."""

from __future__ import annotations

from typing import Any

from ninefold.activity.queries import attention_days
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import STRATEGIES
from ninefold.today.queries import intentions
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.rosette import Petal, rosette


def attention_rosette(owner: Any, period: Period, *, identity: str) -> Picture:
    """The nine petals of a period: on how many of its days each strategy had something."""
    given = attention_days(owner, period)
    meant = intentions(owner)
    most = max(given.values()) or 1
    petals = [
        Petal(
            strategy=one,
            attention=given[one] / most,
            intention=meant[one] / 3,
            numbers=f"{given[one]} of {period.days} days",
        )
        for one in STRATEGIES
    ]
    return rosette(petals, identity=identity)
