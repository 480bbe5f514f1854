"""Where e-mail goes: read from one address."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

BACKENDS = "django.core.mail.backends"
TIMEOUT_SECONDS = 20


def read_email_url(url: str) -> dict[str, Any]:
    """Django's settings of a mailer for "smtp://user:password@host:587", "smtps://host:465",
    "file:/folder" or "console:".

    Port 587 of smtp speaks TLS after a greeting (STARTTLS); smtps speaks it from the start.
    Raises ValueError for another scheme.
    """
    parts = urlsplit(url)
    if parts.scheme in {"smtp", "smtps"}:
        is_tls_at_once = parts.scheme == "smtps"
        port = parts.port or (465 if is_tls_at_once else 25)
        return {
            "BACKEND": f"{BACKENDS}.smtp.EmailBackend",
            "OPTIONS": {
                "host": parts.hostname or "localhost",
                "port": port,
                "username": unquote(parts.username or ""),
                "password": unquote(parts.password or ""),
                "use_ssl": is_tls_at_once,
                "use_tls": port == 587,
                "timeout": TIMEOUT_SECONDS,
            },
        }
    if parts.scheme == "file":
        return {
            "BACKEND": f"{BACKENDS}.filebased.EmailBackend",
            "OPTIONS": {"file_path": unquote(parts.path)},
        }
    if parts.scheme == "console":
        return {"BACKEND": f"{BACKENDS}.console.EmailBackend"}
    raise ValueError(
        f"{url!r} is not a way to send e-mail that we know: use smtp://user:password@host:587, "
        "smtps://..., file:/folder or console:"
    )
