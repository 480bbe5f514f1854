"""Saying how much attention each strategy is meant to have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ninefold.kernel.plugs import STRATEGIES
from ninefold.today.models import Intention


@transaction.atomic
def set_intentions(*, owner: Any, weights: Mapping[str, int]) -> None:
    """Keep a weight from 0 to 3 for each strategy named in `weights`."""
    for strategy, weight in weights.items():
        if strategy in STRATEGIES:
            Intention.objects.update_or_create(
                owner=owner, strategy=strategy, defaults={"weight": max(0, min(3, weight))}
            )
