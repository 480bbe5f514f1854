from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from ninefold.activity.queries import entries
from ninefold.kernel.facts.wins import ThanksSaid, WinKept
from ninefold.wins.models import Category, Win, WinPerson
from ninefold.wins.operations import add_evidence, add_person, keep_win, rename_category

FORM = {"title": "Gave the talk", "impact": "2"}


def whole_win(owner, **values):
    return keep_win(
        owner=owner,
        **{
            "title": "Regression down to 5 hours",
            "impact": 3,
            "metric_name": "regression run",
            "metric_before": Decimal(40),
            "metric_after": Decimal(5),
            "metric_unit": "h",
            "witnesses": ["Jonas Weber"],
            "evidence": [("Dashboard", "https://example.org/run")],
            "category": "Quality",
            "tags": ["automation"],
            **values,
        },
    )


def test_a_win_is_kept_celebrated_and_listed(as_ada, ada):
    answer = as_ada.post(
        "/wins/new/",
        {**FORM, "metric_name": "listeners", "metric_after": "120", "people": "Priya, Tomasz"},
        follow=True,
    )
    row = Win.objects.of(ada).get()
    assert answer.redirect_chain[-1][0] == f"/wins/{row.pk}/kept/"
    assert "Your first win." in answer.content.decode()
    assert [one.name for one in WinPerson.objects.of(ada)] == ["Priya", "Tomasz"]
    page = as_ada.get("/wins/").content.decode()
    assert "Gave the talk" in page
    assert "120" in page
    assert entries(ada, facts=[WinKept]).get().data == {"impact": 2}


def test_faults_stand_beside_their_field_and_what_was_typed_stays(as_ada, ada):
    tomorrow = ada.today + timedelta(days=1)
    answer = as_ada.post(
        "/wins/new/", {**FORM, "on": tomorrow.isoformat(), "story": "It went like this"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "choose today or an earlier day" in page
    assert "It went like this" in page
    assert not Win.objects.of(ada).exists()


def test_a_before_without_an_after_is_asked_for(as_ada):
    answer = as_ada.post("/wins/new/", {**FORM, "metric_before": "40"})
    assert answer.status_code == 422
    assert "Give the figure after, too." in answer.content.decode()


@pytest.mark.parametrize("path", ["", "change/", "kept/", "evidence/", "people/"])
def test_every_page_of_a_win_opens_for_its_owner_and_is_not_there_for_a_stranger(
    as_ada, as_ben, ada, path
):
    row = whole_win(ada)
    assert as_ada.get(f"/wins/{row.pk}/{path}").status_code == 200
    assert as_ben.get(f"/wins/{row.pk}/{path}").status_code == 404
    assert as_ada.delete(f"/wins/{row.pk}/{path}").status_code == 405


@pytest.mark.parametrize(
    "path",
    ["", "new/", "drafts/", "treats/", "categories/", "thanks/", "brag/", "shares/", "shares/new/"],
)
def test_every_list_opens_empty_and_shows_nothing_of_somebody_else(as_ada, as_ben, ada, path):
    assert as_ben.get(f"/wins/{path}").status_code == 200
    whole_win(ada)
    assert as_ada.get(f"/wins/{path}").status_code == 200
    page = as_ben.get(f"/wins/{path}").content.decode()
    assert "Jonas Weber" not in page
    # The empty state's example has words in common with the win; its tag has none.
    assert "https://example.org/run" not in page


def test_a_whole_win_is_promotion_grade_and_one_without_a_witness_is_told_the_next_step(
    as_ada, ada
):
    row = whole_win(ada)
    assert "promotion-grade" in as_ada.get(f"/wins/{row.pk}/").content.decode()
    other = whole_win(ada, witnesses=[])
    page = as_ada.get(f"/wins/{other.pk}/").content.decode()
    assert "Name one person who saw it and would say so." in page
    add_person(owner=ada, win_key=other.pk, name="Jonas Weber", part="witness")
    assert "This holds up" in as_ada.get(f"/wins/{other.pk}/").content.decode()


def test_evidence_that_is_no_address_of_the_web_is_refused_with_the_way_out(as_ada, ada):
    row = keep_win(owner=ada, title="Gave the talk")
    for address in ("javascript:alert(1)", "example.org", "https://", "https://a b"):
        answer = as_ada.post(f"/wins/{row.pk}/evidence/", {"title": "x", "address": address})
        assert answer.status_code == 422
        assert "Give a whole web address" in answer.content.decode()
    assert as_ada.post(f"/wins/{row.pk}/evidence/", {"title": "A letter"}).status_code == 302


def test_two_windows_do_not_overwrite_each_other(as_ada, ada):
    row = keep_win(owner=ada, title="Gave the talk")
    form = {**FORM, "title": "Gave the short talk", "version": row.version}
    assert as_ada.post(f"/wins/{row.pk}/change/", form).status_code == 302
    answer = as_ada.post(f"/wins/{row.pk}/change/", {**form, "title": "Gave the long talk"})
    assert answer.status_code == 409
    assert "Gave the short talk" in answer.content.decode()
    assert "Gave the long talk" in answer.content.decode()


def test_changing_keeps_every_figure_as_it_was_typed(as_ada, ada):
    row = whole_win(ada, metric_before=Decimal("40.25"))
    page = as_ada.get(f"/wins/{row.pk}/change/").content.decode()
    assert 'value="40.25"' in page
    assert 'value="5"' in page
    assert 'value="Quality"' in page


def test_a_person_named_twice_stands_once(ada):
    row = keep_win(owner=ada, title="Gave the talk", people=["Jonas", "jonas"], witnesses=["JONAS"])
    add_person(owner=ada, win_key=row.pk, name="Jonas", part="part")
    assert WinPerson.objects.of(ada).count() == 1


def test_thanks_are_due_until_they_are_said(as_ada, as_ben, ada):
    row = keep_win(owner=ada, title="Gave the talk", witnesses=["Jonas Weber"])
    person = row.people.get()
    assert "Thank Jonas Weber" in as_ada.get("/").content.decode()
    assert as_ben.post(f"/wins/people/{person.pk}/thanks/").status_code == 404
    said = {"thanks": "For sitting in the first row."}
    as_ada.post(f"/wins/people/{person.pk}/thanks/", said, follow=True)
    assert "Jonas Weber" not in as_ada.get("/wins/thanks/").content.decode()
    assert "first row" in as_ada.get(f"/wins/{row.pk}/").content.decode()
    assert entries(ada, facts=[ThanksSaid]).count() == 1


def test_categories_are_made_by_naming_them_and_renamed_everywhere(as_ada, ada):
    first = keep_win(owner=ada, title="One", category="Quality")
    keep_win(owner=ada, title="Two", category="quality")
    category = Category.objects.of(ada).get()
    rename_category(owner=ada, key=category.pk, name="Craft")
    first.refresh_from_db()
    assert first.category.name == "Craft"
    as_ada.post(f"/rows/wins.category/{category.pk}/removal/", follow=True)
    assert "Craft" not in as_ada.get(f"/wins/{first.pk}/").content.decode()


def test_the_list_is_narrowed_by_impact_tag_category_and_words(as_ada, ada):
    keep_win(owner=ada, title="Gave the talk", impact=1, tags=["stage"], category="People")
    keep_win(owner=ada, title="Fixed the pipeline", impact=3, story="green at last")
    category = Category.objects.of(ada).get()
    for query in (f"category={category.pk}", "impact=1", "tag=stage", "q=talk+gave"):
        page = as_ada.get(f"/wins/?{query}").content.decode()
        assert "Gave the talk</a>" in page
        assert "Fixed the pipeline</a>" not in page
    assert "Fixed the pipeline</a>" in as_ada.get("/wins/?q=green").content.decode()


@pytest.mark.parametrize(
    "query", ["year=x", "year=²²", "impact=9", "category=zzz", "page=-3", "q=%25_"]
)
def test_a_crooked_address_shows_the_list_all_the_same(as_ada, ada, query):
    keep_win(owner=ada, title="Gave the talk")
    assert as_ada.get(f"/wins/?{query}").status_code == 200


def test_the_year_is_looked_back_on_with_its_figures_and_milestones(as_ada, ada):
    whole_win(ada)
    page = as_ada.get(f"/wins/years/{ada.today.year}/").content.decode()
    assert "Your first win" in page
    assert "40" in page
    assert "Jonas Weber" in page
    assert as_ada.get("/wins/years/1066/").status_code == 404
    assert as_ada.get("/wins/years/2001/").status_code == 200


def test_search_finds_a_win_by_its_story_and_not_for_a_stranger(as_ada, as_ben, ada):
    keep_win(owner=ada, title="Gave the talk", story="with a trembling voice")
    assert "Gave the talk" in as_ada.get("/search/?q=trembling").content.decode()
    assert "Gave the talk" not in as_ben.get("/search/?q=trembling").content.decode()


@pytest.mark.parametrize("path", ["/wins/", "/wins/brag/", "/wins/shares/new/", "/"])
def test_pages_ask_the_database_as_often_for_ten_wins_as_for_two(
    as_ada, ada, django_assert_max_num_queries, path
):
    def fill():
        row = whole_win(ada)
        add_evidence(owner=ada, win_key=row.pk, title="A letter")

    fill()
    fill()
    with django_assert_max_num_queries(60) as few:
        as_ada.get(path)
    for _ in range(8):
        fill()
    with django_assert_max_num_queries(len(few)):
        as_ada.get(path)
