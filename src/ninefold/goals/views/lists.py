"""The list of goals, and the vision above it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.goals.forms import VisionForm
from ninefold.goals.operations import write_vision
from ninefold.goals.pages import archive_page, confidence_page, goals_page
from ninefold.goals.queries import visions
from ninefold.web.doors import door, keep_form


@door("GET", "HEAD")
def goals(request: HttpRequest) -> HttpResponse:
    """Where do I stand?"""
    return render(request, "goals/goals.html", {"page": goals_page(request.user)})


@door("GET", "POST")
def vision(request: HttpRequest) -> HttpResponse:
    """Write the vision anew, with its earlier versions below."""
    earlier = visions(request.user)
    form = VisionForm(request.POST or None, initial={"text": earlier[0].text if earlier else ""})
    return keep_form(
        request,
        form,
        lambda: write_vision(owner=request.user, text=form.cleaned_data["text"]),
        template="goals/vision.html",
        context={"earlier": earlier[1:]},
        words="Kept. Your goals are measured against it.",
        to=reverse("goals:goals"),
    )


@door("GET", "HEAD")
def archive(request: HttpRequest) -> HttpResponse:
    """Ended goals with their lessons, and two years of goals."""
    state = request.GET.get("state", "")
    page = archive_page(
        request.user,
        words=request.GET.get("q", "")[:200],
        state=state if state in ("achieved", "let_go") else "",
    )
    return render(request, "goals/archive.html", {"page": page})


@door("GET", "HEAD")
def confidence(request: HttpRequest) -> HttpResponse:
    """How sure the owner was against what came true."""
    return render(request, "goals/confidence.html", {"page": confidence_page(request.user)})
