"""Milestones, metrics, targets and check-ins of one goal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

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
from ninefold.web.doors import act, door, keep_form


def keep_part(
    request: HttpRequest,
    key: object,
    form: forms.Form,
    keep: Callable[[], object],
    *,
    question: str,
    words: str,
    lead: str = "",
    template: str = "goals/part.html",
) -> HttpResponse:
    """Keep a form that belongs to a goal; with faults, show it alone with what was typed. `lead`
    stands below the question."""
    goal = find_goal(request.user, key)
    return keep_form(
        request,
        form,
        keep,
        template=template,
        context={"goal": goal, "question_text": question, "lead": lead},
        words=words,
        to=goal.get_absolute_url(),
    )


@door("GET", "POST")
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


@door("GET", "POST")
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


@door("GET", "POST")
def check_ins(request: HttpRequest, key: object) -> HttpResponse:
    """Note how the goal stands."""
    goal: Any = find_goal(request.user, key)
    metrics = [metric for metric in goal.all_metrics if not metric.all_items]
    form = CheckInForm(request.POST or None, metrics=metrics, initial={"on": request.user.today})

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


@door("GET", "POST")
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


@door("POST")
def milestone_achievement(request: HttpRequest, key: object) -> HttpResponse:
    """A milestone is reached, or not after all (with `undo`)."""
    undo = bool(request.POST.get("undo"))
    change = reopen_milestone if undo else achieve_milestone
    return act(
        request,
        lambda: change(owner=request.user, key=key),
        words=lambda row: "" if undo else f"“{row.title}” is reached. A step well made.",
        back=reverse("goals:goals"),
        to=lambda row: row.goal.get_absolute_url(),
    )


@door("POST")
def next_step(request: HttpRequest, key: object) -> HttpResponse:
    """Choose the next step; empty when the last one is done and the next not known."""
    step = request.POST.get("next_step", "")
    return act(
        request,
        lambda: choose_next_step(owner=request.user, key=key, next_step=step),
        words=lambda row: "Kept." if row.next_step else "Done. What comes next?",
        back=reverse("goals:goal", args=[key]),
    )
