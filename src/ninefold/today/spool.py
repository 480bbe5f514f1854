"""Capturing from the command line: the standard library, straight into the database.

Starting Django takes longer than a person waits for a line to be kept. So the command writes
the table of captured lines by itself; the server, or the next command that starts Django, takes
the lines in where they belong. Dates count from the day on which a line was typed.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4


class CannotSpool(Exception):
    """The line was not kept; the message says why and what to do."""


def _connect(database: Path) -> sqlite3.Connection:
    if not database.exists():
        raise CannotSpool(
            f"There is no Ninefold at {database} yet. Run `ninefold serve` once and make your "
            "account in the browser, or set NINEFOLD_DATA_DIR to where it is."
        )
    connection = sqlite3.connect(database, timeout=20, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _owner(connection: sqlite3.Connection, address: str) -> str:
    try:
        people = connection.execute(
            "SELECT id, email FROM accounts_person WHERE is_active AND NOT is_demo"
        ).fetchall()
    except sqlite3.OperationalError as error:
        raise CannotSpool("The database is not set up yet: run `ninefold serve` once.") from error
    if address:
        people = [person for person in people if person[1] == address.lower()]
    if not people:
        raise CannotSpool(
            f"Nobody here has the address {address}: check NINEFOLD_OWNER."
            if address
            else "There is no account yet: run `ninefold serve` and make yours in the browser."
        )
    if len(people) > 1:
        raise CannotSpool("Several people live here: set NINEFOLD_OWNER to your e-mail address.")
    return str(people[0][0])


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def keep_line(database: Path, text: str, *, owner_address: str = "") -> str:
    """Keep `text` durably and return the key of the line (32 hex digits).

    Raises CannotSpool when there is no database, account or room on the disk; then nothing was
    kept.
    """
    key, stamp = uuid4().hex, _stamp(datetime.now(UTC))
    try:
        connection = _connect(database)
        owner = _owner(connection, owner_address)
        connection.execute(
            "INSERT INTO today_capturedline (id, owner_id, created_at, changed_at, removed_at,"
            " version, text, captured_at, door, taken_in_at, row_kind, row_id, echo, url, fault)"
            " VALUES (?, ?, ?, ?, NULL, 1, ?, ?, 'cli', NULL, '', NULL, '', '', '')",
            (key, owner, stamp, stamp, text, stamp),
        )
        connection.close()
    except sqlite3.Error as error:
        raise CannotSpool(f"The line was not kept, the database says: {error}") from error
    return key


def latest_lines(
    database: Path, *, most: int = 20, owner_address: str = ""
) -> list[tuple[str, datetime, str, str]]:
    """The latest lines as (key, captured at, text, state), newest first; state is "kept",
    "waiting" or what is wrong with it. Raises CannotSpool."""
    try:
        connection = _connect(database)
        owner = _owner(connection, owner_address)
        rows = connection.execute(
            "SELECT id, captured_at, text, taken_in_at, fault FROM today_capturedline"
            " WHERE owner_id = ? AND removed_at IS NULL ORDER BY captured_at DESC LIMIT ?",
            (owner, most),
        ).fetchall()
        connection.close()
    except sqlite3.Error as error:
        raise CannotSpool(f"The lines cannot be read, the database says: {error}") from error
    return [
        (
            str(key),
            datetime.fromisoformat(at).replace(tzinfo=UTC),
            text,
            fault or ("kept" if taken else "waiting"),
        )
        for key, at, text, taken, fault in rows
    ]


def take_back(database: Path, key: str, *, owner_address: str = "") -> bool:
    """Take back a line that has not been taken in yet; False when it has (or is not there), so
    that the row it became must be removed as well. Raises CannotSpool."""
    try:
        connection = _connect(database)
        owner = _owner(connection, owner_address)
        done = connection.execute(
            "UPDATE today_capturedline SET removed_at = ? WHERE id = ? AND owner_id = ?"
            " AND taken_in_at IS NULL AND removed_at IS NULL",
            (_stamp(datetime.now(UTC)), key, owner),
        ).rowcount
        connection.close()
    except sqlite3.Error as error:
        raise CannotSpool(f"The line was not taken back, the database says: {error}") from error
    return bool(done)
