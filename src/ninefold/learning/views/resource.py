"""One resource: add it, look at it, change it, write notes on it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ninefold.learning.forms import NotesForm, ResourceForm, SessionForm, UseForm
from ninefold.learning.operations import add_resource, change_resource, write_notes
from ninefold.learning.pages.library import resource_page
from ninefold.learning.queries import resource as find_resource
from ninefold.web.doors import door, keep_form
from ninefold.web.markdown import render_markdown

FIELDS = (
    *("title", "kind", "author", "address", "purpose", "due_on", "unit", "done", "total"),
    *("cost", "currency", "version"),
)


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Put something into the library; the address may fill in the form (?title=...)."""
    asked = {
        name: request.GET[name] for name in ("title", "kind", "purpose") if name in request.GET
    }
    form = ResourceForm(request.POST or None, owner=request.user, initial=asked)
    return keep_form(
        request,
        form,
        lambda: add_resource(owner=request.user, **form.values),
        template="learning/new.html",
        context={"back": "/learning/"},
        words="It is in your library. Begin whenever your week has room.",
    )


@door("GET", "HEAD")
def resource(request: HttpRequest, key: object) -> HttpResponse:
    """One resource, whole."""
    page = resource_page(request.user, key)
    return render(
        request,
        "learning/resource.html",
        {
            "page": page,
            "resource": page.resource,
            "notes": render_markdown(page.resource.notes),
            "session_form": SessionForm(initial={"on": request.user.today}),
            "use_form": UseForm(initial={"on": request.user.today}, prefix=None, auto_id="use_%s"),
        },
    )


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a resource; 409 with both texts when it has moved on elsewhere."""
    row: Any = find_resource(request.user, key)
    values = {name: getattr(row, name) for name in FIELDS} | {"tags": " ".join(row.tags)}
    form = ResourceForm(request.POST or None, initial=values)
    return keep_form(
        request,
        form,
        lambda: change_resource(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values
        ),
        template="learning/change.html",
        context={"resource": row, "back": row.get_absolute_url()},
        labels={"title": "Title", "author": "By whom", "address": "Address", "purpose": "What for"},
        back=row.get_absolute_url(),
    )


@door("GET", "POST")
def notes(request: HttpRequest, key: object) -> HttpResponse:
    """Write notes; 409 with both texts when they have moved on elsewhere."""
    row: Any = find_resource(request.user, key)
    values = {name: getattr(row, name) for name in ("notes", "takeaway", "version")}
    form = NotesForm(request.POST or None, initial=values)
    form.fields["notes"].widget.attrs["data-draft"] = f"learning-notes-{row.pk}"
    return keep_form(
        request,
        form,
        lambda: write_notes(owner=request.user, key=key, **form.cleaned_data),
        template="learning/part.html",
        context={
            "back_title": row.title,
            "back": row.get_absolute_url(),
            "question_text": "What do you want to keep of it?",
            "label": "Keep these notes",
        },
        labels={"takeaway": "What stays", "notes": "Notes"},
        back=row.get_absolute_url(),
    )
