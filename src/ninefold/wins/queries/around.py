"""Reads of what stands around wins: drafts, treats, categories, thanks and shares."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q

from ninefold.accounts.queries import guest_links
from ninefold.kernel import clock
from ninefold.wins.models import Category, Share, Treat, TreatTaken, WinDraft, WinPerson

# Thanks that are older than this are left to the person: a list of old debts helps nobody.
THANKS_DAYS = 60
PUT_OFF_DAYS = 14


def drafts(owner: Any) -> list[WinDraft]:
    """The drafts that are neither kept nor thrown away, latest first."""
    return list(WinDraft.objects.of(owner).filter(win=None))


def categories(owner: Any) -> list[Any]:
    """The owner's categories with `win_count`, by name."""
    kept = Count("wins", filter=Q(wins__removed_at=None))
    return list(Category.objects.of(owner).annotate(win_count=kept).order_by("name"))


def treats(owner: Any) -> list[Any]:
    """The owner's treats with `last_taken_on` (None if never) and `taken_count`."""
    kept = Q(times_taken__removed_at=None)
    return list(
        Treat.objects.of(owner)
        .annotate(
            last_taken_on=Max("times_taken__on", filter=kept),
            taken_count=Count("times_taken", filter=kept),
        )
        .order_by("size", "name")
    )


def treats_taken(owner: Any, *, win_key: UUID | None = None) -> list[TreatTaken]:
    """The treats that were taken, latest first; for one win when `win_key` is given."""
    found = TreatTaken.objects.of(owner).select_related("treat", "win")
    if win_key is not None:
        found = found.filter(win_id=win_key)
    return list(found[:100])


def thanks_due(owner: Any, today: date) -> list[WinPerson]:
    """People of wins of the last 60 days who were not thanked, the latest win first; those whose
    thanks are put off come back on their day, for two weeks at least."""
    is_recent = Q(win__on__gte=today - timedelta(days=THANKS_DAYS))
    is_back = Q(quiet_until__gte=today - timedelta(days=PUT_OFF_DAYS))
    return list(
        WinPerson.objects.of(owner)
        .select_related("win")
        .filter(is_recent | is_back, thanked_on=None, win__removed_at=None)
        .exclude(quiet_until__gt=today)
        .order_by("-win__on", "name")
    )


def thanks_put_off(owner: Any, today: date) -> list[WinPerson]:
    """People of wins whose thanks wait until a later day, the next first."""
    return list(
        WinPerson.objects.of(owner)
        .select_related("win")
        .filter(thanked_on=None, win__removed_at=None, quiet_until__gt=today)
        .order_by("quiet_until", "name")
    )


def unthanked_of(owner: Any, win_keys: Collection[UUID], today: date) -> list[WinPerson]:
    """The people of these wins whose thanks are due, or put off to a later day, the latest win
    first."""
    waiting = [*thanks_put_off(owner, today), *thanks_due(owner, today)]
    found = [one for one in waiting if one.win_id in win_keys]
    return sorted(found, key=lambda one: (-one.win.on.toordinal(), one.name))


def earlier_thanks(owner: Any, person: WinPerson) -> list[WinPerson]:
    """When and for which other wins the same person was thanked, latest first."""
    return list(
        WinPerson.objects.of(owner)
        .select_related("win")
        .filter(name__iexact=person.name, thanked_on__isnull=False, win__removed_at=None)
        .exclude(pk=person.pk)
        .order_by("-thanked_on")[:20]
    )


@dataclass(frozen=True)
class OpenedShare:
    """A share with how many of its wins are still kept, and its private link if that is open."""

    share: Share
    win_count: int
    expires_at: datetime | None
    last_opened_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether the guest can still see it."""
        return self.expires_at is not None


def shares(owner: Any) -> list[OpenedShare]:
    """The owner's shares, latest first."""
    kept = Q(chosen__removed_at=None, chosen__win__removed_at=None)
    now = clock.now()
    links = {link.target: link for link in guest_links(owner) if link.expires_at > now}
    rows: Any = Share.objects.of(owner).annotate(win_count=Count("chosen", filter=kept))
    return [
        OpenedShare(
            share=row,
            win_count=row.win_count,
            expires_at=links[row.ref].expires_at if row.ref in links else None,
            last_opened_at=links[row.ref].last_opened_at if row.ref in links else None,
        )
        for row in rows
    ]


def person_of_win(owner: Any, key: object) -> WinPerson:
    """One person of a win that is kept. Raises NotFound."""
    return WinPerson.objects.select_related("win").filter(win__removed_at=None).one_of(owner, key)
