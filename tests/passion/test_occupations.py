"""Occupations in passion: search, match, why, keep in sight, try for two weeks."""

from __future__ import annotations

from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ninefold.activity.operations import work_deliveries
from ninefold.activity.queries import cards
from ninefold.kernel import clock
from ninefold.kernel.refusals import NotFound
from ninefold.links.queries import linked
from ninefold.occupations.operations import import_from, open_archive, work_import
from ninefold.occupations.queries import latest_import
from ninefold.passion.domain.interest_items import Form, items
from ninefold.passion.domain.trying import proposed, small_task
from ninefold.passion.operations import (
    CannotExplore,
    end_exploration,
    log_activity,
    save_occupation,
    start_experiment,
    take_interests,
)
from ninefold.passion.operations.practice import experiment_needs
from ninefold.passion.pages.occupations import BAR, Asked, occupations_page
from ninefold.passion.queries.explorations import map_effect
from ninefold.passion.queries.occupations import saved_occupations
from ninefold.scheduling.operations import set_weekly_room
from ninefold.scheduling.queries import blocks_for
from ninefold.skills.operations import keep_block, plan_week
from tests.occupations.archive_files import tables, text_files, zipped

pytestmark = pytest.mark.django_db
ANALYSTS = "/passion/occupations/10-0002.00/"
INVESTIGATIVE = {"R": 2, "I": 5, "A": 3, "S": 1, "E": 2, "C": 4}


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, settings: Any) -> None:
    """A data folder of its own for the index."""
    settings.DATA_DIR = tmp_path


@pytest.fixture
def occupations(data_folder: None) -> None:
    """The made-up occupations, brought in."""
    import_from(open_archive(zipped()))


def _answer(owner: Any, likes: dict[str, int]) -> None:
    answers = {item.code: likes[item.area.value] for item in items(Form.SHORT)}
    take_interests(owner=owner, form="short", answers=answers)


def _task_numbers(code: str) -> list[int]:
    from ninefold.occupations.queries import tasks_of

    return [task.number for task in tasks_of(code)]


def test_without_occupations_the_page_teaches_how_to_bring_them_in(as_ada: Client) -> None:
    page = as_ada.get("/passion/occupations/").content.decode()
    assert "/passion/occupations/import/" in page
    assert "ninefold import onet --download" in page
    assert "None are shipped" in page
    assert "USDOL" not in page
    assert as_ada.get(ANALYSTS).status_code == 404


@pytest.mark.usefixtures("occupations")
def test_own_words_find_an_occupation_by_another_name(as_ada: Client) -> None:
    page = as_ada.get("/passion/occupations/?q=puzzle+tester").content.decode()
    assert page.index("Riddle Analysts") < page.index("Riddle Writers")
    assert "also called Puzzle tester" in page


@pytest.mark.usefixtures("occupations")
def test_every_page_with_occupations_names_their_source(as_ada: Client, ada: Any) -> None:
    row = start_experiment(
        owner=ada, code="10-0002.00", task_numbers=_task_numbers("10-0002.00")[:1],
        predicted_energy=1,
    )  # fmt: skip
    for address in (
        "/passion/occupations/", "/passion/occupations/?q=cloud", ANALYSTS,
        f"{ANALYSTS}experiment/", "/passion/occupations/import/", row.get_absolute_url(),
    ):  # fmt: skip
        page = as_ada.get(address).content.decode()
        assert "Employment and Training Administration" in page, address
        assert "licenses/by/4.0" in page, address


@pytest.mark.usefixtures("occupations")
def test_matches_follow_the_questionnaire_and_give_ranges_of_ranks(
    as_ada: Client, ada: Any
) -> None:
    before = as_ada.get("/passion/occupations/").content.decode()
    assert "answer thirty questions" in before
    _answer(ada, INVESTIGATIVE)
    page = as_ada.get("/passion/occupations/").content.decode()
    assert page.index("Riddle Analysts") < page.index("Market Callers")
    assert "rank 1" in page
    assert "Investigative" in page[page.index("matched to your interests") :][:60]
    zone = as_ada.get("/passion/occupations/?zone=2").content.decode()
    assert "1 chosen" in zone
    assert "1 chosen" not in page
    assert "Riddle Analysts" not in zone
    assert "Market Callers" in zone


@pytest.mark.usefixtures("occupations")
def test_a_note_says_why_an_occupation_is_in_sight(as_ada: Client) -> None:
    assert "Keep this note" not in as_ada.get(ANALYSTS).content.decode()
    as_ada.post(f"{ANALYSTS}saving/", {})
    as_ada.post(f"{ANALYSTS}saving/", {"note": "Half of it is what I do already"})
    page = as_ada.get(ANALYSTS).content.decode()
    assert "Why it is in sight" in page
    assert page.count("Half of it is what I do already") == 2
    long = as_ada.post(f"{ANALYSTS}saving/", {"note": "x" * 501}, follow=True)
    assert "Shorten the note to 500 signs" in long.content.decode()


@pytest.mark.usefixtures("occupations")
def test_the_bar_of_a_rank_lies_within_the_line_of_all_ranks_shown(ada: Any) -> None:
    _answer(ada, INVESTIGATIVE)
    shown = occupations_page(ada, Asked()).matches
    assert shown
    for one in shown:
        assert one.range is not None
        assert 0 <= one.bar_start < BAR
        assert 0 < one.bar_length <= BAR - one.bar_start + 0.1
    assert max(one.bar_start + one.bar_length for one in shown) == pytest.approx(BAR, abs=0.1)


@pytest.mark.usefixtures("occupations")
def test_chosen_skills_match_without_a_questionnaire(as_ada: Client) -> None:
    page = as_ada.get("/passion/occupations/?use=2.B.3.e").content.decode()
    assert page.index("Riddle Analysts") < page.index("Cloud Shepherds")
    strange = as_ada.get("/passion/occupations/?use=9.9&zone=x&zone=77")
    assert strange.status_code == 200


@pytest.mark.usefixtures("occupations")
def test_an_occupation_says_why_it_suits(as_ada: Client, ada: Any) -> None:
    assert "answer thirty questions" in as_ada.get(ANALYSTS).content.decode()
    _answer(ada, INVESTIGATIVE)
    page = as_ada.get(ANALYSTS).content.decode()
    assert "Why it suits you" in page
    assert "you 100, they 100" in page
    assert "Riddle Writers" in page


@pytest.mark.usefixtures("occupations")
def test_keeping_in_sight_is_ones_own_and_once(as_ada: Client, ada: Any, ben: Any) -> None:
    for _ in range(2):
        assert as_ada.post(f"{ANALYSTS}saving/").status_code == 302
    (row,) = saved_occupations(ada)
    assert (row.title, row.code) == ("Riddle Analysts", "10-0002.00")
    assert saved_occupations(ben) == []
    assert as_ada.get(f"{ANALYSTS}saving/").status_code == 405
    assert as_ada.post("/passion/occupations/nothing/saving/").status_code == 404
    with pytest.raises(NotFound):
        save_occupation(owner=ada, code="10-9999.00")


@pytest.mark.usefixtures("occupations")
def test_what_was_saved_stays_when_another_release_comes(ada: Any, as_ada: Client) -> None:
    save_occupation(owner=ada, code="10-0002.00")
    fewer = {
        name: [row for row in rows if "10-0002.00" not in row] for name, rows in tables().items()
    }
    import_from(open_archive(zipped(text_files(fewer))))
    answer = as_ada.get(ANALYSTS, follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain
    assert "“Riddle Analysts” is not among the occupations" in page
    assert as_ada.get("/passion/occupations/10-0009.00/").status_code == 404


@pytest.mark.usefixtures("occupations")
def test_an_experiment_starts_from_chosen_tasks(as_ada: Client, ada: Any) -> None:
    first, second = _task_numbers("10-0002.00")
    answer = as_ada.post(
        f"{ANALYSTS}experiment/",
        {"tasks": [first, second], "predicted_energy": "1", "weekly_minutes": "45"},
    )
    page = as_ada.get(answer.headers["Location"]).content.decode()
    assert "Try: test new riddles" in page
    assert "45 minutes a week have no place yet" in page
    assert saved_occupations(ada)


@pytest.mark.usefixtures("occupations")
def test_faults_of_an_experiment_keep_what_was_chosen(as_ada: Client, ada: Any) -> None:
    first = _task_numbers("10-0002.00")[0]
    answer = as_ada.post(f"{ANALYSTS}experiment/", {"tasks": [first], "weekly_minutes": "1"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'value="{first}"' in page
    assert "checked" in page
    for numbers, minutes in (([], 60), ([1], 60), ([first], 5)):
        with pytest.raises(CannotExplore):
            start_experiment(
                owner=ada, code="10-0002.00", task_numbers=numbers, predicted_energy=0,
                weekly_minutes=minutes,
            )  # fmt: skip


@pytest.mark.usefixtures("occupations")
def test_an_experiment_becomes_a_goal_and_its_verdict_reaches_it(ada: Any) -> None:
    row = start_experiment(
        owner=ada, code="10-0002.00", task_numbers=_task_numbers("10-0002.00")[:1],
        predicted_energy=2,
    )  # fmt: skip
    work_deliveries()
    work_deliveries()
    (goal,) = linked(ada, row.ref, kind="goals.goal", relation="came from")
    card = cards(ada, [goal])[goal]
    assert card.title.startswith("Try the work of: Riddle Analysts, by ")
    assert card.on == row.ends_on == ada.today + timedelta(days=13)
    end_exploration(owner=ada, key=row.pk, verdict="more", felt_energy=1)
    work_deliveries()
    assert cards(ada, [goal])[goal].detail == "achieved"


@pytest.mark.usefixtures("occupations")
def test_an_experiment_gets_its_time_in_the_week_until_its_last_day(
    ada: Any, as_ada: Client
) -> None:
    set_weekly_room(owner=ada, rooms=[(day, time(9), time(12)) for day in range(7)])
    row = start_experiment(
        owner=ada, code="10-0002.00", task_numbers=_task_numbers("10-0002.00")[:1],
        predicted_energy=2, weekly_minutes=60,
    )  # fmt: skip
    (need,) = experiment_needs(ada)
    assert (need.serves, need.minutes_per_week, need.most_minutes) == (row.ref, 60, 120)
    blocks = blocks_for(ada, [row.ref], clock.now())
    assert blocks
    assert sum(block.minutes for block in blocks) <= 120
    assert all(block.ends_at <= need.deadline_at for block in blocks)
    assert keep_block(owner=ada, key=blocks[0].pk) is None
    (need,) = experiment_needs(ada)
    assert need.most_minutes == 120 - blocks[0].minutes
    page = as_ada.get(row.get_absolute_url()).content.decode()
    assert f"minutes={blocks[0].minutes}" in page
    end_exploration(owner=ada, key=row.pk, verdict="unsure")
    assert experiment_needs(ada) == []


@pytest.mark.usefixtures("occupations")
def test_planning_the_week_for_skills_keeps_the_time_of_an_experiment(ada: Any) -> None:
    set_weekly_room(owner=ada, rooms=[(day, time(9), time(12)) for day in range(7)])
    row = start_experiment(
        owner=ada, code="10-0002.00", task_numbers=_task_numbers("10-0002.00")[:1],
        predicted_energy=2,
    )  # fmt: skip
    before = {block.pk for block in blocks_for(ada, [row.ref], clock.now())}
    plan_week(owner=ada)
    assert {block.pk for block in blocks_for(ada, [row.ref], clock.now())} == before


@pytest.mark.usefixtures("occupations")
def test_the_log_of_an_experiment_moves_the_energy_map(ada: Any, as_ada: Client) -> None:
    for days in range(1, 7):
        log_activity(owner=ada, activity="Meetings", energy=-1, on=ada.today - timedelta(days=days))
    row = start_experiment(
        owner=ada, code="10-0002.00", task_numbers=_task_numbers("10-0002.00")[:1],
        predicted_energy=2,
    )  # fmt: skip
    assert map_effect(ada, row) is None
    for _ in range(3):
        log_activity(owner=ada, activity=row.activity, energy=2)
    effect = map_effect(ada, row)
    assert effect is not None
    assert effect.before is None
    assert (effect.after.count, effect.after.mean > 0.5) == (3, True)
    assert "What it did to your energy map" in as_ada.get(row.get_absolute_url()).content.decode()


def test_an_upload_shows_its_progress_and_its_end(as_ada: Client) -> None:
    file = SimpleUploadedFile("db.zip", zipped(), content_type="application/zip")
    assert as_ada.post("/passion/occupations/import/", {"file": file}).status_code == 302
    page = as_ada.get("/passion/occupations/import/").content.decode()
    assert "Waiting for the background" in page
    assert "import/progress/" in page
    work_import(latest_import().pk)
    part = as_ada.get("/passion/occupations/import/progress/").content.decode()
    assert "They are here: 8 occupations" in part
    assert "hx-trigger" not in part


def test_an_upload_that_is_no_zip_is_told_at_once(as_ada: Client) -> None:
    file = SimpleUploadedFile("db.zip", b"no zip", content_type="application/zip")
    answer = as_ada.post("/passion/occupations/import/", {"file": file})
    assert answer.status_code == 422
    assert "not a zip file" in answer.content.decode()
    assert as_ada.post("/passion/occupations/import/").status_code == 422


@pytest.mark.parametrize(
    ("statement", "small"),
    [
        ("Test new riddles, using scripts, to find faults.", "Try: test new riddles"),
        ("Count clouds.", "Try: count clouds"),
        (
            "Prepare budgets for approval, including those for programs.",
            "Try: prepare budgets for approval",
        ),
        ("QA the release notes of a product.", "Try: QA the release notes of a product"),
        ("", ""),
    ],
)
def test_a_task_is_made_small_by_rule(statement: str, small: str) -> None:
    assert small_task(statement) == small


def test_what_can_be_done_alone_is_proposed_before_what_needs_an_office() -> None:
    statements = [
        ("Supervise and hire staff.", True),
        ("Weave baskets.", True),
        ("Write reports.", False),
        ("Draw plans.", True),
    ]
    assert proposed(statements) == [3, 2, 1, 0]
