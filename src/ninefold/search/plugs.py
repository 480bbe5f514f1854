"""What search hands to the shared rooms."""

from ninefold.kernel.plugs import Companion, Housekeeping, PageLink, Plugs
from ninefold.search.operations import index_subject, mark_waiting, rebuild_index_of

PLUGS = Plugs(
    room="search",
    companions=[Companion(name="search.index", handle=index_subject)],
    housekeeping=[Housekeeping(name="search.mark", every_minutes=15, run=mark_waiting)],
    rebuilds=[rebuild_index_of],
    pages=[PageLink(title="Search", url="/search/")],
)
