"""The practice week: plan it, keep it, move it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.scheduling.operations import set_practice_rules
from ninefold.scheduling.queries import practice_block, practice_rules
from ninefold.skills.forms import RulesForm
from ninefold.skills.operations import (
    keep_block,
    miss_block,
    move_practice,
    plan_week,
    take_back_block,
)
from ninefold.skills.pages import week_page
from ninefold.skills.views.forms_shown import keep_form
from ninefold.web.returning import safe_return


@login_required
@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """When will I practise?"""
    owner: Any = request.user
    try:
        on = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        on = owner.today
    # Years at either end of the calendar have no week before or after.
    if not 1000 <= on.year <= 9000:
        on = owner.today
    return render(request, "skills/week.html", {"page": week_page(owner, on), "today": owner.today})


@login_required
@require_POST
def plan(request: HttpRequest) -> HttpResponse:
    """Place the practice of the coming weeks."""
    try:
        done = plan_week(owner=request.user)
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("skills:week")
    messages.success(request, said_of(done))
    return redirect(safe_return(request, "/skills/week/"))


def said_of(done: Any) -> str:
    """A plan in a sentence."""
    if not (done.new or done.kept or done.moved):
        return "There is nothing to place. Add a task to a skill, or give a skill minutes a week."
    parts = [
        f"{count} {word}"
        for count, word in ((done.new, "new"), (done.moved, "moved"), (done.kept, "kept"))
        if count
    ]
    words = f"Your next four weeks are planned: {', '.join(parts)}."
    if done.unplaced:
        words += f" {done.unplaced} found no place; the reasons stand below."
    return words


@login_required
@require_http_methods(["GET", "POST"])
def rules(request: HttpRequest) -> HttpResponse:
    """How much practice a week may hold."""
    row = practice_rules(request.user)
    names = list(RulesForm.base_fields)
    form = RulesForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    return keep_form(
        request,
        form,
        lambda: set_practice_rules(owner=request.user, **form.cleaned_data),
        question="How much practice does a week hold?",
        words="Kept. Plan your week anew, and it follows.",
        back="/skills/week/",
        to="/skills/week/",
        eyebrow="Your week",
    )


def _block(request: HttpRequest, key: object, act: Callable[[], Any], words: str) -> HttpResponse:
    try:
        block = practice_block(request.user, key)
        act()
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, words)
    return redirect(safe_return(request, block.get_absolute_url()))


@login_required
@require_POST
def done(request: HttpRequest, key: object) -> HttpResponse:
    """The practice of a block was done; `minutes` when it was shorter or longer."""
    text = request.POST.get("minutes", "")
    minutes = int(text) if text.isdecimal() and 0 < int(text) <= 1440 else None
    return _block(
        request,
        key,
        lambda: keep_block(owner=request.user, key=key, minutes=minutes),
        "Done and logged. That counts.",
    )


@login_required
@require_POST
def missed(request: HttpRequest, key: object) -> HttpResponse:
    """A block was missed and moves on."""
    return _block(
        request,
        key,
        lambda: miss_block(owner=request.user, key=key),
        "It happens. It has moved on to the next time that fits.",
    )


@login_required
@require_POST
def move(request: HttpRequest, key: object) -> HttpResponse:
    """Find another time for a block."""
    return _block(
        request, key, lambda: move_practice(owner=request.user, key=key), "It has another time."
    )


@login_required
@require_POST
def reopening(request: HttpRequest, key: object) -> HttpResponse:
    """A block was not done or missed after all."""
    return _block(
        request,
        key,
        lambda: take_back_block(owner=request.user, key=key),
        "Taken back. The practice that it logged is gone with it.",
    )
