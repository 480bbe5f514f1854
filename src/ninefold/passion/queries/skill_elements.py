"""Reads of the skills that another room keeps, and what they are among the occupations' words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts.skills import SkillAdded, SkillAssessed
from ninefold.kernel.refs import Ref
from ninefold.occupations.queries import elements
from ninefold.passion.domain.skill_mapping import suggest_element
from ninefold.passion.models import SkillElement

MOST_SKILLS = 200
# A skill of the first level is only begun: that is no reason to want work that asks for it.
LEAST_LEVEL = 2


@dataclass(frozen=True)
class OwnSkill:
    """A skill of the inventory: its level (1 to 5, None while nothing shows one), the element that
    it counts as ("" for none), and whether the owner said so or its words did."""

    name: str
    url: str
    level: int | None
    element: str
    element_name: str
    is_said: bool
    because_of: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether occupations are matched to it."""
        return bool(self.element) and (self.level or 0) >= LEAST_LEVEL


def own_skills(owner: Any) -> list[OwnSkill]:
    """The owner's skills, the highest level first, each with the element that it counts as."""
    told = entries(owner, facts=[SkillAdded, SkillAssessed]).values_list(
        "kind", "subject_kind", "subject_id", "data"
    )
    levels: dict[Ref, int | None] = {}
    for fact, kind, key, data in told:
        if fact == SkillAdded.kind:
            ref = Ref(kind, str(key))
        elif data.get("skill"):
            ref = Ref.read(data["skill"])
        else:
            continue
        # The latest entry comes first.
        if levels.get(ref) is None:
            levels[ref] = data.get("level")
    refs = list(levels)[:MOST_SKILLS]
    if not refs:
        return []
    names = {it.id: it.name for it in elements()}
    said = {row.name.casefold(): row for row in SkillElement.objects.of(owner)}
    found = []
    for ref, card in cards(owner, refs).items():
        row = said.get(card.title.casefold())
        guess = None if row else suggest_element(card.title, names)
        element = (row.element if row else guess.element if guess else "") or ""
        found.append(
            OwnSkill(
                name=card.title,
                url=card.url,
                level=levels[ref],
                element=element if element in names else "",
                element_name=names.get(element, ""),
                is_said=row is not None,
                because_of=guess.because_of if guess else (),
            )
        )
    return sorted(found, key=lambda it: (-(it.level or 0), it.name.casefold()))


def named_skill_element(owner: Any, name: str) -> SkillElement | None:
    """What the owner said of a skill of this name."""
    return SkillElement.objects.of(owner).filter(name__iexact=name).first()
