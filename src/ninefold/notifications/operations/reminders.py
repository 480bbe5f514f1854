"""Reminders and the daily digest: each thing told once, at a time that suits."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction

from ninefold.kernel import clock
from ninefold.kernel.plugs import Day, plugged
from ninefold.notifications.models import NotificationSettings, Reminder
from ninefold.notifications.operations.mail import send_mail_later


def settings_of(owner: Any) -> NotificationSettings:
    """The owner's settings, made with the defaults at first."""
    return NotificationSettings.objects.get_or_create(owner=owner)[0]


def change_settings(*, owner: Any, **values: Any) -> NotificationSettings:
    """Change mode, digest_at, quiet_from or quiet_until."""
    row = settings_of(owner)
    for name in values.keys() & {"mode", "digest_at", "quiet_from", "quiet_until"}:
        setattr(row, name, values[name])
    row.save()
    return row


def is_quiet(at: time, quiet_from: time, quiet_until: time) -> bool:
    """Whether `at` lies in the quiet hours, which may run over midnight; equal ends mean none."""
    if quiet_from == quiet_until:
        return False
    if quiet_from < quiet_until:
        return quiet_from <= at < quiet_until
    return at >= quiet_from or at < quiet_until


def tell_everybody(now: datetime) -> None:
    """Notice what is due for each person and tell it as they wish."""
    for person in get_user_model().objects.filter(is_active=True, is_demo=False).iterator():
        tell(owner=person, now=now)


@transaction.atomic
def tell(*, owner: Any, now: datetime | None = None) -> None:
    """Notice what is due for `owner`; write the e-mails that are to go out now, once each."""
    now = now or clock.now()
    local = now.astimezone(ZoneInfo(owner.time_zone))
    notice_due(owner=owner, day=Day(on=local.date(), now=now, zone=owner.time_zone))
    wishes = settings_of(owner)
    if wishes.mode == NotificationSettings.Mode.NONE or is_quiet(
        local.time(), wishes.quiet_from, wishes.quiet_until
    ):
        return
    if wishes.mode == NotificationSettings.Mode.EACH:
        _tell_each(owner, now)
    elif local.time() >= wishes.digest_at:
        _tell_digest(owner, now, local)


def notice_due(*, owner: Any, day: Day) -> int:
    """Keep each due thing once as a reminder; returns how many were new."""
    new = 0
    for plugs in plugged():
        for find in plugs.due:
            for notice in find(owner, day):
                _, is_new = Reminder.objects.get_or_create(
                    owner=owner,
                    kind=notice.kind,
                    subject_kind=notice.subject.kind,
                    subject_id=notice.subject.id,
                    due_on=notice.due_on,
                    defaults={
                        "title": notice.title[:300],
                        "detail": notice.detail[:500],
                        "url": notice.url,
                        "noticed_at": day.now,
                    },
                )
                new += is_new
    return new


def _lines(reminder: Reminder) -> str:
    detail = f"\n  {reminder.detail}" if reminder.detail else ""
    return f"- {reminder.title}{detail}\n  {settings.NINEFOLD_ADDRESS}{reminder.url}"


def _tell_each(owner: Any, now: datetime) -> None:
    for reminder in Reminder.objects.filter(owner=owner, told_at=None):
        send_mail_later(
            owner=owner,
            key=f"reminder:{reminder.pk}",
            to_address=owner.email,
            subject=reminder.title,
            text=f"{_lines(reminder)}\n\n{_footer()}",
        )
        Reminder.objects.filter(pk=reminder.pk).update(told_at=now)


def _tell_digest(owner: Any, now: datetime, local: datetime) -> None:
    waiting = list(Reminder.objects.filter(owner=owner, told_at=None).order_by("due_on"))
    if not waiting:
        return
    key = f"digest:{local.date()}"
    count = len(waiting)
    send_mail_later(
        owner=owner,
        key=key,
        to_address=owner.email,
        subject=f"{count} {'thing' if count == 1 else 'things'} for {local:%A}",
        text="\n".join(["Good morning. This is due:", "", *map(_lines, waiting), "", _footer()]),
    )
    Reminder.objects.filter(pk__in=[one.pk for one in waiting]).update(told_at=now)


def _footer() -> str:
    return (
        "You asked Ninefold to tell you this. Choose when and how at "
        f"{settings.NINEFOLD_ADDRESS}/settings/notifications/"
    )
