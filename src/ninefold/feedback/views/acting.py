"""Action items and their small steps."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.feedback.forms import ActionItemChangeForm, ActionItemForm, StepsForm
from ninefold.feedback.operations import (
    add_steps,
    change_action_item,
    mark_action_item,
    mark_step,
    plan_action_item,
)
from ninefold.feedback.pages import linkable
from ninefold.feedback.queries import action_item as find_action_item
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return


def _ref(text: str) -> Ref | None:
    try:
        return Ref.read(text)
    except ValueError:
        return None


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Turn feedback into something to do."""
    owner: Any = request.user
    first = {
        "title": request.GET.get("title", "")[:300],
        "source": request.GET.get("source", ""),
        "due_on": owner.today + timedelta(days=14),
    }
    form = ActionItemForm(request.POST or None, initial=first, linkable=linkable(owner))
    if request.method == "POST" and form.is_valid():
        try:
            row = plan_action_item(
                owner=owner,
                title=form.cleaned_data["title"],
                due_on=form.cleaned_data["due_on"],
                steps=form.step_titles,
                source=_ref(form.cleaned_data["source"]),
                serves=_ref(form.cleaned_data["serves"]),
            )
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept. It comes back on Today before its day.")
            return redirect(row)
    return render(
        request, "feedback/action_item_new.html", {"form": form}, status=422 if form.errors else 200
    )


@login_required
@require_safe
def one(request: HttpRequest, key: object) -> HttpResponse:
    """One action item with its steps."""
    try:
        row = find_action_item(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "feedback/action_item.html", {"item": row, "steps_form": StepsForm()})


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change what is done and by when."""
    try:
        row = find_action_item(request.user, key)
    except NotFound as error:
        raise Http404 from error
    names = ("title", "due_on", "version")
    form = ActionItemChangeForm(
        request.POST or None, initial={name: getattr(row, name) for name in names}
    )
    if request.method == "POST" and form.is_valid():
        try:
            change_action_item(owner=request.user, key=key, **form.cleaned_data)
        except ChangedElsewhere as refusal:
            labels = {"title": "What you do"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    context = {"form": form, "back": row, "question_text": "What shall be different?"}
    return render(request, "feedback/part.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def steps(request: HttpRequest, key: object) -> HttpResponse:
    """More small steps."""
    form = StepsForm(request.POST)
    try:
        row = find_action_item(request.user, key)
        if form.is_valid():
            titles = form.cleaned_data["steps"].splitlines()
            return redirect(add_steps(owner=request.user, key=key, titles=titles))
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        show_refusal(form, refusal)
    return render(
        request, "feedback/action_item.html", {"item": row, "steps_form": form}, status=422
    )


@login_required
@require_POST
def done(request: HttpRequest, key: object) -> HttpResponse:
    """The action item is done, or not after all (with `undo`)."""
    is_done = not request.POST.get("undo")
    try:
        row = mark_action_item(owner=request.user, key=key, is_done=is_done)
    except NotFound as error:
        raise Http404 from error
    if is_done:
        messages.success(request, "Done. Somebody's feedback has changed something.")
    return redirect(safe_return(request, row.get_absolute_url()))


@login_required
@require_POST
def step_done(request: HttpRequest, key: object) -> HttpResponse:
    """A step is done, or not after all (with `undo`)."""
    try:
        row = mark_step(owner=request.user, key=key, is_done=not request.POST.get("undo"))
    except NotFound as error:
        raise Http404 from error
    return redirect(safe_return(request, row.action_item.get_absolute_url()))
