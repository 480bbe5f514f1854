"""The owner's own calendar, published at a secret address for any calendar program."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.operations import (
    make_guest_link,
    note_opened,
    open_guest_link,
    revoke_guest_links,
)
from ninefold.kernel import clock
from ninefold.kernel.periods import Period
from ninefold.scheduling.domain.feed import Appointment, write_calendar
from ninefold.scheduling.queries import FEED, appointments, feed_ref

DAYS_BACK, DAYS_AHEAD = 30, 120
DAYS_VALID = 3650


@transaction.atomic
def publish_feed(*, owner: Any) -> str:
    """Open a new secret address, closing an earlier one; returns its token, shown this once."""
    revoke_guest_links(owner=owner, target=feed_ref(owner), purpose=FEED)
    _, token = make_guest_link(
        owner=owner, purpose=FEED, target=feed_ref(owner), days_valid=DAYS_VALID
    )
    return token


def withdraw_feed(*, owner: Any) -> int:
    """Close the address; returns how many were open."""
    return revoke_guest_links(owner=owner, target=feed_ref(owner), purpose=FEED)


def read_feed(*, token: str) -> bytes:
    """The calendar behind a secret address, for a program without an account.

    Raises GuestLinkClosed.
    """
    link = open_guest_link(token=token, purpose=FEED)
    note_opened(link=link)
    return own_calendar(link.owner)


def own_calendar(owner: Any) -> bytes:
    """Everything that the rooms have put at a time, from 30 days back to 120 ahead, as an
    iCalendar file. The same appointments give the same bytes."""
    today = owner.today
    period = Period(today - timedelta(days=DAYS_BACK), today + timedelta(days=DAYS_AHEAD))
    return write_calendar(
        (
            Appointment(
                uid=f"{one.ref.id}@ninefold",
                summary=one.title,
                starts_at=one.starts_at,
                ends_at=max(one.ends_at, one.starts_at),
                sequence=one.sequence,
                changed_at=one.changed_at,
                description=one.detail,
                location=one.location,
                is_cancelled=one.is_cancelled,
            )
            for one in appointments(owner, period)
        ),
        name="Ninefold",
        generated_at=clock.now(),
    )
