"""Skills, what shows their level, the roles that ask for them, and their practice."""

from ninefold.skills.models.practice import Practice, Timer
from ninefold.skills.models.role import RoleTarget, TargetRole
from ninefold.skills.models.skill import Evidence, Skill
from ninefold.skills.models.task import Task

__all__ = ["Evidence", "Practice", "RoleTarget", "Skill", "TargetRole", "Task", "Timer"]
