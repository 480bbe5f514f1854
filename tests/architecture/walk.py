"""Walking every address of the program with somebody's keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.architecture.bodies import body_for

from ninefold.kernel import clock
from ninefold.kernel.plugs import kinds

type Keys = dict[str, list[tuple[str, str]]]

METHODS = ("get", "post", "put", "patch", "delete")
OUTSIDE = ("account/", "static/")
WRONG_TOKEN = "wrong-token"
AN_OCCUPATION = "10-0002.00"


@dataclass(frozen=True)
class Route:
    """One address with its parameters by name and converter."""

    pattern: str
    name: str
    parameters: dict[str, str] = field(hash=False)

    @property
    def room(self) -> str:
        """The room whose rows its keys name."""
        first = self.name.partition(":")[0]
        return self.pattern.split("/")[1] if first == "api" else first

    @property
    def takes_a_key(self) -> bool:
        """Whether a row is named in it."""
        return any(map(_is_key, self.parameters.values()))


def _is_key(converter: str) -> bool:
    return "UUID" in converter.upper()


def all_routes() -> list[Route]:
    """Every address of ours, once."""
    return list({route.pattern: route for route in _routes(get_resolver(), "", "")}.values())


def _routes(resolver: Any, before: str, space: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        pattern = before + str(entry.pattern)
        if pattern.startswith(OUTSIDE):
            continue
        if isinstance(entry, URLResolver):
            inside = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _routes(entry, pattern, inside)
        elif isinstance(entry, URLPattern):
            parameters = {
                name: type(converter).__name__
                for name, converter in entry.pattern.converters.items()
            }
            yield Route(pattern, f"{space}{entry.name}", parameters)


def fill(route: Route, values: dict[str, str]) -> str:
    """The address of a route with its parameters filled."""
    path = route.pattern
    for name, value in values.items():
        path = re.sub(rf"<(\w+:)?{name}>", value, path)
    return "/" + path


def candidates(
    route: Route, keys_by_room: Keys, token: str = WRONG_TOKEN
) -> list[tuple[str, dict[str, str]]]:
    """Every way to fill a route's parameters with the keys of its room and with `token`, with
    the kind of the row that is named: first one row of each kind, then the others."""
    if not route.takes_a_key:
        values = {name: _word(name, it, "", token) for name, it in route.parameters.items()}
        return [("", values)]
    keys = [pair for room in _rooms(route, keys_by_room) for pair in keys_by_room[room]]
    if "kind" in route.parameters:
        keys = [pair for pair in keys if pair[0] in kinds()]
    seen: set[str] = set()
    keys.sort(key=lambda pair: pair[0] in seen or seen.add(pair[0]) is not None)
    uuids = [name for name, converter in route.parameters.items() if _is_key(converter)]
    filled = []
    for kind, key in keys:
        others = {
            name: _word(name, converter, kind, token)
            for name, converter in route.parameters.items()
            if name not in uuids
        }
        filled.append((kind, {**dict.fromkeys(uuids, key), **others}))
        if len(uuids) > 1:
            filled += [
                (kind, {uuids[0]: key, **dict.fromkeys(uuids[1:], second), **others})
                for _, second in keys
                if second != key
            ]
    return filled


def _rooms(route: Route, keys_by_room: Keys) -> list[str]:
    if "kind" in route.parameters:
        return list(keys_by_room)
    if "/remembering/" in route.pattern:  # What happened, of which a win may be made.
        return ["activity"]
    if "/blocks/" in route.pattern:  # Practice blocks are kept by a shared room.
        return ["scheduling"]
    if route.room in ("today", "portability"):
        return ["today", "accounts"]
    return [route.room] if route.room in keys_by_room else list(keys_by_room)


def _word(name: str, converter: str, kind: str, token: str) -> str:
    if converter == "IntConverter":
        return str(clock.now().year)
    if name in ("on", "day"):
        return clock.now().date().isoformat()
    if name == "code":  # Occupations belong to nobody.
        return AN_OCCUPATION
    return kind if name == "kind" else token


def methods_of(client: Client, route: Route, path: str) -> list[str]:
    """The methods that a route takes, as it says itself; all of them when it does not."""
    allowed = client.options(path).headers.get("Allow", "").lower()
    return [method for method in METHODS if not allowed or method in allowed.split(", ")]


def ask(client: Client, method: str, path: str, route: Route) -> Any:
    """One request inside of a transaction that is taken back, with the cookies that it changed:
    some addresses sign in as somebody else or out, and the next one is asked by the same person."""
    client.raise_request_exception = False
    cookies = dict(client.cookies)
    with transaction.atomic():
        if path.startswith("/api/") and method != "get":
            answer = client.generic(
                method.upper(), path, body_for(route.pattern, method), "application/json"
            )
        elif method == "get":
            answer = client.get(path)
        else:
            answer = getattr(client, method)(path, {"next": "/"})
        if getattr(answer, "streaming", False):
            answer.seen = b"".join(answer.streaming_content)
        else:
            answer.seen = answer.content
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.update(cookies)
    return answer


def asks_to_sign_in(answer: Any) -> bool:
    """Whether an answer leads to the page of signing in."""
    return answer.status_code == 302 and answer.headers["Location"].startswith("/account/login/")


@dataclass
class Opened:
    """What the owner's walk has found: by pattern the methods of a route and the fillings that
    lead somewhere, and the answers that no request may ever get."""

    methods: dict[str, list[str]] = field(default_factory=dict)
    fillings: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    turned_away: list[str] = field(default_factory=list)


def walk_as_owner(client: Client, keys_by_room: Keys, tokens: dict[str, str]) -> Opened:
    """Try the keys of its room at each route until a kind of rows leads somewhere; where the
    route names the kind itself, each kind is tried with its first key. Of a kind that leads, its
    last key, a removed row where there is one, is taken too, whatever the owner gets for it.
    `tokens` open the private pages of a room."""
    found = Opened()
    # Addresses that begin alike take the same kind, which is then tried first.
    by_beginning: dict[str, str] = {}
    for route in all_routes():
        beginning = route.pattern.partition("<uuid:")[0]
        likely = by_beginning.get(beginning)
        fillings = sorted(
            candidates(route, keys_by_room, tokens.get(route.room, WRONG_TOKEN)),
            key=lambda pair: pair[0] != likely,
        )
        leading = _leading(client, route, fillings, "kind" in route.parameters, found)
        if not leading and "kind" in route.parameters:
            # Only what was removed can be restored, and a removed row is no kind's first.
            leading = _leading(client, route, fillings, False, found)
        if leading:
            by_beginning[beginning] = next(iter(leading))
        found.fillings[route.pattern] = [values for pair in leading.values() for values in pair]
    return found


def _leading(
    client: Client,
    route: Route,
    fillings: list[tuple[str, dict[str, str]]],
    first_of_each_kind: bool,
    found: Opened,
) -> dict[str, list[dict[str, str]]]:
    """The filling that leads somewhere and the last one, by kind: of the first kind that does, or
    of each whose first key does."""
    leading: dict[str, list[dict[str, str]]] = {}
    tried: set[str] = set()
    for kind, values in fillings:
        if kind in leading:
            leading[kind][1:] = [values]
        elif kind in tried if first_of_each_kind else leading:
            continue
        elif _leads_somewhere(client, route, values, found):
            leading[kind] = [values]
        else:
            tried.add(kind)
    return leading


def _leads_somewhere(client: Client, route: Route, values: dict[str, str], found: Opened) -> bool:
    path = fill(route, values)
    if route.pattern not in found.methods:
        found.methods[route.pattern] = methods_of(client, route, path)
    codes = {}
    for method in found.methods[route.pattern]:
        answer = ask(client, method, path, route)
        codes[method] = answer.status_code
        where = f"{method.upper()} {path} ({route.name})"
        if answer.status_code >= 500:
            found.broken.append(f"{where} answers {answer.status_code}")
        if asks_to_sign_in(answer):
            found.turned_away.append(where)
        if route.takes_a_key and answer.status_code == 404 and len(codes) == 1:
            # Where the first method finds no row of this key, the others find none either.
            return False
    return not route.takes_a_key or any(code not in (404, 405) for code in codes.values())
