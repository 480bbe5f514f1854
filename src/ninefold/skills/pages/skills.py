"""The inventory, one skill, and the roles that ask for levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.kernel import clock
from ninefold.kernel.periods import last_days
from ninefold.scheduling.queries import blocks_for
from ninefold.skills.domain.evidence import Contribution
from ninefold.skills.domain.gaps import Need, readiness
from ninefold.skills.domain.levels import Kind, Level, anchor, next_anchor
from ninefold.skills.models import Evidence, Practice, Skill, TargetRole, Task
from ninefold.skills.queries import (
    SkillStanding,
    finished_tasks,
    minutes_by_skill,
    next_task,
    open_tasks,
    practice_of_skill,
    role,
    roles,
    standing,
    standings,
    target_by_skill,
)
from ninefold.skills.queries import (
    skill as find_skill,
)
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.skill_radar import SkillLevel, skill_radar

MOST_IN_RADAR = 10


@dataclass(frozen=True)
class SkillLine:
    """A skill in the list with its next task and the minutes of the last four weeks."""

    standing: SkillStanding
    next_task: Task | None
    open_count: int
    recent_minutes: int

    @property
    def skill(self) -> Skill:
        """The skill itself."""
        return self.standing.skill


@dataclass(frozen=True)
class SkillsPage:
    """Where are my gaps?"""

    lines: list[SkillLine]
    radar: Picture | None
    roles: list[TargetRole]
    loose_tasks: list[Task]
    categories: list[str]


@dataclass(frozen=True)
class Shown:
    """A source of a level with what it weighs now."""

    evidence: Evidence
    contribution: Contribution | None


@dataclass(frozen=True)
class SkillPage:
    """One skill, whole."""

    line: SkillLine
    sources: list[Shown]
    anchor_now: str
    anchor_next: str
    tasks: list[Task]
    finished: list[Task]
    practice: list[Practice]
    all_minutes: int
    blocks: list[Any]

    @property
    def skill(self) -> Skill:
        """The skill itself."""
        return self.line.skill


@dataclass(frozen=True)
class RolePage:
    """One role: how ready one is for it, skill by skill."""

    role: TargetRole
    readiness: float | None
    rows: list[tuple[Any, SkillStanding]]
    radar: Picture | None


def _line(one: SkillStanding, tasks: list[Task], minutes: dict[Any, int], today: Any) -> SkillLine:
    own = [task for task in tasks if task.skill_id == one.skill.pk]
    return SkillLine(one, next_task(own, today), len(own), minutes.get(one.skill.pk, 0))


def skills_page(owner: Any, category: str = "") -> SkillsPage:
    """Gather the inventory, of one category when given; the heaviest gap stands first."""
    found = standings(owner)
    tasks = open_tasks(owner)
    minutes = minutes_by_skill(owner, last_days(owner.today, 28))
    shown = [one for one in found if not category or one.skill.category == category]
    lines = [_line(one, tasks, minutes, owner.today) for one in shown]
    return SkillsPage(
        lines=lines,
        radar=_radar(shown, "inventory"),
        roles=roles(owner),
        loose_tasks=[task for task in tasks if task.skill_id is None],
        categories=sorted({one.skill.category for one in found if one.skill.category}),
    )


def _radar(found: list[SkillStanding], identity: str) -> Picture | None:
    wanted = [one for one in found if one.target is not None] or found
    if not wanted:
        return None
    return skill_radar(
        [
            SkillLevel(one.skill.name, round(one.now, 1), one.target)
            for one in sorted(wanted[:MOST_IN_RADAR], key=lambda one: one.skill.name.casefold())
        ],
        identity=f"radar-{identity}",
    )


def skill_page(owner: Any, key: object) -> SkillPage:
    """Gather one skill. Raises NotFound."""
    row: Any = find_skill(owner, key)
    today = owner.today
    one = standing(row, today, asked=target_by_skill(owner))
    tasks = open_tasks(owner, row)
    by_ref = {each.source.ref: each for each in one.level.contributions}
    rounded = Level(max(1, min(5, int(one.now)))) if one.now >= 1 else None
    kind = Kind(row.kind)
    refs = [row.ref, *(task.ref for task in tasks)]
    return SkillPage(
        line=_line(one, tasks, minutes_by_skill(owner, last_days(today, 28)), today),
        sources=[Shown(each, by_ref.get(str(each.ref))) for each in row.all_evidence],
        anchor_now=anchor(rounded, kind) if rounded else "",
        anchor_next=next_anchor(rounded, kind),
        tasks=tasks,
        finished=finished_tasks(owner, last_days(today, 365), row)[:10],
        practice=practice_of_skill(owner, row, 10),
        all_minutes=minutes_by_skill(owner).get(row.pk, 0),
        blocks=blocks_for(owner, refs, clock.now())[:3],
    )


def roles_page(owner: Any) -> list[RolePage]:
    """Gather all roles."""
    found = {one.skill.pk: one for one in standings(owner)}
    return [_role_page(row, found) for row in roles(owner)]


def role_page(owner: Any, key: object) -> RolePage:
    """Gather one role. Raises NotFound."""
    row = role(owner, key)
    return _role_page(row, {one.skill.pk: one for one in standings(owner)})


def _role_page(row: Any, found: dict[Any, SkillStanding]) -> RolePage:
    rows = [(each, found[each.skill_id]) for each in row.all_targets if each.skill_id in found]
    needs = [
        Need(
            skill=one.skill.name,
            current=one.now,
            target=each.level,
            importance=each.importance,
        )
        for each, one in rows
    ]
    radar = None
    if rows:
        radar = skill_radar(
            [SkillLevel(one.skill.name, round(one.now, 1), each.level) for each, one in rows],
            identity=f"role-{row.pk}",
            title=f"You now and {row.name}",
        )
    return RolePage(row, readiness(needs), rows, radar)
