"""Finding anything that one owns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ninefold.activity.queries import cards
from ninefold.kernel.plugs import kinds
from ninefold.kernel.refs import Ref
from ninefold.search.snippets import snippet

MOST_FOUND = 50
# Only words that stand in more rows than this are not ranked over all of them.
MOST_RANKED = 10_000
_OPEN, _CLOSE = "\x02", "\x03"


@dataclass(frozen=True)
class Found:
    """One row that was found, with a snippet in which the words are marked."""

    ref: Ref
    noun: str
    title: str
    url: str
    snippet: SafeString
    on: date | None


def find(owner: Any, words: str, *, kind: str = "", most: int = MOST_FOUND) -> list[Found]:
    """The owner's rows that hold every word (the last one also as a beginning), best first.

    `kind` narrows to one kind of row. Words are taken as they are: no query language.
    """
    terms = re.findall(r"[^\W_]+", words.casefold())[:12]
    if not terms:
        return []
    find_rows = _sqlite if connection.vendor == "sqlite" else _postgresql
    rows = find_rows(owner, terms, kind, most)
    shown = cards(owner, [row[0] for row in rows])
    known = kinds()
    return [
        Found(ref, known[ref.kind].noun, shown[ref].title, shown[ref].url, _marked(snippet), on)
        for ref, snippet, on in rows
        if ref in shown
    ]


def _marked(snippet: str) -> SafeString:
    safe = escape(snippet).replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>")
    return mark_safe(safe)


type _Rows = Sequence[tuple[Ref, str, date | None]]


def _sqlite(owner: Any, terms: list[str], kind: str, most: int) -> _Rows:
    match = " ".join(f'"{term}"' for term in terms) + "*"
    narrowed = "AND d.row_kind = %s" if kind else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT d.row_kind, d.row_id, d.text, d."on" FROM (
                SELECT search_words.rowid AS id, bm25(search_words, 4.0, 1.0) AS distance
                FROM search_words JOIN search_searchdocument d ON d.id = search_words.rowid
                WHERE search_words MATCH %s AND d.owner_id = %s {narrowed}
                ORDER BY search_words.rowid DESC LIMIT {MOST_RANKED}
            ) best JOIN search_searchdocument d ON d.id = best.id
            ORDER BY best.distance LIMIT %s
            """,
            [match, owner.pk.hex, *([kind] if kind else []), most],
        )
        return [
            (
                Ref(k, key),
                snippet(text, terms, (_OPEN, _CLOSE)),
                date.fromisoformat(on) if isinstance(on, str) else on,
            )
            for k, key, text, on in cursor.fetchall()
        ]


def _postgresql(owner: Any, terms: list[str], kind: str, most: int) -> _Rows:
    query = " & ".join(terms) + ":*"
    narrowed = "AND d.row_kind = %s" if kind else ""
    options = f"StartSel={_OPEN}, StopSel={_CLOSE}, MaxWords=24, MinWords=8, MaxFragments=1"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT d.row_kind, d.row_id, ts_headline('simple', d.text, q, %s), d."on"
            FROM search_searchdocument d, to_tsquery('simple', %s) q
            WHERE d.words @@ q AND d.owner_id = %s {narrowed}
            ORDER BY ts_rank(d.words, q) DESC LIMIT %s
            """,
            [options, query, owner.pk, *([kind] if kind else []), most],
        )
        return [(Ref(k, str(key)), text, on) for k, key, text, on in cursor.fetchall()]
