"""Keeping the index true."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connection, transaction

from ninefold.activity.operations import refresh_statistics
from ninefold.kernel.plugs import Happened, Kind, kinds
from ninefold.kernel.refs import Ref
from ninefold.search.models import SearchDocument


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
    SearchDocument.objects.update_or_create(
        row_kind=kind.name,
        row_id=row.pk,
        defaults={
            "owner": owner,
            "title": document.title[:500],
            "text": document.text,
            "on": document.on,
        },
    )


@transaction.atomic
def rebuild_index(*, owner: Any) -> int:
    """Index everything of the owner anew; returns how many rows can be found now."""
    SearchDocument.objects.filter(owner=owner).delete()
    for kind in kinds().values():
        if kind.document is None:
            continue
        rows = apps.get_model(kind.model).objects.of(owner).iterator(chunk_size=500)
        found = ((row, kind.document(row)) for row in rows)
        SearchDocument.objects.bulk_create(
            (
                SearchDocument(
                    owner=owner,
                    row_kind=kind.name,
                    row_id=row.pk,
                    title=document.title[:500],
                    text=document.text,
                    on=document.on,
                )
                for row, document in found
                if document is not None
            ),
            batch_size=500,
        )
    # Where rows came in by thousands, the planner's counts are old too.
    refresh_statistics()
    return SearchDocument.objects.filter(owner=owner).count()


def rebuild_index_of(owner: Any) -> None:
    """`rebuild_index` as the board of plugs calls it."""
    rebuild_index(owner=owner)


def forget_deleted_words() -> None:
    """Merge SQLite's index of words, so that none of what was deleted stays in it: until then its
    pieces still name the words of deleted rows."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_words(search_words) VALUES ('optimize')")
