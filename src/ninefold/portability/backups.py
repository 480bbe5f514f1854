"""A backup of the whole installation, and a restore that is proved before it counts."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections

from ninefold.kernel import clock
from ninefold.kernel.refusals import Refusal

FORMAT = "ninefold-backup"


class CannotBackUp(Refusal):
    """The backup was not written."""


class CannotRestore(Refusal):
    """The backup was not restored; what was there is still there."""


def back_up(*, to: Path) -> dict[str, Any]:
    """Write the database and the secret key into one file at `to`; returns its manifest.

    On SQLite the copy is taken by its own backup interface while the program runs; on PostgreSQL
    by pg_dump. Raises CannotBackUp.
    """
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "database"
        engine = connection.vendor
        if engine == "sqlite":
            source = sqlite3.connect(settings.DATABASES["default"]["NAME"])
            target = sqlite3.connect(part)
            source.backup(target)
            target.close()
            source.close()
        else:
            _run_pg(CannotBackUp, "pg_dump", "--format=custom", f"--file={part}")
        files = {"database": part}
        key = Path(settings.DATA_DIR) / "secret-key"
        if key.exists():
            files["secret-key"] = key
        manifest = {
            "format": FORMAT,
            "version": 1,
            "engine": engine,
            "made_at": clock.now().isoformat(timespec="seconds"),
            "counts": count_rows(),
            "sha256": {name: _digest(path) for name, path in files.items()},
        }
        unfinished = to.with_name(to.name + ".part")
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("manifest.json", json.dumps(manifest, indent=1))
            for name, path in files.items():
                archive.write(path, name)
        unfinished.chmod(0o600)
        unfinished.replace(to)
    return manifest


def restore(*, source: Path, replace: bool = False) -> dict[str, Any]:
    """Bring a backup back into this installation; returns its manifest.

    Refuses (CannotRestore) a file that is damaged or from another engine, and a place that holds
    people already unless `replace`. The counts of all tables are compared before it is kept.
    """
    with tempfile.TemporaryDirectory(dir=settings.DATA_DIR) as folder:
        manifest = _unpack(source, Path(folder))
        if manifest["engine"] != connection.vendor:
            raise CannotRestore(
                f"This is a backup of {manifest['engine']}, and this installation runs on "
                f"{connection.vendor}. Set NINEFOLD_DATABASE_URL to a database of that kind, or "
                "move people one by one with `ninefold export` and `ninefold import`."
            )
        if not replace and _holds_people():
            raise CannotRestore(
                "There are people here already. Restore into an empty place, or say --replace "
                "to put the backup in place of what is here."
            )
        part = Path(folder) / "database"
        if connection.vendor == "sqlite":
            _restore_sqlite(part, manifest)
        else:
            connections.close_all()
            _run_pg(
                CannotRestore,
                "pg_restore",
                "--clean",
                "--if-exists",
                "--single-transaction",
                "--no-owner",
                str(part),
            )
        key = Path(folder) / "secret-key"
        if key.exists() and not os.environ.get("NINEFOLD_SECRET_KEY"):
            shutil.copy(key, Path(settings.DATA_DIR) / "secret-key")
    found = count_rows()
    if found != manifest["counts"]:
        raise CannotRestore("The restored tables do not hold what the backup says they held.")
    return manifest


def count_rows() -> dict[str, int]:
    """How many rows each of our tables holds."""
    from django.apps import apps

    return {
        model._meta.label_lower: model._default_manager.count()
        for config in apps.get_app_configs()
        if config.name.startswith("ninefold.")
        for model in config.get_models()
    }


def _unpack(source: Path, folder: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(source) as archive:
            manifest: dict[str, Any] = json.loads(archive.read("manifest.json"))
            if manifest.get("format") != FORMAT:
                raise CannotRestore("This file is not a backup that Ninefold wrote.")
            for name, digest in manifest["sha256"].items():
                if name not in {"database", "secret-key"}:
                    raise CannotRestore("This backup holds a file that does not belong there.")
                with archive.open(name) as packed, (folder / name).open("wb") as out:
                    shutil.copyfileobj(packed, out)
                if _digest(folder / name) != digest:
                    raise CannotRestore(f"The backup is damaged: {name} is not what was written.")
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise CannotRestore(f"The backup is damaged or is not one: {error}") from error
    return manifest


def _restore_sqlite(part: Path, manifest: dict[str, Any]) -> None:
    copy = sqlite3.connect(part)
    if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        copy.close()
        raise CannotRestore("The database in this backup is damaged.")
    connections.close_all()
    here = sqlite3.connect(settings.DATABASES["default"]["NAME"])
    copy.backup(here)
    here.close()
    copy.close()


def _holds_people() -> bool:
    return "accounts_person" in connection.introspection.table_names() and bool(
        count_rows()["accounts.person"]
    )


def _run_pg(refusal: type[Refusal], program: str, *options: str) -> None:
    database = settings.DATABASES["default"]
    environment = {
        **os.environ,
        "PGHOST": str(database.get("HOST", "")),
        "PGPORT": str(database.get("PORT", "")),
        "PGUSER": str(database.get("USER", "")),
        "PGPASSWORD": str(database.get("PASSWORD", "")),
    }
    try:
        subprocess.run(
            [program, f"--dbname={database['NAME']}", *options],
            check=True,
            capture_output=True,
            text=True,
            env={name: value for name, value in environment.items() if value},
        )
    except FileNotFoundError as error:
        raise refusal(f"{program} is not here: install PostgreSQL's client programs.") from error
    except subprocess.CalledProcessError as error:
        raise refusal(f"{program} failed: {error.stderr.strip()[:500]}") from error


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
