"""What the activity room hands to the others."""

from ninefold.activity.operations import purge_removed, refresh_statistics
from ninefold.kernel.facts.shared import RowRemoved, RowRestored
from ninefold.kernel.plugs import Housekeeping, Plugs

PLUGS = Plugs(
    room="activity",
    wording={RowRemoved: "removed", RowRestored: "brought back"},
    housekeeping=[
        Housekeeping(name="activity.purge_removed", every_minutes=24 * 60, run=purge_removed),
        Housekeeping(name="activity.statistics", every_minutes=24 * 60, run=refresh_statistics),
    ],
)
