from __future__ import annotations

import pytest

from ninefold.reflection.domain.sealing import Cost
from ninefold.reflection.operations import sealing


@pytest.fixture(autouse=True)
def cheap_passphrases(monkeypatch):
    """One guess costs next to nothing, so that tests stay quick; the real cost has its own test."""
    monkeypatch.setattr(sealing, "COST", Cost(rounds=1, memory_kib=64, lanes=1))
