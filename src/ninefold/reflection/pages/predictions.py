"""The pages of predictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.reflection.domain.calibration import Calibration
from ninefold.reflection.models import Prediction
from ninefold.reflection.queries import predictions
from ninefold.web.pictures.calibration import ConfidenceGroup, calibration
from ninefold.web.pictures.picture import Picture


@dataclass(frozen=True)
class PredictionsPage:
    """Those whose day has come, those that are open, the settled ones, and the record."""

    due: list[Prediction]
    open: list[Prediction]
    settled: list[Prediction]
    record: Calibration
    picture: Picture | None

    @property
    def verdict(self) -> str:
        """What the score says in a sentence, or "" without one."""
        brier, baseline = self.record.brier, self.record.baseline
        if brier is None or baseline is None or self.record.missing:
            return ""
        if brier < baseline:
            return (
                "Your percentages say more than your overall share of hits would: "
                "you know which is which."
            )
        return (
            "So far your overall share of hits, said each time, would have done as well. "
            "Look where the dots leave the line."
        )


def predictions_page(owner: Any) -> PredictionsPage:
    """Gather the predictions."""
    today = owner.today
    rows = predictions.open_predictions(owner)
    record = predictions.calibration_of(owner)
    picture = None
    if record.bands:
        picture = calibration(
            [
                ConfidenceGroup(
                    band.mean_probability, band.share_true, band.count, band.low, band.high
                )
                for band in record.bands
            ],
            identity="predictions",
        )
    return PredictionsPage(
        due=[row for row in rows if row.due_on <= today],
        open=[row for row in rows if row.due_on > today],
        settled=predictions.settled_predictions(owner),
        record=record,
        picture=picture,
    )
