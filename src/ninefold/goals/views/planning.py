"""Whether all goals fit, and changes of plan: hours, days, order, waiting."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.goals.forms import (
    HoursForm,
    MoveForm,
    ParkForm,
    TimeForm,
    WaitForm,
    WeeklyHoursForm,
)
from ninefold.goals.operations import (
    estimate_hours,
    make_wait,
    mend,
    move_goal,
    park_goal,
    resume_goal,
    set_weekly_hours,
    spend_time,
    take_back_revision,
)
from ninefold.goals.pages import attainability_page
from ninefold.goals.queries import active_goals, hours_a_week, parked_goals, time_on_goals
from ninefold.goals.queries import goal as find_goal
from ninefold.goals.queries import weekly_hours as weekly_hours_said
from ninefold.goals.views.measuring import keep_part
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.web.doors import act, door, keep_form


def _undoable(request: HttpRequest, words: str, revision: Any) -> None:
    undo = reverse("goals:revision_taken_back", args=[revision.pk])
    messages.success(request, words, extra_tags=json.dumps({"undo": undo}))


@door("GET", "HEAD")
def attainability(request: HttpRequest) -> HttpResponse:
    """Do all goals fit?"""
    return render(request, "goals/attainability.html", {"page": attainability_page(request.user)})


@door("POST")
def mends(request: HttpRequest) -> HttpResponse:
    """Do one of the mends as it was shown."""
    back = redirect("goals:attainability")
    try:
        moves = {key: date.fromisoformat(day) for key, day in _pairs(request, "move")}
        hours = {key: float(left) for key, left in _pairs(request, "hours")}
        weekly = request.POST.get("weekly_hours")
        if weekly:
            row = set_weekly_hours(
                owner=request.user, hours=float(weekly), reason="So that all goals fit"
            )
            undo = reverse("activity:removal", args=["goals.weekly_hours", row.pk])
            messages.success(request, "Kept.", extra_tags=json.dumps({"undo": undo}))
            return back
        rows = mend(owner=request.user, moves=moves, hours=hours, park=request.POST.getlist("park"))
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
    except ValueError:
        messages.error(request, "That change could not be read. Look at the page again.")
    else:
        _undoable(request, "Done, each with its date and reason.", rows[0])
    return back


def _pairs(request: HttpRequest, name: str) -> list[tuple[str, str]]:
    found = []
    for text in request.POST.getlist(name):
        key, _, value = text.partition(":")
        found.append((key, value))
    return found


@door("POST")
def revision_taken_back(request: HttpRequest, key: object) -> HttpResponse:
    """Undo a change of plan and what was changed together with it."""
    here = reverse("goals:attainability")
    return act(
        request,
        lambda: take_back_revision(owner=request.user, key=key),
        words="It is as it was.",
        back=here,
        to=lambda goals: goals[0].get_absolute_url() if len(goals) == 1 else here,
    )


@door("GET", "POST")
def weekly_hours(request: HttpRequest) -> HttpResponse:
    """Say how many hours a week go into goals."""
    now = hours_a_week(request.user, time_on_goals(request.user))
    form = WeeklyHoursForm(
        request.POST or None, initial={"hours": round(now.minutes / 60, 2) or None}
    )
    return keep_form(
        request,
        form,
        lambda: set_weekly_hours(owner=request.user, **form.cleaned_data),
        template="goals/weekly_hours.html",
        context={"hours": now, "earlier": weekly_hours_said(request.user)[::-1]},
        words=lambda row: f"{row.hours:g} hours a week, from today on.",
        to=reverse("goals:attainability"),
    )


@door("GET", "POST")
def hours(request: HttpRequest, key: object) -> HttpResponse:
    """Say how many hours a goal still needs."""
    form = HoursForm(request.POST or None, initial={"hours": request.GET.get("hours") or None})
    return keep_part(
        request,
        key,
        form,
        lambda: estimate_hours(owner=request.user, key=key, **form.cleaned_data),
        question="How many hours does it still need?",
        words="Kept. Whether all your goals fit is counted with it.",
    )


@door("GET", "POST")
def time(request: HttpRequest, key: object) -> HttpResponse:
    """Note time that went into a goal."""
    form = TimeForm(request.POST or None, initial={"on": request.user.today})
    return keep_part(
        request,
        key,
        form,
        lambda: spend_time(owner=request.user, goal_key=key, **form.cleaned_data),
        question="How long did you work on it?",
        words="Noted. Your pace is counted from what you log.",
    )


@door("GET", "POST")
def moving(request: HttpRequest, key: object) -> HttpResponse:
    """Another day, with the reason."""
    now = find_goal(request.user, key).due_on
    form = MoveForm(request.POST or None, initial={"due_on": now})
    return keep_part(
        request,
        key,
        form,
        lambda: move_goal(owner=request.user, key=key, **form.cleaned_data),
        question="To which day does it move?",
        lead=f"It stands at {now:%-d %B %Y}." if now else "It has no day yet.",
        words="Moved. The old day stays in the history.",
    )


@door("GET", "POST")
def parking(request: HttpRequest, key: object) -> HttpResponse:
    """The goal waits until it is taken up again."""
    form = ParkForm(request.POST or None)
    return keep_part(
        request,
        key,
        form,
        lambda: park_goal(owner=request.user, key=key, **form.cleaned_data),
        question="Shall this goal wait for a while?",
        words="It waits for you, and nothing is lost.",
    )


@door("POST")
def resuming(request: HttpRequest, key: object) -> HttpResponse:
    """A parked goal is active again."""

    def resume() -> Any:
        row = resume_goal(owner=request.user, key=key)
        _undoable(request, "It goes on.", row)
        return row

    return act(
        request,
        resume,
        words="",
        back=reverse("goals:goal", args=[key]),
        to=lambda row: row.goal.get_absolute_url(),
    )


@door("GET", "POST")
def waits(request: HttpRequest, key: object) -> HttpResponse:
    """Say which goal comes first."""
    others = [
        goal
        for goal in [*active_goals(request.user), *parked_goals(request.user)]
        if str(goal.pk) != str(key)
    ]
    form = WaitForm(request.POST or None, goals=others)
    return keep_part(
        request,
        key,
        form,
        lambda: make_wait(owner=request.user, key=key, blocker_key=form.cleaned_data["blocker"]),
        question="Which goal comes first?",
        words="Kept. Its next step waits until the other goal is reached.",
    )
