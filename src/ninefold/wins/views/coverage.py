"""Coverage of competencies: the matrix, the list, and what a win shows."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.web.answers import show_refusal
from ninefold.wins.forms import FrameworkForm
from ninefold.wins.operations import list_competencies, show_competencies
from ninefold.wins.pages.coverage import coverage_page


@login_required
@require_http_methods(["GET", "POST"])
def coverage(request: HttpRequest) -> HttpResponse:
    """What do my wins show, and where are the gaps?"""
    form = FrameworkForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            rows = list_competencies(owner=request.user, listed=form.listed)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            noun = "competency is" if len(rows) == 1 else "competencies are"
            messages.success(request, f"{len(rows)} {noun} on your list.")
            return redirect("wins:coverage")
    by = "skill" if request.GET.get("by") == "skill" else "competency"
    return render(
        request,
        "wins/coverage.html",
        {"page": coverage_page(request.user, by), "form": form},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def shown(request: HttpRequest, key: object) -> HttpResponse:
    """Say which competencies a win shows."""
    try:
        row = show_competencies(
            owner=request.user, win_key=key, keys=request.POST.getlist("competencies")
        )
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("wins:win", key=key)
    messages.success(request, "Kept: what this win shows.")
    return redirect(row)
