"""`ninefold doctor`: whether everything is well here."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from ninefold.config.database import sqlite_is_wal_safe
from ninefold.kernel.plugs import plugged


def examine() -> Iterator[tuple[str, bool, str]]:
    """Each check as (name, is it well, in words). The rooms are asked only when the tables are
    there that they look into."""
    found = list(_database())
    yield from found
    yield "data folder", True, f"{settings.DATA_DIR}, {_free()} free"
    if not all(is_well for _, is_well, _ in found):
        return
    for plugs in plugged():
        for check in plugs.doctor:
            yield from check()


def _free() -> str:
    return f"{shutil.disk_usage(settings.DATA_DIR).free / 1e9:.1f} GB"


def _database() -> Iterator[tuple[str, bool, str]]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            version = sqlite3.sqlite_version
            is_safe = sqlite_is_wal_safe(sqlite3.sqlite_version_info)
            cursor.execute("PRAGMA journal_mode")
            journal = cursor.fetchone()[0]
            yield (
                "SQLite",
                True,
                f"{version}, journal mode {journal}"
                + (
                    ""
                    if is_safe
                    else " (this version can lose commits in its write-ahead log, so that log is "
                    "not used; 3.51.3 or later is faster)"
                ),
            )
            cursor.execute("PRAGMA quick_check")
            state = cursor.fetchone()[0]
            yield "database", state == "ok", f"{settings.DATABASES['default']['NAME']}: {state}"
        else:
            cursor.execute("SHOW server_version")
            yield "PostgreSQL", True, str(cursor.fetchone()[0])
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    yield (
        "tables",
        not missing,
        f"{len(missing)} changes are missing: run `ninefold serve` or `ninefold django migrate`"
        if missing
        else "as this version needs them",
    )
