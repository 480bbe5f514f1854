"""Logging time, progress and uses of one resource."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from ninefold.learning.forms import SessionForm, UseForm
from ninefold.learning.operations import log_study, log_use
from ninefold.learning.queries import resource as find_resource
from ninefold.web.doors import door, keep_form


@door("GET", "POST")
def sessions(request: HttpRequest, key: object) -> HttpResponse:
    """Log time, progress or both; the buttons of one tap post here too."""
    row: Any = find_resource(request.user, key)
    form = SessionForm(request.POST or None, initial={"on": request.user.today})

    def keep() -> Any:
        session = log_study(owner=request.user, key=key, **form.cleaned_data)
        now = find_resource(request.user, key)
        said = [f"{session.minutes} minutes"] if session.minutes else []
        said += [now.progress.words] if session.done_after is not None else []
        end = " That was all of it: mark it as finished?" if now.progress.is_complete else ""
        if now.status == "finished":
            end = ""
        messages.success(request, f"Logged: {', '.join(said) or 'a note'}.{end}")
        return session

    return keep_form(
        request,
        form,
        keep,
        template="learning/part.html",
        context={
            "back_title": row.title,
            "back": row.get_absolute_url(),
            "question_text": "How far did you come?",
            "label": "Log it",
        },
        words="",
        to=lambda session: row.get_absolute_url(),
    )


@door("GET", "POST")
def uses(request: HttpRequest, key: object) -> HttpResponse:
    """Log what it was used for."""
    row: Any = find_resource(request.user, key)
    form = UseForm(request.POST or None, initial={"on": request.user.today})
    return keep_form(
        request,
        form,
        lambda: log_use(owner=request.user, key=key, **form.cleaned_data),
        template="learning/part.html",
        context={
            "back_title": row.title,
            "back": row.get_absolute_url(),
            "question_text": "What did you use it for?",
            "label": "Keep this use",
        },
        words="Kept. Learnt and used: that is what it was for.",
        to=lambda use: row.get_absolute_url(),
    )
