"""Showing a period's wins to a mentor or colleague by a private link."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.operations import (
    make_guest_link,
    note_opened,
    open_guest_link,
    revoke_guest_links,
)
from ninefold.activity.operations import record
from ninefold.kernel.facts.wins import SharingEnded, WinsShared
from ninefold.wins.models import Share, SharedWin, Win
from ninefold.wins.operations.checking import CannotKeepWin
from ninefold.wins.operations.lens import checked_reader

PURPOSE = "wins.share"


@transaction.atomic
def share_wins(
    *,
    owner: Any,
    guest_name: str,
    starts_on: date,
    ends_on: date,
    win_keys: Sequence[object],
    message: str = "",
    reader: str = "",
) -> tuple[Share, str]:
    """Show the chosen wins to one person, told as `reader` is (as they were kept when empty);
    returns the share and the token of its link, which is
    shown this once. Raises CannotKeepWin when nobody or nothing is chosen, or a win is not the
    owner's."""
    if not guest_name.strip():
        raise CannotKeepWin("Say who the link is for.", field="guest_name")
    if ends_on < starts_on:
        raise CannotKeepWin("The period ends before it starts: swap the two.", field="to")
    rows = list(Win.objects.of(owner).filter(pk__in=list(win_keys)))
    if not rows:
        raise CannotKeepWin("Choose at least one win to show.", field="wins")
    if len(rows) != len({str(key) for key in win_keys}):
        raise CannotKeepWin("One of these wins is not here any more: choose again.", field="wins")
    share = Share.objects.create(
        owner=owner,
        guest_name=guest_name.strip()[:200],
        message=message.strip(),
        reader=checked_reader(reader, "reader").value if reader else "",
        starts_on=starts_on,
        ends_on=ends_on,
    )
    SharedWin.objects.bulk_create(SharedWin(owner=owner, share=share, win=row) for row in rows)
    _, token = make_guest_link(
        owner=owner, purpose=PURPOSE, target=share.ref, guest_name=share.guest_name
    )
    record(owner=owner, fact=WinsShared(subject=share.ref, starts_on=starts_on, ends_on=ends_on))
    return share, token


@transaction.atomic
def withdraw_share(*, owner: Any, key: object) -> Share:
    """Close the private link of a share; closed before, nothing changes. Raises NotFound."""
    share = Share.objects.one_of(owner, key)
    if revoke_guest_links(owner=owner, target=share.ref, purpose=PURPOSE):
        record(owner=owner, fact=SharingEnded(subject=share.ref))
    return share


def open_share(*, token: str) -> Share:
    """The share behind a private link, noted as opened. Raises GuestLinkClosed or NotFound."""
    link = open_guest_link(token=token, purpose=PURPOSE)
    share = Share.objects.select_related("owner").one_of(link.owner, link.target.id)
    note_opened(link=link)
    return share
