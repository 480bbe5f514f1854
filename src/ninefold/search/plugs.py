"""What search hands to the shared rooms."""

from ninefold.kernel.plugs import Companion, PageLink, Plugs
from ninefold.search.operations import index_subject, rebuild_index_of

PLUGS = Plugs(
    room="search",
    companions=[Companion(name="search.index", handle=index_subject)],
    rebuilds=[rebuild_index_of],
    pages=[PageLink(title="Search", url="/search/")],
)
