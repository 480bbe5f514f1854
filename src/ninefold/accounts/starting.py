"""Starting Django for a command that needs it."""

from __future__ import annotations

import os


def start_django() -> None:
    """Load settings and all rooms."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ninefold.config.settings")
    import django

    django.setup()


def prepare_database() -> None:
    """Bring the tables up to this version.

    A new SQLite file is filled without waiting for the disk at each step: there is nothing in it
    yet to lose, and the first commit afterwards waits for all of it.
    """
    from django.core.management import call_command
    from django.db import connection

    if connection.vendor == "sqlite" and not connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")
    call_command("migrate", verbosity=0, interactive=False)
    connection.close()
