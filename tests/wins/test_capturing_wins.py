from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from ninefold.goals.operations import set_goal
from ninefold.kernel.refusals import Refusal
from ninefold.links.queries import linked
from ninefold.today.operations import capture_line, undo_capture
from ninefold.wins.models import Win, WinPerson


def test_one_line_keeps_impact_metric_people_goal_tags_proof_and_audience(ada):
    goal = set_goal(owner=ada, title="Automate the regression suite")
    line = capture_line(
        owner=ada,
        text="win: regression runs alone now i:3 k:regression=40..5h @Jonas g:automate "
        "+testing https://example.org/run v:mentor on:yesterday",
    )
    row = Win.objects.of(ada).get()
    assert row.title == "regression runs alone now"
    assert row.impact == 3
    assert (row.metric_name, row.metric_unit) == ("regression", "h")
    assert (row.metric_before, row.metric_after) == (Decimal(40), Decimal(5))
    assert [one.name for one in WinPerson.objects.of(ada)] == ["Jonas"]
    assert linked(ada, row.ref, kind="goals.goal", relation="serves") == [goal.ref]
    assert row.tags == ["testing"]
    assert row.evidence.get().address == "https://example.org/run"
    assert row.audience == "mentor"
    assert row.on == ada.today - timedelta(days=1)
    assert "large win" in line.echo


def test_nothing_in_a_line_is_lost_when_it_fits_nowhere(ada, as_ada):
    capture_line(owner=ada, text="win: shipped k:build=9..4m k:flaky=12..1 g:nowhere")
    row = Win.objects.of(ada).get()
    assert row.metric_name == "build"
    assert "flaky: 12 → 1" in row.story
    assert row.goal_words == "nowhere"
    assert "nowhere" in as_ada.get(f"/wins/{row.pk}/").content.decode()


def test_a_very_long_line_is_kept_whole_in_the_story(ada):
    words = "and then we went on " * 40
    capture_line(owner=ada, text=f"win: {words}")
    row = Win.objects.of(ada).get()
    assert len(row.title) <= 300
    assert row.story == words.strip()


@pytest.mark.parametrize("text", ["win: i:3", "win: a talk on:2999-01-01"])
def test_a_line_that_says_no_win_is_refused_and_nothing_is_kept(ada, text):
    with pytest.raises(Refusal):
        capture_line(owner=ada, text=text)
    assert not Win.objects.of(ada).exists()


def test_undo_takes_the_win_away_again(ada):
    line = capture_line(owner=ada, text="win: gave the talk")
    undo_capture(owner=ada, key=line.pk)
    assert not Win.objects.of(ada).exists()
