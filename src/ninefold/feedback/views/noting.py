"""Feedback noted by hand, and questions kept for the next occasion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ninefold.feedback.forms import AskedForm, NoteForm, QuestionToAskForm
from ninefold.feedback.operations import (
    change_note,
    change_question,
    keep_question,
    note_asked,
    note_feedback,
)
from ninefold.feedback.queries import (
    giving_friends,
)
from ninefold.feedback.queries import (
    note as find_note,
)
from ninefold.feedback.queries import (
    question_to_ask as find_question,
)
from ninefold.web.doors import door, keep_form


def _kept(
    request: HttpRequest,
    form: forms.Form,
    keep: Callable[[dict[str, Any]], Any],
    *,
    question: str,
    words: str,
    labels: dict[str, str],
    back: Any = None,
    label: str = "Keep it",
) -> HttpResponse:
    """Keep what the form says and go to its row (or `back`); with faults, show it again."""
    context = {
        "back": back,
        "question_text": question,
        "label": label,
        "people_known": giving_friends(request.user),
    }
    return keep_form(
        request,
        form,
        lambda: keep(form.cleaned_data) or back,
        template="feedback/part.html",
        context=context,
        words=words,
        labels=labels,
        back=back.get_absolute_url() if back else "",
    )


def _without_version(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != "version"}


@door("GET", "POST")
def new_note(request: HttpRequest) -> HttpResponse:
    """Write down what somebody said."""
    first = {"on": request.user.today, "text": request.GET.get("text", "")[:5000]}
    return _kept(
        request,
        NoteForm(request.POST or None, initial=first),
        lambda values: note_feedback(owner=request.user, **_without_version(values)),
        question="What did somebody tell you?",
        words="Kept.",
        labels={},
    )


@door("GET", "HEAD")
def note(request: HttpRequest, key: object) -> HttpResponse:
    """One note."""
    row = find_note(request.user, key)
    return render(request, "feedback/note.html", {"note": row})


@door("GET", "POST")
def note_change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a note."""
    row = find_note(request.user, key)
    names = ("text", "said_by", "about", "on", "version")
    form = NoteForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    return _kept(
        request,
        form,
        lambda values: change_note(owner=request.user, key=key, **values),
        question="What shall be different?",
        words="Kept.",
        labels={"text": "What was said", "said_by": "By", "about": "About"},
        back=row,
    )


@door("GET", "POST")
def new_question(request: HttpRequest) -> HttpResponse:
    """Keep a question for the next occasion."""
    first = {"text": request.GET.get("text", "")[:600]}
    return _kept(
        request,
        QuestionToAskForm(request.POST or None, initial=first),
        lambda values: keep_question(owner=request.user, **_without_version(values)),
        question="What do you want to ask somebody?",
        words="Kept for the next occasion.",
        labels={},
    )


@door("GET", "HEAD")
def question_to_ask(request: HttpRequest, key: object) -> HttpResponse:
    """One question to ask."""
    row = find_question(request.user, key)
    return render(request, "feedback/question_to_ask.html", {"question": row})


@door("GET", "POST")
def question_change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a question to ask."""
    row = find_question(request.user, key)
    names = ("text", "person", "due_on", "version")
    form = QuestionToAskForm(
        request.POST or None, initial={name: getattr(row, name) for name in names}
    )
    return _kept(
        request,
        form,
        lambda values: change_question(owner=request.user, key=key, **values),
        question="What shall be different?",
        words="Kept.",
        labels={"text": "Question", "person": "Whom"},
        back=row,
    )


@door("GET", "POST")
def asked(request: HttpRequest, key: object) -> HttpResponse:
    """It was asked; what was answered becomes a note."""
    row = find_question(request.user, key)
    return _kept(
        request,
        AskedForm(request.POST or None),
        lambda values: note_asked(owner=request.user, key=key, **values),
        question=row.text,
        words="Asked. That takes a little courage.",
        labels={},
        back=row,
        label="I asked it",
    )
