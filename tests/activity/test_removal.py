"""After a removal one is back where one was, unless that page has gone with the row."""

from __future__ import annotations

import pytest

from ninefold.goals.operations import set_goal
from ninefold.wins.operations import list_treat

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("where", "back"),
    [
        ("/goals/", "/goals/"),
        ("/goals/?order=deadline", "/goals/?order=deadline"),
        ("/search/?q=speak", "/search/?q=speak"),
        ("/goals/{key}/", "/goals/"),
        ("/goals/{key}/change/", "/goals/"),
        ("https://elsewhere.example.org/", "/goals/"),
    ],
)
def test_a_removal_leads_back_to_the_page_it_was_asked_on(as_ada, ada, where, back):
    goal = set_goal(owner=ada, title="Speak at the spring meet-up")
    answer = as_ada.post(
        f"/rows/goals.goal/{goal.pk}/removal/", {"next": where.format(key=goal.pk)}
    )
    assert answer.headers["Location"] == back


@pytest.mark.parametrize("where", ["/wins/treats/", "/wins/treats/#{key}"])
def test_a_row_without_a_page_of_its_own_leads_back_to_the_list_that_shows_it(as_ada, ada, where):
    treat = list_treat(owner=ada, name="An hour with a book")
    address = where.format(key=treat.pk)
    answer = as_ada.post(f"/rows/wins.treat/{treat.pk}/removal/", {"next": address})
    assert answer.headers["Location"] == address
