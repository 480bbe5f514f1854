"""Background work of the activity room."""

from __future__ import annotations

from django.tasks import task


@task()
def work_deliveries_task() -> int:
    """Work off the reactions that are owed; returns how many were done."""
    from ninefold.activity.operations.deliver import work_deliveries

    return work_deliveries()


def work_deliveries_soon() -> None:
    """Ask the background to look at the deliveries; part of the caller's transaction."""
    work_deliveries_task.enqueue()
