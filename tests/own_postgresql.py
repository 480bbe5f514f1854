"""A database of one's own on the PostgreSQL that the tests run beside."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest


@contextlib.contextmanager
def own_database() -> Iterator[str]:
    """The address of a new, empty database, dropped afterwards; skips where there is no server."""
    server = os.environ.get("NINEFOLD_DATABASE_URL", "")
    if not server.startswith("postgresql:"):
        pytest.skip("no PostgreSQL beside the tests: scripts/check test-postgresql starts one")
    name = f"own_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
