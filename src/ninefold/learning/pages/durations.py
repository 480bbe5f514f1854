"""How long things took, in words."""

from __future__ import annotations


def duration(minutes: int) -> str:
    """ "45 min", "2 h", "2 h 15 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"
