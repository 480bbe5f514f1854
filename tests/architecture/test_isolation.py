"""Nobody sees another's rows: one walk over every route, with a stranger's keys.

The victim has lived through the whole story of the demo, and every text of theirs carries a
canary. A route that gets a parameter for which no victim can be found fails the walk, so a new
page cannot slip past it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.db import models, transaction
from django.db.models import Value
from django.db.models.functions import Concat
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests import cast
from tests.architecture.bodies import body_for

from ninefold.accounts.operations import make_guest_link, make_token
from ninefold.accounts.ownership import Owned, OwnedQuerySet
from ninefold.activity.operations import remove
from ninefold.config.story import tell_the_story
from ninefold.goals.operations import set_goal
from ninefold.kernel import clock
from ninefold.kernel.plugs import kinds
from ninefold.links.operations import link
from ninefold.portability.archive import write_archive
from ninefold.portability.archive.tables import Table, owner_path, personal_tables
from ninefold.today.models import CapturedLine

pytestmark = pytest.mark.django_db
CANARY = "canarysings"
UNSAFE = ("post", "put", "patch", "delete")
OUTSIDE = ("account/", "static/")
SHOWS_NOTHING_PERSONAL = {"today:welcome", "health", "api:openapi-json"}


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


def is_key(converter: str) -> bool:
    """Whether a converter reads the key of a row."""
    return "UUID" in converter.upper()


def routes(resolver: Any = None, before: str = "", space: str = "") -> Iterator[Route]:
    """Every address of ours."""
    for entry in (resolver or get_resolver()).url_patterns:
        pattern = before + str(entry.pattern)
        if pattern.startswith(OUTSIDE):
            continue
        if isinstance(entry, URLResolver):
            inside = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from routes(entry, pattern, inside)
        elif isinstance(entry, URLPattern):
            parameters = {
                name: type(converter).__name__
                for name, converter in _converters(pattern, entry).items()
            }
            yield Route(pattern, f"{space}{entry.name}", parameters)


def _converters(pattern: str, entry: URLPattern) -> dict[str, Any]:
    return dict(entry.pattern.converters)


def fill(route: Route, values: dict[str, str]) -> str:
    """The address of a route with its parameters filled."""
    path = route.pattern
    for name, value in values.items():
        path = re.sub(rf"<(\w+:)?{name}>", value, path)
    return "/" + path


@pytest.fixture(scope="module")
def house(django_db_setup: Any, django_db_blocker: Any) -> Iterator[None]:
    """The database, open for this whole file and as it was afterwards: the story takes a while
    to tell, and each request here is taken back by itself."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def victim(house: None) -> Any:
    """Somebody with two full years, a canary in every text."""
    person = tell_the_story()
    person.is_demo, person.email = False, "victim@example.org"
    person.save()
    _what_the_story_leaves_out(person)
    for table in personal_tables():
        for column in table.model._meta.concrete_fields:
            is_text = isinstance(column, models.CharField | models.TextField)
            if not is_text or column.choices or _is_code(column):
                continue
            if column.max_length and column.max_length < 40:
                continue
            rows = table.rows(person).exclude(**{column.name: ""})
            try:
                with transaction.atomic():
                    rows.update(**{column.name: Concat(column.name, Value(f" {CANARY}"))})
            except Exception:
                continue
    from ninefold.search.operations import rebuild_index

    rebuild_index(owner=person)
    return person


def _what_the_story_leaves_out(person: Any) -> None:
    """A line, a token, a private link, a link between two rows, and a removed row."""
    goal, other = set_goal(owner=person, title="Walked"), set_goal(owner=person, title="Removed")
    link(owner=person, source=goal.ref, target=other.ref)
    remove(owner=person, ref=other.ref)
    CapturedLine.objects.create(owner=person, text="note: kept", taken_in_at=clock.now())
    make_token(owner=person, name="A script", scopes=["goals:read"])
    make_guest_link(owner=person, purpose="test", target=goal.ref, guest_name="Somebody")


def _is_code(column: Any) -> bool:
    return (
        column.primary_key
        or column.unique
        or isinstance(column, models.URLField | models.EmailField)
        or column.name.endswith(("_kind", "kind", "_hash", "strategy", "relation", "zone", "key"))
    )


@pytest.fixture(scope="module")
def keys_by_room(victim: Any) -> dict[str, list[tuple[str, str]]]:
    """Up to two of the victim's rows of each table and a removed one, by room, as (kind, key)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table in all_tables():
        rows = list(table.rows(victim)[:2])
        if issubclass(table.model, Owned):
            rows += list(table.model.objects.removed_of(victim)[:1])
        for row in rows:
            name = getattr(getattr(row, "ref", None), "kind", table.label)
            found.setdefault(table.model._meta.app_label, []).append((name, str(row.pk)))
    return found


def all_tables() -> list[Table]:
    """Every table that leads to an owner, those too that stay out of the archive."""
    return [
        Table(model, owner_path(model))
        for config in apps.get_app_configs()
        if config.name.startswith("ninefold.")
        for model in config.get_models()
        if owner_path(model)
    ]


def candidates(
    route: Route, keys_by_room: dict[str, list[tuple[str, str]]]
) -> list[dict[str, str]]:
    """Every way to fill a route's parameters with the victim's keys."""
    if not route.parameters:
        return [{}]
    rooms = [route.room] if route.room in keys_by_room else list(keys_by_room)
    if "/blocks/" in route.pattern:  # Practice blocks are kept by a shared room.
        rooms = ["scheduling"]
    if route.room in ("today", "portability"):
        rooms = ["today", "accounts"]
    if "kind" in route.parameters:
        rooms = list(keys_by_room)
    keys = [pair for room in rooms for pair in keys_by_room[room]]
    if "kind" in route.parameters:
        keys = [pair for pair in keys if pair[0] in kinds()]
    filled = []
    uuids = [name for name, converter in route.parameters.items() if is_key(converter)]
    for kind, key in keys:
        values = dict.fromkeys(uuids, key)
        for name, converter in route.parameters.items():
            if name == "kind":
                values[name] = kind
            elif converter == "IntConverter":
                values[name] = "1"
            elif not is_key(converter):
                values[name] = "wrong-token"
        filled.append(values)
        if not uuids:
            break
    if len(uuids) > 1:
        filled += _pairs(uuids, keys)
    return filled


def _pairs(uuids: list[str], keys: list[tuple[str, str]]) -> list[dict[str, str]]:
    return [
        {uuids[0]: one, **dict.fromkeys(uuids[1:], two)}
        for _, one in keys
        for _, two in keys
        if one != two
    ]


def ask(client: Client, method: str, path: str, route: Route) -> Any:
    """One request inside of a transaction that is taken back."""
    client.raise_request_exception = False
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
    return answer


def sings(answer: Any) -> bool:
    """Whether the canary is anywhere in an answer."""
    return CANARY.encode() in answer.seen or CANARY in str(answer.headers)


def leaks(
    routes_to_walk: list[Route], keys_by_room: dict[str, list[tuple[str, str]]], client: Client
) -> list[str]:
    """Walk the routes as somebody else; what is wrong, in words."""
    found = []
    for route in routes_to_walk:
        for values in candidates(route, keys_by_room):
            path = fill(route, values)
            for method in ("get", *UNSAFE):
                answer = ask(client, method, path, route)
                where = f"{method.upper()} {path} ({route.name})"
                if sings(answer):
                    found.append(f"{where} shows another's text")
                if answer.status_code >= 500:
                    found.append(f"{where} answers {answer.status_code}")
                has_key = any(map(is_key, route.parameters.values()))
                if has_key and answer.status_code < 300:
                    found.append(f"{where} answers {answer.status_code}, not 404")
        if len(found) > 50:
            break
    return found


def state_of(person: Any) -> dict[str, str]:
    """The hash of every table of a person."""
    manifest = write_archive(owner=person, to=io.BytesIO())
    return {path: sha for path, sha in manifest["sha256"].items() if path.endswith(".jsonl")}


def test_a_stranger_and_nobody_see_none_of_it_on_any_route(victim: Any, keys_by_room: Any) -> None:
    before = state_of(victim)
    stranger = Client()
    stranger.force_login(cast.ben())
    walked = list(routes())
    found = leaks(walked, keys_by_room, stranger)
    found += leaks(walked, keys_by_room, Client())
    assert not found, "\n".join(found[:30])
    assert state_of(victim) == before
    assert not any(CANARY in message.body for message in mail.outbox)


def test_the_walk_knows_a_victim_for_every_parameter(victim: Any, keys_by_room: Any) -> None:
    """The owner gets an answer from each route with one of the keys; else the walk above would
    prove nothing for it."""
    owner = Client()
    owner.force_login(victim)
    missing = []
    for route in routes():
        if not any(map(is_key, route.parameters.values())):
            continue
        answers = (
            ask(owner, method, fill(route, values), route).status_code
            for values in candidates(route, keys_by_room)
            for method in ("get", "post", "put", "delete")
        )
        if not any(code not in (404, 405) for code in answers):
            missing.append(f"{route.pattern} ({route.name})")
    assert not missing, "no victim for:\n" + "\n".join(missing)


@pytest.mark.parametrize("room", sorted(set(apps.app_configs) & {"goals", "wins", "network"}))
def test_the_walk_finds_a_planted_leak(
    victim: Any, keys_by_room: Any, room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Queries that forget the owner are noticed."""
    monkeypatch.setattr(OwnedQuerySet, "of", lambda rows, owner: rows.filter(removed_at=None))
    stranger = Client()
    stranger.force_login(cast.ben())
    walked = [route for route in routes() if route.room == room]
    assert leaks(walked, keys_by_room, stranger)
