"""Roles to grow into, as sets of levels."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.skills import TargetRoleSet
from ninefold.kernel.refusals import Refusal
from ninefold.skills.models import RoleTarget, Skill, TargetRole


class CannotSetRole(Refusal):
    """The role or its target cannot be kept as it is."""


def _name(name: str) -> str:
    if not name.strip():
        raise CannotSetRole("Name the role, such as Test lead.", field="name")
    return name.strip()[:120]


@transaction.atomic
def set_role(*, owner: Any, name: str, why: str = "") -> TargetRole:
    """A new role to grow into. Raises CannotSetRole."""
    row = TargetRole.objects.create(owner=owner, name=_name(name), why=why.strip())
    record(owner=owner, fact=TargetRoleSet(subject=row.ref))
    return row


@transaction.atomic
def change_role(
    *, owner: Any, key: object, name: str, why: str = "", version: int | None = None
) -> TargetRole:
    """Change a role. Raises NotFound, CannotSetRole or ChangedElsewhere."""
    row = TargetRole.objects.one_of(owner, key)
    change(row, version=version, name=_name(name), why=why.strip())
    record(owner=owner, fact=TargetRoleSet(subject=row.ref))
    return row


@transaction.atomic
def set_role_target(
    *, owner: Any, role_key: object, skill_key: object, level: int, importance: int = 2
) -> RoleTarget:
    """Say which level of a skill a role asks for; the same skill again changes it.

    Raises NotFound or CannotSetRole.
    """
    role = TargetRole.objects.one_of(owner, role_key)
    skill = Skill.objects.one_of(owner, skill_key)
    if not 1 <= level <= 5:
        raise CannotSetRole("A level runs from 1 to 5.", field="level")
    if not 1 <= importance <= 3:
        raise CannotSetRole("Importance runs from 1 to 3.", field="importance")
    row, is_new = RoleTarget.objects.get_or_create(
        owner=owner,
        role=role,
        skill=skill,
        removed_at=None,
        defaults={"level": level, "importance": importance},
    )
    if not is_new:
        change(row, level=level, importance=importance)
    record(owner=owner, fact=TargetRoleSet(subject=role.ref))
    return row
