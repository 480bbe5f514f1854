"""What passion hands to capture, Today, reviews, reminders and the archive."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts import CATALOGUE
from ninefold.kernel.facts import passion as facts
from ninefold.kernel.periods import week_of
from ninefold.kernel.plugs import Day
from ninefold.passion.models import ActivityLog
from ninefold.passion.operations import (
    CannotExplore,
    CannotLog,
    change_log,
    confirm_strength,
    end_exploration,
    keep_compliment,
    log_activity,
    plan_exploration,
    start_exploration,
)
from ninefold.passion.plugs import PLUGS, due, gave_and_took, strengths_to_recognise, today
from ninefold.passion.queries.readable import readable_files
from ninefold.today.operations import capture_line, undo_capture
from ninefold.wins.operations import keep_win

EVENING = datetime(2026, 7, 15, 19, 30, tzinfo=UTC)


def _day(owner):
    return Day(on=owner.today, now=clock.now(), zone=owner.time_zone)


def test_a_captured_line_becomes_a_log_with_all_that_it_says(ada):
    with clock.at(EVENING):
        capture_line(owner=ada, text="did: paired with @Ben on the parser e:+2 t:45m m:4 +python")
    row = ActivityLog.objects.of(ada).get()
    assert (row.energy, row.minutes, row.engagement) == (2, 45, 4)
    assert (row.topic, row.with_whom) == ("python", "Ben")
    assert (row.on.isoformat(), row.at.isoformat("minutes")) == ("2026-07-15", "19:45")


def test_a_captured_line_takes_the_name_of_what_was_logged_before(ada):
    log_activity(owner=ada, activity="Pair programming", energy=1)
    capture_line(owner=ada, text="did: paired all morning, programming the importer")
    row = ActivityLog.objects.of(ada).order_by("-created_at").first()
    assert row.activity == "Pair programming"
    assert "importer" in row.note
    assert row.energy is None


def test_a_log_of_an_earlier_day_has_no_hour_and_can_be_taken_back(ada):
    line = capture_line(owner=ada, text="did: triage e:-1 on:-3d")
    row = ActivityLog.objects.of(ada).get()
    assert (row.on, row.at) == (ada.today - timedelta(days=3), None)
    undo_capture(owner=ada, key=line.pk)
    assert not ActivityLog.objects.of(ada).exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"activity": " "}, "activity"),
        ({"activity": "Testing", "energy": 3}, "energy"),
        ({"activity": "Testing", "engagement": 0}, "engagement"),
        ({"activity": "Testing", "minutes": 0}, "minutes"),
        ({"activity": "x" * 121}, "activity"),
    ],
)
def test_a_log_outside_of_its_ranges_is_refused_by_field(ada, values, field):
    with pytest.raises(CannotLog) as refusal:
        log_activity(owner=ada, **values)
    assert refusal.value.field == field
    assert not ActivityLog.objects.of(ada).exists()


def test_a_change_of_one_thing_leaves_the_rest(ada):
    row = log_activity(owner=ada, activity="Testing", energy=1, on=ada.today - timedelta(days=9))
    change_log(owner=ada, key=row.pk, energy=2)
    row.refresh_from_db()
    assert (row.activity, row.energy, row.on) == ("Testing", 2, ada.today - timedelta(days=9))


def test_logging_tells_the_activity_log_when_it_happened_and_no_words(ada):
    with clock.at(EVENING):
        log_activity(
            owner=ada, activity="Secret", energy=-1, on=ada.today - timedelta(days=2), note="hush"
        )
        entry = entries(ada, facts=[facts.ActivityLogged]).get()
    assert entry.occurred_at.date().isoformat() == "2026-07-13"
    assert entry.data == {"energy": -1, "is_flow": False}


def test_every_fact_of_the_room_is_worded():
    own = {fact for kind, fact in CATALOGUE.items() if kind.startswith("passion.")}
    assert own == set(PLUGS.wording)


def test_the_review_tells_what_gave_and_took_energy_with_counts(ada):
    log_activity(owner=ada, activity="Pairing", energy=2)
    log_activity(owner=ada, activity="Pairing", energy=-1)
    log_activity(owner=ada, activity="Triage", energy=-1)
    log_activity(owner=ada, activity="Pairing", energy=2, on=ada.today - timedelta(days=30))
    lines = gave_and_took(ada, week_of(ada.today))
    assert [(line.title, line.detail) for line in lines] == [
        ("Pairing", "gave energy 1 of 2 times"),
        ("Triage", "took energy 1 time"),
    ]


def test_the_evening_asks_only_while_nothing_is_logged(ada):
    with clock.at(EVENING - timedelta(hours=8)):
        assert not [item for item in today(ada, _day(ada)) if item.section == "evening"]
    with clock.at(EVENING):
        (item,) = [item for item in today(ada, _day(ada)) if item.section == "evening"]
        (button,) = item.actions
        assert (button.method, button.url) == ("get", "/passion/logs/new/?next=/")
        log_activity(owner=ada, activity="Testing", energy=1)
        assert not [item for item in today(ada, _day(ada)) if item.section == "evening"]


def test_an_exploration_stands_on_today_until_its_end_and_then_asks_for_a_verdict(ada):
    row = plan_exploration(owner=ada, title="Talk", question="Do I like it?", days=3)
    assert today(ada, _day(ada)) == [] or today(ada, _day(ada))[0].section == "evening"
    start_exploration(owner=ada, key=row.pk, on=ada.today - timedelta(days=1))
    assert today(ada, _day(ada))[0].section == "next_step"
    assert [notice.due_on for notice in due(ada, _day(ada))] == [ada.today + timedelta(days=1)]
    with clock.at(clock.now() + timedelta(days=3)):
        item = today(ada, _day(ada))[0]
    assert item.section == "due"
    assert "verdict" in item.url
    end_exploration(owner=ada, key=row.pk, verdict="unsure")
    assert due(ada, _day(ada)) == []


def test_an_exploration_is_started_and_ended_once(ada):
    row = plan_exploration(owner=ada, title="Talk", question="Do I like it?")
    start_exploration(owner=ada, key=row.pk)
    with pytest.raises(CannotExplore):
        start_exploration(owner=ada, key=row.pk)
    end_exploration(owner=ada, key=row.pk, verdict="more")
    with pytest.raises(CannotExplore):
        end_exploration(owner=ada, key=row.pk, verdict="more")


def test_the_archive_holds_every_log_readably(ada):
    log_activity(owner=ada, activity="Testing", energy=-2, note="Two, three\nfour", topic="Pay")
    files = dict(readable_files(ada))
    rows = list(csv.DictReader(StringIO(files["passion/activity-logs.csv"].decode())))
    assert [(row["activity"], row["energy"], row["note"]) for row in rows] == [
        ("Testing", "-2", "Two, three\nfour")
    ]
    assert "**Testing** (energy -2, Pay)" in files["passion/activity-logs.md"].decode()
    assert "passion/strengths.md" in files


def test_the_archive_says_what_stands_behind_a_strength(ada):
    keep_compliment(owner=ada, text="You explained\nthat so clearly.", said_by="Priya")
    confirm_strength(owner=ada, theme="Explaining", name="Plain words")
    confirm_strength(owner=ada, name="Whistling")
    told = dict(readable_files(ada))["passion/strengths.md"].decode()
    assert "## Plain words\n\nFound in 1 compliment, of " in told
    assert "\n- You explained that so clearly.\n" in told
    assert "## Whistling\n\n# Compliments" in told


def test_wins_of_the_other_room_stand_behind_a_strength(as_ada, ada):
    keep_compliment(owner=ada, text="You explained that so clearly.", said_by="Priya")
    keep_compliment(owner=ada, text="Now I understand it.", said_by="Tomasz")
    win = keep_win(owner=ada, title="Explained the ledger to the new team")
    (explaining,) = as_ada.get("/passion/strengths/").context["page"].proposals
    assert (explaining.name, explaining.strength.wins) == ("Explaining", 1)
    row = confirm_strength(owner=ada, theme="Explaining", name="Explaining")
    shown = as_ada.get(f"/passion/strengths/{row.pk}/").content.decode()
    assert "<mark>Explained</mark> the ledger to the new team" in shown
    assert win.get_absolute_url() in shown


def _three_wins(owner):
    for back, title in ((1, "Persuaded the board"), (20, "Persuaded sales"), (40, "Persuaded Tom")):
        keep_win(owner=owner, title=title, on=owner.today - timedelta(days=back))


def test_wins_alone_propose_a_strength_with_the_words_that_led_to_it(as_ada, ada):
    keep_win(owner=ada, title="Explained the ledger to the new team")
    _three_wins(ada)
    answer = as_ada.get("/passion/strengths/")
    (found,) = answer.context["page"].proposals
    assert (found.name, found.strength.wins) == ("Persuading", 3)
    assert found.evidence.startswith("3 wins, ")
    assert "<mark>Persuaded</mark> the board" in answer.content.decode()


def test_a_strength_of_wins_that_is_thrown_away_is_not_proposed_again(as_ada, as_ben, ada):
    _three_wins(ada)
    as_ada.post("/passion/strengths/dismissals/", {"theme": "Persuading"})
    keep_win(owner=ada, title="Persuaded them all")
    page = as_ada.get("/passion/strengths/").context["page"]
    assert page.proposals == []
    assert [row.theme for row in page.dismissed] == ["Persuading"]
    assert as_ben.get("/passion/strengths/").context["page"].proposals == []


def test_the_review_asks_about_strengths_that_show_in_its_week(ada):
    _three_wins(ada)
    day = ada.today - timedelta(days=1)
    (line,) = strengths_to_recognise(ada, week_of(day))
    assert line.title.startswith("Persuading")
    assert strengths_to_recognise(ada, week_of(day - timedelta(days=70))) == []
    confirm_strength(owner=ada, theme="Persuading", name="Persuading")
    assert strengths_to_recognise(ada, week_of(day)) == []
