"""Compliments, talents and effortless wins: one way to keep, show and change all three."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.passion.forms import ComplimentForm, EffortlessWinForm, TalentForm
from ninefold.passion.operations import (
    change_compliment,
    change_effortless_win,
    change_talent,
    keep_compliment,
    keep_effortless_win,
    keep_talent,
)
from ninefold.passion.queries.strengths import compliment, effortless_win, known_people, talent
from ninefold.web.answers import show_refusal, version_conflict

LABELS = {"text": "Words", "said_by": "Said by", "about": "About"}


@dataclass(frozen=True)
class Sort:
    """One of the three: its form, its words, and what finds, keeps and changes it."""

    noun: str
    question: str
    form: type[forms.Form]
    find: Callable[..., Any]
    keep: Callable[..., Any]
    change: Callable[..., Any]


SORTS = {
    "compliment": Sort(
        "compliment",
        "What did somebody see in you?",
        ComplimentForm,
        compliment,
        keep_compliment,
        change_compliment,
    ),
    "talent": Sort(
        "talent", "What comes to you naturally?", TalentForm, talent, keep_talent, change_talent
    ),
    "effortless_win": Sort(
        "effortless win",
        "What went well without effort?",
        EffortlessWinForm,
        effortless_win,
        keep_effortless_win,
        change_effortless_win,
    ),
}


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, sort: str) -> HttpResponse:
    """Keep one."""
    one = SORTS[sort]
    initial = {"on": request.user.today, "text": request.GET.get("text", "")[:3000]}
    form = one.form(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        values = {name: said for name, said in form.cleaned_data.items() if name != "version"}
        try:
            one.keep(owner=request.user, **values)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"Your {one.noun} is kept.")
            return redirect("passion:strengths")
    return _form_page(request, one, form)


@login_required
@require_safe
def saying(request: HttpRequest, key: object, sort: str) -> HttpResponse:
    """Show one."""
    try:
        row = SORTS[sort].find(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "passion/saying.html", {"row": row, "sort": sort, "one": SORTS[sort]})


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object, sort: str) -> HttpResponse:
    """Change one."""
    one = SORTS[sort]
    try:
        row = one.find(request.user, key)
    except NotFound as error:
        raise Http404 from error
    initial = {name: getattr(row, name) for name in one.form.base_fields}
    form = one.form(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            one.change(owner=request.user, key=key, **form.cleaned_data)
        except ChangedElsewhere as refusal:
            labels = {name: label for name, label in LABELS.items() if name in one.form.base_fields}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    return _form_page(request, one, form, row)


def _form_page(request: HttpRequest, one: Sort, form: forms.Form, row: Any = None) -> HttpResponse:
    return render(
        request,
        "passion/saying_form.html",
        {"form": form, "one": one, "row": row, "people": known_people(request.user)},
        status=422 if form.errors else 200,
    )
