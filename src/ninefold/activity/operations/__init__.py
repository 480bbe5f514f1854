"""What the activity room can do."""

from ninefold.activity.operations.deliver import work_deliveries
from ninefold.activity.operations.moments import instant_of
from ninefold.activity.operations.record import record
from ninefold.activity.operations.removal import purge_removed, remove, restore

__all__ = ["instant_of", "purge_removed", "record", "remove", "restore", "work_deliveries"]
