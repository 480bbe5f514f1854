"""Starting Django for a command that needs it."""

from __future__ import annotations

import os
from collections.abc import Callable


def start_django() -> None:
    """Load settings and all rooms."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ninefold.config.settings")
    import django

    django.setup()


def prepare_database(before_the_first: Callable[[], None] | None = None) -> None:
    """Bring the tables up to this version; `before_the_first` is called where all are to be made.

    A new SQLite file is filled without waiting for the disk at each step: there is nothing in it
    yet to lose, and the first commit afterwards waits for all of it.
    """
    from django.core.management import call_command
    from django.db import connection

    if connection.vendor == "sqlite" and not connection.introspection.table_names():
        if before_the_first is not None:
            before_the_first()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")
    call_command("migrate", verbosity=0, interactive=False)
    connection.close()
