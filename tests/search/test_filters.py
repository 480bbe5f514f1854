"""Narrowing a search by person, tag, goal and days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ninefold.accounts.operations import make_token
from ninefold.activity.operations import remove
from ninefold.goals.operations import check_in, set_goal
from ninefold.links.operations import link
from ninefold.network.operations.people import add_person
from ninefold.reflection.operations import add_entry, change_entry
from ninefold.search.filters import Filters
from ninefold.search.models import SearchDocument, SearchMark
from ninefold.search.operations import mark_documents, rebuild_index
from ninefold.search.queries import find

pytestmark = pytest.mark.django_db


def _refs(owner: Any, words: str = "", **filters: Any) -> set[str]:
    return {str(one.ref) for one in find(owner, words, Filters(**filters))}


@pytest.fixture
def world(ada: Any) -> dict[str, Any]:
    """A person, a goal, and three notes of which one hangs on each."""
    person = add_person(owner=ada, name="Priya Nair")
    goal = set_goal(owner=ada, title="Automate the suite")
    today = ada.today
    notes = {
        "met": add_entry(owner=ada, text="lunch about lathes", tags=["Team"], on=today),
        "done": add_entry(owner=ada, text="the lathe test", on=today - timedelta(days=40)),
        "other": add_entry(owner=ada, text="a lathe alone", on=today - timedelta(days=400)),
    }
    link(owner=ada, source=notes["met"].ref, target=person.ref, relation="is about")
    link(owner=ada, source=notes["done"].ref, target=goal.ref, relation="relates to")
    return {"person": person, "goal": goal, **notes}


def test_a_name_finds_what_is_linked_with_the_person_and_the_person(ada, world):
    assert _refs(ada, "lathe", person="priya") == {str(world["met"].ref)}
    assert _refs(ada, person="nair priya") == {str(world["met"].ref), str(world["person"].ref)}
    assert _refs(ada, "lathe", person=str(world["person"].ref)) == {str(world["met"].ref)}
    assert _refs(ada, "lathe", person="Somebody") == set()


def test_a_goal_finds_what_is_linked_with_it_and_what_hangs_on_it(ada, world):
    checked = check_in(owner=ada, goal_key=world["goal"].pk, note="a lathe more")
    assert _refs(ada, "lathe", goal="automate") == {str(world["done"].ref), str(checked.ref)}
    assert str(world["goal"].ref) in _refs(ada, goal="automate")


def test_a_tag_is_found_whatever_its_case_and_sign_and_follows_changes(ada, world):
    assert _refs(ada, "lathe", tag="#team") == {str(world["met"].ref)}
    change_entry(owner=ada, key=world["met"].pk, text="lunch about lathes", tags=["calm"])
    assert _refs(ada, "lathe", tag="team") == set()
    assert _refs(ada, tag="CALM") == {str(world["met"].ref)}


def test_days_bound_what_is_found_both_included(ada, world):
    today = ada.today
    assert _refs(ada, "lathe", since=today) == {str(world["met"].ref)}
    assert _refs(ada, "lathe", until=today - timedelta(days=400)) == {str(world["other"].ref)}
    between = {"since": today - timedelta(days=60), "until": today - timedelta(days=1)}
    assert _refs(ada, "lathe", **between) == {str(world["done"].ref)}


def test_filters_alone_give_the_latest_first(ada, world):
    kinds = [one.on for one in find(ada, "", Filters(kind="reflection.entry", until=ada.today))]
    assert kinds == sorted(kinds, reverse=True)
    assert len(kinds) == 3
    assert find(ada, "", Filters(kind="reflection.entry")) == []
    assert find(ada, "???", Filters(tag="team")) == []


def test_all_filters_together_narrow_and_a_removed_link_or_row_narrows_no_more(ada, world):
    together = {"person": "Priya", "tag": "team", "since": ada.today}
    assert _refs(ada, "lathe", **together) == {str(world["met"].ref)}
    assert _refs(ada, "lathe", goal="automate", **together) == set()
    remove(owner=ada, ref=world["met"].ref)
    assert _refs(ada, "lathe", **together) == set()
    assert not SearchMark.objects.filter(mark="tag team").exists()


def test_nobody_elses_rows_names_or_marks_are_found(ada, ben, world):
    add_entry(owner=ben, text="a lathe of mine", tags=["team"])
    assert len(_refs(ben, "lathe", tag="team")) == 1
    assert _refs(ben, "lathe", person="priya") == set()
    assert _refs(ben, "lathe", person=str(world["person"].ref)) == set()
    assert _refs(ben, goal=str(world["goal"].ref)) == set()


def test_documents_from_before_there_were_marks_get_them(ada, world):
    SearchMark.objects.all().delete()
    SearchDocument.objects.update(is_marked=None)
    assert _refs(ada, "lathe", tag="team") == set()
    assert mark_documents() == SearchDocument.objects.count()
    assert mark_documents() == 0
    assert _refs(ada, "lathe", tag="team") == {str(world["met"].ref)}


def test_an_index_that_is_made_anew_has_the_same_marks(ada, world):
    before = set(SearchMark.objects.values_list("document__row_id", "mark"))
    rebuild_index(owner=ada)
    assert set(SearchMark.objects.values_list("document__row_id", "mark")) == before
    assert before


def test_the_page_takes_the_filters_and_shows_them_again(as_ada, ada, world):
    page = as_ada.get(
        "/search/", {"q": "lathe", "person": "Priya", "since": ada.today.isoformat()}
    ).content.decode()
    assert "lunch about" in page
    assert 'value="Priya"' in page
    assert "the lathe test" not in page
    odd = {"q": "lathe", "since": "yesterday", "until": "2026-13-99", "kind": "nothing"}
    assert "lunch about" in as_ada.get("/search/", odd).content.decode()


def test_the_api_takes_the_filters(client, ada, world):
    _, token = make_token(owner=ada, name="test", scopes=["search:read"])
    headers = {"Authorization": f"Bearer {token}"}
    found = client.get("/api/search/?q=lathe&tag=team", headers=headers).json()
    assert [one["ref"] for one in found] == [str(world["met"].ref)]
    found = client.get("/api/search/?goal=automate&kind=reflection.entry", headers=headers).json()
    assert [one["ref"] for one in found] == [str(world["done"].ref)]
    assert client.get("/api/search/?since=nonsense", headers=headers).status_code == 422
    assert client.get("/api/search/", headers=headers).json() == []


def test_filters_ask_as_often_for_many_rows_as_for_few(ada, world):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            find(ada, "lathe", Filters(tag="team", person="Priya", since=date(2000, 1, 1)))
        return len(queries)

    few = asked()
    for number in range(20):
        row = add_entry(owner=ada, text=f"lathe {number}", tags=["team"])
        link(owner=ada, source=row.ref, target=world["person"].ref, relation="is about")
    assert asked() == few
