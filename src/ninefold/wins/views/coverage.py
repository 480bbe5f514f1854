"""Coverage of competencies: the matrix, the list, and what a win shows."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ninefold.web.doors import act, door, keep_form
from ninefold.wins.forms import FrameworkForm
from ninefold.wins.operations import list_competencies, show_competencies
from ninefold.wins.pages.coverage import coverage_page


@door("GET", "POST")
def coverage(request: HttpRequest) -> HttpResponse:
    """What do my wins show, and where are the gaps?"""
    form = FrameworkForm(request.POST or None, request.FILES or None)
    by = "skill" if request.GET.get("by") == "skill" else "competency"
    return keep_form(
        request,
        form,
        lambda: list_competencies(owner=request.user, listed=form.listed),
        template="wins/coverage.html",
        context={"page": coverage_page(request.user, by)},
        words="Your list is kept.",
        to=reverse("wins:coverage"),
    )


@door("POST")
def shown(request: HttpRequest, key: object) -> HttpResponse:
    """Say which competencies a win shows."""
    return act(
        request,
        lambda: show_competencies(
            owner=request.user, win_key=key, keys=request.POST.getlist("competencies")
        ),
        words="Kept: what this win shows.",
        back=reverse("wins:win", args=[key]),
    )
