"""Predictions: made, settled, and how well they fit."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.reflection.forms.predictions import PredictionForm, SettlementForm
from ninefold.reflection.operations import (
    change_prediction,
    make_prediction,
    settle_prediction,
)
from ninefold.reflection.pages.predictions import predictions_page
from ninefold.reflection.queries.predictions import prediction as find_prediction
from ninefold.web.doors import door, keep_form
from ninefold.web.returning import safe_return


@door("GET", "HEAD", "POST")
def predictions(request: HttpRequest) -> HttpResponse:
    """All predictions with the record; a POST makes one."""
    form = PredictionForm(request.POST or None)

    def keep() -> Any:
        values = {name: form.cleaned_data[name] for name in ("claim", "percent", "due_on")}
        return make_prediction(owner=request.user, **values)

    return keep_form(
        request,
        form,
        keep,
        template="reflection/predictions.html",
        context={"page": predictions_page(request.user)},
        words="Kept. You will be asked on its day.",
        to=reverse("reflection:predictions"),
    )


@door("GET", "HEAD")
def prediction(request: HttpRequest, key: object) -> HttpResponse:
    """One prediction, and how to settle it."""
    row = find_prediction(request.user, key)
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


@door("GET", "HEAD", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Say it anew, on the day it was made."""
    row = find_prediction(request.user, key)
    names = ("claim", "percent", "due_on", "version")
    form = PredictionForm(
        request.POST or None, initial={name: getattr(row, name) for name in names}
    )

    def keep() -> Any:
        values = {name: form.cleaned_data[name] for name in names}
        return change_prediction(owner=request.user, key=key, **values)

    return keep_form(
        request,
        form,
        keep,
        template="reflection/prediction_change.html",
        context={"prediction": row},
        words="Changed.",
        labels={"claim": "What will happen"},
        back=row.get_absolute_url(),
    )


@door("POST")
def settlement(request: HttpRequest, key: object) -> HttpResponse:
    """How it turned out; with `undo` it is open again."""
    row = find_prediction(request.user, key)
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
