from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.kernel import clock
from ninefold.passion.models import IkigaiVersion, Value, ValueSort
from ninefold.passion.operations import (
    CannotKeepValue,
    CannotSortValues,
    begin_value_sort,
    finish_value_sort,
    keep_ikigai_entry,
    keep_ikigai_version,
    keep_value,
    raise_card,
    sort_cards,
)


def test_the_cards_are_sorted_ordered_and_become_values(as_ada, ada):
    as_ada.post("/passion/compass/value-sorts/")
    row = ValueSort.objects.of(ada).get()
    url = f"/passion/compass/value-sorts/{row.pk}/"
    as_ada.post(url, {"calm": "much", "craft": "much", "use": "much", "winning": "little"})
    page = as_ada.get(f"{url}order/").content.decode()
    assert page.index("Craft") < page.index("Being of use") < page.index("Calm")
    as_ada.post(f"{url}rises/", {"card": "calm"})
    as_ada.post(f"{url}rises/", {"card": "calm"})
    as_ada.post(f"{url}finishing/", {"keep": "2"})
    assert [value.text for value in Value.objects.of(ada)] == ["Calm", "Craft"]
    assert "What mattered on" in as_ada.get(url).content.decode()


def test_sorting_can_be_left_and_goes_on(as_ada, ada):
    row = begin_value_sort(owner=ada)
    as_ada.post(f"/passion/compass/value-sorts/{row.pk}/", {"calm": "much", "later": "1"})
    assert "Go on sorting" in as_ada.get("/passion/compass/").content.decode()
    assert begin_value_sort(owner=ada).pk == row.pk
    row.refresh_from_db()
    assert row.piles == {"calm": "much"}


def test_values_of_ones_own_stay_below_those_of_the_cards_and_none_is_doubled(ada):
    own = keep_value(owner=ada, text="Quiet mornings")
    calm = keep_value(owner=ada, text="calm")
    row = begin_value_sort(owner=ada)
    sort_cards(owner=ada, key=row.pk, piles={"calm": "much", "use": "much"})
    finish_value_sort(owner=ada, key=row.pk)
    found = list(Value.objects.of(ada))
    assert [value.text for value in found] == ["Being of use", "calm", "Quiet mornings"]
    assert {own.pk, calm.pk} <= {value.pk for value in found}


def test_what_has_moved_between_two_sorts_is_shown(as_ada, ada):
    for days, order in ((100, ("security", "calm")), (0, ("calm", "craft"))):
        with clock.at(clock.now() - timedelta(days=days)):
            row = begin_value_sort(owner=ada)
            sort_cards(owner=ada, key=row.pk, piles=dict.fromkeys(order, "much"))
            raise_card(owner=ada, key=row.pk, card=order[0])
            finish_value_sort(owner=ada, key=row.pk)
    page = as_ada.get(f"/passion/compass/value-sorts/{row.pk}/").content.decode()
    assert "Security (was 1)" in page
    assert "new" in page


def test_a_sort_without_cards_or_that_is_over_says_what_to_do(as_ada, ada):
    row = begin_value_sort(owner=ada)
    with pytest.raises(CannotSortValues, match="at least one card"):
        finish_value_sort(owner=ada, key=row.pk)
    with pytest.raises(CannotSortValues, match="not in the first pile"):
        raise_card(owner=ada, key=row.pk, card="calm")
    sort_cards(owner=ada, key=row.pk, piles={"calm": "much"})
    with pytest.raises(CannotSortValues, match="between 1 and 10"):
        finish_value_sort(owner=ada, key=row.pk, keep=0)
    finish_value_sort(owner=ada, key=row.pk)
    with pytest.raises(CannotSortValues, match="finished"):
        sort_cards(owner=ada, key=row.pk, piles={"use": "much"})
    answer = as_ada.post(f"/passion/compass/value-sorts/{row.pk}/", {"use": "much"}, follow=True)
    assert "finished" in answer.content.decode()


def test_a_forged_pile_is_a_fault(as_ada, ada):
    row = begin_value_sort(owner=ada)
    answer = as_ada.post(f"/passion/compass/value-sorts/{row.pk}/", {"calm": "gold"})
    assert answer.status_code == 422
    with pytest.raises(CannotSortValues):
        sort_cards(owner=ada, key=row.pk, piles={"gold": "much"})


def test_a_value_has_a_page_with_its_words_and_its_links(as_ada, ada):
    row = keep_value(owner=ada, text="Fairness")
    url = f"/passion/compass/values/{row.pk}/"
    assert "relevant by your own word" in as_ada.get(url).content.decode()
    form = {"text": "Fair play", "why": "One rule for all", "version": row.version}
    assert as_ada.post(url, form).status_code == 302
    assert as_ada.post(url, form).status_code == 409
    keep_value(owner=ada, text="Calm")
    answer = as_ada.post(url, {"text": "calm", "version": 2})
    assert answer.status_code == 422
    assert "on your list already" in answer.content.decode()


def test_the_canvas_is_kept_with_its_lists_and_shows_what_changed_since(as_ada, ada):
    keep_ikigai_entry(owner=ada, circle="love", text="Teaching testers")
    with clock.at(clock.now() - timedelta(days=30)):
        keep_ikigai_version(owner=ada, middle="Teach")
    keep_ikigai_entry(owner=ada, circle="needed", text="Testers who teach")
    page = as_ada.get("/passion/compass/").content.decode()
    assert "“teaching”" in page or "“testers”" in page
    as_ada.post(
        "/passion/compass/ikigai/versions/", {"middle": "Teach testing", "love_needed": "x"}
    )
    rows = list(IkigaiVersion.objects.of(ada))
    assert [row.middle for row in rows] == ["Teach testing", "Teach"]
    then = as_ada.get(rows[1].get_absolute_url()).content.decode()
    assert "Added since: Testers who teach" in then


def test_the_canvas_of_one_day_is_one_version(ada):
    keep_ikigai_version(owner=ada, middle="One")
    keep_ikigai_version(owner=ada, middle="Two")
    assert [row.middle for row in IkigaiVersion.objects.of(ada)] == ["Two"]


def test_an_empty_canvas_asks_for_a_line(as_ada, ada):
    with pytest.raises(CannotKeepValue, match="Write a line"):
        keep_ikigai_version(owner=ada)
    assert as_ada.post("/passion/compass/ikigai/versions/", {}).status_code == 422


@pytest.mark.parametrize("path", ["", "order/", "rises/", "finishing/"])
def test_a_stranger_cannot_touch_a_sort(as_ben, ada, path):
    row = begin_value_sort(owner=ada)
    sort_cards(owner=ada, key=row.pk, piles={"calm": "much"})
    url = f"/passion/compass/value-sorts/{row.pk}/{path}"
    answer = as_ben.get(url) if path in ("", "order/") else as_ben.post(url, {"card": "calm"})
    assert answer.status_code == 404


def test_the_api_keeps_and_lists_values(as_ada, ada):
    answer = as_ada.post("/api/passion/values/", {"text": "Calm"}, content_type="application/json")
    assert answer.status_code == 201
    assert [one["text"] for one in as_ada.get("/api/passion/values/").json()] == ["Calm"]
    answer = as_ada.post("/api/passion/values/", {"text": "calm"}, content_type="application/json")
    assert answer.status_code == 422
