from __future__ import annotations

import csv
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest

from ninefold.kernel import clock
from ninefold.passion.models import (
    ActivityLog,
    Compliment,
    Exploration,
    IkigaiEntry,
    LookBack,
    Strength,
    Value,
)
from ninefold.passion.operations import (
    confirm_strength,
    dismiss_strength,
    end_exploration,
    keep_compliment,
    keep_effortless_win,
    keep_look_back,
    keep_talent,
    keep_value,
    log_activity,
    plan_exploration,
    start_exploration,
)


def test_an_activity_is_logged_on_the_page_and_stands_on_the_map(as_ada, ada):
    answer = as_ada.post(
        "/passion/logs/new/",
        {"activity": "Pair programming", "energy": "2", "minutes": "45", "topic": "Python"},
        follow=True,
    )
    assert answer.status_code == 200
    row = ActivityLog.objects.of(ada).get()
    assert (row.energy, row.minutes, row.on) == (2, 45, ada.today)
    page = as_ada.get("/passion/").content.decode()
    assert "Energy by activity" in page
    assert "Log" in page and "Pair programming" in page


def test_a_fault_in_a_log_is_shown_beside_its_field_and_nothing_typed_is_lost(as_ada, ada):
    tomorrow = (ada.today + timedelta(days=1)).isoformat()
    answer = as_ada.post(
        "/passion/logs/new/", {"activity": "Reviewing", "energy": "1", "on": tomorrow}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "still to come" in page
    assert "Reviewing" in page
    assert not ActivityLog.objects.of(ada).exists()


def test_a_log_without_a_feeling_asks_for_it(as_ada):
    answer = as_ada.post("/passion/logs/new/", {"activity": "Reviewing"})
    assert answer.status_code == 422
    assert "Choose from −2" in answer.content.decode()


@pytest.mark.parametrize("by", ["activity", "topic", "setting", "hour", "nonsense"])
@pytest.mark.parametrize("span", ["all", "year", "quarter", "nonsense"])
def test_the_map_can_be_grouped_and_cut_in_every_way(as_ada, ada, by, span):
    log_activity(owner=ada, activity="Testing", energy=1, topic="Payments")
    assert as_ada.get("/passion/", {"by": by, "span": span}).status_code == 200


def test_the_map_of_a_few_logs_says_how_many_more_it_needs(as_ada, ada):
    log_activity(owner=ada, activity="Testing", energy=1)
    log_activity(owner=ada, activity="Meetings", energy=-1)
    assert "more before this means something" in as_ada.get("/passion/").content.decode()


def test_what_clearly_gives_and_drains_is_named(as_ada, ada):
    for _ in range(12):
        log_activity(owner=ada, activity="Pairing", energy=2, is_flow=True)
        log_activity(owner=ada, activity="Status meeting", energy=-2)
    page = as_ada.get("/passion/").context["page"]
    assert [group.name for group in page.gives] == ["Pairing"]
    assert [group.name for group in page.takes] == ["Status meeting"]


def test_two_names_for_one_thing_become_one(as_ada, ada):
    log_activity(owner=ada, activity="pairing", energy=1)
    log_activity(owner=ada, activity="Pair programming", energy=1)
    answer = as_ada.post("/passion/activities/", {"old": "Pairing", "new": "Pair programming"})
    assert answer.status_code == 302
    assert {row.activity for row in ActivityLog.objects.of(ada)} == {"Pair programming"}
    answer = as_ada.post("/passion/activities/", {"old": "unheard of", "new": "Else"})
    assert answer.status_code == 422
    assert "Nothing is logged as" in answer.content.decode()


def test_two_windows_do_not_overwrite_each_others_log(as_ada, ada):
    row = log_activity(owner=ada, activity="Testing", energy=1)
    form = {"activity": "Testing the login", "energy": "2", "version": row.version}
    assert as_ada.post(f"/passion/logs/{row.pk}/change/", form).status_code == 302
    answer = as_ada.post(f"/passion/logs/{row.pk}/change/", {**form, "activity": "Retesting"})
    assert answer.status_code == 409
    assert "Testing the login" in answer.content.decode()
    assert "Retesting" in answer.content.decode()


def test_a_removed_log_comes_back_with_undo(as_ada, ada):
    row = log_activity(owner=ada, activity="Testing", energy=1)
    answer = as_ada.post(f"/rows/passion.log/{row.pk}/removal/", follow=True)
    assert f"/rows/passion.log/{row.pk}/restoration/" in answer.content.decode()
    assert as_ada.get(f"/passion/logs/{row.pk}/").status_code == 404
    as_ada.post(f"/rows/passion.log/{row.pk}/restoration/")
    assert as_ada.get(f"/passion/logs/{row.pk}/").status_code == 200


def test_the_logs_are_found_by_words_and_leave_as_a_table(as_ada, ada):
    log_activity(owner=ada, activity="Testing", energy=-1, note="=1+1 is a formula")
    log_activity(owner=ada, activity="Writing", energy=2)
    found = as_ada.get("/passion/logs/", {"q": "formula"}).context["page"].object_list
    assert [row.activity for row in found] == ["Testing"]
    rows = list(csv.DictReader(StringIO(as_ada.get("/passion/logs/csv/").content.decode())))
    assert {row["activity"] for row in rows} == {"Testing", "Writing"}
    assert next(row for row in rows if row["energy"] == "-1")["note"] == "'=1+1 is a formula"


def test_the_week_shows_what_gave_and_took_and_keeps_the_answers(as_ada, ada):
    log_activity(owner=ada, activity="Pairing", energy=2, setting="Office", with_whom="Ben")
    log_activity(owner=ada, activity="Triage", energy=-1)
    page = as_ada.get("/passion/week/").context["page"]
    assert [one.activity for one in page.gave] == ["Pairing"]
    assert [one.activity for one in page.took] == ["Triage"]
    assert [one.word for one in dict(page.noticed)["Environments"]] == ["Office"]
    assert as_ada.post("/passion/week/", {"more_of": "pairing"}).status_code == 302
    assert as_ada.post("/passion/week/", {"more_of": ""}).status_code == 422
    kept = LookBack.objects.of(ada).get()
    assert kept.starts_on == page.period.starts_on
    assert "pairing" in as_ada.get(kept.get_absolute_url()).content.decode()


def test_early_in_the_week_the_one_before_waits_until_it_is_looked_back_at(as_ada, ada):
    with clock.at(datetime(2026, 7, 14, 10, tzinfo=UTC)):
        assert as_ada.get("/passion/week/").context["page"].waiting == 0
        log_activity(owner=ada, activity="Pairing", energy=2, on=date(2026, 7, 10))
        page = as_ada.get("/passion/week/")
        assert page.context["page"].waiting == 1
        assert "/passion/week/2026-07-06/" in page.content.decode()
        keep_look_back(owner=ada, starts_on=date(2026, 7, 6), more_of="pairing")
        assert as_ada.get("/passion/week/").context["page"].waiting == 0
    with clock.at(datetime(2026, 7, 17, 10, tzinfo=UTC)):
        log_activity(owner=ada, activity="Pairing", energy=2, on=date(2026, 7, 3))
        assert as_ada.get("/passion/week/2026-07-06/").context["page"].waiting == 0


@pytest.mark.parametrize("day", ["never", "2026-02-30", "0001-01-01"])
def test_a_week_that_is_none_is_not_found(as_ada, day):
    assert as_ada.get(f"/passion/week/{day}/").status_code == 404


def test_two_compliments_of_a_kind_name_a_strength_that_can_be_taken_on(as_ada, ada):
    for text in (
        "You explained the ledger so clearly.",
        "I learnt a lot when you taught us mocks.",
    ):
        as_ada.post("/passion/compliments/new/", {"text": text, "said_by": "Priya"})
    assert Compliment.objects.of(ada).count() == 2
    page = as_ada.get("/passion/strengths/")
    assert "Explaining" in [found.name for found in page.context["page"].proposals]
    answer = as_ada.post(
        "/passion/strengths/confirmations/",
        {"theme": "Explaining", "name": "Making hard things plain"},
        follow=True,
    )
    assert "You <mark>explained</mark> the ledger so <mark>clearly</mark>." in (
        answer.content.decode()
    )
    page = as_ada.get("/passion/strengths/").context["page"]
    assert [one.row.name for one in page.strengths] == ["Making hard things plain"]
    assert "Explaining" not in [found.name for found in page.proposals]


def test_a_dismissed_strength_is_not_proposed_again_until_it_is_taken_back(as_ada, ada):
    keep_compliment(owner=ada, text="You explained it clearly.")
    keep_effortless_win(owner=ada, text="Explained the outage to sales.")
    as_ada.post("/passion/strengths/dismissals/", {"theme": "Explaining"})
    page = as_ada.get("/passion/strengths/").context["page"]
    assert "Explaining" not in [found.name for found in page.proposals]
    assert [row.name for row in page.dismissed] == ["Explaining"]
    as_ada.post("/passion/strengths/confirmations/", {"theme": "Explaining"})
    assert Strength.objects.of(ada).get().state == "confirmed"


def test_a_strength_has_one_name_only(as_ada, ada):
    confirm_strength(owner=ada, name="Patience")
    answer = as_ada.post("/passion/strengths/new/", {"name": "patience", "note": "With builds"})
    assert answer.status_code == 422
    assert "among your strengths already" in answer.content.decode()
    assert "With builds" in answer.content.decode()


def test_an_exploration_goes_from_plan_to_verdict(as_ada, ada):
    as_ada.post(
        "/passion/explorations/new/",
        {
            "title": "Testing evening",
            "question": "Do I like teaching?",
            "sort": "volunteering",
            "days": "14",
            "activity": "Teaching",
            "predicted_energy": "1",
            "steps": "Find a room\n\nInvite five people",
        },
    )
    row = Exploration.objects.of(ada).get()
    assert [step.text for step in row.steps.all()] == ["Find a room", "Invite five people"]
    as_ada.post(f"/passion/explorations/{row.pk}/start/")
    assert "Find a room" in as_ada.get("/").content.decode()
    as_ada.post(f"/passion/exploration-steps/{row.steps.first().pk}/done/")
    assert "Invite five people" in as_ada.get("/").content.decode()
    log_activity(owner=ada, activity="teaching", energy=2)
    answer = as_ada.post(
        f"/passion/explorations/{row.pk}/verdict/",
        {"verdict": "more", "felt_energy": "2", "answer": "Yes, in small groups."},
        follow=True,
    )
    assert "Better than you expected" in answer.content.decode()
    row.refresh_from_db()
    assert (row.state, row.verdict, row.ended_on) == ("ended", "more", ada.today)
    as_ada.post(f"/passion/explorations/{row.pk}/reopening/")
    row.refresh_from_db()
    assert (row.state, row.verdict) == ("running", "")


def test_what_was_expected_cannot_change_once_it_runs(as_ada, ada):
    row = plan_exploration(owner=ada, title="Talk", question="Do I like it?", predicted_energy=-1)
    start_exploration(owner=ada, key=row.pk)
    as_ada.post(
        f"/passion/explorations/{row.pk}/change/",
        {"title": "Talk", "question": "Do I?", "sort": "other", "days": "3",
         "predicted_energy": "2", "version": "2"},
    )  # fmt: skip
    row.refresh_from_db()
    assert row.predicted_energy == -1
    assert row.ends_on == ada.today + timedelta(days=2)


def test_an_exploration_without_a_verdict_stays_open_and_keeps_what_was_typed(as_ada, ada):
    row = plan_exploration(owner=ada, title="Talk", question="Do I like it?")
    answer = as_ada.post(f"/passion/explorations/{row.pk}/verdict/", {"answer": "Half of it"})
    assert answer.status_code == 422
    assert "Half of it" in answer.content.decode()


def test_values_are_ordered_and_lists_are_filled(as_ada, ada):
    keep_value(owner=ada, text="Honest work")
    as_ada.post("/passion/compass/values/", {"text": "Time for people"})
    second = Value.objects.of(ada).get(text="Time for people")
    as_ada.post(f"/passion/compass/values/{second.pk}/rise/")
    assert [row.text for row in Value.objects.of(ada)] == ["Time for people", "Honest work"]
    assert as_ada.post("/passion/compass/values/", {"text": "honest work"}).status_code == 422
    as_ada.post("/passion/compass/ikigai/", {"circle": "love", "text": "Puzzles"})
    assert as_ada.post("/passion/compass/ikigai/", {"circle": "love"}).status_code == 422
    as_ada.post("/passion/compass/ikigai/", {"circle": "hate", "text": "Puzzles"})
    assert [row.circle for row in IkigaiEntry.objects.of(ada)] == ["love"]
    assert "Puzzles" in as_ada.get("/passion/compass/").content.decode()


def _one_of_each(owner):
    exploration = plan_exploration(owner=owner, title="Talk", question="Do I?", steps=["Go"])
    rows = [
        log_activity(owner=owner, activity="Testing", energy=0, note="all of it", users="clerks"),
        keep_compliment(owner=owner, text="You are patient.", said_by="Jo", about="the audit"),
        keep_talent(owner=owner, text="Remembering faces", about="since school"),
        keep_effortless_win(owner=owner, text="Calmed a client"),
        confirm_strength(owner=owner, name="Patience"),
        exploration,
    ]
    return [row.get_absolute_url() for row in rows]


def test_every_page_of_a_row_opens_for_its_owner_and_is_not_there_for_a_stranger(
    as_ada, as_ben, ada
):
    for url in _one_of_each(ada):
        further = ["name/"] if "/strengths/" in url else ["change/"]
        further += ["verdict/"] if "/explorations/" in url else []
        for path in ["", *further]:
            assert as_ada.get(url + path).status_code == 200, url + path
            assert as_ben.get(url + path).status_code == 404, url + path


def test_a_stranger_changes_nothing(as_ben, ada):
    row = plan_exploration(owner=ada, title="Talk", question="Do I?", steps=["Go"])
    value = keep_value(owner=ada, text="Honest work")
    step = row.steps.get()
    for path in (
        f"explorations/{row.pk}/start/",
        f"explorations/{row.pk}/reopening/",
        f"explorations/{row.pk}/steps/",
        f"exploration-steps/{step.pk}/done/",
        f"compass/values/{value.pk}/rise/",
    ):
        assert as_ben.post(f"/passion/{path}", {"text": "mine"}).status_code == 404, path
    step.refresh_from_db()
    assert step.done_on is None


def test_a_change_is_never_made_by_following_a_link(as_ada, ada):
    row = plan_exploration(owner=ada, title="Talk", question="Do I?")
    for path in (
        f"explorations/{row.pk}/start/",
        f"explorations/{row.pk}/steps/",
        "strengths/confirmations/",
        "strengths/dismissals/",
        "compass/values/",
        "compass/ikigai/",
    ):
        assert as_ada.get(f"/passion/{path}").status_code == 405, path


@pytest.mark.parametrize(
    "path", ["", "logs/", "week/", "strengths/", "explorations/", "compass/", "activities/"]
)
def test_every_page_opens_when_there_is_nothing_and_asks_who_is_there(as_ada, client, path):
    assert as_ada.get(f"/passion/{path}").status_code == 200
    assert client.get(f"/passion/{path}").status_code == 302


@pytest.mark.parametrize(
    "path", ["", "logs/", "week/", "strengths/", "explorations/", "activities/"]
)
def test_a_page_asks_the_database_as_often_for_many_rows_as_for_one(
    as_ada, ada, django_assert_max_num_queries, path
):
    def fill(number: int) -> None:
        log_activity(owner=ada, activity=f"Testing {number}", energy=1)
        keep_compliment(owner=ada, text=f"You explained part {number} clearly.")
        keep_look_back(owner=ada, starts_on=ada.today - timedelta(days=7 * number), more_of="it")
        confirm_strength(owner=ada, name=f"Strength {number}")
        dismiss_strength(owner=ada, theme=f"Theme {number}")
        row = plan_exploration(owner=ada, title="Talk", question="Do I?", steps=["Go"])
        start_exploration(owner=ada, key=row.pk)
        ended = plan_exploration(owner=ada, title="Talk", question="Do I?", steps=["Go"])
        end_exploration(owner=ada, key=ended.pk, verdict="unsure")

    fill(1)
    as_ada.get(f"/passion/{path}")
    with django_assert_max_num_queries(40) as few:
        as_ada.get(f"/passion/{path}")
    for number in range(2, 7):
        fill(number)
    with django_assert_max_num_queries(len(few)):
        as_ada.get(f"/passion/{path}")


def test_search_finds_a_compliment_by_a_word_of_it(as_ada, as_ben, ada):
    keep_compliment(owner=ada, text="Nobody untangles a ledger like you.", said_by="Priya")
    assert "untangles" in as_ada.get("/search/?q=ledger").content.decode()
    assert "untangles" not in as_ben.get("/search/?q=ledger").content.decode()
