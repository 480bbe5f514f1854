"""Said against lived, and which area an activity belongs to."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.passion.operations import accept_suggestions, name_area
from ninefold.passion.pages.lived import lived_page
from ninefold.web.doors import act, door


@door("GET", "HEAD")
def lived(request: HttpRequest) -> HttpResponse:
    """Do I live what interests me?"""
    return render(request, "passion/lived.html", {"page": lived_page(request.user)})


@door("POST")
def areas(request: HttpRequest) -> HttpResponse:
    """Put an activity or a topic into an area, or into none."""
    given = {name: request.POST.get(name, "") for name in ("sort", "name", "area")}
    answer = act(
        request,
        lambda: name_area(owner=request.user, **given),
        words="",
        back=reverse("passion:lived"),
    )
    if request.headers.get("HX-Request"):
        return render(request, "passion/lived.html#whole", {"page": lived_page(request.user)})
    return answer


def _placed(count: int) -> str:
    activities = "activity is" if count == 1 else "activities are"
    return f"{count} {activities} placed by their words. Change any that is wrong."


@door("POST")
def suggestions(request: HttpRequest) -> HttpResponse:
    """Take on what the words of all open activities suggest."""
    return act(
        request,
        lambda: accept_suggestions(owner=request.user),
        words=_placed,
        back=reverse("passion:lived"),
    )
