"""Nobody sees another's rows: one walk over every route, with a stranger's keys.

The victim has lived through the whole story of the demo, and every text of theirs carries a
canary. A route that gets a parameter for which no victim can be found fails the walk, so a new
page cannot slip past it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.db import DataError, IntegrityError, OperationalError, models, transaction
from django.db.models import Value
from django.db.models.functions import Concat
from django.test import Client
from tests import cast
from tests.architecture.walk import (
    AN_OCCUPATION,
    WRONG_TOKEN,
    Keys,
    Opened,
    Route,
    all_routes,
    ask,
    asks_to_sign_in,
    fill,
    walk_as_owner,
)
from tests.occupations.archive_files import zipped

from ninefold.accounts.operations import make_guest_link, make_token
from ninefold.accounts.ownership import Owned, OwnedQuerySet
from ninefold.activity.operations import remove
from ninefold.activity.queries import entries
from ninefold.config.story import tell_the_story
from ninefold.goals.operations import add_milestone, set_goal
from ninefold.kernel import clock
from ninefold.links.operations import link
from ninefold.mentors.models import ActionItem, Mentorship
from ninefold.mentors.operations import add_action_item, open_page
from ninefold.network.operations.importing import read_file
from ninefold.network.operations.merging import merge_people
from ninefold.network.operations.people import add_person
from ninefold.occupations.operations import import_from, open_archive
from ninefold.occupations.queries import tasks_of
from ninefold.passion.operations import start_experiment
from ninefold.portability.archive import write_archive
from ninefold.portability.archive.tables import Table, owner_path, personal_tables
from ninefold.reflection.operations import read_import
from ninefold.search.operations import rebuild_index
from ninefold.today import story
from ninefold.today.models import CapturedLine
from ninefold.wins.queries.remembered import WEIGHT

pytestmark = pytest.mark.django_db
CANARY = "canarysings"
# Their own rules refuse the word: an address is one, and a fault stands only beside its time.
MAY_BE_SILENT = {
    "learning.feed.address",
    "learning.feed.fault",
    "scheduling.calendarsource.failing_reason",
    # What is sealed is no word, and the table refuses words beside it.
    "reflection.entry.sealed",
    "reflection.sealingkey.salt",
    "reflection.sealingkey.wrapped",
}


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
        for column in columns_with_words(table):
            rows, name = table.rows(person), column.name
            written = rows.exclude(**{name: ""})
            # Where nobody wrote anything yet, the canary is the first word.
            word = Concat(name, Value(f" {CANARY}")) if written.exists() else Value(CANARY)
            try:
                with transaction.atomic():
                    (written if written.exists() else rows).update(**{name: word})
            except (DataError, IntegrityError, OperationalError):
                # Its own rule refuses the word; a test below names the columns that may.
                continue
    rebuild_index(owner=person)
    return person


def columns_with_words(table: Table) -> list[Any]:
    """The columns of a table in which a person writes."""
    return [
        column
        for column in table.model._meta.concrete_fields
        if isinstance(column, models.CharField | models.TextField)
        and not column.choices
        and not _is_code(column)
        and not (column.max_length and column.max_length < 40)
    ]


def _what_the_story_leaves_out(person: Any) -> None:
    """An occupation being tried, a line, a token, a private link, a link between two rows, a
    removed row, files of contacts and of a journal that wait for a word, two people made one, and
    a mentor's task."""
    import_from(open_archive(zipped()))
    tried = tasks_of(AN_OCCUPATION)[0].number
    start_experiment(owner=person, code=AN_OCCUPATION, task_numbers=[tried], predicted_energy=1)
    goal, other = set_goal(owner=person, title="Walked"), set_goal(owner=person, title="Removed")
    # Addresses that name a goal and its part need the latest of both to belong together.
    add_milestone(owner=person, goal_key=goal.pk, title="Walked half")
    link(owner=person, source=goal.ref, target=other.ref)
    remove(owner=person, ref=other.ref)
    CapturedLine.objects.create(owner=person, text="note: kept", taken_in_at=clock.now())
    make_token(owner=person, name="A script", scopes=["goals:read"])
    make_guest_link(owner=person, purpose="test", target=goal.ref, guest_name="Somebody")
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Noor Walked\r\nN:Walked;Noor;;;\r\nEND:VCARD\r\n"
    read_file(owner=person, filename="contacts.vcf", data=card)
    kept, double = (add_person(owner=person, name=name) for name in ("Noor One", "Noor Two"))
    merge_people(owner=person, kept_key=kept.pk, absorbed_key=double.pk)
    note = b"[2026-01-02 09:30] A walk.\nIt was cold.\n"
    read_import(owner=person, data=note, format="jrnl", file_name="journal.txt")
    mentor = Mentorship.objects.of(person).filter(stage="active").first()
    add_action_item(owner=person, mentorship_key=mentor.pk, text="Walked", side="mentor")


def _is_code(column: Any) -> bool:
    return (
        column.primary_key
        or column.unique
        # Another password ends every session, and nobody would be signed in.
        or column.name == "password"
        or isinstance(column, models.URLField | models.EmailField)
        or column.name.endswith(("_kind", "kind", "_hash", "strategy", "relation", "zone", "key"))
    )


@pytest.fixture(scope="module")
def keys_by_room(victim: Any) -> Keys:
    """The victim's latest, first and a removed row of each table, by room, as (kind, key)."""
    found: Keys = {}
    for table in all_tables():
        if issubclass(table.model, Owned):
            there = table.model.objects.of(victim).order_by("created_at", "pk")
            rows = [*filter(None, {there.last(), there.first()})]
            rows += list(table.model.objects.removed_of(victim)[:1])
        else:
            rows = list(table.rows(victim)[:2])
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


@pytest.fixture(scope="module")
def opened(victim: Any, keys_by_room: Keys) -> Opened:
    """Where the victim's own keys lead, for the victim and for a mentor with a private link."""
    item = ActionItem.objects.of(victim).filter(text__startswith="Walked").get()
    token = open_page(owner=victim, mentorship_key=item.mentorship_id)
    keys = {**keys_by_room}
    keys["mentors"] = [("mentors.action_item", str(item.pk)), *keys_by_room["mentors"]]
    happened = entries(victim, facts=list(WEIGHT)).order_by("-occurred_at")[:3]
    keys["activity"] = [("activity.entry", str(entry.pk)) for entry in happened]
    client = Client()
    client.force_login(victim)
    return walk_as_owner(client, keys, {"mentors": token})


@pytest.fixture(scope="module", autouse=True)
def a_short_demo(house: None) -> Iterator[None]:
    """The way to the demo leads to somebody without a story: the long one is the victim's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(story, "_teller", [cast.carol])
        yield


def sings(answer: Any) -> bool:
    """Whether the canary is anywhere in an answer."""
    return CANARY.encode() in answer.seen or CANARY in str(answer.headers)


def leaks(
    routes_to_walk: list[Route], opened: Opened, client: Client, enough: int = 50
) -> list[str]:
    """Walk the routes as somebody else, with all keys that lead the victim somewhere; what is
    wrong, in words. Stops after the route that brings more than `enough` of it. For nobody, who
    is turned away whatever the row, the first key of each route stands for all."""
    is_signed_in = bool(client.cookies)
    found = []
    for route in routes_to_walk:
        for values in opened.fillings[route.pattern][: None if is_signed_in else 1]:
            if "token" in values:
                values = {**values, "token": WRONG_TOKEN}
            path = fill(route, values)
            for method in opened.methods[route.pattern]:
                answer = ask(client, method, path, route)
                where = f"{method.upper()} {path} ({route.name})"
                if sings(answer):
                    found.append(f"{where} shows another's text")
                if answer.status_code >= 500:
                    found.append(f"{where} answers {answer.status_code}")
                if is_signed_in and asks_to_sign_in(answer):
                    found.append(f"{where} takes the stranger for nobody")
                if route.takes_a_key and answer.status_code < 300:
                    found.append(f"{where} answers {answer.status_code}, not 404")
        if len(found) > enough:
            break
    return found


def state_of(person: Any) -> dict[str, str]:
    """The hash of every table of a person."""
    manifest = write_archive(owner=person, to=io.BytesIO())
    return {path: sha for path, sha in manifest["sha256"].items() if path.endswith(".jsonl")}


def test_the_walk_knows_a_victim_for_every_parameter(opened: Opened) -> None:
    """The owner gets an answer from each route with one of the keys; else the walk of a stranger
    would prove nothing for it."""
    missing = [
        f"{route.pattern} ({route.name})"
        for route in all_routes()
        if not opened.fillings[route.pattern]
    ]
    assert not missing, "no victim for:\n" + "\n".join(missing)


def test_every_column_in_which_one_writes_carries_the_canary(victim: Any) -> None:
    """Else a table could drop out of the walk unnoticed."""
    silent = {
        f"{table.label}.{column.name}"
        for table in personal_tables()
        for column in columns_with_words(table)
        if not table.rows(victim).filter(**{f"{column.name}__contains": CANARY}).exists()
    }
    assert silent <= MAY_BE_SILENT, sorted(silent - MAY_BE_SILENT)


def test_the_owner_meets_no_server_error_on_any_route(opened: Opened) -> None:
    assert not opened.broken, "\n".join(opened.broken)


def test_the_owner_is_signed_in_on_the_whole_way(opened: Opened) -> None:
    """Who is sent to the door sees nothing anywhere, and the walk would prove nothing."""
    assert not opened.turned_away, "\n".join(opened.turned_away[:30])


def test_a_stranger_and_nobody_see_none_of_it_on_any_route(victim: Any, opened: Opened) -> None:
    before = state_of(victim)
    stranger = Client()
    stranger.force_login(cast.ben())
    found = leaks(all_routes(), opened, stranger)
    found += leaks(all_routes(), opened, Client())
    assert not found, "\n".join(found[:30])
    assert state_of(victim) == before
    assert not any(CANARY in message.body for message in mail.outbox)


@pytest.mark.parametrize("room", sorted(set(apps.app_configs) & {"goals", "wins", "network"}))
def test_the_walk_finds_a_planted_leak(
    opened: Opened, room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Queries that forget the owner are noticed."""
    monkeypatch.setattr(OwnedQuerySet, "of", lambda rows, owner: rows.filter(removed_at=None))
    stranger = Client()
    stranger.force_login(cast.ben())
    in_the_room = [route for route in all_routes() if route.room == room]
    assert leaks(in_the_room, opened, stranger, enough=0), "nobody noticed"
