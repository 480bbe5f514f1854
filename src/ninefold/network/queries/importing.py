"""Reads of imports."""

from __future__ import annotations

from typing import Any

from django.db.models import Count

from ninefold.network.models import ImportDraft, ImportRow


def import_drafts(owner: Any) -> list[ImportDraft]:
    """Files that were read, the latest first."""
    return list(ImportDraft.objects.of(owner)[:20])


def import_draft(owner: Any, key: object) -> ImportDraft:
    """One file that was read. Raises NotFound."""
    return ImportDraft.objects.one_of(owner, key)


def import_rows(owner: Any, draft: ImportDraft, standing: str = "") -> Any:
    """The contacts of the file in their order, only those of a standing if one is given."""
    rows = ImportRow.objects.of(owner).filter(draft=draft).select_related("match", "became")
    return rows.filter(standing=standing) if standing else rows


def standing_counts(owner: Any, draft: ImportDraft) -> dict[str, int]:
    """How many contacts of the file there are of each standing."""
    rows = ImportRow.objects.of(owner).filter(draft=draft).order_by()
    return {
        row["standing"]: row["many"] for row in rows.values("standing").annotate(many=Count("pk"))
    }


def to_bring_in(owner: Any, draft: ImportDraft) -> dict[str, int]:
    """How many contacts would come in now as new people, how many into somebody known, and how
    many are still to be decided."""
    rows = ImportRow.objects.of(owner).filter(draft=draft, became=None)
    counts = {
        row["decision"]: row["many"]
        for row in rows.values("decision").annotate(many=Count("pk")).order_by()
    }
    return {key: counts.get(key, 0) for key in ("new", "same", "open", "skip")}
