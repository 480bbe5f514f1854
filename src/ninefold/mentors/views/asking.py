"""How the doors of mentors ask for a form on a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from ninefold.web.doors import keep_form


def ask(
    request: HttpRequest,
    form: forms.Form,
    keep: Callable[[], Any],
    *,
    question: str,
    back: str,
    label: str = "Keep this",
    words: str = "Kept.",
    eyebrow: str = "",
    standfirst: str = "",
    template: str = "mentors/form.html",
    conflict: dict[str, str] | None = None,
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show a form and keep it, as `keep_form` does; then go to `back`, or to the page of the row
    that `keep` returns when `back` is empty. `conflict` names the fields that are shown side by
    side when the row has moved on."""
    context = {
        "question_text": question,
        "back": back or "/mentors/",
        "label": label,
        "eyebrow_text": eyebrow,
        "standfirst_text": standfirst,
        **(more or {}),
    }
    return keep_form(
        request,
        form,
        keep,
        template=template,
        context=context,
        words=words,
        to=back or None,
        labels=conflict,
        back=back,
    )
