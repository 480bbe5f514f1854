"""What Today hands to the shared rooms."""

from datetime import datetime

from ninefold.kernel.facts.shared import LineCaptured
from ninefold.kernel.plugs import Housekeeping, PageLink, Plugs
from ninefold.today.operations import take_in_waiting


def _take_in(now: datetime) -> None:
    take_in_waiting(now)


PLUGS = Plugs(
    room="today",
    wording={LineCaptured: "captured"},
    housekeeping=[Housekeeping(name="today.take_in", every_minutes=0, run=_take_in)],
    pages=[
        PageLink(title="Today", url="/"),
        PageLink(title="Capture a line", url="/capture/"),
        PageLink(title="Settings", url="/settings/"),
    ],
)
