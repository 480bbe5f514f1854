from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts import passion as facts
from ninefold.passion.domain.interest_items import Form, items, pages
from ninefold.passion.models import ActivityArea, InterestSitting
from ninefold.passion.operations import (
    CannotAnswer,
    begin_interests,
    carry_on_interests,
    finish_interests,
    keep_answers,
    log_activity,
    name_area,
    take_interests,
)
from ninefold.passion.queries.interests import latest_profile, perturbed_profiles

LIKED = {"R": 1, "I": 5, "A": 2, "S": 4, "E": 3, "C": 2}


def answers(form: Form, **changed: int) -> dict[str, int]:
    liked = LIKED | changed
    return {item.code: liked[item.area.value] for item in items(form)}


def page_of(number: int, form: Form = Form.SHORT) -> dict[str, str]:
    return {item.code: str(LIKED[item.area.value]) for item in pages(form)[number - 1]}


def test_the_short_form_is_answered_page_by_page_and_gives_a_profile(as_ada, ada):
    as_ada.post("/passion/interests/sittings/", {"form": "short"})
    row = InterestSitting.objects.of(ada).get()
    for number in range(1, 6):
        answer = as_ada.post(
            f"/passion/interests/{row.pk}/questions/{number}/", page_of(number), follow=True
        )
        assert answer.status_code == 200
    page = answer.content.decode()
    assert "Investigative first" in page
    assert "has not been established" in page
    assert latest_profile(ada) == (0, 1, 0.25, 0.75, 0.5, 0.25)


def test_it_can_be_left_and_goes_on_where_it_was(as_ada, ada):
    row = begin_interests(owner=ada, form="short")
    some = dict(list(page_of(1).items())[:2])
    answer = as_ada.post(
        f"/passion/interests/{row.pk}/questions/1/", {**some, "later": "1"}, follow=True
    )
    page = answer.content.decode()
    assert "2 of 30 answered" in page
    assert f"/passion/interests/{row.pk}/questions/1/" in page
    as_ada.post(f"/passion/interests/{row.pk}/questions/1/", page_of(1))
    answer = as_ada.post("/passion/interests/sittings/", {"form": "full"})
    assert answer["Location"] == f"/passion/interests/{row.pk}/questions/2/"


def test_what_is_open_on_a_page_is_asked_for_and_what_was_chosen_is_kept(as_ada, ada):
    row = begin_interests(owner=ada, form="short")
    some = dict(list(page_of(1).items())[:5])
    answer = as_ada.post(f"/passion/interests/{row.pk}/questions/1/", some)
    assert answer.status_code == 422
    assert "1 is still open" in answer.content.decode()
    row.refresh_from_db()
    assert len(row.answers) == 5


def test_a_forged_answer_is_refused_and_not_kept(as_ada, ada):
    row = begin_interests(owner=ada, form="short")
    answer = as_ada.post(
        f"/passion/interests/{row.pk}/questions/1/", {**page_of(1), "R1": "9", "R9": "3"}
    )
    assert answer.status_code == 422
    row.refresh_from_db()
    assert "R1" not in row.answers
    assert "R9" not in row.answers


def test_an_open_form_cannot_be_finished_and_says_how_much_is_left(ada):
    row = begin_interests(owner=ada, form="short")
    keep_answers(owner=ada, key=row.pk, answers={"R1": 3})
    with pytest.raises(CannotAnswer, match="29 questions are still open"):
        finish_interests(owner=ada, key=row.pk)
    with pytest.raises(CannotAnswer, match="does not ask R9"):
        keep_answers(owner=ada, key=row.pk, answers={"R9": 3})
    with pytest.raises(CannotAnswer, match="short form or the full"):
        begin_interests(owner=ada, form="endless")


def test_a_finished_sitting_is_never_rewritten(ada):
    row = take_interests(owner=ada, form="short", answers=answers(Form.SHORT))
    with pytest.raises(CannotAnswer, match="finished"):
        keep_answers(owner=ada, key=row.pk, answers={"R1": 5})


def test_the_short_form_is_carried_on_while_its_profile_stands(ada):
    row = take_interests(owner=ada, form="short", answers=answers(Form.SHORT))
    before = latest_profile(ada)
    carry_on_interests(owner=ada, key=row.pk)
    keep_answers(owner=ada, key=row.pk, answers={"R6": 5, "R7": 5})
    assert latest_profile(ada) == before
    keep_answers(owner=ada, key=row.pk, answers=answers(Form.FULL, R=5))
    finish_interests(owner=ada, key=row.pk)
    assert latest_profile(ada)[0] == 1
    with pytest.raises(CannotAnswer, match="full form already"):
        carry_on_interests(owner=ada, key=row.pk)


def test_a_carried_on_form_can_be_left_at_the_short_one(as_ada, ada):
    row = take_interests(owner=ada, form="short", answers=answers(Form.SHORT))
    carry_on_interests(owner=ada, key=row.pk)
    page = as_ada.get(f"/passion/interests/{row.pk}/questions/6/").content.decode()
    assert "Leave it at the 30 questions" in page
    as_ada.post(f"/passion/interests/{row.pk}/finishing/")
    row.refresh_from_db()
    assert (row.form, len(row.answers)) == ("short", 30)


def test_taken_twice_the_history_stays_and_the_noise_comes_from_the_answers(as_ada, ada):
    with clock.at(clock.now() - timedelta(days=90)):
        first = take_interests(owner=ada, form="short", answers=answers(Form.SHORT))
    assumed = as_ada.get("/passion/interests/").content.decode()
    assert "assuming that about half" in assumed
    take_interests(owner=ada, form="short", answers=answers(Form.SHORT, E=4))
    page = as_ada.get("/passion/interests/").content.decode()
    assert "25 of the 30 questions" in page
    assert "30 questions answered twice" in page
    earlier = as_ada.get(f"/passion/interests/{first.pk}/").content.decode()
    assert "assuming that about half" in earlier


def test_a_removed_sitting_no_longer_counts(as_ada, ada):
    row = take_interests(owner=ada, form="short", answers=answers(Form.SHORT))
    as_ada.post(f"/rows/passion.interest_sitting/{row.pk}/removal/")
    assert latest_profile(ada) is None
    assert perturbed_profiles(ada, 5) == []
    as_ada.post(f"/rows/passion.interest_sitting/{row.pk}/restoration/")
    assert latest_profile(ada) is not None


def test_perturbed_profiles_are_the_same_each_time_and_differ_from_each_other(ada):
    take_interests(owner=ada, form="full", answers=answers(Form.FULL))
    first = perturbed_profiles(ada, 12)
    assert first == perturbed_profiles(ada, 12)
    assert len(first) == 12
    assert len(set(first)) > 6


@pytest.mark.parametrize(
    "path", ["", "questions/1/", "questions/99/", "questions/0/", "finishing/", "carrying-on/"]
)
def test_a_stranger_finds_nothing(as_ben, ada, path):
    row = begin_interests(owner=ada, form="short")
    url = f"/passion/interests/{row.pk}/{path}"
    if path in ("finishing/", "carrying-on/"):
        assert as_ben.post(url).status_code == 404
    else:
        assert as_ben.get(url).status_code == 404


def test_a_page_that_is_not_there_and_a_wrong_method_are_refused(as_ada, ada):
    row = begin_interests(owner=ada, form="short")
    assert as_ada.get(f"/passion/interests/{row.pk}/questions/6/").status_code == 404
    assert as_ada.get("/passion/interests/sittings/").status_code == 405
    assert as_ada.post("/passion/interests/").status_code == 405


def test_an_activity_is_given_an_area_with_one_tap(as_ada, ada):
    log_activity(owner=ada, activity="Coaching Sofia", energy=2)
    page = as_ada.get("/passion/interests/lived/").content.decode()
    assert "suggested: Social, for “coaching”" in page
    tap = {"sort": "activity", "name": "coaching sofia", "area": "S"}
    as_ada.post("/passion/interests/areas/", tap)
    found = as_ada.get("/passion/interests/lived/").context["page"].found
    assert found.assigned == 1
    assert found.areas[3].count == 1
    as_ada.post("/passion/interests/areas/", {**tap, "area": "-"})
    assert ActivityArea.objects.of(ada).count() == 1
    assert as_ada.get("/passion/interests/lived/").context["page"].found.unassigned == 1


def test_a_tap_with_a_script_brings_the_whole_comparison_back(as_ada, ada):
    log_activity(owner=ada, activity="Coaching Sofia", energy=2)
    answer = as_ada.post(
        "/passion/interests/areas/",
        {"sort": "activity", "name": "Coaching Sofia", "area": "S"},
        headers={"HX-Request": "true"},
    )
    page = answer.content.decode()
    assert "lived-whole" in page
    assert "<html" not in page


def test_a_topic_speaks_for_activities_without_a_word_of_their_own(as_ada, ada):
    log_activity(owner=ada, activity="Reading", energy=1, topic="Statistics")
    log_activity(owner=ada, activity="Waiting", energy=0, topic="Statistics")
    name_area(owner=ada, sort="topic", name="Statistics", area="I")
    name_area(owner=ada, sort="activity", name="Waiting", area="-")
    found = as_ada.get("/passion/interests/lived/").context["page"].found
    assert (found.assigned, found.unassigned) == (1, 1)


def test_suggestions_count_only_once_they_are_taken_on(as_ada, ada):
    log_activity(owner=ada, activity="Coaching Sofia", energy=2)
    log_activity(owner=ada, activity="Waiting", energy=0)
    assert as_ada.get("/passion/interests/lived/").context["page"].found.assigned == 0
    as_ada.post("/passion/interests/areas/suggestions/")
    assert [(row.name, row.area) for row in ActivityArea.objects.of(ada)] == [
        ("Coaching Sofia", "S")
    ]


@pytest.mark.parametrize("wrong", [{"area": "X"}, {"sort": "mood"}, {"name": " "}])
def test_a_wrong_area_is_refused_with_words(as_ada, ada, wrong):
    tap = {"sort": "activity", "name": "Coaching", "area": "S", **wrong}
    answer = as_ada.post("/passion/interests/areas/", tap, follow=True)
    assert answer.status_code == 200
    assert not ActivityArea.objects.of(ada).exists()


def test_the_api_takes_a_whole_form_and_answers_with_the_profile(as_ada, as_ben, ada):
    body = {"form": "short", "answers": answers(Form.SHORT)}
    answer = as_ada.post("/api/passion/interests/", body, content_type="application/json")
    assert answer.status_code == 201, answer.content
    found = answer.json()
    assert found["code"] == "ISE"
    assert [one["area"] for one in found["scores"]][:2] == ["I", "S"]
    assert [one["id"] for one in as_ada.get("/api/passion/interests/").json()] == [found["id"]]
    assert as_ben.get("/api/passion/interests/").json() == []
    del body["answers"]["R5"]
    answer = as_ada.post("/api/passion/interests/", body, content_type="application/json")
    assert answer.status_code == 422
    assert "R5" in answer.content.decode()
    assert InterestSitting.objects.of(ada).count() == 1


def test_the_api_tells_items_areas_and_what_is_lived(as_ada, ada):
    found = as_ada.get("/api/passion/interests/items/").json()
    assert len(found) == 60
    assert sum(item["is_in_short_form"] for item in found) == 30
    log_activity(owner=ada, activity="Coaching", energy=2, minutes=30)
    body = {"sort": "activity", "name": "Coaching", "area": "S"}
    answer = as_ada.put("/api/passion/interests/areas/", body, content_type="application/json")
    assert answer.status_code == 200
    lived = {one["area"]: one for one in as_ada.get("/api/passion/interests/lived/").json()}
    assert (lived["S"]["logs"], lived["S"]["minutes"]) == (1, 30)
    assert lived["R"]["energy"] is None


def test_each_act_leaves_its_fact(ada):
    row = take_interests(owner=ada, form="short", answers=answers(Form.SHORT))
    kinds = {one.kind for one in entries(ada, subject=row.ref)}
    assert {
        facts.InterestsBegun.kind,
        facts.InterestsAnswered.kind,
        facts.InterestProfileFinished.kind,
    } <= kinds


def test_what_another_tab_answered_since_stays(as_ada, ada):
    row = begin_interests(owner=ada, form="short")
    url = f"/passion/interests/{row.pk}/questions/1/"
    first, second = (item.code for item in pages(Form.SHORT)[0][:2])
    keep_answers(owner=ada, key=row.pk, answers={first: 2, second: 2})
    stale = as_ada.get(url).context["form"]["seen"].value()
    keep_answers(owner=ada, key=row.pk, answers={first: 5})
    answer = as_ada.post(url, {**page_of(1), first: "2", second: "4", "seen": stale})
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.answers[first], row.answers[second]) == (5, 4)


def test_an_answer_taken_back_on_a_page_with_faults_is_kept(as_ada, ada):
    row = begin_interests(owner=ada, form="short")
    url = f"/passion/interests/{row.pk}/questions/1/"
    first = pages(Form.SHORT)[0][0].code
    keep_answers(owner=ada, key=row.pk, answers={first: 3})
    shown = as_ada.get(url).context["form"]["seen"].value()
    answer = as_ada.post(url, {first: "5", "seen": shown})
    assert answer.status_code == 422
    again = answer.context["form"]["seen"].value()
    as_ada.post(url, {first: "3", "seen": again})
    row.refresh_from_db()
    assert row.answers[first] == 3
