"""A page costs the same number of queries however much one has written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, get_resolver
from tests.architecture.doubling import double_rows

from ninefold.config.story import tell_the_story
from ninefold.goals.models import CheckIn, Goal
from ninefold.kernel.plugs import kinds
from ninefold.search.operations import rebuild_index

pytestmark = pytest.mark.django_db
OUTSIDE = ("account/", "static/")
ADDRESS = "owner@example.org"
MOST_FOR_ONE_PAGE, MOST_OF_A_KIND = 75, 5
WITH_WORDS = ["/search/?q=test", "/search/?q=a", "/api/search/?q=test"]


def addresses() -> list[str]:
    """Every address of ours that needs no key."""
    found = list(WITH_WORDS)
    waiting = [("", entry) for entry in get_resolver().url_patterns]
    while waiting:
        before, entry = waiting.pop()
        pattern = before + str(entry.pattern)
        if pattern.startswith(OUTSIDE) or "<" in pattern:
            continue
        if isinstance(entry, URLPattern):
            found.append(f"/{pattern}")
        else:
            waiting += [(pattern, inside) for inside in entry.url_patterns]
    return sorted(set(found))


def pages_of_rows(owner: Any) -> list[str]:
    """The pages of up to three rows of each kind."""
    found = [
        kind.card(row).url.partition("#")[0]
        for kind in kinds().values()
        for row in apps.get_model(kind.model).objects.of(owner).order_by("created_at", "pk")[:3]
    ]
    return sorted(set(found))


def _note_in(asked: list[str]) -> Any:
    def note(execute: Any, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    return note


def shapes(asked: list[str]) -> Counter[str]:
    """How often each question was asked, however many values it compares with."""
    return Counter(re.sub(r"\(%s(?:, %s)*\)", "(...)", sql) for sql in asked)


def queries_by_page(client: Client, pages: list[str]) -> dict[str, list[str]]:
    """The queries of each address that answers, asked a second time."""
    found = {}
    for address in pages:
        with transaction.atomic():
            if client.get(address).status_code == 200:
                asked: list[str] = []
                with connection.execute_wrapper(_note_in(asked)):
                    client.get(address)
                found[address] = asked
            transaction.set_rollback(True)
    return found


@pytest.fixture(scope="module")
def before_and_after(
    django_db_setup: Any, django_db_blocker: Any
) -> Iterator[tuple[dict[str, list[str]], dict[str, list[str]]]]:
    """The queries of each page for the two years of the demo, and for twice as much."""
    with django_db_blocker.unblock(), transaction.atomic():
        person = tell_the_story()
        person.is_demo, person.email = False, ADDRESS
        person.save()
        client = Client()
        client.force_login(person)
        pages = sorted({*addresses(), *pages_of_rows(person)})
        before = queries_by_page(client, pages)
        there, copied = double_rows(person)
        assert copied > 0.95 * there, f"only {copied} of {there} rows could be doubled"
        rebuild_index(owner=person)
        yield before, queries_by_page(client, pages)
        transaction.set_rollback(True)


def test_twice_as_many_rows_need_no_more_queries_on_any_page(before_and_after: Any) -> None:
    before, after = before_and_after
    assert {"/", "/goals/", "/wins/", "/reflection/", "/api/goals/"} <= before.keys()
    grown = [
        f"{page}: asked {now} times, {then} times before: {shape[:200]}"
        for page in before
        for shape, now in shapes(after.get(page, [])).items()
        # A part of the page that was empty may ask once for what it holds now.
        if now > max(then := shapes(before[page])[shape], 1)
    ]
    assert not grown, "\n".join(grown)


def test_no_page_asks_more_than_a_fixed_number_of_questions(before_and_after: Any) -> None:
    _, after = before_and_after
    many = {page: len(asked) for page, asked in after.items() if len(asked) > MOST_FOR_ONE_PAGE}
    assert not many


def test_no_page_asks_the_same_question_for_each_of_its_rows(before_and_after: Any) -> None:
    """Which the counts alone would not show on a page that lists only the latest ones."""
    _, after = before_and_after
    found = {page: Counter(asked).most_common(1) for page, asked in after.items()}
    assert not {page: most for page, most in found.items() if most and most[0][1] > MOST_OF_A_KIND}


def test_a_page_that_is_only_read_writes_nothing(before_and_after: Any) -> None:
    before, _ = before_and_after
    writing = {
        page: [sql for sql in asked if sql.startswith(("INSERT", "UPDATE", "DELETE"))]
        for page, asked in before.items()
        if not page.startswith("/api/")
    }
    assert not {page: written for page, written in writing.items() if written}


def test_a_planted_question_for_each_row_is_found(
    before_and_after: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The counts above would mean nothing if they missed a page that asks once for each row."""
    shown = Goal.get_absolute_url

    def asking(goal: Goal) -> str:
        list(CheckIn.objects.of(goal.owner_id).filter(goal=goal))
        return shown(goal)

    _, after = before_and_after
    client = Client()
    client.force_login(Goal.objects.filter(owner__email=ADDRESS)[0].owner)
    monkeypatch.setattr(Goal, "get_absolute_url", asking)
    planted = queries_by_page(client, ["/goals/"])["/goals/"]
    (most,) = (shapes(planted) - shapes(after["/goals/"])).most_common(1)
    assert most[1] > MOST_OF_A_KIND
    assert Counter(planted).most_common(1)[0][1] > MOST_OF_A_KIND
