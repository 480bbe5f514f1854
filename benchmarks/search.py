"""Searching 100,000 journal entries, ranked, the first 50, against grep over the same text.

Two people have the entries by turns, since the index is shared and each sees only their own.
The same with filters: a tag on half of the entries, one on a thousandth, a person whom a hundredth
is linked with, the earliest year. Entries are made of made-up words that are as unevenly common as
real ones (Zipf's law); grep only counts lines that hold the word: no ranks, no owner, no snippet.
The times are wall time, the best of a few, since grep is a process of its own. All of it on SQLite,
and on PostgreSQL too where that is installed: there after a VACUUM, which PostgreSQL does by itself
soon after so many rows came in.
"""

from __future__ import annotations

import random
import runpy
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from benchmarks.apart import figures_apart, hand_back
from benchmarks.figure import Figure

ENTRIES, WORDS, LENGTH = 100_000, 20_000, 60
ROUNDS, MOST_MS = 5, 100.0
RARE = "zyzzyva"
FIRST = date(2001, 1, 1)
SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"


def run() -> list[Figure]:
    """The figures, measured in a fresh process for each database."""
    figures = figures_apart("benchmarks.search")
    if runpy.run_path(str(SCRIPTS / "programs.py"))["find_postgresql"]():
        beside = (sys.executable, str(SCRIPTS / "with-postgresql"))
        figures += figures_apart("benchmarks.search", beside=beside)
    else:
        print("search: PostgreSQL is not here, so only SQLite was measured", file=sys.stderr)
    return figures


def _words(chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < WORDS:
        length = chance.randint(2, 5)
        found[
            "".join(chance.choice("bdfklmnprst") + chance.choice("aeiou") for _ in range(length))
        ] = None
    return list(found)


def _texts(chance: random.Random, words: list[str]) -> Iterator[str]:
    weights = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))
    for number in range(ENTRIES):
        text = chance.choices(words, cum_weights=weights, k=LENGTH)
        if number % 20_000 == 0:
            text[LENGTH // 2] = RARE
        yield " ".join(text)


def _measure() -> list[Figure]:
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    chance = random.Random(20261124)
    words = _words(chance)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "journal.txt"
        owner = _fill(chance, words, file)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("VACUUM (ANALYZE)")
        named = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
        return [
            figure._replace(name=f"{figure.name}, {named}")
            for figure in (*_words_alone(owner, words, file), *_filtered(owner, words, file))
        ]


def _fill(chance: random.Random, words: list[str], file: Path) -> Any:
    """Write the entries of two people, each line also into `file`; the first of the two."""
    from django.db import transaction

    from ninefold.accounts.operations import create_person
    from ninefold.activity.operations import refresh_statistics
    from ninefold.reflection.models import Entry
    from ninefold.search.models import SearchDocument, SearchMark, tag_mark

    people = [
        create_person(email=f"{name}@example.org", password="a quiet workshop", display_name=name)
        for name in ("Ada", "Ben")
    ]
    days = {person.pk: FIRST for person in people}
    with transaction.atomic():
        with file.open("w") as lines:
            entries = []
            for number, text in enumerate(_texts(chance, words)):
                person = people[number % 2]
                entries.append(Entry(owner=person, on=days[person.pk], text=text))
                days[person.pk] += timedelta(days=1)
                lines.write(text + "\n")
        Entry.objects.bulk_create(entries, batch_size=1000)
        documents = SearchDocument.objects.bulk_create(
            (
                SearchDocument(
                    owner=entry.owner,
                    row_kind="reflection.entry",
                    row_id=entry.pk,
                    title=f"{entry.on}",
                    text=entry.text,
                    on=entry.on,
                    is_marked=True,
                )
                for entry in entries
            ),
            batch_size=1000,
        )
        SearchMark.objects.bulk_create(
            (
                SearchMark(document=one, owner=one.owner, mark=tag_mark(tag))
                for number, one in enumerate(documents)
                for tag, each in (("common", 4), ("rare", 1000))
                if number % each < 2
            ),
            batch_size=1000,
        )
        _befriend(people[0], entries[::100])
    refresh_statistics()
    return people[0]


def _befriend(owner: Any, entries: Sequence[Any]) -> None:
    """A person whom these entries are linked with, and a goal for every second of them."""
    from ninefold.goals.models import Goal
    from ninefold.links.models import Link
    from ninefold.network.models import Person
    from ninefold.search.models import SearchDocument

    friend = Person.objects.create(owner=owner, name="Priya Nair", known_since=FIRST)
    goal = Goal.objects.create(owner=owner, title="Present at the company meeting", starts_on=FIRST)
    for row, title in ((friend, friend.name), (goal, goal.title)):
        SearchDocument.objects.create(
            owner=owner,
            row_kind=row.ref.kind,
            row_id=row.pk,
            title=title,
            is_marked=True,
        )
    for row, some in ((friend, entries), (goal, entries[::2])):
        Link.objects.bulk_create(
            (
                Link(
                    owner=owner,
                    source_kind="reflection.entry",
                    source_id=entry.pk,
                    relation="is about",
                    target_kind=row.ref.kind,
                    target_id=row.pk,
                )
                for entry in some
            ),
            batch_size=1000,
        )


def _words_alone(owner: Any, words: list[str], file: Path) -> Iterator[Figure]:
    from ninefold.search.queries import find

    for name, word in (
        ("a rare word", RARE),
        ("the commonest word", words[0]),
        ("two words", f"{words[0]} {words[200]}"),
        ("a first letter", "b"),
    ):
        found = find(owner, word)
        if not found or any(RARE in word and RARE not in one.snippet for one in found):
            raise AssertionError(f"{word} was not found as it should be")
        ours = _milliseconds(lambda word=word: find(owner, word))
        grep = _milliseconds(lambda word=word: _grep(word.split()[-1], file))
        title = f"{name}, first 50 ranked"
        yield Figure(title, ours, "ms", "limit", ours / MOST_MS)
        yield Figure(title, ours, "ms", f"grep -c {grep:.0f} ms", ours / grep)


def _filtered(owner: Any, words: list[str], file: Path) -> Iterator[Figure]:
    from ninefold.search.filters import Filters
    from ninefold.search.queries import find

    grep = _milliseconds(lambda: _grep(words[0], file))
    later = FIRST + timedelta(days=ENTRIES // 4)
    for name, filters in (
        ("a tag on half", Filters(tag="common")),
        ("a rare tag", Filters(tag="rare")),
        ("a person", Filters(person="Priya")),
        ("a goal", Filters(goal="company meeting")),
        ("the earliest year", Filters(until=FIRST + timedelta(days=364))),
        ("the later half", Filters(since=later)),
        (
            "a tag, a person and the later half",
            Filters(tag="common", person="Priya", since=later),
        ),
    ):
        if not find(owner, words[0], filters):
            raise AssertionError(f"nothing was found with {name}")
        ours = _milliseconds(lambda filters=filters: find(owner, words[0], filters))
        title = f"the commonest word with {name}"
        yield Figure(title, ours, "ms", "limit", ours / MOST_MS)
        yield Figure(title, ours, "ms", f"grep -c {grep:.0f} ms, no filter", ours / grep)


def _grep(word: str, file: Path) -> Any:
    return subprocess.run(["grep", "-c", word, str(file)], capture_output=True, check=True)


def _milliseconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return 1000 * best


if __name__ == "__main__":
    hand_back(_measure)
