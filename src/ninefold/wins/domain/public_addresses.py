"""Which web addresses open for anybody, as far as the address itself tells."""

from ipaddress import ip_address
from urllib.parse import parse_qsl, urlsplit

_INSIDE = ("local", "localhost", "internal", "intranet", "corp", "lan", "home", "private", "test")
_KEYS = ("token", "key", "secret", "password", "signature", "sig", "auth", "session")


def is_public_address(address: str) -> bool:
    """Whether an address looks as if it opened for a stranger: a full name of a host that is not
    kept for inside networks, no name and password in it, and no key among its parameters."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").rstrip(".").casefold()
        parts.port  # noqa: B018 - raises for a port that is none
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not host:
        return False
    if any(word in name.casefold() for name, _ in parse_qsl(parts.query) for word in _KEYS):
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and host.rpartition(".")[2] not in _INSIDE and ".corp." not in f".{host}"
