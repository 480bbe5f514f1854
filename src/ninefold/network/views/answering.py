"""How the doors of the network keep a form that belongs to something."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from ninefold.web.doors import keep_form


def keep(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], Any],
    *,
    row: Any,
    question: str,
    words: str,
    label: str = "Keep this",
) -> HttpResponse:
    """Keep a form that belongs to `row`; with faults, show it alone with what was typed."""
    return keep_form(
        request,
        form,
        lambda: act(form.cleaned_data),
        template="network/part.html",
        context={"row": row, "question_text": question, "label": label},
        words=words,
        to=row.get_absolute_url(),
    )
