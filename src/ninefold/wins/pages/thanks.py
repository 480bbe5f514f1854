"""Thanking one person of a win."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from uuid import UUID

from ninefold.activity.queries import cards
from ninefold.kernel.refs import Ref
from ninefold.links.queries import linked
from ninefold.wins.domain.thanks import is_named, thanks_draft
from ninefold.wins.models import WinPerson
from ninefold.wins.queries import (
    connected,
    domain_win,
    earlier_thanks,
    person_of_win,
    unthanked_of,
)
from ninefold.wins.queries import win as find_win

PERSON_KIND = "network.person"


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


def thanks_owed_to(owner: Any, ref: Ref, most: int = 3) -> list[WinPerson]:
    """The wins in which this person of the network had a part or which they saw, and for which
    thanks are due or put off; none for rows of other kinds."""
    if ref.kind != PERSON_KIND:
        return []
    keys = {UUID(one.id) for one in linked(owner, ref, kind="wins.win")}
    found = unthanked_of(owner, keys, owner.today) if keys else []
    card = cards(owner, [ref]).get(ref) if found else None
    if card is None:
        return []
    return [one for one in found if is_named(card.title, one.name)][:most]
