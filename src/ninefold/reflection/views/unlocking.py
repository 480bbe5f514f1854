"""Where the open key lives between two requests: half in the browser, half in the session.

The session keeps the key sealed by a secret that only a cookie of this browser holds. Neither the
database nor the cookie alone opens anything, and both are thrown away on locking.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ninefold.kernel import clock
from ninefold.reflection.domain.sealing import CannotOpen, held, hold

MINUTES_OPEN = 15
_HELD, _UNTIL = "journal_held", "journal_open_until"


def _cookie() -> str:
    return "__Host-ninefold-open" if settings.SESSION_COOKIE_SECURE else "ninefold-open"


def keep_open(
    request: HttpRequest, response: HttpResponse, keys: Mapping[str, bytes]
) -> HttpResponse:
    """Keep the keys open for a quarter of an hour after each use, in this browser alone."""
    secret = secrets.token_bytes(32)
    request.session[_HELD] = hold(keys, secret, holder=str(request.user.pk))
    request.session[_UNTIL] = _until()
    response.set_cookie(
        _cookie(),
        urlsafe_b64encode(secret).decode(),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    return response


def open_keys_in(request: HttpRequest) -> dict[str, bytes]:
    """The keys that are open in this browser now; empty when it is locked or the time is over."""
    kept = request.session.get(_HELD)
    if not kept:
        return {}
    try:
        if clock.now().timestamp() > float(request.session.get(_UNTIL, 0)):
            raise CannotOpen
        secret = urlsafe_b64decode(request.COOKIES.get(_cookie(), ""))
        keys = held(kept, secret, holder=str(request.user.pk))
    except (CannotOpen, ValueError, TypeError):
        _forget(request)
        return {}
    request.session[_UNTIL] = _until()
    return keys


def lock(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Throw both halves away."""
    _forget(request)
    response.delete_cookie(_cookie(), samesite="Strict")
    return response


def _until() -> float:
    return clock.now().timestamp() + 60 * MINUTES_OPEN


def _forget(request: Any) -> None:
    request.session.pop(_HELD, None)
    request.session.pop(_UNTIL, None)
