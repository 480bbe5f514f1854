"""One goal: set it, look at it, change it, end it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ninefold.goals.forms import CheckInForm, EndingForm, GoalForm, MetricForm, MilestoneForm
from ninefold.goals.operations import (
    achieve_goal,
    change_goal,
    let_go_of_goal,
    reopen_goal,
    set_goal,
)
from ninefold.goals.pages import goal_page
from ninefold.goals.queries import goal as find_goal
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return


def _values(data: dict[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in ("title", "why", "due_on", "importance", "next_step")}


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Set a goal."""
    form = GoalForm(request.POST or None, initial={"title": request.GET.get("title", "")})
    if request.method == "POST" and form.is_valid():
        try:
            row = set_goal(owner=request.user, **_values(form.cleaned_data))
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Your goal is set. How will you see that it moves?")
            return redirect(row)
    return render(request, "goals/new.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_GET
def goal(request: HttpRequest, key: object) -> HttpResponse:
    """One goal, whole."""
    try:
        page = goal_page(request.user, key)
    except NotFound as error:
        raise Http404 from error
    metrics = [shown.metric for shown in page.metrics if not shown.items]
    return render(
        request,
        "goals/goal.html",
        {
            "page": page,
            "goal": page.goal,
            "check_in_form": CheckInForm(metrics=metrics),
            "milestone_form": MilestoneForm(),
            "metric_form": MetricForm(),
        },
    )


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a goal; 409 with both texts when it has moved on elsewhere."""
    try:
        row = find_goal(request.user, key)
    except NotFound as error:
        raise Http404 from error
    names = ("title", "why", "due_on", "importance", "next_step", "version")
    form = GoalForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    if request.method == "POST" and form.is_valid():
        try:
            change_goal(
                owner=request.user,
                key=key,
                version=form.cleaned_data["version"],
                reason=form.cleaned_data["reason"],
                **_values(form.cleaned_data),
            )
        except ChangedElsewhere as refusal:
            labels = {"title": "Goal", "why": "Why", "next_step": "Next step"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(safe_return(request, row.get_absolute_url()))
    return render(
        request,
        "goals/change.html",
        {"form": form, "goal": row},
        status=422 if form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "POST"])
def achievement(request: HttpRequest, key: object) -> HttpResponse:
    """The goal is reached."""
    return _ending(request, key, achieve_goal, "goals/achievement.html")


@login_required
@require_http_methods(["GET", "POST"])
def letting_go(request: HttpRequest, key: object) -> HttpResponse:
    """The goal is put away, with what was learnt."""
    return _ending(request, key, let_go_of_goal, "goals/letting_go.html")


def _ending(request: HttpRequest, key: object, end: Any, template: str) -> HttpResponse:
    try:
        row = find_goal(request.user, key)
    except NotFound as error:
        raise Http404 from error
    form = EndingForm(request.POST or None, initial={"on": request.user.today})
    if request.method == "POST" and form.is_valid():
        try:
            end(owner=request.user, key=key, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect(safe_return(request, reverse("goals:ended", args=[row.pk])))
    return render(
        request, template, {"form": form, "goal": row}, status=422 if form.errors else 200
    )


@login_required
@require_GET
def ended(request: HttpRequest, key: object) -> HttpResponse:
    """After a goal has ended: a celebration, or a calm farewell."""
    try:
        row = find_goal(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "goals/ended.html", {"goal": row})


@login_required
@require_POST
def reopening(request: HttpRequest, key: object) -> HttpResponse:
    """A goal that ended goes on."""
    try:
        row = reopen_goal(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("goals:goal", key=key)
    messages.success(request, "It goes on.")
    return redirect(row)
