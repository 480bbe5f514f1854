"""The letter to somebody who could be a mentor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.mentors.domain.outreach import OutreachMaterial, Question, draft_outreach
from ninefold.mentors.models import Letter
from ninefold.mentors.operations import material_of
from ninefold.mentors.queries import mentorship as find_mentorship


@dataclass(frozen=True)
class LetterPage:
    """What the letter is made of, the letter, and what it still needs."""

    mentorship: Any
    letter: Letter | None
    questions: tuple[Question, ...]
    notes: tuple[str, ...]
    is_edited: bool


def letter_page(owner: Any, mentorship_key: object) -> LetterPage:
    """Gather the open letter to a mentor. Raises NotFound."""
    row = find_mentorship(owner, mentorship_key)
    letter = next((one for one in row.all_letters if not one.sent_at), None)
    if letter is None:
        empty = OutreachMaterial(
            mentor_name=row.name, sender_name=str(owner), admiration=row.admiration
        )
        draft = draft_outreach(empty)
        return LetterPage(row, None, draft.questions, (), is_edited=False)
    letter.mentorship = row
    draft = draft_outreach(material_of(owner, letter))
    return LetterPage(
        mentorship=row,
        letter=letter,
        questions=draft.questions,
        notes=draft.notes,
        is_edited=letter.body != draft.body.strip() or letter.subject != draft.subject,
    )
