"""What scheduling hands to the shared rooms."""

from ninefold.kernel.plugs import Plugs

PLUGS = Plugs(room="scheduling")
