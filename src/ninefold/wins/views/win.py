"""One win: keep it, look at it, change it, show it, thank for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.web.doors import act, door, keep_form
from ninefold.wins.domain.evidence import Rung
from ninefold.wins.forms import (
    EvidenceForm,
    FigureForm,
    PersonForm,
    ThanksForm,
    WinForm,
    WitnessForm,
)
from ninefold.wins.operations import (
    add_evidence,
    add_figure,
    add_person,
    change_win,
    keep_thanks,
    keep_win,
    put_off_thanks,
)
from ninefold.wins.pages.thanks import thanks_page
from ninefold.wins.pages.win import kept_page, win_page
from ninefold.wins.queries import categories
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


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Keep a win; then celebrate it."""
    initial = {
        "title": request.GET.get("title", "")[:300],
        "on": request.GET.get("on", "")[:10] or request.user.today,  # type: ignore[union-attr]
        "impact": 1,
    }
    form = WinForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: keep_win(owner=request.user, **form.values()),
        template="wins/new.html",
        context={"categories": categories(request.user)},
        words="",
        to=lambda row: reverse("wins:kept", args=[row.pk]),
    )


def _step_form(rung: Rung | None, key: object) -> dict[str, Any]:
    """The form that takes the next step of the ladder in its place, and where it goes."""
    if rung is Rung.NUMBER:
        form: forms.Form = FigureForm(auto_id="step_%s")
        where, label = "wins:figure", "Keep this figure"
    elif rung is Rung.LINK:
        form = EvidenceForm(auto_id="step_%s")
        where, label = "wins:evidence", "Keep this evidence"
    elif rung is Rung.WITNESS:
        form = WitnessForm(auto_id="step_%s")
        where, label = "wins:people", "Keep this witness"
    else:
        return {}
    return {"step_form": form, "step_action": reverse(where, args=[key]), "step_label": label}


@door("GET")
def win(request: HttpRequest, key: object) -> HttpResponse:
    """One win, whole."""
    page = win_page(request.user, key)
    return render(
        request,
        "wins/win.html",
        {
            "page": page,
            "win": page.shown.row,
            "evidence_form": EvidenceForm(),
            "person_form": PersonForm(),
            **_step_form(page.shown.standing.next_rung, key),
        },
    )


def _trimmed(figure: Any) -> str:
    if figure is None:
        return ""
    text = f"{figure:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a win; 409 with both texts when it has moved on elsewhere."""
    row = find_win(request.user, key)
    category = row.category
    initial = {name: getattr(row, name) for name in PLAIN} | {
        "category": category.name if category and category.removed_at is None else "",
        "tags": ", ".join(row.tags),
        "metric_before": _trimmed(row.metric_before),
        "metric_after": _trimmed(row.metric_after),
    }
    form = WinForm(request.POST or None, initial=initial, is_new=False)
    return keep_form(
        request,
        form,
        lambda: change_win(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values()
        ),
        template="wins/change.html",
        context={"win": row, "categories": categories(request.user)},
        labels={"title": "Win", "story": "The story", "result": "Result"},
        back=row.get_absolute_url(),
    )


@door("GET")
def kept(request: HttpRequest, key: object) -> HttpResponse:
    """The moment after a win was kept."""
    page = kept_page(request.user, key)
    step = _step_form(page.shown.standing.next_rung, key)
    return render(request, "wins/kept.html", {"page": page, "win": page.shown.row, **step})


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
    row = find_win(request.user, key)
    return keep_form(
        request,
        form,
        keep,
        template="wins/part.html",
        context={"title": row.title, "back": row.get_absolute_url(), "asks": question},
        words=words,
        to=row.get_absolute_url(),
    )


@door("GET", "POST")
def figure(request: HttpRequest, key: object) -> HttpResponse:
    """Add the figure that moved."""
    form = FigureForm(request.POST or None)
    return _part(
        request,
        key,
        form,
        lambda: add_figure(owner=request.user, win_key=key, **form.cleaned_data),
        question="What changed, in figures?",
        words="The figure is kept.",
    )


@door("GET", "POST")
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


@door("GET", "POST")
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


@door("POST")
def thanks_later(request: HttpRequest, key: object) -> HttpResponse:
    """Put the thanks off by a week, or by the days that are given."""
    days = request.POST.get("days", "7")
    return act(
        request,
        lambda: put_off_thanks(
            owner=request.user, key=key, days=int(days) if days in {"7", "30"} else 7
        ),
        words="It comes back in a month." if days == "30" else "It comes back in a week.",
        back=reverse("wins:thanks_due"),
    )


@door("GET", "POST")
def thanks(request: HttpRequest, key: object) -> HttpResponse:
    """Keep that somebody was thanked; a draft of the words is there to begin with."""
    page = thanks_page(request.user, key)
    form = ThanksForm(request.POST or None, initial={"on": request.user.today})  # type: ignore[union-attr]
    return keep_form(
        request,
        form,
        lambda: keep_thanks(owner=request.user, key=key, **form.cleaned_data),
        template="wins/thanks.html",
        context={"page": page, "person": page.person},
        words=f"Kept: you thanked {page.person.name}.",
        to=page.person.win.get_absolute_url(),
    )
