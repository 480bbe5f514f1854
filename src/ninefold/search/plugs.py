"""What search hands to the shared rooms."""

from ninefold.kernel.plugs import Companion, PageLink, Plugs
from ninefold.search.operations import index_subject

PLUGS = Plugs(
    room="search",
    companions=[Companion(name="search.index", handle=index_subject)],
    pages=[PageLink(title="Search", url="/search/")],
)
