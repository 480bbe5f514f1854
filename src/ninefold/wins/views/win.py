"""One win: keep it, look at it, change it, show it, thank for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return
from ninefold.wins.forms import EvidenceForm, PersonForm, ThanksForm, WinForm
from ninefold.wins.operations import (
    add_evidence,
    add_person,
    change_win,
    keep_thanks,
    keep_win,
)
from ninefold.wins.pages.win import kept_page, win_page
from ninefold.wins.queries import categories, person_of_win
from ninefold.wins.queries import win as find_win

PLAIN = (
    "title",
    "on",
    "impact",
    "metric_name",
    "metric_before",
    "metric_after",
    "metric_unit",
    "story",
    "situation",
    "task",
    "action",
    "result",
    "audience",
    "figures_until",
    "version",
)


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Keep a win; then celebrate it."""
    initial = {
        "title": request.GET.get("title", "")[:300],
        "on": request.user.today,  # type: ignore[union-attr]
        "impact": 1,
    }
    form = WinForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            row = keep_win(owner=request.user, **form.values())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect("wins:kept", key=row.pk)
    return render(
        request,
        "wins/new.html",
        {"form": form, "categories": categories(request.user)},
        status=422 if form.errors else 200,
    )


@login_required
@require_GET
def win(request: HttpRequest, key: object) -> HttpResponse:
    """One win, whole."""
    try:
        page = win_page(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(
        request,
        "wins/win.html",
        {
            "page": page,
            "win": page.shown.row,
            "evidence_form": EvidenceForm(),
            "person_form": PersonForm(),
        },
    )


def _trimmed(figure: Any) -> str:
    if figure is None:
        return ""
    text = f"{figure:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a win; 409 with both texts when it has moved on elsewhere."""
    try:
        row = find_win(request.user, key)
    except NotFound as error:
        raise Http404 from error
    category = row.category
    initial = {name: getattr(row, name) for name in PLAIN} | {
        "category": category.name if category and category.removed_at is None else "",
        "tags": ", ".join(row.tags),
        "metric_before": _trimmed(row.metric_before),
        "metric_after": _trimmed(row.metric_after),
    }
    form = WinForm(request.POST or None, initial=initial, is_new=False)
    if request.method == "POST" and form.is_valid():
        try:
            change_win(
                owner=request.user,
                key=key,
                version=form.cleaned_data["version"],
                **form.values(),
            )
        except ChangedElsewhere as refusal:
            labels = {"title": "Win", "story": "The story", "result": "Result"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    return render(
        request,
        "wins/change.html",
        {"form": form, "win": row, "categories": categories(request.user)},
        status=422 if form.errors else 200,
    )


@login_required
@require_GET
def kept(request: HttpRequest, key: object) -> HttpResponse:
    """The moment after a win was kept."""
    try:
        page = kept_page(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "wins/kept.html", {"page": page, "win": page.shown.row})


def _part(
    request: HttpRequest,
    key: object,
    form: forms.Form,
    keep: Callable[[], object],
    *,
    question: str,
    words: str,
) -> HttpResponse:
    """Keep a form that belongs to a win; with faults, show it alone with what was typed."""
    try:
        row = find_win(request.user, key)
        if request.method == "POST" and form.is_valid():
            keep()
            messages.success(request, words)
            return redirect(row)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        show_refusal(form, refusal)
    return render(
        request,
        "wins/part.html",
        {"form": form, "title": row.title, "back": row.get_absolute_url(), "asks": question},
        status=422 if form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "POST"])
def evidence(request: HttpRequest, key: object) -> HttpResponse:
    """Add something to look at."""
    form = EvidenceForm(request.POST or None)
    return _part(
        request,
        key,
        form,
        lambda: add_evidence(owner=request.user, win_key=key, **form.cleaned_data),
        question="What can somebody look at?",
        words="The evidence is kept.",
    )


@login_required
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, key: object) -> HttpResponse:
    """Name somebody who had a part in it or saw it."""
    form = PersonForm(request.POST or None, initial={"part": "witness"})
    return _part(
        request,
        key,
        form,
        lambda: add_person(owner=request.user, win_key=key, **form.cleaned_data),
        question="Who was there?",
        words="The name is kept. A word of thanks is a good reason to get in touch.",
    )


@login_required
@require_http_methods(["GET", "POST"])
def thanks(request: HttpRequest, key: object) -> HttpResponse:
    """Keep that somebody was thanked."""
    try:
        person = person_of_win(request.user, key)
    except NotFound as error:
        raise Http404 from error
    form = ThanksForm(request.POST or None, initial={"on": request.user.today})  # type: ignore[union-attr]
    if request.method == "POST" and form.is_valid():
        try:
            keep_thanks(owner=request.user, key=key, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"Kept: you thanked {person.name}.")
            return redirect(safe_return(request, person.win.get_absolute_url()))
    return render(
        request,
        "wins/thanks.html",
        {"form": form, "person": person},
        status=422 if form.errors else 200,
    )
