"""What the occupations room hands to the shared rooms."""

from __future__ import annotations

from collections.abc import Iterable

from ninefold.kernel.plugs import Plugs
from ninefold.occupations.queries import latest_import, release


def examine() -> Iterable[tuple[str, bool, str]]:
    """Which release of the occupations is here, and whether the last import went well."""
    row, last = release(), latest_import()
    if last is not None and last.state == last.State.FAILED:
        reason = last.faults[0] if last.faults else "no reason was kept"
        yield "occupations", False, f"the last import failed: {reason}"
    elif row is None:
        yield "occupations", True, "none are here; `ninefold import onet --download` brings them"
    else:
        yield "occupations", True, f"{row}: {row.occupations} occupations"


PLUGS = Plugs(room="occupations", doctor=[examine])
