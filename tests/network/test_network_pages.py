from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.network.models import Interaction, Person
from ninefold.network.operations.contact import (
    keep_introduction,
    log_interaction,
    plan_follow_up,
)
from ninefold.network.operations.gatherings import meet_at_gathering, plan_gathering
from ninefold.network.operations.giving import keep_give_idea
from ninefold.network.operations.interviews import add_question, wish_for_interview
from ninefold.network.operations.people import (
    add_important_date,
    add_person,
    set_tag_cadence,
)


def rich_person(owner, name="Helena Brandt"):
    """Somebody with a bit of everything."""
    person = add_person(
        owner=owner,
        name=name,
        organisation="Nordwind Bank",
        role="Head of quality",
        emails=["helena@example.org"],
        phones=["+49 30 1234567"],
        links=["https://www.linkedin.com/in/helena-brandt", "javascript:alert(1)"],
        tags=["mentor", "quality"],
        how_met="At the testers' evening",
        notes="Likes sailing and short mails",
        cadence_days=30,
        known_since=owner.today - timedelta(days=400),
    )
    log_interaction(
        owner=owner,
        person_keys=[person.pk],
        channel="coffee",
        on=owner.today - timedelta(days=90),
        note="Spoke about delegating",
        direction="asked",
    )
    plan_follow_up(owner=owner, person_key=person.pk, what="Send the article", due_on=owner.today)
    add_important_date(owner=owner, person_key=person.pk, name="First day", month=2, day=29)
    keep_introduction(owner=owner, person_key=person.pk, direction="made", to_name="Priya Nair")
    interview = wish_for_interview(owner=owner, person_key=person.pk, purpose="How to lead")
    add_question(owner=owner, key=interview.pk, text="How did you begin?")
    gathering = plan_gathering(owner=owner, name="Testers' evening", starts_on=owner.today)
    meet_at_gathering(owner=owner, key=gathering.pk, person_key=person.pk, note="By the door")
    return person


@pytest.mark.parametrize(
    "path",
    [
        "",
        "new/",
        "cadences/",
        "import/",
        "interviews/",
        "interviews/new/",
        "gatherings/",
        "gatherings/new/",
        "give/",
        "intent/",
        "people.vcf",
        "people.csv",
        "?q=nordwind&show=due&tag=mentor&order=name",
        "?page=zebra&show=zebra",
    ],
)
def test_every_page_opens_empty_and_full_and_asks_a_stranger_to_sign_in(as_ada, ada, client, path):
    assert as_ada.get(f"/network/{path}").status_code == 200
    rich_person(ada)
    keep_give_idea(owner=ada, text="The talk on quality")
    assert as_ada.get(f"/network/{path}").status_code == 200
    assert client.get(f"/network/{path}").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "",
        "change/",
        "message/",
        "merge/",
        "interactions/",
        "follow-ups/",
        "dates/",
        "introductions/",
    ],
)
def test_every_page_of_a_person_opens_for_the_owner_and_is_not_there_for_a_stranger(
    as_ada, as_ben, ada, path
):
    person = rich_person(ada)
    assert as_ada.get(f"/network/{person.pk}/{path}").status_code == 200
    assert as_ben.get(f"/network/{person.pk}/{path}").status_code == 404
    answer = as_ben.post(f"/network/{person.pk}/{path}", {"person": str(person.pk)})
    assert answer.status_code in (404, 405)


@pytest.mark.parametrize("path", ["", "purpose/", "appointment/"])
def test_every_page_of_an_interview_is_its_owners_alone(as_ada, as_ben, ada, path):
    person = add_person(owner=ada, name="Helena Brandt")
    interview = wish_for_interview(owner=ada, person_key=person.pk)
    assert as_ada.get(f"/network/interviews/{interview.pk}/{path}").status_code == 200
    assert as_ben.get(f"/network/interviews/{interview.pk}/{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "change/", "people/"])
def test_every_page_of_a_gathering_is_its_owners_alone(as_ada, as_ben, ada, path):
    gathering = plan_gathering(owner=ada, name="Testers' evening", starts_on=ada.today)
    assert as_ada.get(f"/network/gatherings/{gathering.pk}/{path}").status_code == 200
    assert as_ben.get(f"/network/gatherings/{gathering.pk}/{path}").status_code == 404


def test_a_person_is_added_with_all_that_was_typed(as_ada, ada):
    answer = as_ada.post(
        "/network/new/",
        {
            "name": "Helena Brandt",
            "role": "Head of quality",
            "organisation": "Nordwind Bank",
            "emails": "helena@example.org\nbrandt@example.org",
            "tags": "mentor, quality",
            "birthday_day": "29",
            "birthday_month": "2",
            "cadence_days": "60",
        },
        follow=True,
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "mailto:brandt@example.org" in page
    assert "29 February" in page
    row = Person.objects.of(ada).get()
    assert (row.birthday_year, row.birthday_month, row.birthday_day) == (None, 2, 29)
    assert [tag.name for tag in row.tags.all()] == ["mentor", "quality"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "required"),
        ({"name": "Helena", "emails": "not an address"}, "is not an e-mail address"),
        ({"name": "Helena", "birthday_day": "31", "birthday_month": "4"}, "30 days"),
        ({"name": "Helena", "birthday_day": "31"}, "Give the day and the month"),
        ({"name": "Helena", "cadence_days": "0"}, "Write 1 or more."),
    ],
)
def test_a_fault_is_said_beside_its_field_and_what_was_typed_stays(as_ada, ada, typed, said):
    answer = as_ada.post("/network/new/", {"organisation": "Nordwind", **typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "Nordwind" in page
    assert not Person.objects.of(ada).exists()


def test_one_tap_logs_contact_and_can_be_taken_back(as_ada, ada):
    person = add_person(owner=ada, name="Helena Brandt", cadence_days=30)
    answer = as_ada.post(f"/network/{person.pk}/interactions/", {"quick": "wrote"}, follow=True)
    row = Interaction.objects.of(ada).get()
    assert row.on == ada.today
    undo = f"/rows/network.interaction/{row.pk}/restoration/"
    assert undo in answer.content.decode() or "Logged with Helena Brandt" in answer.content.decode()
    as_ada.post(f"/rows/network.interaction/{row.pk}/removal/")
    assert not Interaction.objects.of(ada).exists()


def test_a_script_in_a_link_is_shown_as_words_only(as_ada, ada):
    page = as_ada.get(f"/network/{rich_person(ada).pk}/").content.decode()
    assert 'href="javascript' not in page
    assert "javascript:alert(1)" in page


def test_two_windows_do_not_overwrite_each_other(as_ada, ada):
    person = add_person(owner=ada, name="Helena Brandt")
    form = {"name": "Helena B.", "version": person.version}
    assert as_ada.post(f"/network/{person.pk}/change/", form).status_code == 302
    answer = as_ada.post(f"/network/{person.pk}/change/", {**form, "name": "H. Brandt"})
    assert answer.status_code == 409
    assert "Helena B." in answer.content.decode()
    assert "H. Brandt" in answer.content.decode()


def test_who_is_due_stands_on_the_list_and_on_today_with_a_button_that_ends_it(as_ada, ada):
    person = rich_person(ada)
    Interaction.objects.of(ada).filter(on=ada.today).update(on=ada.today - timedelta(days=80))
    assert "losing touch" in as_ada.get("/network/").content.decode()
    today = as_ada.get("/").content.decode()
    assert f"/network/{person.pk}/interactions/" in today
    as_ada.post(f"/network/{person.pk}/interactions/", {"quick": "wrote", "next": "/"})
    assert f"/network/{person.pk}/interactions/" not in as_ada.get("/").content.decode()


def test_in_a_week_means_no_reminder_before(as_ada, ada):
    person = add_person(
        owner=ada, name="Helena", cadence_days=10, known_since=ada.today - timedelta(days=30)
    )
    as_ada.post(f"/network/{person.pk}/quiet/", {"days": "7", "next": "/"})
    assert f"/network/{person.pk}/quiet/" not in as_ada.get("/").content.decode()


def test_a_tag_has_a_rhythm_for_everybody_who_has_it(as_ada, ada):
    add_person(
        owner=ada, name="Helena", tags=["Mentor"], known_since=ada.today - timedelta(days=99)
    )
    set_tag_cadence(owner=ada, tag="mentor", days=30)
    assert "1 person is due" in as_ada.get("/network/").content.decode()
    answer = as_ada.post("/network/cadences/", {"tag": "nobody", "days": "30"})
    assert answer.status_code == 422
    assert "Nobody has this tag" in answer.content.decode()


def test_the_list_and_the_person_ask_the_database_as_often_for_many_as_for_one(
    as_ada, ada, django_assert_max_num_queries
):
    first = rich_person(ada)
    for path in ("/network/", f"/network/{first.pk}/", "/network/give/", "/network/interviews/"):
        with django_assert_max_num_queries(60) as few:
            as_ada.get(path)
        for number in range(4):
            rich_person(ada, f"Person {number}")
            log_interaction(owner=ada, person_keys=[first.pk], channel="wrote")
            keep_give_idea(owner=ada, text=f"Quality talk {number}")
        with django_assert_max_num_queries(len(few)):
            as_ada.get(path)


def test_search_finds_a_person_by_their_work_and_by_what_was_talked_about(as_ada, as_ben, ada):
    rich_person(ada)
    for words in ("nordwind", "sailing", "delegating"):
        assert "Helena Brandt" in as_ada.get(f"/search/?q={words}").content.decode()
        assert "Helena Brandt" not in as_ben.get(f"/search/?q={words}").content.decode()


def test_a_removed_person_takes_their_follow_ups_along_and_brings_them_back(as_ada, ada):
    person = rich_person(ada)
    as_ada.post(f"/rows/network.person/{person.pk}/removal/")
    assert as_ada.get(f"/network/{person.pk}/").status_code == 404
    assert "Send the article" not in as_ada.get("/").content.decode()
    as_ada.post(f"/rows/network.person/{person.pk}/restoration/")
    assert "Send the article" in as_ada.get("/").content.decode()


@pytest.mark.parametrize(
    "path", ["interactions/", "quiet/", "message/", "merge/", "follow-ups/", "dates/"]
)
def test_wrong_methods_are_refused(as_ada, ada, path):
    person = add_person(owner=ada, name="Helena")
    assert as_ada.put(f"/network/{person.pk}/{path}").status_code == 405
    assert as_ada.delete(f"/network/{person.pk}/").status_code == 405


def test_an_idea_given_to_nobody_asks_for_whom_and_a_wrong_key_is_not_found(as_ada, ada):
    idea = keep_give_idea(owner=ada, text="The article on quality")
    answer = as_ada.post(f"/network/give/{idea.pk}/gifts/", {"next": "/network/give/"}, follow=True)
    assert "Choose to whom you gave it." in answer.content.decode()
    answer = as_ada.post(f"/network/give/{idea.pk}/gifts/", {"person": "not a key"})
    assert answer.status_code == 404
    assert not Interaction.objects.of(ada).exists()
