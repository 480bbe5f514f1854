"""What portability hands to the shared rooms."""

from ninefold.kernel.plugs import PageLink, Plugs

PLUGS = Plugs(room="portability", pages=[PageLink(title="Your data", url="/settings/data/")])
