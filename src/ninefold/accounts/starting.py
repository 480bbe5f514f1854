"""Starting Django for a command that needs it."""

from __future__ import annotations

import os


def start_django() -> None:
    """Load settings and all rooms."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ninefold.config.settings")
    import django

    django.setup()


def prepare_database() -> None:
    """Bring the tables up to this version."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
