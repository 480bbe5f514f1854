"""From wish to finished."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.learning.forms import CompletionForm, DroppingForm, UseForm
from ninefold.learning.operations import (
    drop_resource,
    finish_resource,
    pause_resource,
    start_resource,
    wish_for_resource,
)
from ninefold.learning.pages.library import resource_page
from ninefold.learning.queries import resource as find_resource
from ninefold.web.doors import act, door, keep_form


def _change(
    request: HttpRequest, key: object, operation: Callable[..., Any], words: str
) -> HttpResponse:
    address = reverse("learning:resource", args=[key])
    return act(
        request,
        lambda: operation(owner=request.user, key=key),
        words=words,
        to=lambda row: address,
        back=address,
    )


@door("POST")
def start(request: HttpRequest, key: object) -> HttpResponse:
    """Begin it, or go on with it."""
    return _change(request, key, start_resource, "It is in progress. Enjoy it.")


@door("POST")
def pause(request: HttpRequest, key: object) -> HttpResponse:
    """Let it rest."""
    return _change(request, key, pause_resource, "It rests. Nothing is lost.")


@door("POST")
def wish(request: HttpRequest, key: object) -> HttpResponse:
    """Put it back among the wishes."""
    return _change(request, key, wish_for_resource, "It is a wish again.")


@door("GET", "POST")
def completion(request: HttpRequest, key: object) -> HttpResponse:
    """It is finished."""
    row: Any = find_resource(request.user, key)
    form = CompletionForm(
        request.POST or None, initial={"on": request.user.today, "takeaway": row.takeaway}
    )
    return keep_form(
        request,
        form,
        lambda: finish_resource(owner=request.user, key=key, **form.cleaned_data),
        template="learning/part.html",
        context={
            "back_title": row.title,
            "back": row.get_absolute_url(),
            "question_text": "Finished. What stays with you?",
            "label": "Keep it as finished",
        },
        words="",
        to=lambda row: reverse("learning:finished", args=[row.pk]),
    )


@door("GET", "HEAD")
def finished(request: HttpRequest, key: object) -> HttpResponse:
    """After the end: a moment of joy, and the question what it will be used for."""
    page = resource_page(request.user, key)
    return render(
        request,
        "learning/finished.html",
        {"page": page, "resource": page.resource, "use_form": UseForm()},
    )


@door("GET", "POST")
def dropping(request: HttpRequest, key: object) -> HttpResponse:
    """Put it away unfinished."""
    row: Any = find_resource(request.user, key)
    form = DroppingForm(request.POST or None, initial={"takeaway": row.takeaway})
    return keep_form(
        request,
        form,
        lambda: drop_resource(owner=request.user, key=key, **form.cleaned_data),
        template="learning/part.html",
        context={
            "back_title": row.title,
            "back": row.get_absolute_url(),
            "question_text": "Put it away?",
            "standfirst_text": "Not everything that was begun must be finished. "
            "Your notes and your time stay, and you can go on any day.",
            "label": "Put it away",
        },
        words="Put away. That leaves room for something better.",
    )
