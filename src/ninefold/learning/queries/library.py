"""The library: what is in it, by status, kind and words."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, F, Prefetch, Q

from ninefold.learning.models import Resource, StudySession, Teaching, Use

OPEN = (Resource.Status.WISH, Resource.Status.DOING, Resource.Status.PAUSED)


def library(owner: Any) -> Any:
    """All resources of the owner as a queryset, those due soonest first, then the newest."""
    return Resource.objects.of(owner).order_by(F("due_on").asc(nulls_last=True), "-created_at")


def open_resources(owner: Any, status: str) -> list[Resource]:
    """The resources of one status that has not ended."""
    return list(library(owner).filter(status=status))


def search_library(owner: Any, *, status: str = "", kind: str = "", words: str = "") -> Any:
    """The library as a queryset, narrowed: each word stands in title, author or purpose.

    What has ended is ordered by its end, latest first.
    """
    found = library(owner)
    if status == "open":
        found = found.filter(status__in=OPEN)
    elif status:
        found = found.filter(status=status)
    if kind:
        found = found.filter(kind=kind)
    for word in words.split()[:8]:
        found = found.filter(
            Q(title__icontains=word) | Q(author__icontains=word) | Q(purpose__icontains=word)
        )
    if status == Resource.Status.FINISHED:
        found = found.order_by("-finished_on", "-created_at")
    return found


def counts_by_status(owner: Any) -> dict[str, int]:
    """How many resources there are of each status."""
    rows = Resource.objects.of(owner).order_by().values_list("status").annotate(Count("pk"))
    return dict.fromkeys(Resource.Status.values, 0) | dict(rows)


def resource(owner: Any, key: object) -> Resource:
    """One resource with its sessions, uses and teachings as `all_sessions`, `all_uses` and
    `all_teachings`. Raises NotFound."""
    rows: Any = Resource.objects.of(owner)
    found: Resource = rows.prefetch_related(
        Prefetch("sessions", StudySession.objects.of(owner), to_attr="all_sessions"),
        Prefetch("uses", Use.objects.of(owner), to_attr="all_uses"),
        Prefetch("teachings", Teaching.objects.of(owner), to_attr="all_teachings"),
    ).one_of(owner, key)
    return found


def due_by(owner: Any, until: date) -> list[Resource]:
    """What is open and due by the day `until`, soonest first; what rests is left in peace."""
    return list(
        library(owner).filter(
            status__in=[Resource.Status.WISH, Resource.Status.DOING], due_on__lte=until
        )
    )
