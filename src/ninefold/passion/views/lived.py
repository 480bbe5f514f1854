"""Said against lived, and which area an activity belongs to."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import Refusal
from ninefold.passion.operations import accept_suggestions, name_area
from ninefold.passion.pages.lived import lived_page
from ninefold.web.doors import door


@door("GET", "HEAD")
def lived(request: HttpRequest) -> HttpResponse:
    """Do I live what interests me?"""
    return render(request, "passion/lived.html", {"page": lived_page(request.user)})


@door("POST")
def areas(request: HttpRequest) -> HttpResponse:
    """Put an activity or a topic into an area, or into none."""
    given = {name: request.POST.get(name, "") for name in ("sort", "name", "area")}
    try:
        name_area(owner=request.user, **given)
    except Refusal as refusal:
        messages.error(request, refusal.message)
    if request.headers.get("HX-Request"):
        return render(request, "passion/lived.html#whole", {"page": lived_page(request.user)})
    return redirect("passion:lived")


@door("POST")
def suggestions(request: HttpRequest) -> HttpResponse:
    """Take on what the words of all open activities suggest."""
    count = accept_suggestions(owner=request.user)
    messages.success(
        request,
        f"{count} {'activity is' if count == 1 else 'activities are'} placed by their words. "
        "Change any that is wrong.",
    )
    return redirect("passion:lived")
