"""Trying things out: plan, start, step by step, verdict."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.passion.forms import ExplorationForm, StepForm, VerdictForm
from ninefold.passion.operations import (
    add_step,
    change_exploration,
    end_exploration,
    mark_step,
    plan_exploration,
    reopen_exploration,
    start_exploration,
)
from ninefold.passion.pages.explorations import exploration_page, explorations_page
from ninefold.passion.queries.explorations import exploration as find_exploration
from ninefold.passion.queries.logs import known_words
from ninefold.web.doors import act, door, keep_form

FORM_PAGE = "passion/exploration_form.html"
LABELS = {"title": "What to try", "question": "Question", "activity": "Logged as"}


@door("GET", "HEAD")
def explorations(request: HttpRequest) -> HttpResponse:
    """What could I try?"""
    return render(request, "passion/explorations.html", {"page": explorations_page(request.user)})


@door("GET", "HEAD", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Plan an exploration."""
    initial = {name: request.GET.get(name, "")[:300] for name in ("title", "question")}
    form = ExplorationForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: plan_exploration(owner=request.user, **form.values()),
        template=FORM_PAGE,
        context={"known": known_words(request.user)},
        words="It is planned. Start it when you have room for it.",
    )


def _shown(
    request: HttpRequest, key: object, step_form: StepForm, status: int = 200
) -> HttpResponse:
    page = exploration_page(request.user, key)
    context = {"page": page, "exploration": page.shown.row, "step_form": step_form}
    return render(request, "passion/exploration.html", context, status=status)


@door("GET", "HEAD")
def exploration(request: HttpRequest, key: object) -> HttpResponse:
    """One exploration, whole."""
    return _shown(request, key, StepForm())


@door("GET", "HEAD", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change an exploration, and add steps."""
    row = find_exploration(request.user, key)
    names = ("title", "question", "sort", "days", "activity", "predicted_energy", "version")
    form = ExplorationForm(
        request.POST or None, initial={name: getattr(row, name) for name in names}
    )
    form.fields["steps"].label = "Further steps, one on each line"
    if row.state != "planned":
        form.fields["predicted_energy"].disabled = True
        form.fields["predicted_energy"].help_text = "What you expected stands once it has begun."
    return keep_form(
        request,
        form,
        lambda: change_exploration(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values()
        ),
        template=FORM_PAGE,
        context={"exploration": row, "known": known_words(request.user)},
        to=row.get_absolute_url(),
        labels=LABELS,
        back=row.get_absolute_url(),
    )


@door("POST")
def start(request: HttpRequest, key: object) -> HttpResponse:
    """It begins today."""
    return act(
        request,
        lambda: start_exploration(owner=request.user, key=key),
        words="It runs. Its next step stands on Today.",
        back=reverse("passion:exploration", args=[key]),
    )


@door("POST")
def reopening(request: HttpRequest, key: object) -> HttpResponse:
    """It goes on after all."""
    return act(
        request,
        lambda: reopen_exploration(owner=request.user, key=key),
        words="It goes on.",
        back=reverse("passion:exploration", args=[key]),
    )


@door("POST")
def steps(request: HttpRequest, key: object) -> HttpResponse:
    """Add a step."""
    form = StepForm(request.POST)
    if not form.is_valid():
        return _shown(request, key, form, status=422)
    return act(
        request,
        lambda: add_step(owner=request.user, key=key, text=form.cleaned_data["text"]),
        words="",
        back=reverse("passion:exploration", args=[key]),
    )


@door("POST")
def step_done(request: HttpRequest, key: object) -> HttpResponse:
    """A step is done, or not after all (with `undo`)."""
    return act(
        request,
        lambda: mark_step(owner=request.user, key=key, is_done=not request.POST.get("undo")),
        words="",
        back=reverse("passion:explorations"),
        to=lambda step: str(step.exploration.get_absolute_url()),
    )


@door("GET", "HEAD", "POST")
def verdict(request: HttpRequest, key: object) -> HttpResponse:
    """End it with a verdict."""
    row = find_exploration(request.user, key)
    form = VerdictForm(request.POST or None, initial={"on": request.user.today})
    return keep_form(
        request,
        form,
        lambda: end_exploration(owner=request.user, key=key, **form.cleaned_data),
        template="passion/verdict.html",
        context={"exploration": row},
        words="Now you know more than before.",
        to=row.get_absolute_url(),
    )
