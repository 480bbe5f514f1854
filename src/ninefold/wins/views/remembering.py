"""What was left out: the thin months, and drafts of what happened in them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.web.doors import act, door
from ninefold.wins.operations import draft_from_entry
from ninefold.wins.pages.remembering import remembering_page


@door("GET", "HEAD")
def remembering(request: HttpRequest) -> HttpResponse:
    """What have I not written down?"""
    return render(request, "wins/remembering.html", {"page": remembering_page(request.user)})


@door("POST")
def remembered(request: HttpRequest, key: object) -> HttpResponse:
    """Make a draft of something that happened."""
    return act(
        request,
        lambda: draft_from_entry(owner=request.user, key=key),
        words="It waits among your drafts.",
        back=reverse("wins:remembering"),
    )
