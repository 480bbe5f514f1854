"""Reads of target roles."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from ninefold.skills.models import RoleTarget, TargetRole


def _with_targets(owner: Any) -> Any:
    targets = RoleTarget.objects.of(owner).filter(skill__removed_at=None).select_related("skill")
    return TargetRole.objects.of(owner).prefetch_related(
        Prefetch("targets", targets, to_attr="all_targets")
    )


def roles(owner: Any) -> list[TargetRole]:
    """The target roles with their targets."""
    return list(_with_targets(owner))


def role(owner: Any, key: object) -> TargetRole:
    """One target role with its targets. Raises NotFound."""
    found: TargetRole = _with_targets(owner).one_of(owner, key)
    return found


def target_by_skill(owner: Any) -> dict[Any, tuple[int, int]]:
    """By the key of a skill the highest level that a role asks for, and the importance there."""
    found: dict[Any, tuple[int, int]] = {}
    rows = RoleTarget.objects.of(owner).filter(role__removed_at=None)
    for row in rows:
        level, importance = found.get(row.skill_id, (0, 0))
        found[row.skill_id] = (max(level, row.level), max(importance, row.importance))
    return found
