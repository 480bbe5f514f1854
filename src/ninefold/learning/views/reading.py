"""Reading what feeds bring."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.learning.operations import mark_all_seen, mark_seen, save_entry
from ninefold.learning.queries import entries, feeds_with_counts
from ninefold.learning.queries import entry as find_entry
from ninefold.web.doors import act, door
from ninefold.web.returning import safe_return

A_PAGE = 25


@door("GET", "HEAD")
def reading(request: HttpRequest) -> HttpResponse:
    """Entries of all feeds, what is new first asked for."""
    feeds = feeds_with_counts(request.user)
    show_all = request.GET.get("show") == "all"
    found = entries(request.user, only_new=not show_all)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "learning/reading.html",
        {
            "page": page,
            "feeds": feeds,
            "show_all": show_all,
            "new_count": sum(feed.new_count for feed in feeds),
            "entry_count": sum(feed.entry_count for feed in feeds),
        },
    )


@door("GET", "HEAD")
def entry(request: HttpRequest, key: object) -> HttpResponse:
    """One entry to read. With a script it counts as read once it was opened."""
    return render(request, "learning/entry.html", {"entry": find_entry(request.user, key)})


@door("POST")
def read(request: HttpRequest, key: object) -> HttpResponse:
    """It was read, or was not after all (with `undo`)."""
    row = mark_seen(owner=request.user, key=key, is_seen=not request.POST.get("undo"))
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204)
    return redirect(safe_return(request, row.get_absolute_url()))


@door("POST")
def saved(request: HttpRequest, key: object) -> HttpResponse:
    """Put it into the library."""
    return act(
        request,
        lambda: save_entry(owner=request.user, key=key),
        words=lambda row: f"“{row.title}” is in your library.",
        back=reverse("learning:reading"),
        to=lambda row: str(row.get_absolute_url()),
    )


@door("POST")
def all_read(request: HttpRequest) -> HttpResponse:
    """Everything was read, or everything of one feed (`feed`)."""
    asked = request.POST.get("feed", "")
    try:
        key = UUID(asked) if asked else None
    except ValueError:
        key = None
    count = mark_all_seen(owner=request.user, feed_key=key)
    messages.success(request, f"{count} marked as read. A clean table.")
    return redirect(safe_return(request, reverse("learning:reading")))
