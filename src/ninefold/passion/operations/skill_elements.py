"""Saying which of the occupations' skills a skill of one's own is."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.passion import SkillElementNamed
from ninefold.kernel.refusals import Refusal
from ninefold.occupations.queries import chosen_elements
from ninefold.passion.models import SkillElement
from ninefold.passion.queries.skill_elements import named_skill_element


class CannotNameElement(Refusal):
    """The skill cannot count as this."""


@transaction.atomic
def name_skill_element(*, owner: Any, name: str, element: str) -> SkillElement:
    """Say that the skill of this name counts as the skill or field of knowledge with the id
    `element`, or ("") as none; again changes it. Raises CannotNameElement."""
    said = " ".join(name.split())
    if not said or len(said) > 120:
        raise CannotNameElement("Name the skill in 1 to 120 signs.", field="name")
    found = chosen_elements([element]) if element else []
    if element and not found:
        raise CannotNameElement(
            "Choose a skill or field of knowledge that the occupations have.", field="element"
        )
    values: dict[str, Any] = {"element": element, "element_name": found[0].name if found else ""}
    row = named_skill_element(owner, said)
    if row is None:
        row = SkillElement.objects.create(owner=owner, name=said, **values)
    elif row.element == element:
        return row
    else:
        change(row, **values)
    record(owner=owner, fact=SkillElementNamed(subject=row.ref))
    return row
