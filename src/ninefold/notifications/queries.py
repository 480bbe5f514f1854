"""Reads of notifications."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from ninefold.notifications.models import BackgroundRun, OutgoingMail, Reminder
from ninefold.notifications.operations.background import SEEN


def mail_channel() -> str:
    """Where e-mail goes on this installation, in words."""
    url = urlsplit(settings.NINEFOLD_EMAIL_URL)
    if url.scheme in ("smtp", "smtps"):
        return f"to the mail server {url.hostname}"
    if url.scheme == "file":
        return (
            f"into files in {url.path} (no mail server is set up, so nothing leaves this machine)"
        )
    return "onto the console of the server (no mail server is set up, so nothing is delivered)"


def has_mail_server() -> bool:
    """Whether e-mail really leaves this machine."""
    return urlsplit(settings.NINEFOLD_EMAIL_URL).scheme in ("smtp", "smtps")


def outgoing(owner: Any, most: int = 20) -> list[OutgoingMail]:
    """The owner's latest e-mails in the outbox, sent or not."""
    return list(
        OutgoingMail.objects.filter(owner=owner).order_by("-due_at").defer("attachment")[:most]
    )


def reminders(owner: Any, most: int = 50) -> list[Reminder]:
    """The owner's latest reminders."""
    return list(Reminder.objects.filter(owner=owner).order_by("-noticed_at")[:most])


def worker_last_seen_at() -> datetime | None:
    """When a worker or the background thread last said that it is alive."""
    row = BackgroundRun.objects.filter(name=SEEN).first()
    return row.last_ran_at if row else None


def failing_work() -> list[BackgroundRun]:
    """The periodic work whose last run failed."""
    return list(BackgroundRun.objects.exclude(last_error="").order_by("name"))


def mail_given_up() -> int:
    """How many e-mails were given up."""
    return OutgoingMail.objects.filter(is_given_up=True).count()
