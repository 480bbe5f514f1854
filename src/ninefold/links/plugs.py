"""What links hand to the shared rooms."""

from collections.abc import Iterable

from ninefold.kernel.plugs import Housekeeping, Plugs
from ninefold.links.operations import broken_links, prune_links


def check() -> Iterable[tuple[str, bool, str]]:
    """For the doctor: whether every link has both ends."""
    broken = len(broken_links())
    yield (
        "links",
        not broken,
        f"{broken} links have lost an end; the nightly clean-up takes them away"
        if broken
        else "every link has both ends",
    )


PLUGS = Plugs(
    room="links",
    housekeeping=[Housekeeping(name="links.prune", every_minutes=24 * 60, run=prune_links)],
    doctor=[check],
)
