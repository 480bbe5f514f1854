"""Who had a part in a win or saw it, what shows it, and the thanks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.wins import EvidenceAdded, PersonNamed, ThanksPutOff, ThanksSaid
from ninefold.links.operations import link
from ninefold.links.titles import rows_with_words
from ninefold.wins.models import Evidence, Win, WinPerson
from ninefold.wins.operations.checking import CannotKeepWin, checked_day

PERSON_KIND = "network.person"
LONGEST_WAIT_DAYS = 90


def link_person(*, owner: Any, win: Win, name: str) -> None:
    """Link the win with the one person of the owner's network who is called so, if there is
    exactly one: by the full name first, then by a part of it."""
    found = rows_with_words(owner, name.replace("_", " "), kind=PERSON_KIND)
    whole = [one for one in found if one.card.title.casefold() == name.casefold()]
    matching = whole or found
    if len(matching) == 1:
        link(owner=owner, source=win.ref, target=matching[0].ref, relation="involves")


@transaction.atomic
def add_person(*, owner: Any, win_key: object, name: str, part: str = "part") -> WinPerson:
    """Somebody had a part in the win ("part") or saw it ("witness"); named before, the part
    changes. Raises NotFound or CannotKeepWin."""
    win = Win.objects.one_of(owner, win_key)
    flat = " ".join(name.split())[:200]
    if not flat:
        raise CannotKeepWin("Give a name.", field="name")
    if part not in WinPerson.Part.values:
        raise CannotKeepWin("Choose one of the two.", field="part")
    known = WinPerson.objects.of(owner).filter(win=win, name__iexact=flat).first()
    if known is not None:
        return change(known, part=part)
    row = WinPerson.objects.create(owner=owner, win=win, name=flat, part=part)
    link_person(owner=owner, win=win, name=flat)
    record(owner=owner, fact=PersonNamed(subject=row.ref, win=win.ref))
    return row


def checked_address(address: str) -> str:
    """The address as it is kept. Raises CannotKeepWin when it is none of the web."""
    flat = address.strip()[:2000]
    if not flat:
        return ""
    try:
        parts = urlsplit(flat)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or any(map(str.isspace, flat)):
        raise CannotKeepWin(
            "Give a whole web address, such as https://example.org/report; for paper, leave it "
            "empty and write a title.",
            field="address",
        )
    return flat


@transaction.atomic
def add_evidence(*, owner: Any, win_key: object, title: str = "", address: str = "") -> Evidence:
    """Something that another person can look at. Raises NotFound or CannotKeepWin."""
    win = Win.objects.one_of(owner, win_key)
    where = checked_address(address)
    if not title.strip() and not where:
        raise CannotKeepWin("Say what there is to look at, or give its address.", field="title")
    row = Evidence.objects.create(
        owner=owner, win=win, title=" ".join(title.split())[:300], address=where
    )
    record(owner=owner, fact=EvidenceAdded(subject=row.ref, win=win.ref))
    return row


@transaction.atomic
def keep_thanks(*, owner: Any, key: object, on: date | None = None, thanks: str = "") -> WinPerson:
    """The person of a win was thanked, today or on the day `on`; what was said may be kept.

    Raises NotFound, or CannotKeepWin for a day still to come.
    """
    row = WinPerson.objects.one_of(owner, key)
    row = change(row, thanked_on=checked_day(owner, on), thanks=thanks.strip())
    record(owner=owner, fact=ThanksSaid(subject=row.ref, win=row.win.ref))
    return row


@transaction.atomic
def put_off_thanks(*, owner: Any, key: object, days: int = 7) -> WinPerson:
    """Nothing speaks of thanking this person of a win for so many days, from today on.

    Raises NotFound, or CannotKeepWin for days outside 1 to 90 or somebody who was thanked.
    """
    row = WinPerson.objects.one_of(owner, key)
    if row.thanked_on is not None:
        raise CannotKeepWin(f"{row.name} was thanked already.")
    if not 1 <= days <= LONGEST_WAIT_DAYS:
        raise CannotKeepWin("Put it off by 1 to 90 days.", field="days")
    until = owner.today + timedelta(days=days)
    row = change(row, quiet_until=until)
    record(owner=owner, fact=ThanksPutOff(subject=row.ref, until=until))
    return row
