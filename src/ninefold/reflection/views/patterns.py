"""Looking back on time, and setting words beside days."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.kernel.refs import Ref
from ninefold.reflection.domain.stretches import SPANS
from ninefold.reflection.forms.predictions import WeightsForm
from ninefold.reflection.operations import state_weights
from ninefold.reflection.pages.said_and_did import said_and_did_page
from ninefold.reflection.pages.time import time_page
from ninefold.reflection.views.journal import day_in_address
from ninefold.web.doors import door, keep_form


@door("GET", "HEAD", "POST")
def said_and_did(request: HttpRequest) -> HttpResponse:
    """Stated weights of goals beside what was done; a POST states them."""
    page = said_and_did_page(request.user, request.GET.get("days", ""))
    goals = {goal.key: (goal.title, goal.compared.points) for goal in page.goals}
    form = WeightsForm(request.POST or None, goals=goals)

    def keep() -> None:
        points = {Ref("goals.goal", key): one for key, one in form.points.items()}
        state_weights(owner=request.user, points=points)

    return keep_form(
        request,
        form,
        keep,
        template="reflection/said_and_did.html",
        context={"page": page},
        words="Noted. Look again in a month.",
        to=reverse("reflection:said_and_did"),
    )


@door("GET", "HEAD")
def this_time(request: HttpRequest, span: str) -> HttpResponse:
    """The present week, month, quarter or year."""
    return time(request, span, request.user.today.isoformat())


@door("GET", "HEAD")
def time(request: HttpRequest, span: str, on: str) -> HttpResponse:
    """A week, month, quarter or year with what was written, felt and looked back on in it."""
    day = day_in_address(on)
    if span not in SPANS[1:] or day > request.user.today or day.year < 1900:
        raise Http404
    page = time_page(request.user, span, day)
    return render(request, "reflection/time.html", {"page": page, "on": day})
