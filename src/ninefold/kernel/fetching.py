"""Fetch a calendar or feed from an address that a person typed, without trusting either.

A name is looked up once, every address it has must be public, and the connection goes to exactly
such an address, so that a second answer of the name server changes nothing.
"""

import http.client
import queue
import socket
import ssl
import threading
import time
import zlib
from base64 import b64encode
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit

from ninefold.kernel.public_internet import is_public
from ninefold.kernel.refusals import Refusal

MOST_REDIRECTS: Final = 5
# Text packs at most about a hundredfold; beyond that somebody means harm.
MOST_RATIO: Final = 200
_PIECE: Final = 64 * 1024
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_ACCEPT: Final = "text/calendar, application/atom+xml, application/rss+xml, */*;q=0.5"
_PORTS: Final = {"http": 80, "https": 443}


class AddressRefused(Refusal):
    """The address is of a kind that is never fetched; the message says why and what to do."""


class FetchFailed(Refusal):
    """The address could not be fetched now; the message says why and what to do."""


@dataclass(frozen=True)
class Fetched:
    """The answer of an address. `body` is unpacked, and empty when `not_modified`."""

    status: int
    body: bytes
    content_type: str
    etag: str | None
    last_modified: str | None
    final_url: str
    not_modified: bool


@dataclass(frozen=True)
class _Target:
    scheme: str
    host: str
    port: int
    path: str
    authorization: str | None

    @property
    def place(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.place}{self.path}"


def fetch(
    url: str,
    *,
    allowed: frozenset[str] = frozenset(),
    max_bytes: int,
    timeout_seconds: float,
    etag: str | None = None,
    last_modified: str | None = None,
) -> Fetched:
    """Fetch an http, https or webcal address (webcal is taken as https).

    `allowed` are hosts ("nas.lan") or places ("127.0.0.1:8080") of the operator's own network
    that may be fetched though they are not public. `max_bytes` bounds the body before and after
    unpacking, `timeout_seconds` the whole, redirects included. `etag` and `last_modified` are
    those of the last copy; when it is still good, `not_modified` is true. A password in the
    address goes to its own host only. Raises AddressRefused and FetchFailed.
    """
    deadline = time.monotonic() + timeout_seconds
    target = _target(url)
    for _ in range(MOST_REDIRECTS + 1):
        numbers = _look_up(target, allowed, deadline)
        connection = _connect(target, numbers, deadline)
        watch = _close_at(deadline, connection.sock)
        try:
            response = _ask(connection, target, etag, last_modified)
            location = response.headers.get("Location")
            if response.status not in _REDIRECTS or not location:
                is_asked_for = bool(etag or last_modified)
                answer = _answer(response, target, max_bytes, is_asked_for=is_asked_for)
                # A connection that our own watch ended looks like the end of the body.
                if time.monotonic() >= deadline:
                    raise TimeoutError
                return answer
            target = _next(target, location)
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            raise _failure(target, error, deadline) from error
        finally:
            watch.cancel()
            connection.close()
    raise FetchFailed(
        f"{target.place} sends the request round in circles. Open the address in a browser and "
        "use the one you arrive at.",
        field="address",
    )


def _target(url: str) -> _Target:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
        if host and ":" not in host:
            host = host.encode("idna").decode("ascii")
    except ValueError as error:
        raise AddressRefused(
            "This is not a complete address. It should look like https://example.org/calendar.ics.",
            field="address",
        ) from error
    scheme = {"webcal": "https", "webcals": "https"}.get(parts.scheme, parts.scheme)
    if scheme not in _PORTS or not host:
        raise AddressRefused(
            "Only addresses that begin with https://, http:// or webcal:// can be fetched. "
            "Copy the whole address, its beginning too.",
            field="address",
        )
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        path += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    authorization = None
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        authorization = "Basic " + b64encode(pair.encode()).decode("ascii")
    return _Target(scheme, host, port or _PORTS[scheme], path, authorization)


def _next(target: _Target, location: str) -> _Target:
    following = _target(urljoin(target.url, location))
    is_same_host = following.host == target.host
    is_same_place = following.scheme == target.scheme and following.port == target.port
    is_upgrade = (target.scheme, following.scheme) == ("http", "https") and following.port == 443
    if following.authorization is None and is_same_host and (is_same_place or is_upgrade):
        return _Target(
            following.scheme, following.host, following.port, following.path, target.authorization
        )
    return following


def _look_up(target: _Target, allowed: frozenset[str], deadline: float) -> list[str]:
    """The numeric addresses of a host, all of them public or the host allowed."""
    answers: queue.Queue[list[str] | OSError] = queue.Queue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
            answers.put([str(one[4][0]) for one in found])
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError(str(error)))

    # The system's look-up knows no time limit, so it is left behind when ours is over.
    threading.Thread(target=ask, daemon=True).start()
    try:
        numbers = answers.get(timeout=max(deadline - time.monotonic(), 0.001))
    except queue.Empty:
        numbers = OSError("The name server does not answer.")
    if isinstance(numbers, OSError) or not numbers:
        raise FetchFailed(
            f"No server is known by the name {target.host}. Check the spelling, or try again "
            "later.",
            field="address",
        )
    if _is_allowed(target, allowed) or all(is_public(number) for number in numbers):
        return list(dict.fromkeys(numbers))
    raise AddressRefused(
        f"{target.host} lies in a private network, which is not fetched for safety. If it is "
        f"yours, ask the operator to add {target.place} to the allowed hosts.",
        field="address",
    )


def _is_allowed(target: _Target, allowed: frozenset[str]) -> bool:
    host = f"[{target.host}]" if ":" in target.host else target.host
    names = {target.host.lower(), host.lower(), f"{host}:{target.port}".lower()}
    return any(entry.strip().lower() in names for entry in allowed)


def _connect(target: _Target, numbers: list[str], deadline: float) -> http.client.HTTPConnection:
    """A connection to the first of these addresses that takes one."""
    error: OSError = OSError("There is no address to try.")
    for number in numbers:
        left = deadline - time.monotonic()
        if left <= 0:
            error = TimeoutError()
            break
        try:
            plain = socket.create_connection((number, target.port), timeout=left)
        except OSError as refused:
            error = refused
            continue
        connection = http.client.HTTPConnection(target.host, target.port, timeout=left)
        watch = _close_at(deadline, plain)
        try:
            connection.sock = _secure(plain, target) if target.scheme == "https" else plain
        except (OSError, ValueError) as refused:
            plain.close()
            error = refused if isinstance(refused, OSError) else OSError(str(refused))
            continue
        finally:
            watch.cancel()
        return connection
    raise _failure(target, error, deadline) from error


def _secure(plain: socket.socket, target: _Target) -> ssl.SSLSocket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=target.host)


class _Watch:
    """Ends a connection at the deadline, however slowly the other side goes on sending."""

    def __init__(self, seconds: float, connection: socket.socket) -> None:
        # A copy of the handle, as TLS takes the first one over.
        self._handle = socket.socket(
            connection.family, connection.type, fileno=socket.dup(connection.fileno())
        )
        self._timer = threading.Timer(max(seconds, 0.001), self._end)
        self._timer.daemon = True
        self._timer.start()

    def _end(self) -> None:
        try:
            self._handle.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    def cancel(self) -> None:
        self._timer.cancel()
        self._handle.close()


def _close_at(deadline: float, connection: socket.socket) -> _Watch:
    return _Watch(deadline - time.monotonic(), connection)


def _ask(
    connection: http.client.HTTPConnection,
    target: _Target,
    etag: str | None,
    last_modified: str | None,
) -> http.client.HTTPResponse:
    connection.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
    headers = {
        "Host": target.place,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip",
        "User-Agent": "Ninefold",
        "Connection": "close",
        "Authorization": target.authorization,
        "If-None-Match": etag,
        "If-Modified-Since": last_modified,
    }
    for name, value in headers.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse()


def _answer(
    response: http.client.HTTPResponse, target: _Target, max_bytes: int, *, is_asked_for: bool
) -> Fetched:
    is_same = response.status == 304 and is_asked_for
    if not is_same and response.status != 200:
        raise FetchFailed(_say(response.status, target), field="address")
    return Fetched(
        status=response.status,
        body=b"" if is_same else _body(response, target, max_bytes),
        content_type=response.headers.get("Content-Type", ""),
        etag=response.headers.get("ETag"),
        last_modified=response.headers.get("Last-Modified"),
        final_url=target.url,
        not_modified=is_same,
    )


def _body(response: http.client.HTTPResponse, target: _Target, max_bytes: int) -> bytes:
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip"):
        raise FetchFailed(
            f"{target.place} answers in a packing that was not asked for ({encoding[:40]}). "
            "Tell its owner, or use another address.",
            field="address",
        )
    unpacker = zlib.decompressobj(wbits=31) if encoding.endswith("gzip") else None
    received = 0
    body = bytearray()
    while piece := response.read(_PIECE):
        received += len(piece)
        body += unpacker.decompress(piece, max_bytes + 1 - len(body)) if unpacker else piece
        is_bomb = unpacker is not None and len(body) > max(_PIECE, received * MOST_RATIO)
        if received > max_bytes or len(body) > max_bytes or is_bomb:
            raise FetchFailed(
                f"{target.place} sends more than {max_bytes:,} bytes. Use an address for a "
                "shorter span of time or with fewer entries.",
                field="address",
            )
    # A body that stops early would pass for a calendar with fewer events.
    if unpacker is not None and received and not unpacker.eof:
        raise http.client.IncompleteRead(bytes(body))
    if response.length:
        raise http.client.IncompleteRead(bytes(body), response.length)
    return bytes(body)


def _say(status: int, target: _Target) -> str:
    match status:
        case 401 | 403:
            return f"{target.place} wants to know who asks. Use the calendar's private address."
        case 404 | 410:
            return f"{target.place} has nothing at this address (any more). Copy it again there."
        case 429:
            return f"{target.place} asks to be left alone for a while. It is tried again later."
        case _ if status >= 500:
            return f"{target.place} is in trouble itself ({status}). It is tried again later."
        case _:
            return f"{target.place} answers {status}. Open the address in a browser to see why."


def _failure(target: _Target, error: Exception, deadline: float) -> FetchFailed:
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        said = f"{target.place} took too long to answer. It is tried again later."
    elif isinstance(error, ssl.SSLError):
        said = (
            f"{target.place} cannot prove that it is {target.host}. Its certificate must be "
            "mended there; do not send it a password until then."
        )
    elif isinstance(error, ConnectionRefusedError):
        said = f"Nothing answers at {target.place}. Check the address and that its server runs."
    else:
        said = f"{target.place} broke off or cannot be understood. Check the address, try later."
    return FetchFailed(said, field="address")
