"""How a door answers: toasts with undo, refusals beside their fields, conflicts side by side."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import ChangedElsewhere, Refusal


def with_undo(request: HttpRequest, words: str, ref: Ref) -> None:
    """A toast that says what was removed and offers to bring it back."""
    undo = json.dumps({"undo": f"/rows/{ref.kind}/{ref.id}/restoration/"})
    messages.success(request, words, extra_tags=undo)


def show_refusal(form: forms.BaseForm, refusal: Refusal) -> None:
    """Put a refusal beside the field it is about, so that what was typed stays."""
    field = refusal.field if refusal.field in form.fields else None
    form.add_error(field, refusal.message)


def version_conflict(
    request: HttpRequest, refusal: ChangedElsewhere, *, labels: dict[str, str], back: str
) -> HttpResponse:
    """Answer 409 with both versions of each text field in `labels` (name to label).

    The form on that page posts to the same address with the version that is current now.
    """
    current: Any = refusal.current
    rows = [
        {
            "name": name,
            "label": label,
            "theirs": getattr(current, name),
            "mine": refusal.attempted.get(name, ""),
            "differs": str(getattr(current, name)) != str(refusal.attempted.get(name, "")),
        }
        for name, label in labels.items()
    ]
    kept = {
        name: value
        for name, value in request.POST.items()
        if name not in {*labels, "version", "csrfmiddlewaretoken"}
    }
    return render(
        request,
        "web/version_conflict.html",
        {"rows": rows, "kept": kept, "version": current.version, "back": back, "refusal": refusal},
        status=409,
    )
