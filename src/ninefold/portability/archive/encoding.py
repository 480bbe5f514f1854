"""How values stand in an archive: nothing is rounded."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder


class ExactEncoder(DjangoJSONEncoder):
    """Django's, which cuts instants to milliseconds, with their microseconds: rows are told in
    the order in which they were made, and a copy must hash like what it was copied from."""

    def default(self, o: Any) -> Any:
        """The value as text, for what JSON has no word for."""
        if isinstance(o, dt.datetime):
            return o.isoformat().replace("+00:00", "Z")
        if isinstance(o, dt.time):
            return o.isoformat()
        return super().default(o)
