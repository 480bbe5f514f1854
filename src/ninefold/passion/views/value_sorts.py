"""Sorting the value cards: piles, order, values."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.passion.forms.interests import ValuePilesForm
from ninefold.passion.operations import (
    begin_value_sort,
    finish_value_sort,
    raise_card,
    sort_cards,
)
from ninefold.passion.pages.value_sorts import order_page, sort_page
from ninefold.web.doors import act, door


@door("POST")
def begin(request: HttpRequest) -> HttpResponse:
    """Begin to sort, or go on where it was left."""
    return redirect("passion:value_sort", begin_value_sort(owner=request.user).pk)


@door("GET", "HEAD", "POST")
def value_sort(request: HttpRequest, key: object) -> HttpResponse:
    """The cards and their piles; a finished sort is shown with what has moved."""
    page = sort_page(request.user, key)
    if page.row.finished_on is not None:
        if request.method == "POST":
            messages.error(request, "This sort is finished. Sort the cards again for a new one.")
            return redirect(page.row)
        return render(request, "passion/value_sort_finished.html", {"page": page})
    form = ValuePilesForm(request.POST or None, initial=page.row.piles)
    if request.method == "POST" and form.is_valid():
        sort_cards(owner=request.user, key=key, piles=form.piles())
        if "later" in request.POST:
            messages.success(request, "Kept. Go on whenever you like.")
            return redirect("passion:compass")
        return redirect("passion:value_order", key)
    return render(
        request,
        "passion/value_sort.html",
        {"page": page, "form": form},
        status=422 if form.errors else 200,
    )


@door("GET", "HEAD")
def order(request: HttpRequest, key: object) -> HttpResponse:
    """The cards of the first pile in their order."""
    page = order_page(request.user, key)
    if page.row.finished_on is not None:
        return redirect(page.row)
    return render(request, "passion/value_order.html", {"page": page})


@door("POST")
def rises(request: HttpRequest, key: object) -> HttpResponse:
    """Put a card one place higher."""
    answer = act(
        request,
        lambda: raise_card(owner=request.user, key=key, card=request.POST.get("card", "")),
        words="",
        back=reverse("passion:value_order", args=[key]),
    )
    if request.headers.get("HX-Request"):
        page = order_page(request.user, key)
        return render(request, "passion/value_order.html#ranked", {"page": page})
    return answer


@door("POST")
def finishing(request: HttpRequest, key: object) -> HttpResponse:
    """Take the first cards on as values."""
    keep = request.POST.get("keep", "5")[:4]
    return act(
        request,
        lambda: finish_value_sort(
            owner=request.user, key=key, keep=int(keep) if keep.isdecimal() else 0
        ),
        words="Your values are on the compass. Link a goal to the one it serves.",
        back=reverse("passion:value_order", args=[key]),
        to=lambda row: str(row.get_absolute_url()),
    )
