"""The background: periodic work, and a loop that a thread or a worker process runs."""

from __future__ import annotations

import logging
import threading
import time
from datetime import datetime, timedelta

from django.db import close_old_connections, transaction

from ninefold.kernel import clock
from ninefold.kernel.plugs import Housekeeping, plugged
from ninefold.notifications.models import BackgroundRun

log = logging.getLogger("ninefold.background")
SEEN = "worker"


def due_housekeeping(now: datetime) -> list[Housekeeping]:
    """The periodic work whose time has come; claiming it is left to `run_housekeeping`."""
    ran = dict(BackgroundRun.objects.values_list("name", "last_ran_at"))
    return [
        one
        for plugs in plugged()
        for one in plugs.housekeeping
        if one.name not in ran or now - ran[one.name] >= timedelta(minutes=one.every_minutes)
    ]


def run_housekeeping(now: datetime | None = None) -> list[str]:
    """Run what is due, each claimed first so that two workers do not both run it; returns the
    names that ran. A failure is kept with its name, shown by the doctor, and tried next time."""
    now = now or clock.now()
    ran = []
    for one in due_housekeeping(now):
        if not _claim(one, now):
            continue
        error = ""
        try:
            one.run(now)
        except Exception as failure:
            log.exception("%s failed", one.name)
            error = repr(failure)[:2000]
        BackgroundRun.objects.filter(name=one.name).update(last_error=error)
        ran.append(one.name)
    return ran


@transaction.atomic
def _claim(one: Housekeeping, now: datetime) -> bool:
    _, is_new = BackgroundRun.objects.get_or_create(name=one.name, defaults={"last_ran_at": now})
    if is_new:
        return True
    before = now - timedelta(minutes=one.every_minutes)
    return bool(
        BackgroundRun.objects.filter(name=one.name, last_ran_at__lte=before).update(last_ran_at=now)
    )


def note_alive() -> None:
    """Keep that a worker is alive now, for the doctor."""
    BackgroundRun.objects.update_or_create(name=SEEN, defaults={"last_ran_at": clock.now()})


def work_once() -> None:
    """One round: periodic work, then the queue of tasks until it is empty."""
    from django_tasks_db.management.commands.db_worker import Worker

    note_alive()
    run_housekeeping()
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="ninefold",
        excluded_queue_names=[],
    ).run()


def work_forever(stop: threading.Event, *, every_seconds: float = 2.0) -> None:
    """Work round after round until `stop` is set."""
    while not stop.is_set():
        close_old_connections()
        try:
            work_once()
        except Exception:
            log.exception("a round of background work failed")
            time.sleep(1)
        close_old_connections()
        stop.wait(every_seconds)


def start_background_thread() -> threading.Event:
    """Run the background inside of this process; returns the event that stops it."""
    stop = threading.Event()
    threading.Thread(target=work_forever, args=(stop,), name="background", daemon=True).start()
    return stop
