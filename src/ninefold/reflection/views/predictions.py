"""Predictions: made, settled, and how well they fit."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.reflection.forms.predictions import PredictionForm, SettlementForm
from ninefold.reflection.operations import (
    change_prediction,
    make_prediction,
    settle_prediction,
)
from ninefold.reflection.pages.predictions import predictions_page
from ninefold.reflection.queries.predictions import prediction as find_prediction
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return


def _one(request: HttpRequest, key: object) -> Any:
    try:
        return find_prediction(request.user, key)
    except NotFound as error:
        raise Http404 from error


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def predictions(request: HttpRequest) -> HttpResponse:
    """All predictions with the record; a POST makes one."""
    form = PredictionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in ("claim", "percent", "due_on")}
        try:
            make_prediction(owner=request.user, **values)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept. You will be asked on its day.")
            return redirect("reflection:predictions")
    return render(
        request,
        "reflection/predictions.html",
        {"page": predictions_page(request.user), "form": form},
        status=422 if form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "HEAD"])
def prediction(request: HttpRequest, key: object) -> HttpResponse:
    """One prediction, and how to settle it."""
    row = _one(request, key)
    initial = {"outcome": row.outcome, "lesson": row.lesson}
    return render(
        request,
        "reflection/prediction.html",
        {
            "prediction": row,
            "form": SettlementForm(initial=initial),
            "can_change": not row.outcome and row.made_on == request.user.today,
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Say it anew, on the day it was made."""
    row = _one(request, key)
    names = ("claim", "percent", "due_on", "version")
    form = PredictionForm(
        request.POST or None, initial={name: getattr(row, name) for name in names}
    )
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in names}
        try:
            change_prediction(owner=request.user, key=key, **values)
        except ChangedElsewhere as refusal:
            labels = {"claim": "What will happen"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Changed.")
            return redirect(row)
    return render(
        request,
        "reflection/prediction_change.html",
        {"prediction": row, "form": form},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def settlement(request: HttpRequest, key: object) -> HttpResponse:
    """How it turned out; with `undo` it is open again."""
    row = _one(request, key)
    if "undo" in request.POST:
        settle_prediction(owner=request.user, key=key, outcome="", lesson=row.lesson)
        messages.success(request, "It is open again.")
        return redirect(row)
    form = SettlementForm(request.POST)
    if not form.is_valid():
        return render(
            request,
            "reflection/prediction.html",
            {"prediction": row, "form": form, "can_change": False},
            status=422,
        )
    lesson = form.cleaned_data["lesson"] or row.lesson
    outcome = form.cleaned_data["outcome"]
    settle_prediction(owner=request.user, key=key, outcome=outcome, lesson=lesson)
    messages.success(request, "Settled.")
    return redirect(safe_return(request, row.get_absolute_url()))
