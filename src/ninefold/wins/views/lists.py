"""The list of wins, the year, categories, and thanks that are due."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.web.doors import act, door, keep_form
from ninefold.wins import queries
from ninefold.wins.forms import CategoryForm
from ninefold.wins.operations import category_named, rename_category
from ninefold.wins.pages.lists import Filter, wins_page
from ninefold.wins.pages.year import year_page

EARLIEST, LATEST = 1900, 9998


def _narrowed(request: HttpRequest) -> Filter:
    def number(name: str, low: int, high: int, otherwise: int) -> int:
        text = request.GET.get(name, "")
        is_fit = text.isascii() and text.isdigit() and len(text) < 5 and low <= int(text) <= high
        return int(text) if is_fit else otherwise

    try:
        category = str(UUID(request.GET.get("category", "")))
    except ValueError:
        category = ""
    return Filter(
        year=number("year", EARLIEST, LATEST, request.user.today.year),  # type: ignore[union-attr]
        category=category,
        impact=number("impact", 1, 3, 0),
        tag=request.GET.get("tag", "")[:60].replace("\x00", ""),
        words=request.GET.get("q", "")[:200].replace("\x00", ""),
    )


@door("GET", "HEAD")
def wins(request: HttpRequest) -> HttpResponse:
    """What went well?"""
    page = wins_page(request.user, _narrowed(request), request.GET.get("page"))
    return render(request, "wins/wins.html", {"page": page})


@door("GET")
def year(request: HttpRequest, year: int) -> HttpResponse:
    """A year, looked back on."""
    if not EARLIEST <= year <= LATEST:
        raise Http404
    return render(request, "wins/year.html", {"page": year_page(request.user, year)})


@door("GET", "POST")
def categories(request: HttpRequest) -> HttpResponse:
    """The headings of one's own."""
    form = CategoryForm(request.POST or None)
    return keep_form(
        request,
        form,
        lambda: category_named(owner=request.user, name=form.cleaned_data["name"]),
        template="wins/categories.html",
        context={"categories": queries.categories(request.user)},
        words="The category is kept.",
        to=reverse("wins:categories"),
    )


@door("POST")
def category_name(request: HttpRequest, key: object) -> HttpResponse:
    """Give a category another name."""
    return act(
        request,
        lambda: rename_category(owner=request.user, key=key, name=request.POST.get("name", "")),
        words="Renamed.",
        back=reverse("wins:categories"),
    )


@door("GET")
def thanks_due(request: HttpRequest) -> HttpResponse:
    """Who could be thanked?"""
    today = request.user.today  # type: ignore[union-attr]
    due = queries.thanks_due(request.user, today)
    put_off = queries.thanks_put_off(request.user, today)
    return render(request, "wins/thanks_due.html", {"due": due, "put_off": put_off})
