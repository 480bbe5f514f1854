"""One goal: set it, look at it, change it, end it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

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
from ninefold.web.doors import act, door, keep_form


def _values(data: dict[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in ("title", "why", "due_on", "importance", "next_step")}


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Set a goal."""
    form = GoalForm(request.POST or None, initial={"title": request.GET.get("title", "")})
    return keep_form(
        request,
        form,
        lambda: set_goal(owner=request.user, **_values(form.cleaned_data)),
        template="goals/new.html",
        words="Your goal is set. How will you see that it moves?",
    )


@door("GET")
def goal(request: HttpRequest, key: object) -> HttpResponse:
    """One goal, whole."""
    page = goal_page(request.user, key)
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


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a goal; 409 with both texts when it has moved on elsewhere."""
    row = find_goal(request.user, key)
    names = ("title", "why", "due_on", "importance", "next_step", "version")
    form = GoalForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    return keep_form(
        request,
        form,
        lambda: change_goal(
            owner=request.user,
            key=key,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
            **_values(form.cleaned_data),
        ),
        template="goals/change.html",
        context={"goal": row},
        labels={"title": "Goal", "why": "Why", "next_step": "Next step"},
        back=row.get_absolute_url(),
        to=row.get_absolute_url(),
    )


@door("GET", "POST")
def achievement(request: HttpRequest, key: object) -> HttpResponse:
    """The goal is reached."""
    return _ending(request, key, achieve_goal, "goals/achievement.html")


@door("GET", "POST")
def letting_go(request: HttpRequest, key: object) -> HttpResponse:
    """The goal is put away, with what was learnt."""
    return _ending(request, key, let_go_of_goal, "goals/letting_go.html")


def _ending(request: HttpRequest, key: object, end: Any, template: str) -> HttpResponse:
    row = find_goal(request.user, key)
    form = EndingForm(request.POST or None, initial={"on": request.user.today})
    return keep_form(
        request,
        form,
        lambda: end(owner=request.user, key=key, **form.cleaned_data),
        template=template,
        context={"goal": row},
        words="",
        to=reverse("goals:ended", args=[row.pk]),
    )


@door("GET")
def ended(request: HttpRequest, key: object) -> HttpResponse:
    """After a goal has ended: a celebration, or a calm farewell."""
    return render(request, "goals/ended.html", {"goal": find_goal(request.user, key)})


@door("POST")
def reopening(request: HttpRequest, key: object) -> HttpResponse:
    """A goal that ended goes on."""
    return act(
        request,
        lambda: reopen_goal(owner=request.user, key=key),
        words="It goes on.",
        back=reverse("goals:goal", args=[key]),
    )
