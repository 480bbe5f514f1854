"""A week's practice time, shared among skills and filled with small tasks."""

from collections.abc import Sequence
from dataclasses import dataclass

USUAL_STEP_MINUTES = 15


@dataclass(frozen=True, slots=True)
class SmallTask:
    """A task with the minutes that are still open on it."""

    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class SkillPlan:
    """A skill's claim on the week: its weight (gap weight or own choice) and tasks in order."""

    skill: str
    weight: float
    tasks: tuple[SmallTask, ...]

    @property
    def open_minutes(self) -> int:
        return sum(max(0, task.minutes) for task in self.tasks)


@dataclass(frozen=True, slots=True)
class Portion:
    """Minutes of one task this week; not ``is_whole`` when the rest waits for another week."""

    title: str
    minutes: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Share:
    skill: str
    minutes: int
    portions: tuple[Portion, ...]


@dataclass(frozen=True, slots=True)
class WeeklyBudget:
    """``spare_minutes`` are left when the tasks need less; ``waiting_minutes`` do not fit."""

    shares: tuple[Share, ...]
    spare_minutes: int
    waiting_minutes: int


def weekly_budget(
    plans: Sequence[SkillPlan],
    *,
    minutes: int,
    step_minutes: int = USUAL_STEP_MINUTES,
    most_skills: int = 3,
) -> WeeklyBudget:
    """Share ``minutes`` among at most ``most_skills`` skills, in steps, by their weights.

    Each step goes to the skill with the largest weight / (2 x steps so far + 1)
    (Webster / Sainte-Laguë), until the time or the open tasks are used up. Only the last step of
    a skill may be shorter, when its tasks end. Raises ValueError for negative minutes, a step
    below 5 or no skill allowed.
    """
    if minutes < 0:
        raise ValueError(f"minutes: {minutes} is negative. Give the minutes a week has for this.")
    if step_minutes < 5:
        raise ValueError(f"step_minutes: {step_minutes} is too short. Give 5 or more.")
    if most_skills < 1:
        raise ValueError(f"most_skills: {most_skills} leaves nothing to do. Give 1 or more.")
    claims = [plan for plan in plans if plan.weight > 0 and plan.open_minutes > 0]
    claims.sort(key=lambda plan: (-plan.weight, plan.skill))
    claims = claims[:most_skills]
    given = [0] * len(claims)
    steps = [0] * len(claims)
    left = minutes
    while left > 0:
        hungry = [n for n, plan in enumerate(claims) if given[n] < plan.open_minutes]
        fitting = [n for n in hungry if min(step_minutes, _open(claims[n], given[n])) <= left]
        if not fitting:
            break
        chosen = max(fitting, key=lambda n: (claims[n].weight / (2 * steps[n] + 1), -n))
        amount = min(step_minutes, _open(claims[chosen], given[chosen]))
        given[chosen] += amount
        steps[chosen] += 1
        left -= amount
    shares = tuple(
        Share(plan.skill, given[n], _portions(plan.tasks, given[n]))
        for n, plan in enumerate(claims)
        if given[n]
    )
    open_in_all = sum(plan.open_minutes for plan in plans)
    return WeeklyBudget(shares, left, open_in_all - sum(given))


def _open(plan: SkillPlan, given: int) -> int:
    return plan.open_minutes - given


def _portions(tasks: Sequence[SmallTask], minutes: int) -> tuple[Portion, ...]:
    portions = []
    for task in tasks:
        taken = min(max(0, task.minutes), minutes)
        if taken:
            portions.append(Portion(task.title, taken, taken == task.minutes))
            minutes -= taken
    return tuple(portions)
