from __future__ import annotations

from ninefold.goals.operations import set_goal
from ninefold.links.queries import linked
from ninefold.scheduling.seeds import tell as tell_scheduling
from ninefold.skills.models import Practice
from ninefold.skills.pages import steadiness_of, week_page
from ninefold.skills.queries import skill_by_name
from ninefold.skills.seeds import tell


def test_the_demo_has_a_planned_week_two_years_of_practice_and_skills_that_serve_goals(ben):
    goal = set_goal(owner=ben, title="Give a 10-minute talk at the company meeting")
    tell_scheduling(ben)
    tell(ben)
    assert Practice.objects.of(ben).count() > 150
    assert steadiness_of(ben).is_meaningful
    week = week_page(ben, ben.today)
    following = week_page(ben, week.after)
    assert following.planned_minutes
    skill = skill_by_name(ben, "Public speaking")
    assert linked(ben, skill.ref, kind="goals.goal") == [goal.ref]
