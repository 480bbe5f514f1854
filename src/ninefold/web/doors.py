"""What the doors of pages share: who may enter, and how a form or a button is answered."""

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

type View = Callable[..., HttpResponse]


def door(*methods: str) -> Callable[[View], View]:
    """For who is signed in and for these methods only; what is not there, and what is somebody
    else's, answers 404."""

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
    form: forms.BaseForm,
    keep: Callable[[], Any],
    *,
    template: str,
    context: Mapping[str, Any] | None = None,
    words: str | Callable[[Any], str] = "Kept.",
    to: str | Callable[[Any], str] | None = None,
    labels: Mapping[str, str] | None = None,
    back: str = "",
) -> HttpResponse:
    """Show a form; when it is posted and sound, `keep()` it, say `words` and go on.

    `words` may also be made of the row that `keep` returned. The way on is `to`, or what `to`
    makes of that row, or that row's own page; a safe `next` in the request goes first. With faults
    the form is shown again (422) with what was typed. `labels` name the fields to show side by
    side (409) when the row was changed elsewhere, with a way back to `back`; without them that is
    a fault like others. NotFound is passed on to the door.
    """
    if request.method == "POST" and form.is_valid():
        try:
            row = keep()
        except NotFound:
            raise
        except Refusal as refusal:
            if labels and isinstance(refusal, ChangedElsewhere):
                return version_conflict(
                    request, refusal, labels=dict(labels), back=back or request.path
                )
            show_refusal(form, refusal)
        else:
            _say(request, words, row)
            return redirect(safe_return(request, _way_on(to, row)))
    return render(
        request, template, {"form": form, **(context or {})}, status=422 if form.errors else 200
    )


def act(
    request: HttpRequest,
    do: Callable[[], Any],
    *,
    words: str | Callable[[Any], str],
    back: str,
    to: str | Callable[[Any], str] | None = None,
) -> HttpResponse:
    """Do what a button asks for, say `words` (or what they make of the row that `do` returned) and
    go to `to` (a page, or what it makes of that row; `back` when it is not given). A refusal is
    said instead, on `back`; a safe `next` in the request goes before both. NotFound is passed on
    to the door."""
    try:
        row = do()
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect(safe_return(request, back))
    _say(request, words, row)
    return redirect(safe_return(request, _way_on(back if to is None else to, row)))


def _say(request: HttpRequest, words: str | Callable[[Any], str], row: Any) -> None:
    if said := words(row) if callable(words) else words:
        messages.success(request, said)


def _way_on(to: str | Callable[[Any], str] | None, row: Any) -> str:
    if to is None:
        return str(row.get_absolute_url())
    return to(row) if callable(to) else to
