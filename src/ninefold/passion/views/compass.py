"""Values and the four lists."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import Refusal
from ninefold.passion.forms import IkigaiForm, ValueForm
from ninefold.passion.forms.interests import IkigaiVersionForm
from ninefold.passion.operations import (
    change_value,
    keep_ikigai_entry,
    keep_ikigai_version,
    keep_value,
    move_value,
)
from ninefold.passion.pages.compass import canvas, canvas_of, compass_page
from ninefold.passion.queries.compass import ikigai
from ninefold.passion.queries.compass import value as find_value
from ninefold.passion.queries.compass import values as find_values
from ninefold.web.answers import show_refusal
from ninefold.web.doors import act, door, keep_form


def _page(
    request: HttpRequest,
    *,
    value_form: Any = None,
    circle_form: Any = None,
    version_form: Any = None,
    status: int = 200,
) -> HttpResponse:
    at_fault = circle_form["circle"].value() if circle_form is not None else ""
    circles = [
        (
            code,
            heading,
            entries,
            circle_form
            if code == at_fault
            else IkigaiForm(initial={"circle": code}, auto_id=f"id_{code}_%s"),
        )
        for code, heading, entries in ikigai(request.user)
    ]
    page = compass_page(request.user)
    context = {
        "page": page,
        "canvas": canvas(request.user, page.overlaps),
        "version_form": version_form or IkigaiVersionForm(initial=page.overlaps),
        "values": find_values(request.user),
        "value_form": value_form or ValueForm(),
        "circles": circles,
    }
    return render(request, "passion/compass.html", context, status=status)


@door("GET", "HEAD")
def compass(request: HttpRequest) -> HttpResponse:
    """What matters to me?"""
    return _page(request)


@door("POST")
def values(request: HttpRequest) -> HttpResponse:
    """Write down a value."""
    form = ValueForm(request.POST)
    if form.is_valid():
        try:
            keep_value(
                owner=request.user,
                text=form.cleaned_data["text"],
                why=form.cleaned_data["why"],
            )
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect("passion:compass")
    return _page(request, value_form=form, status=422)


@door("GET", "HEAD", "POST")
def value(request: HttpRequest, key: object) -> HttpResponse:
    """One value: its words, and what is linked to it."""
    row = find_value(request.user, key)
    initial = {"text": row.text, "why": row.why, "version": row.version}
    form = ValueForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: change_value(owner=request.user, key=key, **form.cleaned_data),
        template="passion/value.html",
        context={"value": row},
        to=reverse("passion:compass"),
        labels={"text": "What matters", "why": "How it shows"},
        back=row.get_absolute_url(),
    )


@door("POST")
def value_rise(request: HttpRequest, key: object) -> HttpResponse:
    """Put a value one place higher."""
    return act(
        request,
        lambda: move_value(owner=request.user, key=key),
        words="",
        back=reverse("passion:compass"),
    )


@door("POST")
def ikigai_entries(request: HttpRequest) -> HttpResponse:
    """Add a line to one of the four lists."""
    form = IkigaiForm(request.POST)
    if form.is_valid():
        try:
            keep_ikigai_entry(owner=request.user, **form.cleaned_data)
        except Refusal as refusal:
            messages.error(request, refusal.message)
        return redirect("passion:compass")
    if "circle" in form.errors:
        messages.error(request, "Choose one of the four lists.")
        return redirect("passion:compass")
    return _page(request, circle_form=form, status=422)


@door("POST")
def ikigai_versions(request: HttpRequest) -> HttpResponse:
    """Keep the canvas as it stands, with what one sees in its overlaps."""
    form = IkigaiVersionForm(request.POST)
    if form.is_valid():
        try:
            row = keep_ikigai_version(owner=request.user, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"The canvas is kept as of {row.kept_on:%-d %B}.")
            return redirect("passion:compass")
    return _page(request, version_form=form, status=422)


@door("GET", "HEAD")
def ikigai_version(request: HttpRequest, key: object) -> HttpResponse:
    """The canvas as it stood on a day."""
    page = canvas_of(request.user, key)
    return render(request, "passion/ikigai_version.html", {"page": page, "version": page.row})
