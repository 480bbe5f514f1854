"""Background work of the occupations room."""

from __future__ import annotations

from django.tasks import task


@task()
def work_import_task(key: int) -> None:
    """Bring in the release that was asked for."""
    from ninefold.occupations.operations.working import work_import

    work_import(key)
