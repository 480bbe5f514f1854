from __future__ import annotations

from datetime import time

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from ninefold.scheduling.queries import weekly_room

ANSWERS = {
    "display_name": "Ada Lovelace",
    "email": "Ada@Example.org",
    "password": "a quiet workshop",
    "what_i_do": "I test payment software.",
    "where_to_go": "Lead a small team.",
    "days": ["1", "3"],
    "room_from": "18:00",
    "room_until": "20:00",
    "time_zone": "Europe/London",
}


@pytest.fixture
def first(db):
    """A browser at the very first start."""
    return Client()


def test_before_there_is_an_account_every_page_leads_to_making_one(first):
    assert first.get("/goals/").headers["Location"] == "/welcome/"
    assert first.get("/welcome/").status_code == 200


def test_three_questions_make_the_account_and_sign_in(first):
    answer = first.post("/welcome/", ANSWERS, follow=True)
    assert "How would you like to begin?" in answer.content.decode()
    person = get_user_model().objects.get(email="ada@example.org")
    assert person.where_to_go == "Lead a small team."
    assert [(row.weekday, row.starts_at, row.ends_at) for row in weekly_room(person)] == [
        (1, time(18), time(20)),
        (3, time(18), time(20)),
    ]
    assert first.get("/").status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("password", "short", "at least 10"),
        ("password", "password12", "Join three or four words of yours"),
        ("password", "8412067935", "Put words between them"),
        ("password", "Ada Lovelace", "Choose words that are not about you"),
        ("email", "no address", "Write an e-mail address with an @"),
        ("room_until", "17:00", "The end must come after the start"),
        ("time_zone", "Mars/Olympus", "Europe/Berlin"),
    ],
)
def test_a_fault_keeps_what_was_typed_and_makes_nothing(first, field, value, words):
    answer = first.post("/welcome/", {**ANSWERS, field: value})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "I test payment software." in page
    assert not get_user_model().objects.exists()


def test_a_second_person_cannot_make_the_first_account(first, ada):
    assert first.post("/welcome/", ANSWERS).headers["Location"] == "/"
    assert get_user_model().objects.count() == 1


def test_nobody_may_sign_up_unless_the_operator_opens_it(first, ada):
    assert "New accounts are not open here" in first.get("/account/signup/").content.decode()


def test_all_faults_are_told_at_once_the_password_among_them(first):
    faulty = {**ANSWERS, "password": "short", "time_zone": "Mars/Olympus"}
    page = first.post("/welcome/", faulty).content.decode()
    assert "at least 10" in page
    assert "Europe/Berlin" in page
