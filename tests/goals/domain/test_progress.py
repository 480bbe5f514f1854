from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.progress import (
    Measurement,
    Metric,
    MetricKind,
    Milestone,
    TargetRevision,
    expected,
    expected_value,
    fraction,
    goal_progress,
    metric_progress,
    metric_progress_on,
)

NUMBERS = st.floats(-1e6, 1e6, allow_nan=False)
START = date(2026, 1, 1)


def test_half_of_the_way_up_is_half():
    assert fraction(baseline=10, target=20, current=15) == 0.5


def test_a_target_below_the_baseline_counts_downward():
    assert fraction(baseline=40, target=20, current=25) == 0.75


def test_going_the_wrong_way_is_nought_and_going_past_is_one():
    assert fraction(baseline=40, target=20, current=50) == 0
    assert fraction(baseline=40, target=20, current=10) == 1


@given(NUMBERS, NUMBERS, NUMBERS)
@settings(max_examples=100)
def test_progress_is_always_between_nought_and_one(baseline, target, current):
    assert 0 <= fraction(baseline=baseline, target=target, current=current) <= 1


@given(NUMBERS, NUMBERS)
@settings(max_examples=100)
def test_at_the_target_progress_is_one(baseline, target):
    assert fraction(baseline=baseline, target=target, current=target) == 1


def test_a_deliverable_is_there_or_not():
    metric = Metric(MetricKind.DELIVERABLE, target=1)
    assert metric_progress(metric, 0, on=START) == 0
    assert metric_progress(metric, 1, on=START) == 1


def test_a_revised_target_never_rewrites_a_past_score():
    raised = TargetRevision(date(2026, 6, 1), 20, "Went faster than I thought")
    metric = Metric(MetricKind.NUMBER, target=10, revisions=(raised,))
    values = [Measurement(date(2026, 5, 1), 5)]
    assert metric_progress_on(metric, values, date(2026, 5, 31)) == 0.5
    assert metric_progress_on(metric, values, date(2026, 6, 1)) == 0.25


def test_a_reading_of_tomorrow_does_not_count_today():
    metric = Metric(MetricKind.HABIT, target=10)
    assert metric_progress_on(metric, [Measurement(date(2026, 5, 2), 5)], date(2026, 5, 1)) == 0


def test_the_roll_up_weighs_metrics_and_milestones():
    metric = Metric(MetricKind.MONEY, target=100, weight=3)
    values = [Measurement(START, 50)]
    day = START + timedelta(days=5)
    reached = Milestone(reached_on=day)
    assert goal_progress([(metric, values)], [reached], on=day) == pytest.approx(0.625)
    assert goal_progress([(metric, values)], [reached], on=START) == pytest.approx(0.375)


def test_a_goal_with_nothing_to_measure_has_no_progress_rather_than_none_done():
    assert goal_progress([], [], on=START) is None


def test_the_expected_line_runs_from_start_to_deadline():
    deadline = START + timedelta(days=100)
    assert expected(start=START, deadline=deadline, on=START - timedelta(days=1)) == 0
    assert expected(start=START, deadline=deadline, on=START + timedelta(days=25)) == 0.25
    assert expected(start=START, deadline=deadline, on=deadline + timedelta(days=9)) == 1
    metric = Metric(MetricKind.NUMBER, target=20, baseline=40)
    half = START + timedelta(days=50)
    assert expected_value(metric, start=START, deadline=deadline, on=half) == 30


def test_a_weight_below_nought_is_refused():
    with pytest.raises(ValueError, match="weight"):
        Metric(MetricKind.NUMBER, target=1, weight=-1)
