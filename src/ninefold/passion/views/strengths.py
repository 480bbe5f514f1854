"""Strengths, and naming them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.passion.forms import StrengthForm
from ninefold.passion.operations import confirm_strength, dismiss_strength, rename_strength
from ninefold.passion.pages.strengths import strengths_page
from ninefold.passion.queries.strengths import strength as find_strength
from ninefold.web.doors import act, door, keep_form

LABELS = {"name": "Name", "note": "When it shows"}
FORM_PAGE = "passion/strength_form.html"


@door("GET", "HEAD")
def strengths(request: HttpRequest) -> HttpResponse:
    """What am I good at without effort?"""
    return render(request, "passion/strengths.html", {"page": strengths_page(request.user)})


@door("GET", "HEAD", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Name a strength of one's own."""
    form = StrengthForm(request.POST or None)
    return keep_form(
        request,
        form,
        lambda: confirm_strength(
            owner=request.user, name=form.cleaned_data["name"], note=form.cleaned_data["note"]
        ),
        template=FORM_PAGE,
        context={"question_text": "What are you good at?"},
        words="It is one of your strengths.",
    )


@door("POST")
def confirmations(request: HttpRequest) -> HttpResponse:
    """Take a proposed strength on, under its name or another."""
    theme = request.POST.get("theme", "")
    return act(
        request,
        lambda: confirm_strength(
            owner=request.user, theme=theme, name=request.POST.get("name") or theme
        ),
        words="It is one of your strengths. Link it to a goal it helps.",
        back=reverse("passion:strengths"),
        to=lambda row: str(row.get_absolute_url()),
    )


@door("POST")
def dismissals(request: HttpRequest) -> HttpResponse:
    """Say that a proposed strength is none."""
    return act(
        request,
        lambda: dismiss_strength(owner=request.user, theme=request.POST.get("theme", "")),
        words="It will not be proposed again.",
        back=reverse("passion:strengths"),
    )


@door("GET", "HEAD")
def strength(request: HttpRequest, key: object) -> HttpResponse:
    """One strength with the sentences behind it."""
    page = find_strength(request.user, key)
    return render(request, "passion/strength.html", {"page": page, "strength": page.row})


@door("GET", "HEAD", "POST")
def name(request: HttpRequest, key: object) -> HttpResponse:
    """Say a strength in one's own words."""
    row = find_strength(request.user, key).row
    form = StrengthForm(
        request.POST or None,
        initial={"name": row.name, "note": row.note, "version": row.version},
    )
    return keep_form(
        request,
        form,
        lambda: rename_strength(owner=request.user, key=key, **form.cleaned_data),
        template=FORM_PAGE,
        context={"strength": row, "question_text": "What do you call it?"},
        to=row.get_absolute_url(),
        labels=LABELS,
        back=row.get_absolute_url(),
    )
