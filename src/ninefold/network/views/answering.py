"""How the doors of the network keep a form that belongs to something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.web.answers import show_refusal
from ninefold.web.returning import safe_return


@contextmanager
def or_404() -> Iterator[None]:
    """What is not there, and what is somebody else's, is 404."""
    try:
        yield
    except NotFound as error:
        raise Http404 from error


def do(
    request: HttpRequest,
    act: Callable[[], object],
    *,
    words: str,
    back: str,
) -> HttpResponse:
    """Do one thing by a button, say it, and go back; a refusal is said instead."""
    with or_404():
        try:
            act()
        except NotFound:
            raise
        except Refusal as refusal:
            messages.error(request, refusal.message)
        else:
            messages.success(request, words)
    return redirect(safe_return(request, back))


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
    if request.method == "POST" and form.is_valid():
        try:
            with or_404():
                act(form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, words)
            return redirect(safe_return(request, row.get_absolute_url()))
    context = {"form": form, "row": row, "question_text": question, "label": label}
    return render(request, "network/part.html", context, status=422 if form.errors else 200)
