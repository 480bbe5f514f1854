"""What the frame of every page needs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from ninefold.kernel.plugs import STRATEGIES, plugged


def frame(request: HttpRequest) -> dict[str, Any]:
    """The strategy that the page belongs to, the pages that the palette offers, and whether
    anybody may make an account."""
    first = request.path.strip("/").partition("/")[0]
    return {
        "strategy": first if first in STRATEGIES else "",
        "OPEN_SIGN_UP": settings.NINEFOLD_OPEN_SIGN_UP,
        "palette_pages": [page for plugs in plugged() for page in plugs.pages],
    }
