"""Thanking one person of a win."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from ninefold.wins.domain.thanks import thanks_draft
from ninefold.wins.models import WinPerson
from ninefold.wins.queries import connected, domain_win, earlier_thanks, person_of_win
from ninefold.wins.queries import win as find_win


@dataclass(frozen=True)
class ThanksPage:
    """Whom to thank, words to begin with, and what they were thanked for before."""

    person: WinPerson
    draft: str
    mail: str
    earlier: list[WinPerson]


def thanks_page(owner: Any, key: object) -> ThanksPage:
    """Gather the page. Raises NotFound."""
    person = person_of_win(owner, key)
    row = find_win(owner, person.win_id)
    draft = thanks_draft(
        domain_win(row, connected(owner, [row])),
        name=person.name,
        is_witness=person.part == WinPerson.Part.WITNESS,
        sender=str(owner),
    )
    return ThanksPage(
        person=person,
        draft=draft,
        mail=f"mailto:?subject={quote('Thank you')}&body={quote(draft)}",
        earlier=earlier_thanks(owner, person)[:3],
    )
