"""Trying things out: plan, start, step by step, verdict."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
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
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return

LABELS = {"title": "What to try", "question": "Question", "activity": "Logged as"}


@login_required
@require_safe
def explorations(request: HttpRequest) -> HttpResponse:
    """What could I try?"""
    return render(request, "passion/explorations.html", {"page": explorations_page(request.user)})


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Plan an exploration."""
    initial = {name: request.GET.get(name, "")[:300] for name in ("title", "question")}
    form = ExplorationForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            row = plan_exploration(owner=request.user, **form.values())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "It is planned. Start it when you have room for it.")
            return redirect(row)
    return render(
        request,
        "passion/exploration_form.html",
        {"form": form, "known": known_words(request.user)},
        status=422 if form.errors else 200,
    )


@login_required
@require_safe
def exploration(request: HttpRequest, key: object) -> HttpResponse:
    """One exploration, whole."""
    try:
        page = exploration_page(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(
        request,
        "passion/exploration.html",
        {"page": page, "exploration": page.shown.row, "step_form": StepForm()},
    )


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change an exploration, and add steps."""
    try:
        row = find_exploration(request.user, key)
    except NotFound as error:
        raise Http404 from error
    names = ("title", "question", "sort", "days", "activity", "predicted_energy", "version")
    form = ExplorationForm(
        request.POST or None, initial={name: getattr(row, name) for name in names}
    )
    form.fields["steps"].label = "Further steps, one on each line"
    if row.state != "planned":
        form.fields["predicted_energy"].disabled = True
        form.fields["predicted_energy"].help_text = "What you expected stands once it has begun."
    if request.method == "POST" and form.is_valid():
        try:
            change_exploration(
                owner=request.user,
                key=key,
                version=form.cleaned_data["version"],
                **form.values(),
            )
        except ChangedElsewhere as refusal:
            return version_conflict(request, refusal, labels=LABELS, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    return render(
        request,
        "passion/exploration_form.html",
        {"form": form, "exploration": row, "known": known_words(request.user)},
        status=422 if form.errors else 200,
    )


def _turn(
    request: HttpRequest, key: object, turn: Callable[..., object], words: str
) -> HttpResponse:
    try:
        turn(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, words)
    return redirect("passion:exploration", key=key)


@login_required
@require_POST
def start(request: HttpRequest, key: object) -> HttpResponse:
    """It begins today."""
    return _turn(request, key, start_exploration, "It runs. Its next step stands on Today.")


@login_required
@require_POST
def reopening(request: HttpRequest, key: object) -> HttpResponse:
    """It goes on after all."""
    return _turn(request, key, reopen_exploration, "It goes on.")


@login_required
@require_POST
def steps(request: HttpRequest, key: object) -> HttpResponse:
    """Add a step."""
    form = StepForm(request.POST)
    try:
        if form.is_valid():
            add_step(owner=request.user, key=key, text=form.cleaned_data["text"])
            return redirect("passion:exploration", key=key)
        page = exploration_page(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(
        request,
        "passion/exploration.html",
        {"page": page, "exploration": page.shown.row, "step_form": form},
        status=422,
    )


@login_required
@require_POST
def step_done(request: HttpRequest, key: object) -> HttpResponse:
    """A step is done, or not after all (with `undo`)."""
    try:
        step = mark_step(owner=request.user, key=key, is_done=not request.POST.get("undo"))
    except NotFound as error:
        raise Http404 from error
    return redirect(safe_return(request, step.exploration.get_absolute_url()))


@login_required
@require_http_methods(["GET", "POST"])
def verdict(request: HttpRequest, key: object) -> HttpResponse:
    """End it with a verdict."""
    try:
        row = find_exploration(request.user, key)
    except NotFound as error:
        raise Http404 from error
    form = VerdictForm(request.POST or None, initial={"on": request.user.today})
    if request.method == "POST" and form.is_valid():
        try:
            end_exploration(owner=request.user, key=key, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Now you know more than before.")
            return redirect(row)
    return render(
        request,
        "passion/verdict.html",
        {"form": form, "exploration": row},
        status=422 if form.errors else 200,
    )
