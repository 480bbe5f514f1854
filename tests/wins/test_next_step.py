from __future__ import annotations

from decimal import Decimal

from ninefold.wins.operations import keep_thanks, keep_win
from ninefold.wins.queries import win


def test_the_next_step_of_the_ladder_is_taken_in_its_place(as_ada, ada):
    row = keep_win(owner=ada, title="Regression down")
    page = f"/wins/{row.pk}/"
    assert f'action="{page}figure/"' in as_ada.get(page).content.decode()
    figures = {"metric_name": "run", "metric_before": "40", "metric_after": "5", "metric_unit": "h"}
    assert as_ada.post(f"{page}figure/", figures).status_code == 302
    assert win(ada, row.pk).metric_after == Decimal(5)
    answer = as_ada.get(page).content.decode()
    assert 'id="step_address"' in answer
    as_ada.post(f"{page}evidence/", {"title": "The chart"})
    assert 'id="step_part"' in as_ada.get(page).content.decode()
    as_ada.post(f"{page}people/", {"name": "Jonas", "part": "witness"})
    answer = as_ada.get(page).content.decode()
    assert "This holds up when somebody asks" in answer
    assert 'id="step_' not in answer


def test_a_figure_that_is_none_is_asked_for_again(as_ada, as_ben, ada):
    row = keep_win(owner=ada, title="Regression down")
    answer = as_ada.post(f"/wins/{row.pk}/figure/", {"metric_name": "run", "metric_after": "few"})
    assert answer.status_code == 422
    assert 'value="few"' in answer.content.decode()
    assert as_ben.post(f"/wins/{row.pk}/figure/", {"metric_after": "5"}).status_code == 404


def test_thanks_begin_with_words_about_the_win_and_tell_of_earlier_ones(as_ada, ada):
    before = keep_win(owner=ada, title="Paired on the slow suite", people=["Priya Nair"])
    keep_thanks(owner=ada, key=before.people.get().pk)
    now = keep_win(owner=ada, title="Smoke test in minutes", people=["Priya Nair"])
    answer = as_ada.get(f"/wins/people/{now.people.get().pk}/thanks/").content.decode()
    assert "“Smoke test in minutes” went well, and you had a part in it." in answer
    assert "mailto:?subject=Thank%20you" in answer
    assert "Paired on the slow suite" in answer
