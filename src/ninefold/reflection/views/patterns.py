"""Looking back on time, and setting words beside days."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.domain.stretches import SPANS
from ninefold.reflection.forms.predictions import WeightsForm
from ninefold.reflection.operations import state_weights
from ninefold.reflection.pages.said_and_did import said_and_did_page
from ninefold.reflection.pages.time import time_page
from ninefold.reflection.views.journal import day_in_address
from ninefold.web.answers import show_refusal


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def said_and_did(request: HttpRequest) -> HttpResponse:
    """Stated weights of goals beside what was done; a POST states them."""
    page = said_and_did_page(request.user, request.GET.get("days", ""))
    goals = {goal.key: (goal.title, goal.compared.points) for goal in page.goals}
    form = WeightsForm(request.POST or None, goals=goals)
    if request.method == "POST" and form.is_valid():
        try:
            points = {Ref("goals.goal", key): one for key, one in form.points.items()}
            state_weights(owner=request.user, points=points)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Noted. Look again in a month.")
            return redirect("reflection:said_and_did")
    return render(
        request,
        "reflection/said_and_did.html",
        {"page": page, "form": form},
        status=422 if form.errors else 200,
    )


@login_required
@require_safe
def this_time(request: HttpRequest, span: str) -> HttpResponse:
    """The present week, month, quarter or year."""
    return time(request, span, request.user.today.isoformat())


@login_required
@require_safe
def time(request: HttpRequest, span: str, on: str) -> HttpResponse:
    """A week, month, quarter or year with what was written, felt and looked back on in it."""
    day = day_in_address(on)
    if span not in SPANS[1:] or day > request.user.today or day.year < 1900:
        raise Http404
    page = time_page(request.user, span, day)
    return render(request, "reflection/time.html", {"page": page, "on": day})
