"""Milestones, metrics, targets and check-ins of one goal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ninefold.goals.forms import CheckInForm, MetricForm, MilestoneForm, TargetForm
from ninefold.goals.operations import (
    achieve_milestone,
    add_metric,
    add_milestone,
    check_in,
    choose_next_step,
    reopen_milestone,
    revise_target,
)
from ninefold.goals.queries import goal as find_goal
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.web.answers import show_refusal
from ninefold.web.returning import safe_return


def keep_part(
    request: HttpRequest,
    key: object,
    form: forms.Form,
    keep: Callable[[], object],
    *,
    question: str,
    words: str,
) -> HttpResponse:
    """Keep a form that belongs to a goal; with faults, show it alone with what was typed."""
    try:
        goal = find_goal(request.user, key)
        if request.method == "POST" and form.is_valid():
            keep()
            messages.success(request, words)
            return redirect(goal)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        show_refusal(form, refusal)
    return render(
        request,
        "goals/part.html",
        {"form": form, "goal": goal, "question_text": question},
        status=422 if form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "POST"])
def milestones(request: HttpRequest, key: object) -> HttpResponse:
    """Add a milestone."""
    form = MilestoneForm(request.POST or None)
    return keep_part(
        request,
        key,
        form,
        lambda: add_milestone(owner=request.user, goal_key=key, **form.cleaned_data),
        question="What comes on the way?",
        words="The milestone is kept.",
    )


@login_required
@require_http_methods(["GET", "POST"])
def metrics(request: HttpRequest, key: object) -> HttpResponse:
    """Add a metric."""
    form = MetricForm(request.POST or None)
    return keep_part(
        request,
        key,
        form,
        lambda: add_metric(owner=request.user, goal_key=key, **form.cleaned_data),
        question="How will you see that it moves?",
        words="The metric is kept. A check-in now and then gives it a line.",
    )


@login_required
@require_http_methods(["GET", "POST"])
def check_ins(request: HttpRequest, key: object) -> HttpResponse:
    """Note how the goal stands."""
    try:
        goal: Any = find_goal(request.user, key)
    except NotFound as error:
        raise Http404 from error
    metrics = [metric for metric in goal.all_metrics if not metric.all_items]
    form = CheckInForm(request.POST or None, metrics=metrics)

    def keep() -> object:
        percent = form.cleaned_data["confidence"]
        return check_in(
            owner=request.user,
            goal_key=key,
            note=form.cleaned_data["note"],
            confidence=None if percent is None else percent / 100,
            values=form.values,
            on=form.cleaned_data["on"],
        )

    return keep_part(
        request, key, form, keep, question="How does it stand?", words="Noted. Well looked at."
    )


@login_required
@require_http_methods(["GET", "POST"])
def targets(request: HttpRequest, key: object, metric_key: object) -> HttpResponse:
    """Revise the target of a metric."""
    form = TargetForm(request.POST or None)
    return keep_part(
        request,
        key,
        form,
        lambda: revise_target(owner=request.user, metric_key=metric_key, **form.cleaned_data),
        question="What shall it reach from today on?",
        words="The new target counts from today; earlier scores keep theirs.",
    )


@login_required
@require_POST
def milestone_achievement(request: HttpRequest, key: object) -> HttpResponse:
    """A milestone is reached, or not after all (with `undo`)."""
    try:
        if request.POST.get("undo"):
            row = reopen_milestone(owner=request.user, key=key)
        else:
            row = achieve_milestone(owner=request.user, key=key)
            messages.success(request, f"“{row.title}” is reached. A step well made.")
    except NotFound as error:
        raise Http404 from error
    return redirect(safe_return(request, row.goal.get_absolute_url()))


@login_required
@require_POST
def next_step(request: HttpRequest, key: object) -> HttpResponse:
    """Choose the next step; empty when the last one is done and the next not known."""
    try:
        row = choose_next_step(
            owner=request.user, key=key, next_step=request.POST.get("next_step", "")
        )
    except NotFound as error:
        raise Http404 from error
    words = "Kept." if row.next_step else "Done. What comes next?"
    messages.success(request, words)
    return redirect(safe_return(request, row.get_absolute_url()))
