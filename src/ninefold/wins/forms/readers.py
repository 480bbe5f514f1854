"""The five readers as choices of a form."""

from __future__ import annotations

from ninefold.wins.domain.audience import READER_NAMES, Reader

READERS = [(one.value, READER_NAMES[one]) for one in Reader]
OTHERS = READERS[1:]
