"""Drafts of wins from outside: a local git repository, and appointments that have passed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.wins import WinDrafted
from ninefold.wins.domain.appointments import worth_asking
from ninefold.wins.domain.commits import group_commits
from ninefold.wins.domain.forges import proof_of, web_address
from ninefold.wins.models import OfferedOnce, WinDraft
from ninefold.wins.operations.checking import CannotKeepWin
from ninefold.wins.operations.git_history import read_history
from ninefold.wins.queries.appointments import passed_appointments

# Made for this purpose once; keys that grew from it must stay what they are.
_COMMITS = UUID("5f0c7c52-8f7e-4a0e-9a55-7d1b7a2f3a61")
_APPOINTMENTS = UUID("0d9b9f0e-54a5-4a3c-8b1d-4b0f6d0f1c9e")
HANDFUL = 7
MOST_AT_ONCE = 30
USUAL_DAYS = 365
CALENDAR_DAYS = 60
GIT, CALENDAR = "git", "calendar"


@dataclass(frozen=True)
class Offered:
    """What came of looking: the drafts that were made, how many groups were left for the next
    time, how many commits were the person's own, who else wrote, and whether reading was cut."""

    drafts: Sequence[WinDraft]
    left: int = 0
    own: int = 0
    others: Sequence[str] = ()
    was_cut: bool = False


def _offer(
    owner: Any,
    *,
    entry_id: UUID,
    because: str,
    title: str,
    on: date,
    impact: int,
    origin: str,
    story: str = "",
    evidence: Sequence[tuple[str, str]] = (),
) -> WinDraft:
    row = WinDraft(
        owner=owner,
        entry_id=entry_id,
        because=because,
        title=" ".join(title.split())[:300],
        on=min(on, owner.today),
        impact=impact,
        story=story[:10000],
        evidence=[[name[:300], address[:2000]] for name, address in evidence],
        origin=origin[:200],
    )
    row.source_kind, row.source_id = row.ref.kind, row.pk
    row.save()
    record(
        owner=owner,
        fact=WinDrafted(subject=row.ref, source=row.ref),
        occurred_at=instant_of(owner, row.on),
    )
    return row


def _offered(owner: Any, keys: Collection[UUID]) -> set[UUID]:
    found: set[UUID] = set()
    ordered = sorted(keys)
    for start in range(0, len(ordered), 500):
        some = ordered[start : start + 500]
        rows = OfferedOnce.objects.filter(owner=owner, entry_id__in=some)
        found.update(rows.values_list("entry_id", flat=True))
    return found


def _remember(owner: Any, keys: Collection[UUID]) -> None:
    OfferedOnce.objects.bulk_create(
        (OfferedOnce(owner=owner, entry_id=key) for key in keys), ignore_conflicts=True
    )


def draft_from_git(
    *,
    owner: Any,
    path: Path,
    since: date | None = None,
    authors: Collection[str] = (),
    most: int = HANDFUL,
    tell: Callable[[int], None] = lambda count: None,
) -> Offered:
    """Offer a handful of drafts from a local repository's history since a day (a year back, if
    not said): what `authors` wrote, addresses or names, the owner's own address if empty.

    A commit is offered once, in one draft at most; looked through again, only what is new comes
    up. Raises CannotReadRepository, and CannotKeepWin for a count out of range.
    """
    if not 1 <= most <= MOST_AT_ONCE:
        raise CannotKeepWin(f"Ask for 1 to {MOST_AT_ONCE} drafts at once.", field="most")
    history = read_history(
        path,
        since=since or owner.today - timedelta(days=USUAL_DAYS),
        authors=authors or [owner.email],
        tell=tell,
    )
    keys = {one.id: uuid5(_COMMITS, one.id) for one in history.commits if one.is_mine}
    with transaction.atomic():
        there = _offered(owner, keys.values())
        known = {commit for commit, key in keys.items() if key in there}
        groups = group_commits(history.commits, history.tags, known=known)
        page = web_address(history.remote)
        drafts = []
        for group in groups[:most]:
            drafts.append(
                _offer(
                    owner,
                    entry_id=keys[group.commits[0].id],
                    because=f"{GIT}.{group.sort}",
                    title=group.title,
                    on=group.on,
                    impact=group.impact,
                    story=group.story,
                    evidence=[proof_of(group, history.name, page)],
                    origin=history.name,
                )
            )
            _remember(owner, [keys[one.id] for one in group.commits])
    return Offered(
        drafts=drafts,
        left=len(groups) - len(drafts),
        own=len(keys),
        others=history.others,
        was_cut=history.was_cut,
    )


@transaction.atomic
def draft_from_calendar(
    *, owner: Any, days: int = CALENDAR_DAYS, only: Collection[UUID] | None = None
) -> Offered:
    """Offer drafts from talks, demos, interviews and the like in the owner's calendars (those of
    `only`, when it is given) that have passed within so many days (1 to 366). Each appointment
    is offered once."""
    if not 1 <= days <= 366:
        raise CannotKeepWin("Look back 1 to 366 days.", field="days")
    found = worth_asking(passed_appointments(owner, days, only))
    keys = {one.appointment.key: uuid5(_APPOINTMENTS, one.appointment.key) for one in found}
    there = _offered(owner, keys.values())
    fresh = [one for one in found if keys[one.appointment.key] not in there]
    drafts = [
        _offer(
            owner,
            entry_id=keys[one.appointment.key],
            because=f"{CALENDAR}.{one.sort}",
            title=one.title,
            on=one.appointment.on,
            impact=1,
            origin=one.appointment.origin,
        )
        for one in fresh[:MOST_AT_ONCE]
    ]
    _remember(owner, [keys[one.appointment.key] for one in fresh[:MOST_AT_ONCE]])
    return Offered(drafts=drafts, left=max(0, len(fresh) - MOST_AT_ONCE))
