"""The search page, and the same for the palette."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ninefold.kernel.plugs import kinds
from ninefold.search.queries import find


@login_required
@require_GET
def results(request: HttpRequest) -> HttpResponse:
    """Everything of the person's that holds the words."""
    words = request.GET.get("q", "").strip()[:200]
    kind = request.GET.get("kind", "")
    is_palette = request.headers.get("HX-Target") == "palette-results"
    searchable = [one for one in kinds().values() if one.document is not None]
    context = {
        "words": words,
        "kind": kind if kind in kinds() else "",
        "found": find(request.user, words, kind=kind, most=8 if is_palette else 50),
        "kinds": sorted(searchable, key=lambda one: one.nouns),
    }
    template = "search/palette_results.html" if is_palette else "search/results.html"
    return render(request, template, context)
