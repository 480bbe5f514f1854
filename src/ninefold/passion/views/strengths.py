"""Strengths, and naming them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.passion.forms import StrengthForm
from ninefold.passion.operations import confirm_strength, dismiss_strength, rename_strength
from ninefold.passion.pages.strengths import strengths_page
from ninefold.passion.queries.strengths import strength as find_strength
from ninefold.web.answers import show_refusal, version_conflict

LABELS = {"name": "Name", "note": "When it shows"}


@login_required
@require_safe
def strengths(request: HttpRequest) -> HttpResponse:
    """What am I good at without effort?"""
    return render(request, "passion/strengths.html", {"page": strengths_page(request.user)})


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Name a strength of one's own."""
    form = StrengthForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = confirm_strength(
                owner=request.user,
                name=form.cleaned_data["name"],
                note=form.cleaned_data["note"],
            )
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"“{row.name}” is one of your strengths.")
            return redirect(row)
    return render(
        request,
        "passion/strength_form.html",
        {"form": form, "question_text": "What are you good at?"},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def confirmations(request: HttpRequest) -> HttpResponse:
    """Take a proposed strength on, under its name or another."""
    theme = request.POST.get("theme", "")
    try:
        row = confirm_strength(
            owner=request.user, theme=theme, name=request.POST.get("name") or theme
        )
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("passion:strengths")
    messages.success(request, f"“{row.name}” is one of your strengths. Link it to a goal it helps.")
    return redirect(row)


@login_required
@require_POST
def dismissals(request: HttpRequest) -> HttpResponse:
    """Say that a proposed strength is none."""
    try:
        row = dismiss_strength(owner=request.user, theme=request.POST.get("theme", ""))
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, f"“{row.name}” will not be proposed again.")
    return redirect("passion:strengths")


@login_required
@require_safe
def strength(request: HttpRequest, key: object) -> HttpResponse:
    """One strength with the sentences behind it."""
    try:
        page = find_strength(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "passion/strength.html", {"page": page, "strength": page.row})


@login_required
@require_http_methods(["GET", "POST"])
def name(request: HttpRequest, key: object) -> HttpResponse:
    """Say a strength in one's own words."""
    try:
        row = find_strength(request.user, key).row
    except NotFound as error:
        raise Http404 from error
    form = StrengthForm(
        request.POST or None,
        initial={"name": row.name, "note": row.note, "version": row.version},
    )
    if request.method == "POST" and form.is_valid():
        try:
            rename_strength(owner=request.user, key=key, **form.cleaned_data)
        except ChangedElsewhere as refusal:
            return version_conflict(request, refusal, labels=LABELS, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    return render(
        request,
        "passion/strength_form.html",
        {"form": form, "strength": row, "question_text": "What do you call it?"},
        status=422 if form.errors else 200,
    )
