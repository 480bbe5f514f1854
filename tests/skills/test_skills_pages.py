from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts.skills import (
    PracticeLogged,
    SkillAssessed,
    SkillLevelReached,
    SkillTaskFinished,
)
from ninefold.kernel.periods import week_of
from ninefold.links.queries import linked
from ninefold.skills.models import Evidence, Practice, RoleTarget, Skill, Task, Timer
from ninefold.skills.operations import (
    CannotKeepSkill,
    add_skill,
    add_task,
    assess_skill,
    finish_task,
    log_practice,
    set_role,
    set_role_target,
    start_timer,
)
from ninefold.skills.pages import steadiness_of, victories
from ninefold.skills.pages.elsewhere import happened
from ninefold.skills.pages.tables import practice_table, skills_table
from ninefold.skills.queries import skill_by_name, standings
from ninefold.today.operations import capture_line


def test_a_skill_is_named_and_shown_with_its_gap(as_ada, ada):
    answer = as_ada.post(
        "/skills/new/",
        {"name": "Public speaking", "kind": "soft", "importance": "3", "target_level": "4"},
        follow=True,
    )
    assert answer.status_code == 200
    row = Skill.objects.of(ada).get()
    assess_skill(owner=ada, key=row.pk, level=2)
    page = as_ada.get("/skills/").content.decode()
    assert "2 below target 4" in page
    assert "only claimed" in page


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"name": ""}, "Fill this in"),
        ({"name": "python"}, "You have “Python” already"),
        ({"name": "Go", "weekly_minutes": "-5"}, "Write 0 or more."),
        ({"name": "Go", "target_level": "9"}, "“9” is not offered here"),
    ],
)
def test_a_fault_is_shown_beside_its_field_and_nothing_typed_is_lost(as_ada, ada, typed, words):
    add_skill(owner=ada, name="Python")
    form = {"kind": "technical", "importance": "2", "why": "Because I like it", **typed}
    answer = as_ada.post("/skills/new/", form)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "Because I like it" in answer.content.decode()
    assert Skill.objects.of(ada).count() == 1


def test_a_level_is_the_last_true_sentence_before_the_first_gap(as_ada, ada):
    row = add_skill(owner=ada, name="Python")
    as_ada.post(f"/skills/{row.pk}/level/", {"observed": ["1", "2", "4"]})
    assert Evidence.objects.of(ada).get().level == 2
    answer = as_ada.post(f"/skills/{row.pk}/level/", {"observed": ["3"], "note": "Hard to say"})
    assert answer.status_code == 422
    assert "first sentence is not ticked" in answer.content.decode()
    assert "Hard to say" in answer.content.decode()


def test_a_higher_level_of_ones_own_is_a_level_reached_and_a_first_one_is_not(ada):
    row = add_skill(owner=ada, name="Python")
    day = ada.today
    assess_skill(owner=ada, key=row.pk, level=2, on=day - timedelta(days=30))
    assert not entries(ada, facts=[SkillLevelReached]).exists()
    assess_skill(owner=ada, key=row.pk, level=3)
    assess_skill(owner=ada, key=row.pk, level=3)
    reached = entries(ada, facts=[SkillLevelReached]).get()
    assert (reached.subject, reached.data["level"]) == (row.ref, 3)
    assert entries(ada, facts=[SkillAssessed]).count() == 3


def test_what_others_say_needs_a_name_and_weighs_more_than_a_claim(as_ada, ada):
    row = add_skill(owner=ada, name="Python")
    assess_skill(owner=ada, key=row.pk, level=2)
    form = {"kind": "endorsement", "level": "5"}
    answer = as_ada.post(f"/skills/{row.pk}/evidence/", form)
    assert answer.status_code == 422
    assert "who has seen you do it" in answer.content.decode()
    as_ada.post(f"/skills/{row.pk}/evidence/", {**form, "said_by": "Priya"})
    assert standings(ada)[0].level.level == pytest.approx(4)


def test_a_level_outside_the_scale_or_on_a_day_to_come_is_refused(ada):
    row = add_skill(owner=ada, name="Python")
    with pytest.raises(CannotKeepSkill, match="1 to 5"):
        assess_skill(owner=ada, key=row.pk, level=6)
    with pytest.raises(CannotKeepSkill, match="still to come"):
        assess_skill(owner=ada, key=row.pk, level=3, on=ada.today + timedelta(days=1))


def test_a_role_says_how_ready_one_is_and_its_levels_become_targets(as_ada, ada):
    skill = add_skill(owner=ada, name="Python", target_level=2)
    assess_skill(owner=ada, key=skill.pk, level=3)
    role = set_role(owner=ada, name="Lead of a test team")
    as_ada.post(
        f"/skills/roles/{role.pk}/targets/",
        {"skill": str(skill.pk), "level": "4", "importance": "3"},
    )
    page = as_ada.get(f"/skills/roles/{role.pk}/").content.decode()
    assert "75% of what it asks for" in page
    assert standings(ada)[0].target == 4
    set_role_target(owner=ada, role_key=role.pk, skill_key=skill.pk, level=5)
    assert RoleTarget.objects.of(ada).get().level == 5


def test_a_task_is_added_finished_and_taken_back(as_ada, ada):
    skill = add_skill(owner=ada, name="Python")
    as_ada.post(f"/skills/{skill.pk}/tasks/", {"title": "Read a file", "minutes": "45"})
    task = Task.objects.of(ada).get()
    as_ada.post(f"/skills/tasks/{task.pk}/finish/")
    as_ada.post(f"/skills/tasks/{task.pk}/finish/")
    assert entries(ada, facts=[SkillTaskFinished]).get().data["skill"] == str(skill.ref)
    as_ada.post(f"/skills/tasks/{task.pk}/finish/", {"undo": "1"})
    task.refresh_from_db()
    assert task.finished_on is None


def test_a_task_that_is_too_short_keeps_what_was_typed(as_ada, ada):
    skill = add_skill(owner=ada, name="Python")
    answer = as_ada.post(f"/skills/{skill.pk}/tasks/", {"title": "Read a file", "minutes": "1"})
    assert answer.status_code == 422
    assert "Read a file" in answer.content.decode()


def test_practice_is_logged_by_a_form_and_counts_for_its_task_and_skill(as_ada, ada):
    skill = add_skill(owner=ada, name="Python")
    task = add_task(owner=ada, title="Read a file", skill_key=skill.pk, minutes=60)
    as_ada.post(
        "/skills/practice/", {"what": f"task:{task.pk}", "minutes": "25", "note": "It reads"}
    )
    row = Practice.objects.of(ada).get()
    assert (row.skill, row.task, row.on) == (skill, task, ada.today)
    assert entries(ada, facts=[PracticeLogged]).get().data["minutes"] == 25
    assert "25 of 60 minutes" in as_ada.get(f"/skills/tasks/{task.pk}/").content.decode()
    day = (ada.today + timedelta(days=1)).isoformat()
    answer = as_ada.post(
        "/skills/practice/", {"what": f"task:{task.pk}", "minutes": "25", "on": day}
    )
    assert answer.status_code == 422
    assert "still to come" in answer.content.decode()


def test_a_timer_survives_a_closed_browser_and_logs_what_it_ran(as_ada, client, ada):
    skill = add_skill(owner=ada, name="Python")
    started = datetime(2026, 3, 2, 18, tzinfo=UTC)
    with clock.at(started):
        as_ada.post("/skills/timer/", {"what": f"skill:{skill.pk}"})
    client.force_login(ada)
    with clock.at(started + timedelta(minutes=42)):
        assert "run for 42 minutes" in client.get("/skills/practice/").content.decode()
        assert "Stop and keep" in client.get("/").content.decode()
        client.post("/skills/timer/", {"what": f"skill:{skill.pk}"})
        assert Timer.objects.of(ada).count() == 1
        client.post("/skills/timer/stop/")
    assert Practice.objects.of(ada).get().minutes == 42
    assert not Timer.objects.of(ada).exists()


def test_a_forgotten_timer_logs_four_hours_at_most_and_can_be_dropped(as_ada, ada):
    skill = add_skill(owner=ada, name="Python")
    started = datetime(2026, 3, 2, 18, tzinfo=UTC)
    with clock.at(started):
        start_timer(owner=ada, skill_key=skill.pk)
    with clock.at(started + timedelta(hours=30)):
        as_ada.post("/skills/timer/stop/")
        assert Practice.objects.of(ada).get().minutes == 240
        start_timer(owner=ada, skill_key=skill.pk)
        as_ada.post("/skills/timer/stop/", {"drop": "1"})
    assert Practice.objects.of(ada).count() == 1


def test_a_captured_todo_becomes_a_task_of_the_skill_that_its_tag_names(ada):
    from ninefold.goals.operations import set_goal

    goal = set_goal(owner=ada, title="Give a talk")
    skill = add_skill(owner=ada, name="Public speaking")
    capture_line(owner=ada, text="todo: record two minutes t:45m g:talk #public-speaking")
    task = Task.objects.of(ada).get()
    assert (task.title, task.minutes, task.skill) == ("record two minutes", 45, skill)
    assert linked(ada, task.ref, kind="goals.goal") == [goal.ref]


def test_a_skill_is_found_by_its_name_however_it_is_written(ada):
    row = add_skill(owner=ada, name="Public speaking")
    assert skill_by_name(ada, "public_Speaking") == row
    assert skill_by_name(ada, "speaking") is None


def test_small_victories_are_tasks_levels_and_hours(ada):
    skill = add_skill(owner=ada, name="Python")
    day = ada.today
    assess_skill(owner=ada, key=skill.pk, level=1, on=day - timedelta(days=90))
    assess_skill(owner=ada, key=skill.pk, level=2)
    task = add_task(owner=ada, title="Read a file", skill_key=skill.pk)
    finish_task(owner=ada, key=task.pk)
    log_practice(owner=ada, skill_key=skill.pk, minutes=280, on=day - timedelta(days=60))
    log_practice(owner=ada, skill_key=skill.pk, minutes=20)
    found = {one.title for one in victories(ada, week_of(day))}
    assert found == {"Read a file", "Python: level 2", "5 hours of Python"}


def test_nothing_planned_is_no_steadiness_instead_of_a_bad_one(ada):
    skill = add_skill(owner=ada, name="Python")
    log_practice(owner=ada, skill_key=skill.pk, minutes=20)
    assert steadiness_of(ada).strength is None


def test_the_review_tells_what_was_practised(ada):
    skill = add_skill(owner=ada, name="Python")
    log_practice(owner=ada, skill_key=skill.pk, minutes=20)
    (line,) = happened(ada, week_of(ada.today))
    assert (line.title, line.detail) == ("Python", "20 minutes")


def test_tables_never_hold_a_formula(ada):
    skill = add_skill(owner=ada, name="=1+1")
    log_practice(owner=ada, skill_key=skill.pk, minutes=20, note="@SUM(A1)")
    text = (practice_table(ada) + skills_table(ada)).decode()
    assert "'=1+1" in text
    assert "'@SUM(A1)" in text


PATHS = ["", "change/", "level/", "evidence/", "tasks/"]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_of_a_skill_opens_for_its_owner_and_is_not_there_for_a_stranger(
    as_ada, as_ben, ada, path
):
    skill = add_skill(owner=ada, name="Python", target_level=3)
    assess_skill(owner=ada, key=skill.pk, level=2)
    task = add_task(owner=ada, title="Read a file", skill_key=skill.pk)
    log_practice(owner=ada, task_key=task.pk, minutes=20, note="It reads")
    assert as_ada.get(f"/skills/{skill.pk}/{path}").status_code == 200
    assert as_ben.get(f"/skills/{skill.pk}/{path}").status_code == 404
    assert as_ben.post(f"/skills/{skill.pk}/{path}").status_code in (404, 405)


def test_pages_of_tasks_practice_and_roles_open_for_their_owner_only(as_ada, as_ben, ada):
    task = add_task(owner=ada, title="Read a file")
    row = log_practice(owner=ada, task_key=task.pk, minutes=20)
    role = set_role(owner=ada, name="Lead")
    for path in (
        f"tasks/{task.pk}/",
        f"practice/{row.pk}/",
        f"roles/{role.pk}/",
        f"roles/{role.pk}/change/",
        f"roles/{role.pk}/targets/",
    ):
        assert as_ada.get(f"/skills/{path}").status_code == 200
        assert as_ben.get(f"/skills/{path}").status_code == 404
    for path in ("tasks/", "tasks/new/", "practice/", "roles/", "roles/new/", "week/", "new/"):
        assert as_ada.get(f"/skills/{path}").status_code == 200
        assert "Read a file" not in as_ben.get(f"/skills/{path}").content.decode()
    assert as_ben.post("/skills/timer/", {"what": f"task:{task.pk}"}).status_code == 404


def test_two_windows_do_not_overwrite_each_other(as_ada, ada):
    skill = add_skill(owner=ada, name="Python")
    form = {"name": "Python 3", "kind": "technical", "importance": "2", "version": skill.version}
    assert as_ada.post(f"/skills/{skill.pk}/change/", form).status_code == 302
    answer = as_ada.post(f"/skills/{skill.pk}/change/", {**form, "name": "Python 4"})
    assert answer.status_code == 409
    assert "Python 3" in answer.content.decode()
    assert "Python 4" in answer.content.decode()


@pytest.mark.parametrize("path", ["/skills/", "/skills/tasks/", "/skills/practice/", "/"])
def test_lists_ask_the_database_as_often_for_ten_skills_as_for_one(
    as_ada, ada, path, django_assert_max_num_queries
):
    def fill(number: int) -> None:
        skill = add_skill(owner=ada, name=f"Skill {number}", target_level=3)
        assess_skill(owner=ada, key=skill.pk, level=2)
        task = add_task(owner=ada, title="Read", skill_key=skill.pk, due_on=ada.today)
        log_practice(owner=ada, task_key=task.pk, minutes=20)

    fill(0)
    as_ada.get(path)
    with django_assert_max_num_queries(90) as few:
        as_ada.get(path)
    for number in range(1, 10):
        fill(number)
    with django_assert_max_num_queries(len(few)):
        as_ada.get(path)
