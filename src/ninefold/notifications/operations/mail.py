"""E-mail: written down with the fact, sent once, tried again when the server is away."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q

from ninefold.kernel import clock
from ninefold.notifications.models import OutgoingMail

log = logging.getLogger("ninefold.notifications")
LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 10


def send_mail_later(
    *,
    owner: Any,
    key: str,
    to_address: str,
    subject: str,
    text: str,
    due_at: datetime | None = None,
    attachment: tuple[str, bytes, str] | None = None,
) -> OutgoingMail:
    """Write an e-mail into the outbox, in the caller's transaction; the same `key` of the same
    owner again gives the row that is there. `attachment` is (name, content, media type)."""
    from ninefold.notifications.tasks import send_mail_soon

    name, content, media_type = attachment or ("", None, "")
    row, is_new = OutgoingMail.objects.get_or_create(
        owner=owner,
        key=key,
        defaults={
            "to_address": to_address,
            "subject": " ".join(subject.split())[:300],
            "text": text,
            "due_at": due_at or clock.now(),
            "attachment": content,
            "attachment_name": name,
            "attachment_type": media_type,
        },
    )
    if is_new:
        send_mail_soon()
    return row


def send_waiting_mail(*, most: int = 100) -> int:
    """Send what is due, oldest first; returns how many were handed to the mail server."""
    return sum(_send(mail) for mail in _claim(most))


def _claim(most: int) -> list[OutgoingMail]:
    now = clock.now()
    waiting = OutgoingMail.objects.filter(
        Q(lease_until=None) | Q(lease_until__lt=now),
        sent_at=None,
        is_given_up=False,
        due_at__lte=now,
    )
    claimed = []
    for key in waiting.order_by("due_at").values_list("pk", flat=True)[:most]:
        with transaction.atomic():
            if waiting.filter(pk=key).update(lease_until=now + LEASE):
                claimed.append(OutgoingMail.objects.select_related("owner").get(pk=key))
    return claimed


def _send(mail: OutgoingMail) -> bool:
    owner = mail.owner
    message = EmailMessage(
        subject=mail.subject,
        body=mail.text,
        to=[mail.to_address],
        reply_to=[owner.email] if mail.to_address != owner.email else [],
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
    )
    if mail.attachment is not None:
        message.attach(mail.attachment_name, bytes(mail.attachment), mail.attachment_type)
    try:
        message.send()
    except Exception as error:
        log.warning("an e-mail could not be handed over and will be tried again: %s", error)
        mail.attempts += 1
        mail.last_error = str(error)[:2000]
        mail.lease_until = None
        mail.due_at = clock.now() + timedelta(minutes=2**mail.attempts)
        mail.is_given_up = mail.attempts >= MOST_ATTEMPTS
        mail.save(update_fields=["attempts", "last_error", "lease_until", "due_at", "is_given_up"])
        return False
    # What was sent is not kept: it may hold the token of a private link.
    OutgoingMail.objects.filter(pk=mail.pk).update(
        sent_at=clock.now(),
        lease_until=None,
        attempts=mail.attempts + 1,
        last_error="",
        text="",
        attachment=None,
    )
    return True
