"""Which skill or field of knowledge of the occupations a skill of the person's own is.

Occupations speak in few, wide words ("Programming", "Foreign Language"), people in narrow ones
("Python", "German"). A skill goes to the element whose name it shares most words with, or else to
the one that a list of everyday words points at. It is a suggestion: the person's word goes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ninefold.passion.domain.themes import stem, words

LEAST_SHARED = 0.5
# Everyday words by the name of the element that they speak of; an element that a release does not
# have is passed over.
_POINTERS: Mapping[str, str] = {
    "Programming": "python java javascript typescript coding code rust golang kotlin swift ruby "
    "scripting sql automation refactoring software backend frontend",
    "Computers and Electronics": "linux cloud docker kubernetes git excel spreadsheet databases "
    "hardware networking devops",
    "Foreign Language": "german french spanish italian english chinese mandarin japanese arabic "
    "portuguese polish russian turkish dutch language translation",
    "Speaking": "presenting presentation presentations public talk talks rhetoric moderation",
    "Writing": "documentation copywriting blogging reports editing",
    "Active Listening": "listening interviewing",
    "Quality Control Analysis": "testing tester test tests qa exploratory regression audits",
    "Management of Personnel Resources": "leading leadership lead managing delegation delegating "
    "hiring people",
    "Instructing": "teaching mentoring coaching training pairing tutoring onboarding",
    "Negotiation": "negotiating bargaining",
    "Persuasion": "pitching influencing convincing",
    "Time Management": "planning prioritising prioritizing organising organizing scheduling",
    "Administration and Management": "project projects roadmap strategy stakeholder budgeting",
    "Mathematics": "statistics algebra probability calculus maths math",
    "Critical Thinking": "analysis logic reasoning",
    "Complex Problem Solving": "debugging troubleshooting problem",
    "Systems Analysis": "architecture systems requirements",
    "Design": "ux ui figma drawing sketching typography prototyping",
    "Sales and Marketing": "marketing sales seo branding advertising",
    "Customer and Personal Service": "customer customers support service",
    "Economics and Accounting": "accounting finance bookkeeping controlling economics",
    "Personnel and Human Resources": "recruiting interviewing personnel",
    "Psychology": "psychology empathy",
    "Education and Training": "didactics curriculum workshops facilitation",
    "Law and Government": "law contracts compliance gdpr privacy",
    "Coordination": "coordination teamwork collaboration scrum agile kanban",
    "Communications and Media": "video podcast media journalism film photography",
}
_BY_WORD = {
    stem(word): name for name, said in reversed(list(_POINTERS.items())) for word in said.split()
}


@dataclass(frozen=True, slots=True)
class MappedTo:
    """The id of an element and the words of the skill that led there."""

    element: str
    because_of: tuple[str, ...]


def suggest_element(skill: str, elements: Mapping[str, str]) -> MappedTo | None:
    """The element (id to name) that a skill's name speaks of, or None when no word tells."""
    said = {stem(word): word for word in words(skill)}
    if not said:
        return None
    best: tuple[float, str] = (0.0, "")
    for element, name in elements.items():
        named = {stem(word) for word in words(name)}
        shared = len(said.keys() & named) / len(said.keys() | named) if named else 0.0
        if shared > best[0]:
            best = (shared, element)
    if best[0] >= LEAST_SHARED:
        named = {stem(word) for word in words(elements[best[1]])}
        return MappedTo(best[1], tuple(word for key, word in said.items() if key in named))
    by_name = {name: element for element, name in elements.items()}
    counted: dict[str, list[str]] = {}
    for key, word in said.items():
        if (pointed := _BY_WORD.get(key)) in by_name:
            counted.setdefault(pointed, []).append(word)
    if not counted:
        return None
    name = max(counted, key=lambda it: len(counted[it]))
    return MappedTo(by_name[name], tuple(counted[name]))
