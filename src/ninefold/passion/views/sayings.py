"""Compliments, talents and effortless wins: one way to keep, show and change all three."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

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
from ninefold.web.doors import door, keep_form

FORM_PAGE = "passion/saying_form.html"
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


@door("GET", "HEAD", "POST")
def new(request: HttpRequest, sort: str) -> HttpResponse:
    """Keep one."""
    one = SORTS[sort]
    initial = {"on": request.user.today, "text": request.GET.get("text", "")[:3000]}
    form = one.form(request.POST or None, initial=initial)

    def keep() -> Any:
        values = {name: said for name, said in form.cleaned_data.items() if name != "version"}
        return one.keep(owner=request.user, **values)

    return keep_form(
        request,
        form,
        keep,
        template=FORM_PAGE,
        context={"one": one, "row": None, "people": known_people(request.user)},
        words=f"Your {one.noun} is kept.",
        to=reverse("passion:strengths"),
    )


@door("GET", "HEAD")
def saying(request: HttpRequest, key: object, sort: str) -> HttpResponse:
    """Show one."""
    row = SORTS[sort].find(request.user, key)
    return render(request, "passion/saying.html", {"row": row, "sort": sort, "one": SORTS[sort]})


@door("GET", "HEAD", "POST")
def change(request: HttpRequest, key: object, sort: str) -> HttpResponse:
    """Change one."""
    one = SORTS[sort]
    row = one.find(request.user, key)
    initial = {name: getattr(row, name) for name in one.form.base_fields}
    form = one.form(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: one.change(owner=request.user, key=key, **form.cleaned_data),
        template=FORM_PAGE,
        context={"one": one, "row": row, "people": known_people(request.user)},
        to=row.get_absolute_url(),
        labels={name: label for name, label in LABELS.items() if name in one.form.base_fields},
        back=row.get_absolute_url(),
    )
