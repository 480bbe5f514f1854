"""Which database: read from one address."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


def read_database_url(url: str, *, is_wal_safe: bool) -> dict[str, Any]:
    """Django's settings for "sqlite:/path/file" or "postgresql://user:password@host:port/name".

    `is_wal_safe` says whether this SQLite may use its write-ahead log (see
    `sqlite_is_wal_safe`). Raises ValueError for another scheme.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(Path(unquote(parts.path)).expanduser()),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    f"PRAGMA journal_mode={'WAL' if is_wal_safe else 'DELETE'};"
                    "PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA temp_store=MEMORY;"
                ),
            },
        }
    if parts.scheme in {"postgres", "postgresql"}:
        query = dict(parse_qsl(parts.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": query.pop("host", parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": query,
        }
    raise ValueError(
        f"{parts.scheme or url!r} is not a database we know: use sqlite:/path/file.sqlite3 "
        "or postgresql://user:password@host/name"
    )


def sqlite_is_wal_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the race in its write-ahead log that can lose a commit
    (3.7.0 to 3.51.2; mended in 3.51.3 and in the backports 3.50.7 and 3.44.6)."""
    if version >= (3, 51, 3) or version < (3, 7, 0):
        return True
    return (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)
