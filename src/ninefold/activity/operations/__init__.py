"""What the activity room can do."""

from ninefold.activity.operations.deliver import work_deliveries
from ninefold.activity.operations.moments import instant_of
from ninefold.activity.operations.record import record
from ninefold.activity.operations.removal import purge_removed, remove, restore
from ninefold.activity.operations.statistics import refresh_statistics

__all__ = [
    "instant_of",
    "purge_removed",
    "record",
    "refresh_statistics",
    "remove",
    "restore",
    "work_deliveries",
]
