"""What notifications can do."""

from ninefold.notifications.operations.background import (
    run_housekeeping,
    start_background_thread,
    work_forever,
    work_once,
)
from ninefold.notifications.operations.mail import send_mail_later, send_waiting_mail
from ninefold.notifications.operations.reminders import (
    change_settings,
    settings_of,
    tell,
    tell_everybody,
)

__all__ = [
    "change_settings",
    "run_housekeeping",
    "send_mail_later",
    "send_waiting_mail",
    "settings_of",
    "start_background_thread",
    "tell",
    "tell_everybody",
    "work_forever",
    "work_once",
]
