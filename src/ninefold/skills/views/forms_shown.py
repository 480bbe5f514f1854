"""How a form of a skills page is kept, or shown again with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import ChangedElsewhere, Refusal
from ninefold.web.answers import show_refusal, version_conflict


def keep_form(
    request: HttpRequest,
    form: forms.Form,
    keep: Callable[[], Any],
    *,
    question: str,
    words: str,
    back: str,
    eyebrow: str = "Skills",
    standfirst: str = "",
    label: str = "Keep this",
    to: str = "",
    labels: dict[str, str] | None = None,
) -> HttpResponse:
    """Keep a valid form and go to `to` or to the kept row; else show it alone, with its faults.

    `labels` are the text fields that are shown side by side when the row was changed elsewhere.
    """
    if request.method == "POST" and form.is_valid():
        try:
            row = keep()
        except ChangedElsewhere as refusal:
            return version_conflict(request, refusal, labels=labels or {}, back=back)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, words)
            return redirect(to or row)
    return render(
        request,
        "skills/form.html",
        {
            "form": form,
            "question_text": question,
            "standfirst_text": standfirst,
            "back": back,
            "eyebrow_text": eyebrow,
            "label": label,
        },
        status=422 if form.errors else 200,
    )
