"""Finding anything that one owns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import connection
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ninefold.activity.queries import cards
from ninefold.kernel.plugs import Card, Kind, kinds
from ninefold.kernel.refs import Ref
from ninefold.search.filters import Conditions, Filters, conditions
from ninefold.search.models import SearchMark
from ninefold.search.snippets import marked, snippet

MOST_FOUND = 50
# Words that stand in more rows than this are ranked over the latest of them only: to rank 50,000
# takes a fifth of a second.
MOST_RANKED = 10_000
EVERYTHING = Filters()
_OPEN, _CLOSE = _MARK = "\x02", "\x03"


@dataclass(frozen=True)
class Found:
    """One row that was found, with a snippet and its title in which the words are marked. Where
    the words stand in the title alone, the snippet is what else there is to say of the row."""

    ref: Ref
    noun: str
    title: str
    url: str
    snippet: SafeString
    on: date | None
    marked_title: SafeString


def find(
    owner: Any, words: str, filters: Filters = EVERYTHING, *, kind: str = "", most: int = MOST_FOUND
) -> list[Found]:
    """The owner's rows that hold every word (the last one also as a beginning, after those that
    hold it whole) and pass the filters, best first; with filters and no words all that pass, the
    latest first.

    `kind` narrows to one kind of row. Words are taken as they are: no query language.
    """
    if kind:
        filters = replace(filters, kind=kind)
    terms = re.findall(r"[^\W_]+", words.casefold())[:12]
    if not terms and (words.strip() or not filters.narrows):
        return []
    condition = conditions(owner, filters)
    if condition is None:
        return []
    if not terms:
        rows = _latest(condition, most)
    elif connection.vendor == "sqlite":
        rows = _sqlite(condition, terms, most)
    else:
        rows = _postgresql(condition, terms, most)
    shown = cards(owner, [row[0] for row in rows])
    known = kinds()
    return [
        Found(
            ref=ref,
            noun=known[ref.kind].noun,
            title=shown[ref].title,
            url=shown[ref].url,
            snippet=_safe(text if _OPEN in text else _said(shown[ref], known[ref.kind]) or text),
            on=on,
            marked_title=_safe(
                marked(shown[ref].title, terms, _MARK) if terms else shown[ref].title
            ),
        )
        for ref, text, on in rows
        if ref in shown
    ]


def _said(card: Card, kind: Kind) -> str:
    """What a card says of its row besides the kind of row it is."""
    return "" if card.detail.casefold() == kind.noun.casefold() else card.detail


def belonging(owner: Any, refs: Sequence[Ref]) -> dict[Ref, list[str]]:
    """What each row hangs on, by title, up to two: of an agenda item its meeting and its mentor."""
    found: dict[Ref, list[Ref]] = {}
    marks = (
        SearchMark.objects.filter(owner=owner, document__row_id__in={ref.id for ref in refs})
        .exclude(mark__startswith="tag ")
        .order_by("pk")
        .values_list("document__row_kind", "document__row_id", "mark")
    )
    for kind, key, mark in marks:
        found.setdefault(Ref(kind, str(key)), []).append(Ref.read(mark))
    parents = cards(owner, sorted({ref for some in found.values() for ref in some}, key=str))
    return {
        ref: [parents[one].title for one in found[ref] if one in parents][:2]
        for ref in refs
        if ref in found
    }


def _safe(snippet: str) -> SafeString:
    safe = escape(snippet).replace(_OPEN, "<mark>").replace(_CLOSE, "</mark>")
    return mark_safe(safe)


type _Rows = Sequence[tuple[Ref, str, date | None]]


def _latest(condition: Conditions, most: int) -> _Rows:
    where, values = condition.about("d.id")
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT d.row_kind, d.row_id, substr(d.text, 1, 300), d."on"
            FROM search_searchdocument d WHERE {where}
            ORDER BY d."on" IS NULL, d."on" DESC, d.id DESC LIMIT %s
            """,
            [*values, most],
        )
        return [
            (Ref(k, str(key)), " ".join(text.split())[:160], _day(on))
            for k, key, text, on in cursor.fetchall()
        ]


def _sqlite(condition: Conditions, terms: list[str], most: int) -> _Rows:
    match = " ".join(f'"{term}"' for term in terms) + "*"
    # The plus keeps SQLite from asking the index of words anew for each document of a set.
    where, values = condition.about("+search_words.rowid")
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT d.row_kind, d.row_id, d.title, d.text, d."on" FROM (
                SELECT search_words.rowid AS id, bm25(search_words, 4.0, 1.0) AS distance
                FROM search_words JOIN search_searchdocument d ON d.id = search_words.rowid
                WHERE search_words MATCH %s AND {where}
                ORDER BY search_words.rowid DESC LIMIT {MOST_RANKED}
            ) best JOIN search_searchdocument d ON d.id = best.id
            ORDER BY best.distance, best.id DESC LIMIT %s
            """,
            [match, *values, 4 * most],
        )
        rows = cursor.fetchall()
    last = re.compile(rf"(?<![^\W_]){terms[-1]}(?![^\W_])", re.I)
    rows.sort(key=lambda row: not (last.search(row[2]) or last.search(row[3])))
    return [
        (Ref(k, key), snippet(text, terms, _MARK), _day(on)) for k, key, _, text, on in rows[:most]
    ]


def _postgresql(condition: Conditions, terms: list[str], most: int) -> _Rows:
    whole = " & ".join(terms)
    where, values = condition.about("d.id")
    options = f"StartSel={_OPEN}, StopSel={_CLOSE}, MaxWords=24, MinWords=8, MaxFragments=1"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT d.row_kind, d.row_id, ts_headline('simple', d.text, q, %s), d."on"
            FROM to_tsquery('simple', %s) q, to_tsquery('simple', %s) whole, LATERAL (
                SELECT id, ts_rank(words, q) AS likeness, words @@ whole AS is_whole FROM (
                    SELECT d.id, d.words FROM search_searchdocument d
                    WHERE d.words @@ q AND {where}
                    ORDER BY d.id DESC LIMIT {MOST_RANKED}
                ) latest ORDER BY is_whole DESC, likeness DESC, id DESC LIMIT %s
            ) best JOIN search_searchdocument d ON d.id = best.id
            ORDER BY best.is_whole DESC, best.likeness DESC, best.id DESC
            """,
            [options, f"{whole}:*", whole, *values, most],
        )
        return [(Ref(k, str(key)), text, on) for k, key, text, on in cursor.fetchall()]


def _day(on: Any) -> date | None:
    return date.fromisoformat(on) if isinstance(on, str) else on
