"""Naming skills and saying where they stand."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.skills import (
    SkillAdded,
    SkillAssessed,
    SkillChanged,
    SkillLevelReached,
)
from ninefold.kernel.refusals import Refusal
from ninefold.skills.domain import evidence, levels
from ninefold.skills.models import Evidence, Skill
from ninefold.skills.queries import skill_by_name

MOST_WEEKLY_MINUTES = 3000


class CannotKeepSkill(Refusal):
    """The skill, its level or its evidence cannot be kept as it is."""


def _checked(owner: Any, key: object | None, values: dict[str, Any]) -> dict[str, Any]:
    name = values["name"].strip()
    if not name:
        raise CannotKeepSkill("Name the skill, such as Python or public speaking.", field="name")
    same = skill_by_name(owner, name)
    if same is not None and str(same.pk) != str(key):
        raise CannotKeepSkill(f"You have “{same.name}” already: open it instead.", field="name")
    if values["kind"] not in set(levels.Kind):
        raise CannotKeepSkill("Choose technical or soft.", field="kind")
    target, importance = values["target_level"], values["importance"]
    if target is not None and not 1 <= target <= 5:
        raise CannotKeepSkill("A level runs from 1 to 5.", field="target_level")
    if not 1 <= importance <= 3:
        raise CannotKeepSkill("Importance runs from 1 to 3.", field="importance")
    weekly = values["weekly_minutes"]
    if weekly is not None and not 0 <= weekly <= MOST_WEEKLY_MINUTES:
        raise CannotKeepSkill(
            f"Give 0 to {MOST_WEEKLY_MINUTES:,} minutes a week.", field="weekly_minutes"
        )
    return {
        **values,
        "name": name[:120],
        "category": values["category"].strip()[:80],
        "why": values["why"].strip(),
    }


@transaction.atomic
def add_skill(
    *,
    owner: Any,
    name: str,
    kind: str = levels.Kind.TECHNICAL,
    category: str = "",
    why: str = "",
    target_level: int | None = None,
    importance: int = 2,
    weekly_minutes: int | None = None,
) -> Skill:
    """A new skill. Raises CannotKeepSkill, also when there is one of this name."""
    values = {
        "name": name,
        "kind": kind,
        "category": category,
        "why": why,
        "target_level": target_level,
        "importance": importance,
        "weekly_minutes": weekly_minutes,
    }
    row = Skill.objects.create(owner=owner, **_checked(owner, None, values))
    record(owner=owner, fact=SkillAdded(subject=row.ref))
    return row


@transaction.atomic
def change_skill(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    name: str,
    kind: str,
    category: str = "",
    why: str = "",
    target_level: int | None = None,
    importance: int = 2,
    weekly_minutes: int | None = None,
) -> Skill:
    """Change a skill. Raises NotFound, CannotKeepSkill and ChangedElsewhere."""
    row = Skill.objects.one_of(owner, key)
    values = {
        "name": name,
        "kind": kind,
        "category": category,
        "why": why,
        "target_level": target_level,
        "importance": importance,
        "weekly_minutes": weekly_minutes,
    }
    change(row, version=version, **_checked(owner, key, values))
    record(owner=owner, fact=SkillChanged(subject=row.ref))
    return row


@transaction.atomic
def assess_skill(
    *,
    owner: Any,
    key: object,
    level: int,
    kind: str = evidence.Kind.CLAIM,
    on: date | None = None,
    title: str = "",
    said_by: str = "",
    address: str = "",
    note: str = "",
) -> Evidence:
    """Keep a level from 1 to 5 as a claim of one's own, shown by something made (artefact), or
    confirmed by somebody (endorsement). A claim above the last one is a level reached.

    Raises NotFound or CannotKeepSkill.
    """
    skill = Skill.objects.one_of(owner, key)
    if not 1 <= level <= 5:
        raise CannotKeepSkill("A level runs from 1 to 5.", field="level")
    if kind not in set(evidence.Kind):
        raise CannotKeepSkill("Choose claim, artefact or endorsement.", field="kind")
    if kind == evidence.Kind.ARTEFACT and not title.strip():
        raise CannotKeepSkill("Say what you made or did.", field="title")
    if kind == evidence.Kind.ENDORSEMENT and not said_by.strip():
        raise CannotKeepSkill("Say who has seen you do it.", field="said_by")
    day = on or owner.today
    if day > owner.today:
        raise CannotKeepSkill("This day is still to come: choose today or before.", field="on")
    earlier = (
        Evidence.objects.of(owner)
        .filter(skill=skill, kind=evidence.Kind.CLAIM, on__lte=day)
        .order_by("-on", "-created_at")
        .first()
    )
    row = Evidence.objects.create(
        owner=owner,
        skill=skill,
        kind=kind,
        level=level,
        on=day,
        title=title.strip()[:200],
        said_by=said_by.strip()[:120],
        address=address.strip()[:500],
        note=note.strip(),
    )
    at = instant_of(owner, day)
    record(
        owner=owner,
        fact=SkillAssessed(subject=row.ref, skill=skill.ref, level=level, source=str(kind)),
        occurred_at=at,
    )
    if kind == evidence.Kind.CLAIM and earlier is not None and level > earlier.level:
        record(owner=owner, fact=SkillLevelReached(subject=skill.ref, level=level), occurred_at=at)
    return row
