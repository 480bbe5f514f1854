"""Drafts of wins, to keep or to throw away."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.web.doors import act, door
from ninefold.web.returning import safe_return
from ninefold.wins.operations import draft_from_calendar, keep_draft, watch_calendars
from ninefold.wins.pages.win import draft_rows, kept_page
from ninefold.wins.queries.appointments import watched_calendars


@door("GET", "HEAD")
def drafts(request: HttpRequest) -> HttpResponse:
    """All drafts; after one was kept here, its celebration above the rest."""
    celebrated = None
    if request.GET.get("kept"):
        with suppress(NotFound, ValueError):
            celebrated = kept_page(request.user, UUID(request.GET["kept"]))
    return render(
        request,
        "wins/drafts.html",
        {
            "rows": draft_rows(request.user),
            "celebrated": celebrated,
            "calendars": watched_calendars(request.user),
        },
    )


@door("POST")
def from_calendar(request: HttpRequest) -> HttpResponse:
    """Look through the calendars for talks, demos and the like that have passed."""
    offered = draft_from_calendar(owner=request.user)
    count = len(offered.drafts)
    words = {0: "Nothing new in your calendar looks like a win.", 1: "One draft came up."}
    messages.success(request, words.get(count, f"{count} drafts came up."))
    return redirect("wins:drafts")


@door("POST")
def watching(request: HttpRequest) -> HttpResponse:
    """Say which calendars may offer drafts by themselves."""
    keys = request.POST.getlist("calendars")
    words = (
        "Kept: these calendars offer drafts by themselves." if keys else "Kept: no calendar does."
    )
    return act(
        request,
        lambda: watch_calendars(owner=request.user, keys=keys),
        words=words,
        back=reverse("wins:drafts"),
    )


@door("POST")
def keeping(request: HttpRequest, key: object) -> HttpResponse:
    """Make a draft a win."""
    impact = request.POST.get("impact", "")
    try:
        row = keep_draft(
            owner=request.user,
            key=key,
            title=request.POST.get("title", ""),
            impact=int(impact) if impact in {"1", "2", "3"} else None,
        )
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect(safe_return(request, reverse("wins:drafts")))
    back = safe_return(request, "")
    if back:
        messages.success(request, f"Kept “{row.title}” among your wins.")
        return redirect(back)
    return redirect(f"{reverse('wins:drafts')}?kept={row.pk}")
