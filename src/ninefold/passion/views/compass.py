"""Values and the four lists."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
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
from ninefold.web.answers import show_refusal, version_conflict


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


@login_required
@require_safe
def compass(request: HttpRequest) -> HttpResponse:
    """What matters to me?"""
    return _page(request)


@login_required
@require_POST
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


@login_required
@require_http_methods(["GET", "POST"])
def value(request: HttpRequest, key: object) -> HttpResponse:
    """One value: its words, and what is linked to it."""
    try:
        row = find_value(request.user, key)
    except NotFound as error:
        raise Http404 from error
    initial = {"text": row.text, "why": row.why, "version": row.version}
    form = ValueForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_value(owner=request.user, key=key, **form.cleaned_data)
        except ChangedElsewhere as refusal:
            labels = {"text": "What matters", "why": "How it shows"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect("passion:compass")
    return render(
        request,
        "passion/value.html",
        {"form": form, "value": row},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def value_rise(request: HttpRequest, key: object) -> HttpResponse:
    """Put a value one place higher."""
    try:
        move_value(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    return redirect("passion:compass")


@login_required
@require_POST
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


@login_required
@require_POST
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


@login_required
@require_safe
def ikigai_version(request: HttpRequest, key: object) -> HttpResponse:
    """The canvas as it stood on a day."""
    try:
        page = canvas_of(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "passion/ikigai_version.html", {"page": page, "version": page.row})
