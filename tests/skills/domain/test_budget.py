import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.skills.domain.budget import SkillPlan, SmallTask, weekly_budget

plans_of_a_week = st.lists(
    st.builds(
        SkillPlan,
        skill=st.text("abc", min_size=1, max_size=3),
        weight=st.floats(0, 20),
        tasks=st.lists(
            st.builds(SmallTask, title=st.just("task"), minutes=st.integers(0, 120)), max_size=4
        ).map(tuple),
    ),
    max_size=5,
    unique_by=lambda plan: plan.skill,
)


@given(plans_of_a_week, st.integers(0, 600), st.integers(1, 4))
def test_no_minute_is_given_twice_or_beyond_what_is_open(plans, minutes, most_skills):
    budget = weekly_budget(plans, minutes=minutes, most_skills=most_skills)
    given_minutes = sum(share.minutes for share in budget.shares)
    assert given_minutes + budget.spare_minutes == minutes
    assert given_minutes + budget.waiting_minutes == sum(plan.open_minutes for plan in plans)
    assert len(budget.shares) <= most_skills
    open_of = {plan.skill: plan.open_minutes for plan in plans}
    for share in budget.shares:
        assert 0 < share.minutes <= open_of[share.skill]
        assert sum(portion.minutes for portion in share.portions) == share.minutes
        assert share.minutes % 15 == 0 or share.minutes == open_of[share.skill]


def a_plan(skill, weight, *minutes):
    tasks = tuple(SmallTask(f"{skill} {n}", each) for n, each in enumerate(minutes))
    return SkillPlan(skill, weight, tasks)


def test_time_follows_the_weights():
    budget = weekly_budget([a_plan("Speaking", 6, 600), a_plan("Python", 2, 600)], minutes=240)
    assert [(share.skill, share.minutes) for share in budget.shares] == [
        ("Speaking", 180),
        ("Python", 60),
    ]


def test_what_one_skill_does_not_need_goes_to_the_others():
    budget = weekly_budget([a_plan("Speaking", 6, 20), a_plan("Python", 2, 600)], minutes=140)
    assert [(share.skill, share.minutes) for share in budget.shares] == [
        ("Speaking", 20),
        ("Python", 120),
    ]


def test_a_task_that_does_not_fit_is_begun_and_said_to_be_partial():
    (share,) = weekly_budget([a_plan("Speaking", 1, 30, 60)], minutes=45).shares
    assert [(each.minutes, each.is_whole) for each in share.portions] == [(30, True), (15, False)]


@pytest.mark.parametrize(
    "field, values",
    [
        ("minutes", {"minutes": -1}),
        ("step_minutes", {"minutes": 60, "step_minutes": 1}),
        ("most_skills", {"minutes": 60, "most_skills": 0}),
    ],
)
def test_impossible_limits_are_named(field, values):
    with pytest.raises(ValueError, match=f"^{field}: "):
        weekly_budget([], **values)
