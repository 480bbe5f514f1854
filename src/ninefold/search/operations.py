"""Keeping the index true."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from ninefold.activity.operations import refresh_statistics
from ninefold.kernel.plugs import Happened, Kind, kinds
from ninefold.kernel.refs import Ref
from ninefold.search.marks import marks_of, parents_to_read
from ninefold.search.models import SearchDocument, SearchMark

MOST_MARKED = 5000


def index_subject(owner: Any, happened: Happened) -> None:
    """Bring the index up to what the row of a fact says now; a removed row leaves it."""
    kind = kinds().get(happened.subject.kind)
    if kind is None or kind.document is None:
        return
    row = apps.get_model(kind.model).objects.of(owner).filter(pk=happened.subject.id).first()
    if row is None:
        forget(ref=happened.subject)
    else:
        _index(owner, kind, row)


def index_row(*, owner: Any, row: Any) -> None:
    """Index a row that changed without a fact about itself, such as a part of another."""
    kind = kinds().get(row.ref.kind)
    if kind is not None and kind.document is not None:
        _index(owner, kind, row)


def forget(*, ref: Ref) -> None:
    """Take a row out of the index."""
    SearchDocument.objects.filter(row_kind=ref.kind, row_id=ref.id).delete()


def _index(owner: Any, kind: Kind, row: Any) -> None:
    document = kind.document(row) if kind.document else None
    if document is None:
        forget(ref=row.ref)
        return
    kept, _ = SearchDocument.objects.update_or_create(
        row_kind=kind.name,
        row_id=row.pk,
        defaults={
            "owner": owner,
            "title": document.title[:500],
            "text": document.text,
            "on": document.on,
            "is_marked": True,
        },
    )
    wanted = marks_of(row)
    here = set(kept.marks.values_list("mark", flat=True))
    if here - wanted:
        kept.marks.filter(mark__in=here - wanted).delete()
    SearchMark.objects.bulk_create(
        SearchMark(document=kept, owner=owner, mark=mark) for mark in sorted(wanted - here)
    )


@transaction.atomic
def rebuild_index(*, owner: Any) -> int:
    """Index everything of the owner anew; returns how many rows can be found now."""
    SearchMark.objects.filter(owner=owner).delete()
    SearchDocument.objects.filter(owner=owner).delete()
    for kind in kinds().values():
        if kind.document is None:
            continue
        parents = parents_to_read(kind.model)
        rows = apps.get_model(kind.model).objects.of(owner)
        rows = rows.select_related(*parents) if parents else rows
        found = ((row, kind.document(row)) for row in rows.iterator(chunk_size=500))
        waiting = (pair for pair in found if pair[1] is not None)
        while batch := list(islice(waiting, 500)):
            kept = SearchDocument.objects.bulk_create(
                SearchDocument(
                    owner=owner,
                    row_kind=kind.name,
                    row_id=row.pk,
                    title=document.title[:500],
                    text=document.text,
                    on=document.on,
                    is_marked=True,
                )
                for row, document in batch
                if document is not None
            )
            SearchMark.objects.bulk_create(
                SearchMark(document=one, owner=owner, mark=mark)
                for one, (row, _) in zip(kept, batch, strict=True)
                for mark in sorted(marks_of(row))
            )
    # Where rows came in by thousands, the planner's counts are old too.
    refresh_statistics()
    return SearchDocument.objects.filter(owner=owner).count()


def mark_documents() -> int:
    """Write the marks of documents that were indexed before there were marks, up to 5,000 at a
    time; returns how many. Nothing is left to do once all have them."""
    waiting = list(
        SearchDocument.objects.filter(is_marked=None)
        .select_related("owner")
        .order_by("pk")[:MOST_MARKED]
    )
    known = kinds()
    for document in waiting:
        kind = known.get(document.row_kind)
        row = None
        if kind is not None:
            rows = apps.get_model(kind.model).objects.of(document.owner)
            row = rows.filter(pk=document.row_id).first()
        with transaction.atomic():
            if kind is None or row is None:
                document.delete()
            else:
                _index(document.owner, kind, row)
    return len(waiting)


def mark_waiting(now: datetime) -> None:
    """`mark_documents` as the board of plugs calls it."""
    mark_documents()


def rebuild_index_of(owner: Any) -> None:
    """`rebuild_index` as the board of plugs calls it."""
    rebuild_index(owner=owner)


def forget_deleted_words() -> None:
    """Merge SQLite's index of words, so that none of what was deleted stays in it: until then its
    pieces still name the words of deleted rows."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_words(search_words) VALUES ('optimize')")
