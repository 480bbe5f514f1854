"""A checklist grows without rewriting its past; several metrics arrive with the latest."""

from __future__ import annotations

from datetime import date, timedelta

from ninefold.goals.domain.checklist import Item, targets, ticks
from ninefold.goals.domain.forecast import Forecast, forecast
from ninefold.goals.domain.joint_forecast import joint_forecast
from ninefold.goals.domain.progress import Measurement, Metric, MetricKind, metric_progress_on

FIRST = date(2026, 1, 5)
LATER = FIRST + timedelta(days=10)


def test_an_item_added_later_leaves_the_earlier_score_as_it_was():
    items = [Item(FIRST, FIRST + timedelta(days=2)), Item(FIRST), Item(LATER), Item(LATER)]
    steps = targets(items)
    metric = Metric(MetricKind.CHECKLIST, steps[0].target, revisions=tuple(steps[1:]))
    before = metric_progress_on(metric, ticks(items), LATER - timedelta(days=1))
    assert (before, metric_progress_on(metric, ticks(items), LATER)) == (0.5, 0.25)


def _arriving(*days: int) -> Forecast:
    known = tuple(FIRST + timedelta(days=day) for day in days)
    return Forecast(True, 9, "", arrivals=known, futures=4)


def test_all_targets_are_met_with_the_product_of_the_shares():
    found = joint_forecast(
        [_arriving(1, 2, 3, 4), _arriving(1, 3, 5, 7)], deadline=FIRST + timedelta(days=3)
    )
    assert found is not None
    assert found.on_time == 0.75 * 0.5
    assert (found.on_time_least, found.on_time_together) == (0.25, 0.5)
    assert found.middle == FIRST + timedelta(days=4)


def test_a_metric_that_often_never_arrives_leaves_the_late_day_open():
    found = joint_forecast([_arriving(1, 2, 3, 4), _arriving(1, 2)])
    assert found is not None
    assert (found.late, found.on_time) == (None, None)


def test_one_metric_alone_or_one_without_a_fan_has_no_joint_forecast():
    assert joint_forecast([_arriving(1, 2, 3, 4)]) is None
    assert joint_forecast([_arriving(1, 2, 3, 4), Forecast(False, 1, "too few")]) is None


def test_all_is_never_done_before_the_slowest_metric():
    readings = [Measurement(FIRST + timedelta(weeks=n), float(n)) for n in range(8)]
    today = FIRST + timedelta(weeks=7)
    slow = forecast(readings, target=30, today=today)
    quick = forecast(readings, target=12, today=today)
    found = joint_forecast([slow, quick])
    assert found is not None
    assert slow.middle is not None
    assert found.middle is not None
    assert found.middle >= slow.middle
