"""Background work of notifications."""

from __future__ import annotations

from django.tasks import task


@task()
def send_mail_task() -> int:
    """Send the e-mails that are due; returns how many went out."""
    from ninefold.notifications.operations.mail import send_waiting_mail

    return send_waiting_mail()


def send_mail_soon() -> None:
    """Ask the background to look at the outbox; part of the caller's transaction."""
    send_mail_task.enqueue()
