from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts.reflection import PredictionMade, PredictionSettled
from ninefold.kernel.plugs import Day
from ninefold.reflection.models import Prediction
from ninefold.reflection.operations import (
    CannotPredict,
    change_prediction,
    make_prediction,
    settle_prediction,
)
from ninefold.reflection.pages.plugged import due, happened, settled, today
from ninefold.reflection.queries.memories import memories
from ninefold.reflection.queries.predictions import calibration_of


def _make(owner, percent=70, days=10, claim="The suite runs below 6 hours"):
    due_on = owner.today + timedelta(days=days)
    return make_prediction(owner=owner, claim=claim, percent=percent, due_on=due_on)


def _later(days):
    return clock.at(clock.now() + timedelta(days=days))


def test_a_prediction_is_made_asked_for_on_its_day_and_settled(as_ada, ada):
    answer = as_ada.post(
        "/reflection/predictions/",
        {"claim": "It rains", "percent": "60", "due_on": ada.today + timedelta(days=3)},
    )
    assert answer.status_code == 302
    row = Prediction.objects.of(ada).get()
    assert not [one for one in today(ada, _day(ada)) if one.title == "It rains"]
    with _later(3):
        (item,) = [one for one in today(ada, _day(ada)) if one.title == "It rains"]
        assert [one.title for one in due(ada, _day(ada)) if one.kind == "reflection.prediction"]
        action = item.actions[0]
        assert as_ada.post(action.url, dict(action.fields)).status_code == 302
        row.refresh_from_db()
        assert (row.outcome, row.settled_on) == ("true", ada.today)
    kinds = [row.kind for row in entries(ada)]
    assert kinds == [PredictionSettled.kind, PredictionMade.kind]


def _day(owner):
    return Day(on=owner.today, now=clock.now(), zone=owner.time_zone)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"claim": "  "}, "claim"),
        ({"claim": "x" * 501}, "claim"),
        ({"percent": 0}, "percent"),
        ({"percent": 100}, "percent"),
        ({"days": -1}, "due_on"),
        ({"days": 4000}, "due_on"),
    ],
)
def test_what_cannot_be_checked_is_refused_by_its_field(ada, values, field):
    with pytest.raises(CannotPredict) as refused:
        _make(ada, **values)
    assert refused.value.field == field


def test_a_fault_keeps_what_was_typed(as_ada):
    answer = as_ada.post(
        "/reflection/predictions/", {"claim": "It rains", "percent": "100", "due_on": "2020-01-01"}
    )
    assert answer.status_code == 422
    assert "It rains" in answer.content.decode()


def test_a_prediction_is_said_anew_only_on_its_first_day(as_ada, ada):
    row = _make(ada)
    change_prediction(owner=ada, key=row.pk, claim="Below 5 hours", percent=60, due_on=row.due_on)
    with _later(1), pytest.raises(CannotPredict, match="stays as it was said"):
        change_prediction(owner=ada, key=row.pk, claim="Above", percent=5, due_on=row.due_on)
    settle_prediction(owner=ada, key=row.pk, outcome="false")
    with pytest.raises(CannotPredict):
        change_prediction(owner=ada, key=row.pk, claim="Above", percent=5, due_on=row.due_on)
    data = {"claim": "Above", "percent": "5", "due_on": row.due_on}
    assert as_ada.post(f"/reflection/predictions/{row.pk}/change/", data).status_code == 422


def test_the_record_counts_what_was_settled_and_leaves_void_ones_out(as_ada, ada):
    outcomes = ["true"] * 7 + ["false"] * 3 + ["void"] * 2
    for outcome in outcomes:
        settle_prediction(owner=ada, key=_make(ada).pk, outcome=outcome)
    found = calibration_of(ada)
    assert (found.count, found.missing) == (10, 0)
    assert found.brier == pytest.approx(0.7 * 0.09 + 0.3 * 0.49)
    page = as_ada.get("/reflection/predictions/").content.decode()
    assert "<svg" in page
    assert "Brier score" in page


def test_below_ten_there_is_no_curve(as_ada, ada):
    settle_prediction(owner=ada, key=_make(ada).pk, outcome="true")
    page = as_ada.get("/reflection/predictions/").content.decode()
    assert "9 more before a curve" in page
    assert "picture-calibration" not in page


def test_a_settled_prediction_is_opened_again_and_its_lesson_stays(as_ada, ada):
    row = _make(ada)
    settle_prediction(owner=ada, key=row.pk, outcome="true", lesson="Ask earlier")
    as_ada.post(f"/reflection/predictions/{row.pk}/settlement/", {"undo": "1"})
    row.refresh_from_db()
    assert (row.outcome, row.settled_on, row.lesson) == ("", None, "Ask earlier")


def test_a_lesson_comes_back_and_a_settled_prediction_is_in_the_review(ada):
    from ninefold.kernel.periods import week_of

    row = _make(ada)
    settle_prediction(owner=ada, key=row.pk, outcome="false", lesson="Ask earlier")
    week = week_of(ada.today)
    assert [line.title for line in settled(ada, week)] == [row.claim]
    assert not happened(ada, week)
    assert [(one.key, one.kind) for one in memories(ada)] == [(str(row.ref), "lesson")]


def test_a_stranger_neither_sees_nor_settles(as_ben, ada):
    row = _make(ada)
    assert as_ben.get(row.get_absolute_url()).status_code == 404
    address = f"/reflection/predictions/{row.pk}/settlement/"
    assert as_ben.post(address, {"outcome": "true"}).status_code == 404
    assert as_ben.get(address).status_code == 405
