from __future__ import annotations

import pytest

from ninefold.activity.operations import purge_removed, remove
from ninefold.goals.operations import set_goal
from ninefold.kernel import clock
from ninefold.links.models import Link
from ninefold.links.operations import CannotLink, broken_links, link, prune_links
from ninefold.links.queries import connections


@pytest.fixture
def two(ada):
    """Two goals of Ada."""
    return set_goal(owner=ada, title="Give a talk"), set_goal(owner=ada, title="Lead a team")


def test_each_side_of_a_link_shows_the_other(as_ada, ada, two):
    one, other = two
    link(owner=ada, source=one.ref, target=other.ref, relation="serves")
    assert [c.phrase for c in connections(ada, one.ref)] == ["serves"]
    assert [c.phrase for c in connections(ada, other.ref)] == ["is served by"]
    assert "Lead a team" in as_ada.get(f"/goals/{one.pk}/").content.decode()
    assert "Give a talk" in as_ada.get(f"/goals/{other.pk}/").content.decode()


def test_nothing_of_somebody_else_can_be_linked(ada, ben, two):
    theirs = set_goal(owner=ben, title="Theirs")
    with pytest.raises(CannotLink):
        link(owner=ada, source=two[0].ref, target=theirs.ref)


def test_a_link_is_chosen_by_words_and_made_in_the_browser(as_ada, two):
    one, other = two
    page = as_ada.get(f"/connections/goals.goal/{one.pk}/choice/?q=lead").content.decode()
    assert "Lead a team" in page
    assert str(one.pk) not in page.split("<ul")[1]
    as_ada.post(
        f"/connections/goals.goal/{one.pk}/", {"target": str(other.ref), "relation": "serves"}
    )
    assert Link.objects.get().relation == "serves"
    as_ada.post(f"/connections/{Link.objects.get().pk}/removal/")
    assert not Link.objects.exists()


def test_a_removed_row_hides_its_links_and_a_purged_one_loses_them(ada, two):
    one, other = two
    link(owner=ada, source=one.ref, target=other.ref)
    remove(owner=ada, ref=other.ref)
    assert connections(ada, one.ref) == []
    assert broken_links() == []
    from datetime import timedelta

    purge_removed(clock.now() + timedelta(days=31))
    assert len(broken_links()) == 1
    prune_links(clock.now())
    assert not Link.objects.exists()
