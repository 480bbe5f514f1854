"""The audience lens: its rules, and what leaves beside what stays."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.web.doors import door, keep_form
from ninefold.wins import queries
from ninefold.wins.domain.audience import READER_NAMES, Reader
from ninefold.wins.forms import ProtectedWordForm
from ninefold.wins.operations import protect_word
from ninefold.wins.pages.lens import leaving_page, lens_page, reader_tabs
from ninefold.wins.views.asked import asked_of


def reader_of(value: str, otherwise: Reader) -> Reader:
    """The reader of this name, or `otherwise`."""
    return Reader(value) if value in set(Reader) else otherwise


@door("GET", "POST")
def rules(request: HttpRequest) -> HttpResponse:
    """What may go how far?"""
    form = ProtectedWordForm(request.POST or None)
    return keep_form(
        request,
        form,
        lambda: protect_word(owner=request.user, **form.cleaned_data),
        template="wins/lens_rules.html",
        context={
            "words": [
                (row, READER_NAMES[Reader(row.until)])
                for row in queries.protected_words(request.user)
            ],
            "tabs": reader_tabs(Reader.YOURSELF),
        },
        words="The word is kept, with how far it goes.",
        to=reverse("wins:lens_rules"),
    )


@door("GET", "HEAD")
def one(request: HttpRequest, key: object) -> HttpResponse:
    """One win as five readers are told of it."""
    page = lens_page(request.user, key, reader_of(request.GET.get("reader", ""), Reader.PUBLIC))
    return render(request, "wins/lens.html", {"page": page, "win": page.wins[0].row})


@door("GET", "HEAD")
def leaving(request: HttpRequest) -> HttpResponse:
    """What leaves with a brag document, before it is a file."""
    wanted = asked_of(request)
    asked = wanted.asked
    page = leaving_page(request.user, asked.period, asked.reader, asked.least_impact)
    return render(
        request,
        "wins/leaving.html",
        {"page": page, "asked": asked, "query": request.GET.urlencode()},
        status=422 if wanted.form.errors else 200,
    )
