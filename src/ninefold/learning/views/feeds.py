"""Feeds: follow them, from an address or a file, and ask them again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.learning.forms import FeedFileForm, FeedForm
from ninefold.learning.operations import (
    follow_feed,
    refresh_all,
    refresh_feed,
    take_feed_file,
)
from ninefold.learning.queries import entries, feeds_with_counts
from ninefold.learning.queries import feed as find_feed
from ninefold.web.doors import door, keep_form
from ninefold.web.returning import safe_return

A_PAGE = 25


@door("GET", "HEAD")
def feeds(request: HttpRequest) -> HttpResponse:
    """All feeds with how they stand."""
    return render(request, "learning/feeds.html", {"feeds": feeds_with_counts(request.user)})


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Follow a feed by its address."""
    form = FeedForm(request.POST or None, initial={"address": request.GET.get("address", "")})
    return keep_form(
        request,
        form,
        lambda: follow_feed(owner=request.user, address=form.cleaned_data["address"]),
        template="learning/new_feed.html",
        context={"feed_form": form, "file_form": FeedFileForm(), "back": "/learning/reading/"},
        words="You follow it now. New entries come in every hour.",
    )


@door("GET", "POST")
def file(request: HttpRequest) -> HttpResponse:
    """Take a feed from a file."""
    form = FeedFileForm(request.POST or None, request.FILES or None)

    def keep() -> Any:
        upload = form.cleaned_data["file"]
        return take_feed_file(owner=request.user, data=upload.read(), name=upload.name or "")

    return keep_form(
        request,
        form,
        keep,
        template="learning/new_feed.html",
        context={"feed_form": FeedForm(), "file_form": form, "back": "/learning/reading/"},
        words="The entries of the file are here.",
    )


@door("GET", "HEAD")
def feed(request: HttpRequest, key: object) -> HttpResponse:
    """One feed with its entries."""
    row = find_feed(request.user, key)
    page = Paginator(entries(request.user, feed_key=row.pk), A_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "learning/feed.html", {"feed": row, "page": page})


def _tell(request: HttpRequest, rows: list[Any]) -> None:
    failing = [row for row in rows if row.failing_since]
    for row in failing[:3]:
        messages.error(request, f"{row.title}: {row.fault} The last good copy stays.")
    if not failing:
        messages.success(request, "Asked. What is new is here.")


@door("POST")
def refresh(request: HttpRequest, key: object) -> HttpResponse:
    """Ask one feed again."""
    row = refresh_feed(feed=find_feed(request.user, key))
    _tell(request, [row])
    return redirect(safe_return(request, row.get_absolute_url()))


@door("POST")
def refresh_feeds(request: HttpRequest) -> HttpResponse:
    """Ask all feeds again."""
    _tell(request, refresh_all(owner=request.user))
    return redirect(safe_return(request, reverse("learning:reading")))
