from __future__ import annotations

import pytest

from ninefold.wins.operations import add_evidence, category_named, keep_win, list_treat

BY_NAME = {
    "treat": (lambda ada: list_treat(owner=ada, name="A walk"), "/wins/treats/"),
    "category": (lambda ada: category_named(owner=ada, name="Quality"), "/wins/categories/"),
}


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_who_removes_something_from_a_list_stays_on_the_list(as_ada, ada, name):
    make, page = BY_NAME[name]
    row = make(ada)
    assert f'id="{row.pk}"' in as_ada.get(page).content.decode()
    answer = as_ada.post(f"/rows/wins.{name}/{row.pk}/removal/", {"next": page})
    assert answer["Location"] == page


def test_who_removes_evidence_stays_with_the_win(as_ada, ada):
    win = keep_win(owner=ada, title="Regression down")
    row = add_evidence(owner=ada, win_key=win.pk, title="The chart")
    page = f"/wins/{win.pk}/"
    answer = as_ada.post(f"/rows/wins.evidence/{row.pk}/removal/", {"next": page})
    assert answer["Location"] == page
