"""What each skills screen shows, so that templates stay plain."""

from ninefold.skills.pages.practice import (
    PracticePage,
    practice_page,
    steadiness_of,
    timer_minutes,
    victories,
)
from ninefold.skills.pages.skills import (
    RolePage,
    SkillPage,
    SkillsPage,
    role_page,
    roles_page,
    skill_page,
    skills_page,
)
from ninefold.skills.pages.week import WeekPage, blocks_of_day, deadline_warnings, week_page

__all__ = [
    "PracticePage",
    "RolePage",
    "SkillPage",
    "SkillsPage",
    "WeekPage",
    "blocks_of_day",
    "deadline_warnings",
    "practice_page",
    "role_page",
    "roles_page",
    "skill_page",
    "skills_page",
    "steadiness_of",
    "timer_minutes",
    "victories",
    "week_page",
]
