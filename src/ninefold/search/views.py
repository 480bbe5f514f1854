"""The search page, and the same for the palette."""

from __future__ import annotations

from collections import Counter
from datetime import date
from html import unescape

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import strip_tags
from django.views.decorators.http import require_GET

from ninefold.kernel.plugs import Kind, kinds
from ninefold.search.filters import GOALS, PEOPLE, Filters, names
from ninefold.search.queries import Found, belonging, find


@login_required
@require_GET
def results(request: HttpRequest) -> HttpResponse:
    """Everything of the person's that holds the words and passes the filters."""
    words = request.GET.get("q", "").strip()[:200]
    if request.headers.get("HX-Target") == "palette-results":
        found = find(request.user, words, most=8)
        return render(request, "search/palette_results.html", {"found": found})
    filters = _filters(request)
    found = find(request.user, words, filters)
    of = belonging(request.user, [one.ref for one in found])
    searchable = [one for one in kinds().values() if one.document is not None]
    context = {
        "words": words,
        "filters": filters,
        "found": [(one, _unsaid(of.get(one.ref, []), one)) for one in found],
        "kinds": _choices(searchable),
        "people": names(request.user, PEOPLE),
        "goals": names(request.user, GOALS),
    }
    return render(request, "search/results.html", context)


def _unsaid(names: list[str], found: Found) -> str:
    """The names that neither the title nor the snippet says."""
    said = found.title + unescape(strip_tags(found.snippet))
    return ", ".join(name for name in dict.fromkeys(names) if name not in said)


def _filters(request: HttpRequest) -> Filters:
    given = {name: request.GET.get(name, "").strip() for name in ("kind", "tag", "person", "goal")}
    return Filters(
        kind=given["kind"] if given["kind"] in kinds() else "",
        tag=given["tag"][:100],
        person=given["person"][:200],
        goal=given["goal"][:300],
        since=_day(request.GET.get("since", "")),
        until=_day(request.GET.get("until", "")),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _choices(searched: list[Kind]) -> list[tuple[str, str]]:
    """Each kind and how it is offered: where two strategies use one word, both name themselves."""
    often = Counter(one.nouns for one in searched)
    named = [
        (
            one.name,
            f"{one.nouns} ({one.name.partition('.')[0]})" if often[one.nouns] > 1 else one.nouns,
        )
        for one in searched
    ]
    return sorted(named, key=lambda one: one[1])
