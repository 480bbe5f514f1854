"""Reads of skills with their levels and gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from ninefold.links.queries import linked_many
from ninefold.skills.domain.evidence import EvidencedLevel, Kind, Source, evidenced_level
from ninefold.skills.domain.gaps import Gap, Need, gap_of
from ninefold.skills.models import Evidence, Skill
from ninefold.skills.queries.roles import target_by_skill


@dataclass(frozen=True)
class SkillStanding:
    """A skill with its level, what is asked of it and the gap; `target` is the higher of its own
    and those of roles, None when nothing asks for it."""

    skill: Skill
    level: EvidencedLevel
    target: int | None
    gap: Gap | None

    @property
    def now(self) -> float:
        """The level as a number, 0 when nothing shows one."""
        return _level(self.level)

    @property
    def shown_level(self) -> float:
        """The level to one decimal."""
        return round(self.now, 1)

    @property
    def shown_gap(self) -> float:
        """The gap to one decimal, 0 when nothing is asked."""
        return round(self.gap.size, 1) if self.gap else 0.0


def _level(found: EvidencedLevel) -> float:
    # A sum of shares of 3 is 3 but for the last digit, and a target of 3 is then reached.
    return round(found.level or 0.0, 6)


def skills(owner: Any) -> list[Skill]:
    """The owner's skills by name, each with `all_evidence`."""
    rows = Evidence.objects.of(owner)
    return list(
        Skill.objects.of(owner).prefetch_related(Prefetch("evidence", rows, to_attr="all_evidence"))
    )


def skill_row(owner: Any, key: object) -> Skill:
    """One skill by itself. Raises NotFound."""
    return Skill.objects.of(owner).one_of(owner, key)


def skill(owner: Any, key: object) -> Skill:
    """One skill with its evidence. Raises NotFound."""
    rows = Evidence.objects.of(owner)
    found: Skill = (
        Skill.objects.of(owner)
        .prefetch_related(Prefetch("evidence", rows, to_attr="all_evidence"))
        .one_of(owner, key)
    )
    return found


def skill_by_name(owner: Any, name: str) -> Skill | None:
    """The skill of this name, large or small letters and underscores alike, if there is one."""
    wanted = name.casefold().replace("_", " ").replace("-", " ").strip()
    for row in Skill.objects.of(owner):
        if row.name.casefold().replace("-", " ") == wanted:
            return row
    return None


def standing(
    row: Skill,
    today: date,
    *,
    asked: Mapping[Any, tuple[int, int]],
    goals: frozenset[str] = frozenset(),
) -> SkillStanding:
    """How a skill (read with its evidence) stands; `asked` is what `target_by_skill` gives."""
    level = evidenced_level(
        [
            Source(Kind(e.kind), e.level, e.on, e.title, str(e.ref))
            for e in row.all_evidence  # type: ignore[attr-defined]
        ],
        today=today,
    )
    by_role, importance = asked.get(row.pk, (0, 0))
    target = max(row.target_level or 0, by_role) or None
    gap = None
    if target is not None:
        gap = gap_of(
            Need(
                skill=row.name,
                current=_level(level),
                target=target,
                importance=max(row.importance, importance),
                goals=goals,
            )
        )
    return SkillStanding(row, level, target, gap)


def standings(owner: Any) -> list[SkillStanding]:
    """All skills, the heaviest gap first, then those without one by name."""
    today = owner.today
    asked = target_by_skill(owner)
    goals = linked_many(owner, from_kind="skills.skill", to_kind="goals.goal")
    found = [
        standing(
            row,
            today,
            asked=asked,
            goals=frozenset(str(ref) for ref in goals.get(str(row.pk), [])),
        )
        for row in skills(owner)
    ]
    return sorted(
        found, key=lambda one: (-(one.gap.weight if one.gap else 0.0), one.skill.name.casefold())
    )
