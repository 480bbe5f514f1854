"""Asking for an import, which the background then does."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction

from ninefold.occupations.models import ReleaseImport
from ninefold.occupations.operations.opening import (
    MOST_ZIP_BYTES,
    CannotImportOccupations,
    open_archive,
)
from ninefold.occupations.tasks import work_import_task


def may_import(owner: Any) -> bool:
    """Whether this person may bring occupations in: they are the same for everyone here."""
    return bool(settings.NINEFOLD_IS_PERSONAL or owner.is_staff)


def _check(owner: Any) -> None:
    if not may_import(owner):
        raise CannotImportOccupations(
            "The occupations are the same for everybody here, so an administrator brings them "
            "in. Ask yours for it."
        )


def ask_for_import(*, owner: Any, file_name: str, data: bytes) -> ReleaseImport:
    """Bring the zip of the database in soon. Raises CannotImportOccupations at once when the
    person may not, or when it is no zip with tables."""
    _check(owner)
    if len(data) > MOST_ZIP_BYTES:
        raise CannotImportOccupations(
            "This file is larger than 200 MB; the O*NET database is some 13 to 40 MB.",
            field="file",
        )
    open_archive(data, name=file_name)
    return _ask(file=data, file_name=file_name[:200])


def ask_for_download(*, owner: Any) -> ReleaseImport:
    """Fetch the database from the O*NET Resource Center and bring it in soon. Raises
    CannotImportOccupations when the person may not."""
    _check(owner)
    return _ask(is_download=True)


@transaction.atomic
def _ask(**values: Any) -> ReleaseImport:
    row = ReleaseImport.objects.create(**values)
    ReleaseImport.objects.exclude(pk=row.pk).exclude(
        state__in=[ReleaseImport.State.READING, ReleaseImport.State.WRITING]
    ).delete()
    work_import_task.enqueue(row.pk)
    return row
