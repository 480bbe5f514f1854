"""Feedback noted by hand, and questions kept for the next occasion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

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
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.web.answers import show_refusal, version_conflict


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
    if request.method == "POST" and form.is_valid():
        try:
            row = keep(form.cleaned_data)
        except ChangedElsewhere as refusal:
            address = back.get_absolute_url()
            return version_conflict(request, refusal, labels=labels, back=address)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, words)
            return redirect(row or back)
    context = {
        "form": form,
        "back": back,
        "question_text": question,
        "label": label,
        "people_known": giving_friends(request.user),
    }
    return render(request, "feedback/part.html", context, status=422 if form.errors else 200)


def _without_version(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != "version"}


@login_required
@require_http_methods(["GET", "POST"])
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


@login_required
@require_safe
def note(request: HttpRequest, key: object) -> HttpResponse:
    """One note."""
    try:
        row = find_note(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "feedback/note.html", {"note": row})


@login_required
@require_http_methods(["GET", "POST"])
def note_change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a note."""
    try:
        row = find_note(request.user, key)
    except NotFound as error:
        raise Http404 from error
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


@login_required
@require_http_methods(["GET", "POST"])
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


@login_required
@require_safe
def question_to_ask(request: HttpRequest, key: object) -> HttpResponse:
    """One question to ask."""
    try:
        row = find_question(request.user, key)
    except NotFound as error:
        raise Http404 from error
    return render(request, "feedback/question_to_ask.html", {"question": row})


@login_required
@require_http_methods(["GET", "POST"])
def question_change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a question to ask."""
    try:
        row = find_question(request.user, key)
    except NotFound as error:
        raise Http404 from error
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


@login_required
@require_http_methods(["GET", "POST"])
def asked(request: HttpRequest, key: object) -> HttpResponse:
    """It was asked; what was answered becomes a note."""
    try:
        row = find_question(request.user, key)
    except NotFound as error:
        raise Http404 from error
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
