"""The list of goals, and the vision above it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ninefold.goals.forms import VisionForm
from ninefold.goals.operations import write_vision
from ninefold.goals.pages import archive_page, confidence_page, goals_page
from ninefold.goals.queries import visions
from ninefold.kernel.refusals import Refusal
from ninefold.web.answers import show_refusal


@login_required
@require_safe
def goals(request: HttpRequest) -> HttpResponse:
    """Where do I stand?"""
    return render(request, "goals/goals.html", {"page": goals_page(request.user)})


@login_required
@require_http_methods(["GET", "POST"])
def vision(request: HttpRequest) -> HttpResponse:
    """Write the vision anew, with its earlier versions below."""
    earlier = visions(request.user)
    form = VisionForm(request.POST or None, initial={"text": earlier[0].text if earlier else ""})
    if request.method == "POST" and form.is_valid():
        try:
            write_vision(owner=request.user, text=form.cleaned_data["text"])
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept. Your goals are measured against it.")
            return redirect("goals:goals")
    return render(
        request,
        "goals/vision.html",
        {"form": form, "earlier": earlier},
        status=422 if form.errors else 200,
    )


@login_required
@require_safe
def archive(request: HttpRequest) -> HttpResponse:
    """Ended goals with their lessons, and two years of goals."""
    state = request.GET.get("state", "")
    page = archive_page(
        request.user,
        words=request.GET.get("q", "")[:200],
        state=state if state in ("achieved", "let_go") else "",
    )
    return render(request, "goals/archive.html", {"page": page})


@login_required
@require_safe
def confidence(request: HttpRequest) -> HttpResponse:
    """How sure the owner was against what came true."""
    return render(request, "goals/confidence.html", {"page": confidence_page(request.user)})
