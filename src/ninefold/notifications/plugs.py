"""What notifications hand to the shared rooms."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from ninefold.activity.operations import work_deliveries
from ninefold.activity.queries import failed_deliveries
from ninefold.kernel import clock
from ninefold.kernel.plugs import Housekeeping, PageLink, Plugs
from ninefold.notifications.operations import send_waiting_mail, tell_everybody
from ninefold.notifications.queries import (
    failing_work,
    has_mail_server,
    mail_channel,
    mail_given_up,
    worker_last_seen_at,
)


def _deliver(now: datetime) -> None:
    work_deliveries()


def _send(now: datetime) -> None:
    send_waiting_mail()


def _forget_done_tasks(now: datetime) -> None:
    from django.core.management import call_command

    call_command("prune_db_task_results", verbosity=0)


def check() -> Iterable[tuple[str, bool, str]]:
    """For the doctor: mail, the worker, and what failed."""
    yield "mail", True, f"e-mail goes {mail_channel()}"
    if not has_mail_server():
        yield (
            "mail server",
            True,
            "none: set NINEFOLD_EMAIL_URL=smtp://user:password@host:587 to send",
        )
    given_up = mail_given_up()
    yield "outbox", not given_up, f"{given_up} e-mails were given up"
    seen = worker_last_seen_at()
    is_alive = seen is not None and clock.now() - seen < timedelta(minutes=2)
    yield (
        "worker",
        is_alive,
        f"last seen {seen:%Y-%m-%d %H:%M} UTC" if seen else "never seen: start `ninefold serve`",
    )
    for run in failing_work():
        yield run.name, False, run.last_error
    failed = failed_deliveries()
    yield "reactions", not failed, f"{failed} failed for good"


PLUGS = Plugs(
    room="notifications",
    housekeeping=[
        Housekeeping(name="notifications.deliver", every_minutes=1, run=_deliver),
        Housekeeping(name="notifications.send", every_minutes=1, run=_send),
        Housekeeping(name="notifications.tell", every_minutes=5, run=tell_everybody),
        Housekeeping(
            name="notifications.forget_done_tasks", every_minutes=24 * 60, run=_forget_done_tasks
        ),
    ],
    pages=[PageLink(title="Notifications", url="/settings/notifications/")],
    doctor=[check],
)
