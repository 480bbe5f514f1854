"""What is being learnt, and all that is in the library."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ninefold.learning.pages.choices import KINDS, STATUSES
from ninefold.learning.pages.library import learning_page, resource_rows
from ninefold.learning.queries import counts_by_status, search_library
from ninefold.web.doors import door

A_PAGE = 30


@door("GET", "HEAD")
def learning(request: HttpRequest) -> HttpResponse:
    """What am I learning, and what for?"""
    return render(request, "learning/learning.html", {"page": learning_page(request.user)})


@door("GET", "HEAD")
def library(request: HttpRequest) -> HttpResponse:
    """Everything, by status, kind and words."""
    asked = {
        "status": request.GET.get("status", ""),
        "kind": request.GET.get("kind", ""),
        "words": request.GET.get("words", "").replace("\x00", "")[:200],
    }
    found = search_library(request.user, **asked)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    counts = counts_by_status(request.user)
    return render(
        request,
        "learning/library.html",
        {
            "page": page,
            "rows": resource_rows(request.user, list(page)),
            "asked": asked,
            "statuses": [(value, label, counts[value]) for value, label in STATUSES],
            "all_count": sum(counts.values()),
            "kinds": KINDS,
        },
    )
