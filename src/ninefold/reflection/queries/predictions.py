"""Reads of predictions."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninefold.reflection.domain.calibration import Calibration, calibrate
from ninefold.reflection.domain.calibration import Prediction as Settled
from ninefold.reflection.models import Prediction


def prediction(owner: Any, key: object) -> Prediction:
    """One prediction. Raises NotFound."""
    return Prediction.objects.one_of(owner, key)


def open_predictions(owner: Any) -> list[Prediction]:
    """Those that are not settled, the next due first."""
    return list(Prediction.objects.of(owner).filter(outcome=""))


def due_predictions(owner: Any, today: date) -> list[Prediction]:
    """Open ones whose day has come."""
    return list(Prediction.objects.of(owner).filter(outcome="", due_on__lte=today))


def settled_predictions(owner: Any, most: int = 200) -> list[Prediction]:
    """Settled ones, latest first."""
    rows = Prediction.objects.of(owner).exclude(outcome="")
    return list(rows.order_by("-settled_on", "-due_on")[:most])


def settled_in(owner: Any, first: date, last: date) -> list[Prediction]:
    """Those settled from `first` to `last`."""
    rows = Prediction.objects.of(owner).exclude(outcome="")
    return list(rows.filter(settled_on__gte=first, settled_on__lte=last).order_by("settled_on"))


def calibration_of(owner: Any) -> Calibration:
    """How well all settled predictions fit; void ones say nothing and are left out."""
    rows = Prediction.objects.of(owner).filter(outcome__in=["true", "false"])
    return calibrate(
        [
            Settled(percent / 100, outcome == "true")
            for percent, outcome in rows.values_list("percent", "outcome")
        ]
    )
