"""Where a person waits: the first start, the demo's story, and Today with two full years.

CPU seconds of one process on SQLite, so that a busy machine tells the same. The client is the
one of Django's tests: middlewares, session and database are in it, the socket is not.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from benchmarks.apart import figures_apart, hand_back
from benchmarks.figure import Figure

ROUNDS = 40
MOST_FOR_TABLES, MOST_FOR_STORY, MOST_FOR_PAGE = 5.0, 10.0, 60.0
LISTS = "goals passion mentors skills network reflection feedback learning wins".split()


def run() -> list[Figure]:
    """The figures, measured in a fresh process."""
    return figures_apart("benchmarks.pages")


def _measure() -> list[Figure]:
    from django.core.management import call_command

    from ninefold.config.story import tell_the_story

    tables = _seconds(lambda: call_command("migrate", verbosity=0))
    story = _seconds(tell_the_story)
    client, person = _signed_in()
    page, queries = _page(client, "/")
    template = 1000 * _seconds(_rendering(client, person), ROUNDS)
    slowest = max((_page(client, f"/{room}/")[0], room) for room in LISTS)
    return [
        Figure("first start: all tables", tables, "s", "limit", tables / MOST_FOR_TABLES),
        Figure("the demo's two years", story, "s", "limit", story / MOST_FOR_STORY),
        Figure("Today", page, "ms", "limit", page / MOST_FOR_PAGE),
        Figure("Today in a second", 1000 / page, "pages"),
        Figure("queries of Today", queries, ""),
        Figure("template of Today", template, "ms", "the whole request", template / page),
        Figure(
            f"slowest list: {slowest[1]}", slowest[0], "ms", "limit", slowest[0] / MOST_FOR_PAGE
        ),
    ]


def _signed_in() -> tuple[Any, Any]:
    from django.conf import settings
    from django.test import Client

    from ninefold.accounts.models import Person

    settings.ALLOWED_HOSTS.append("testserver")
    client, person = Client(), Person.objects.get()
    client.force_login(person)
    return client, person


def _page(client: Any, address: str) -> tuple[float, int]:
    """CPU milliseconds and queries of one page, warm."""
    from django.db import connection

    asked = 0

    def count(execute: Any, *statement: Any) -> Any:
        nonlocal asked
        asked += 1
        return execute(*statement)

    answer = client.get(address)
    if answer.status_code != 200:
        raise AssertionError(f"{address} answers {answer.status_code}")
    with connection.execute_wrapper(count):
        client.get(address)
    return 1000 * _seconds(lambda: client.get(address), ROUNDS), asked


def _rendering(client: Any, person: Any) -> Callable[[], object]:
    """Today's template alone, with all that it shows read before."""
    from django.template.loader import render_to_string

    from ninefold.today.operations import capture_verbs
    from ninefold.today.pages import today_page

    request = client.get("/").wsgi_request
    context = {"page": today_page(person), "verbs": list(capture_verbs().values())}
    return lambda: render_to_string("today/today.html", context, request)


def _seconds(work: Callable[[], object], rounds: int = 1) -> float:
    started = time.process_time()
    for _ in range(rounds):
        work()
    return (time.process_time() - started) / rounds


if __name__ == "__main__":
    hand_back(_measure)
