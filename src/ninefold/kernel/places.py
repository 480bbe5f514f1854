"""Where Ninefold keeps its files. Standard library only: the capture command needs it quickly."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_dir() -> Path:
    """The folder of the database, the secret key, mail files and backups.

    NINEFOLD_DATA_DIR if set; else the place that the operating system has for it.
    """
    named = os.environ.get("NINEFOLD_DATA_DIR")
    if named:
        return Path(named).expanduser()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "ninefold"
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "ninefold"


def database_url() -> str:
    """The address of the database: NINEFOLD_DATABASE_URL, or a SQLite file in the data folder."""
    return os.environ.get("NINEFOLD_DATABASE_URL") or f"sqlite:{data_dir() / 'ninefold.sqlite3'}"
