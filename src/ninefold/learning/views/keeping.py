"""What the doors of learning have in common: not found is 404, a refusal stands at its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return

View = Callable[..., HttpResponse]


def door(*methods: str) -> Callable[[View], View]:
    """For signed-in people and these methods only; what is not theirs is not there."""

    def around(view: View) -> View:
        @login_required
        @require_http_methods(methods)
        @wraps(view)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except NotFound as error:
                raise Http404 from error

        return inner

    return around


def keep_form(
    request: HttpRequest,
    form: forms.Form,
    keep: Callable[[], Any],
    *,
    template: str,
    context: Mapping[str, Any],
    words: str = "Kept.",
    to: Callable[[Any], str] | None = None,
    labels: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Show a form, keep what it says, and go to `to(row)`; with a fault, what was typed stays.

    `labels` name the text fields to show side by side when the row was changed elsewhere.
    """
    if request.method == "POST" and form.is_valid():
        try:
            row = keep()
        except NotFound:
            raise
        except ChangedElsewhere as refusal:
            back = str(context.get("back", "/learning/"))
            return version_conflict(request, refusal, labels=dict(labels or {}), back=back)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            if words:
                messages.success(request, words)
            return redirect(safe_return(request, to(row) if to else row.get_absolute_url()))
    return render(request, template, {"form": form, **context}, status=422 if form.errors else 200)


def act(
    request: HttpRequest,
    action: Callable[[], Any],
    *,
    words: str,
    to: Callable[[Any], str],
    back: str,
) -> HttpResponse:
    """Do what a button asks for and go on; a refusal is told on the page it came from."""
    try:
        row = action()
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect(safe_return(request, back))
    if words:
        messages.success(request, words)
    return redirect(safe_return(request, to(row)))
