"""What was taught to others."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ninefold.learning.forms import TeachingForm
from ninefold.learning.operations import change_teaching, note_teaching
from ninefold.learning.queries import (
    purposes,
)
from ninefold.learning.queries import (
    resource as find_resource,
)
from ninefold.learning.queries import (
    teaching as find_teaching,
)
from ninefold.learning.queries import (
    teachings as find_teachings,
)
from ninefold.web.doors import door, keep_form
from ninefold.web.markdown import render_markdown


@door("GET", "HEAD")
def teachings(request: HttpRequest) -> HttpResponse:
    """All that was taught."""
    served = purposes(request.user, of_kind="learning.teaching")
    rows = [(row, served.get(str(row.pk), [])) for row in find_teachings(request.user)]
    return render(
        request,
        "learning/teachings.html",
        {"rows": rows, "minutes": sum(row.minutes or 0 for row, _ in rows)},
    )


def _resource(request: HttpRequest) -> Any:
    """The resource it was taught out of, when the form was opened from one."""
    asked = request.GET.get("resource", "")
    if not asked:
        return None
    try:
        return find_resource(request.user, UUID(asked))
    except ValueError:
        return None


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Note what was taught."""
    source = _resource(request)
    subject = source.title if source else request.GET.get("subject", "")
    form = TeachingForm(
        request.POST or None,
        owner=request.user,
        initial={"on": request.user.today, "subject": subject},
    )
    return keep_form(
        request,
        form,
        lambda: note_teaching(
            owner=request.user, resource_key=source.pk if source else None, **form.values
        ),
        template="learning/part.html",
        context={
            "back_title": source.title if source else "Teaching others",
            "back": source.get_absolute_url() if source else "/learning/teaching/",
            "question_text": "What did you teach?",
            "label": "Keep what I taught",
        },
        words="Kept. Whoever teaches learns twice.",
    )


@door("GET", "HEAD")
def teaching(request: HttpRequest, key: object) -> HttpResponse:
    """One of them."""
    row = find_teaching(request.user, key)
    return render(
        request, "learning/teaching.html", {"teaching": row, "notes": render_markdown(row.notes)}
    )


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change what was noted."""
    row = find_teaching(request.user, key)
    names = ("subject", "to_whom", "on", "minutes", "notes", "version")
    form = TeachingForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    return keep_form(
        request,
        form,
        lambda: change_teaching(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values
        ),
        template="learning/part.html",
        context={
            "back_title": row.subject,
            "back": row.get_absolute_url(),
            "question_text": "What shall be different?",
            "label": "Keep the change",
        },
        labels={"subject": "What", "to_whom": "To whom", "notes": "Notes"},
        back=row.get_absolute_url(),
    )
