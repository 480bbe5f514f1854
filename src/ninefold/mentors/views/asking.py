"""What all doors of mentors share: who may come in, and how a form is asked and kept."""

from __future__ import annotations

from collections.abc import Callable
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

type Door = Callable[..., HttpResponse]


def door(*methods: str) -> Callable[[Door], Door]:
    """Only for who is signed in and only by these methods; what is not found answers 404."""

    def dress(view: Door) -> Door:
        @login_required
        @require_http_methods(list(methods))
        @wraps(view)
        def dressed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except NotFound as error:
                raise Http404 from error

        return dressed

    return dress


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
    """Show a form; when it is posted and sound, `keep()` it and go to `back` (or to the address
    of the row that `keep` returns, when `back` is empty). With faults it is shown again, 422,
    with what was typed; `conflict` names the fields that are shown side by side, 409, when the
    row has moved on."""
    if request.method == "POST" and form.is_valid():
        try:
            row = keep()
        except ChangedElsewhere as refusal:
            return version_conflict(
                request, refusal, labels=conflict or {}, back=back or request.path
            )
        except NotFound:
            raise
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            if words:
                messages.success(request, words)
            return redirect(safe_return(request, back) if back else row.get_absolute_url())
    return render(
        request,
        template,
        {
            "form": form,
            "question_text": question,
            "back": back or "/mentors/",
            "label": label,
            "eyebrow_text": eyebrow,
            "standfirst_text": standfirst,
            **(more or {}),
        },
        status=422 if form.errors else 200,
    )


def act(request: HttpRequest, do: Callable[[], Any], *, back: str, words: str) -> HttpResponse:
    """Do something that needs no form, say so, and go back; a refusal is said in its stead."""
    try:
        do()
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, words)
    return redirect(safe_return(request, back))
