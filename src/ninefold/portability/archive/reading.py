"""Reading an archive back: everything or nothing."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from dataclasses import dataclass, field
from typing import IO, Any
from uuid import UUID, uuid5

from django.core import serializers
from django.core.exceptions import ValidationError
from django.core.serializers.base import DeserializationError
from django.db import IntegrityError, transaction

from ninefold.accounts.operations import change_profile
from ninefold.kernel.plugs import plugged
from ninefold.kernel.refusals import Refusal
from ninefold.portability.archive.tables import Table, personal_tables
from ninefold.portability.archive.writing import FORMAT, PROFILE, VERSION

MOST_FILES = 20_000
MOST_BYTES = 2 * 1024**3
MOST_RATIO = 200
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class BrokenArchive(Refusal):
    """The archive cannot be read; `faults` lists what is wrong where. Nothing was changed."""

    def __init__(self, message: str, faults: list[str] | None = None) -> None:
        super().__init__(message, field="archive")
        self.faults = faults or []


@dataclass
class ReadBack:
    """What came in: new rows and rows that were here before, by table."""

    added: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)

    @property
    def added_total(self) -> int:
        """How many rows are new."""
        return sum(self.added.values())

    @property
    def kept_total(self) -> int:
        """How many rows were here before and stayed as they are."""
        return sum(self.kept.values())


def read_archive(*, owner: Any, source: IO[bytes]) -> ReadBack:
    """Bring an archive into the account of `owner`. Rows that are here already stay as they are,
    so the same archive twice adds nothing. Raises BrokenArchive and changes nothing then."""
    lines = _checked_lines(source)
    profile = json.loads(lines.pop("profile.json", ["{}"])[0] or "{}")
    tables = {table.label: table for table in personal_tables()}
    unknown = sorted(set(lines) - set(tables))
    if unknown:
        raise BrokenArchive(
            "This archive comes from a newer Ninefold: bring this one up to date first.",
            [f"data/{label}.jsonl is not known here" for label in unknown],
        )
    lines = _own_ids(owner, tables, lines)
    result = ReadBack()
    try:
        with transaction.atomic():
            faults = []
            for label, texts in lines.items():
                faults += _bring_in(owner, tables[label], texts, result)
            faults += _foreign_parents(owner, tables, lines)
            if faults:
                raise BrokenArchive("The archive is damaged. Nothing was changed.", faults[:100])
            values = {name: profile[name] for name in PROFILE if name in profile}
            change_profile(person=owner, **values)
            for plugs in plugged():
                for rebuild in plugs.rebuilds:
                    rebuild(owner)
    except IntegrityError as error:
        raise BrokenArchive(
            "The archive contradicts itself. Nothing was changed.", [str(error)]
        ) from error
    return result


def _checked_lines(source: IO[bytes]) -> dict[str, list[str]]:
    try:
        archive = zipfile.ZipFile(source)
        infos = archive.infolist()
        size = sum(info.file_size for info in infos)
        packed = sum(info.compress_size for info in infos) or 1
        if len(infos) > MOST_FILES or size > MOST_BYTES or size / packed > MOST_RATIO:
            raise BrokenArchive("This archive unpacks to more than we take in at once.")
        manifest = json.loads(archive.read("manifest.json"))
        if manifest.get("format") != FORMAT or manifest.get("version") != VERSION:
            raise BrokenArchive("This is not an archive of this version of Ninefold.")
        found: dict[str, list[str]] = {}
        faults = []
        for path, digest in manifest["sha256"].items():
            content = archive.read(path)
            if hashlib.sha256(content).hexdigest() != digest:
                faults.append(f"{path} was changed after it was written")
            if path == "data/profile.json":
                found["profile.json"] = [content.decode()]
            elif path.startswith("data/") and path.endswith(".jsonl"):
                name = path.removeprefix("data/").removesuffix(".jsonl")
                found[name] = content.decode().splitlines()
                expected = manifest["counts"].get(name)
                if len(found[name]) != expected:
                    faults.append(f"{path} holds {len(found[name])} rows, not {expected}")
    except BrokenArchive:
        raise
    except (zipfile.BadZipFile, KeyError, ValueError, AttributeError, TypeError) as error:
        raise BrokenArchive(
            "This file is not an archive that Ninefold wrote, or it is damaged.", [str(error)]
        ) from error
    if faults:
        raise BrokenArchive("The archive is damaged. Nothing was changed.", faults)
    return found


def _own_ids(
    owner: Any, tables: dict[str, Table], lines: dict[str, list[str]]
) -> dict[str, list[str]]:
    """When a key of the archive belongs to somebody else here, all its keys become new ones,
    the same each time, wherever they stand: in references between rows too."""
    keys = {label: [_key(text) for text in texts] for label, texts in lines.items()}
    if not any(_taken(owner, tables[label], found) for label, found in keys.items()):
        return lines
    known = {key for found in keys.values() for key in found if key}

    def renew(match: re.Match[str]) -> str:
        key = match.group()
        return str(uuid5(owner.pk, key)) if key in known else key

    return {label: [_UUID.sub(renew, text) for text in texts] for label, texts in lines.items()}


def _key(text: str) -> str:
    try:
        return str(UUID(str(json.loads(text)["pk"])))
    except (ValueError, KeyError, TypeError):
        return ""


def _taken(owner: Any, table: Table, keys: list[str]) -> bool:
    wanted = [key for key in keys if key]
    found = table.model._default_manager.exclude(**{table.path: owner})
    return any(
        found.filter(pk__in=wanted[start : start + 500]).exists()
        for start in range(0, len(wanted), 500)
    )


def _bring_in(owner: Any, table: Table, texts: list[str], result: ReadBack) -> list[str]:
    faults, rows = [], []
    here = {str(key) for key in table.rows(owner).values_list("pk", flat=True)}
    for number, text in enumerate(texts, start=1):
        where = f"data/{table.label}.jsonl, line {number}"
        try:
            (read,) = serializers.deserialize("jsonl", text)
            row: Any = read.object
            if not isinstance(row, table.model):
                raise ValueError("this row belongs into another file")
            if table.path == "owner":
                setattr(row, "owner", owner)  # noqa: B010
            if str(row.pk) in here:
                result.kept[table.label] = result.kept.get(table.label, 0) + 1
                continue
            _check_values(row)
            rows.append(row)
        except (DeserializationError, ValidationError, ValueError) as error:
            faults.append(f"{where}: {error}")
    if not faults:
        table.model._default_manager.bulk_create(rows, batch_size=200)
        if rows:
            result.added[table.label] = len(rows)
    return faults


def _check_values(row: Any) -> None:
    """Each value fits its field; relations are looked at afterwards, all together. An empty value
    that a form would not take is taken: it was in the table that the archive was written from."""
    for one in row._meta.concrete_fields:
        value = getattr(row, one.attname)
        if not one.is_relation and value not in one.empty_values:
            one.clean(value, row)


def _foreign_parents(
    owner: Any, tables: dict[str, Table], lines: dict[str, list[str]]
) -> list[str]:
    """Rows that hang on a row of somebody else: never taken in."""
    faults = []
    for label in lines:
        model = tables[label].model
        for parent in model._meta.concrete_fields:
            related: Any = parent.related_model
            if related is None or parent.name == "owner":
                continue
            of_parent = tables.get(related._meta.label_lower)
            if of_parent is None:
                continue
            strays = (
                tables[label]
                .rows(owner)
                .filter(**{f"{parent.name}__isnull": False})
                .exclude(**{f"{parent.name}__{of_parent.path}": owner})
            )
            if strays.exists():
                faults.append(f"data/{label}.jsonl: rows that belong to somebody else's")
    return faults
