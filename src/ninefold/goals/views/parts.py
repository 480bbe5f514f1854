"""Checklists, days of milestones, weights of parts, and what a goal matters for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ninefold.goals.forms import ItemsForm, MoveForm, RelevanceForm, WeightsForm
from ninefold.goals.operations import (
    add_items,
    choose_relevance,
    move_milestone,
    tick_item,
    untick_item,
    weigh_parts,
)
from ninefold.goals.queries import goal as find_goal
from ninefold.goals.queries import served_by
from ninefold.goals.views.measuring import keep_part
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound
from ninefold.web.doors import act, door


@door("GET", "POST")
def items(request: HttpRequest, key: object, metric_key: object) -> HttpResponse:
    """Put items on a checklist."""
    form = ItemsForm(request.POST or None)

    def keep() -> Any:
        lines = form.cleaned_data["titles"].splitlines()
        return add_items(owner=request.user, metric_key=metric_key, titles=lines)

    return keep_part(
        request,
        key,
        form,
        keep,
        question="What is on the list?",
        words="Kept. Tick them as they come.",
    )


@door("POST")
def item_tick(request: HttpRequest, key: object) -> HttpResponse:
    """An item is done, or not after all (with `undo`)."""
    undo = bool(request.POST.get("undo"))
    change = untick_item if undo else tick_item
    return act(
        request,
        lambda: change(owner=request.user, key=key),
        words="" if undo else "One more done.",
        back=reverse("goals:goals"),
        to=lambda row: row.metric.goal.get_absolute_url(),
    )


@door("GET", "POST")
def milestone_moving(request: HttpRequest, key: object, milestone_key: object) -> HttpResponse:
    """Another day for a milestone, with the reason."""
    goal: Any = find_goal(request.user, key)
    now = next((one for one in goal.all_milestones if str(one.pk) == str(milestone_key)), None)
    if now is None:
        raise NotFound("This milestone is not there.")
    form = MoveForm(request.POST or None, initial={"due_on": now.due_on})
    return keep_part(
        request,
        key,
        form,
        lambda: move_milestone(owner=request.user, key=milestone_key, **form.cleaned_data),
        question=f"To which day does “{now.title}” move?",
        lead=f"It stands at {now.due_on:%-d %B %Y}." if now.due_on else "It has no day yet.",
        words="Moved. The old day stays in the history.",
    )


@door("GET", "POST")
def weights(request: HttpRequest, key: object) -> HttpResponse:
    """How much each metric and milestone counts."""
    goal: Any = find_goal(request.user, key)
    form = WeightsForm(request.POST or None, parts=[*goal.all_metrics, *goal.all_milestones])
    return keep_part(
        request,
        key,
        form,
        lambda: weigh_parts(owner=request.user, goal_key=key, weights=form.weights),
        question="How much does each part count?",
        lead="A part with 2 counts twice as much as one with 1, and one with 0 not at all.",
        words="Kept. How far the goal has come is counted with it.",
    )


@door("GET", "POST")
def relevance(request: HttpRequest, key: object) -> HttpResponse:
    """What the goal matters for."""
    goal = find_goal(request.user, key)
    form = RelevanceForm(
        request.POST or None, sorts=served_by(request.user, goal.ref, with_choices=True)
    )
    return keep_part(
        request,
        key,
        form,
        lambda: choose_relevance(
            owner=request.user, key=key, serves=[Ref.read(name) for name in form.chosen]
        ),
        question="What does it matter for?",
        lead="" if not form.fields else "Choose as many as are true, or none.",
        template="goals/relevance.html",
        words="Kept. You see it beside the goal.",
    )
