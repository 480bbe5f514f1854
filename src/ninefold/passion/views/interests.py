"""The interest questionnaire: begin, answer page by page, finish, look at it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.passion.forms.interests import InterestPageForm
from ninefold.passion.operations import (
    begin_interests,
    carry_on_interests,
    finish_interests,
    keep_answers,
)
from ninefold.passion.pages.interests import first_open_page, interests_page, questions_page
from ninefold.passion.queries.interests import is_open
from ninefold.passion.queries.interests import sitting as find_sitting
from ninefold.web.doors import act, door


@door("GET", "HEAD")
def interests(request: HttpRequest) -> HttpResponse:
    """What draws me?"""
    return render(request, "passion/interests.html", {"page": interests_page(request.user)})


def _next_questions(row: Any) -> str:
    return reverse("passion:interest_questions", args=[row.pk, first_open_page(row)])


@door("POST")
def begin(request: HttpRequest) -> HttpResponse:
    """Begin the questionnaire, or go on where it was left."""
    return act(
        request,
        lambda: begin_interests(owner=request.user, form=request.POST.get("form", "")),
        words="",
        back=reverse("passion:interests"),
        to=_next_questions,
    )


@door("GET", "HEAD")
def sitting(request: HttpRequest, key: object) -> HttpResponse:
    """One finished sitting; an open one leads to its questions."""
    row = find_sitting(request.user, key)
    if row.finished_on is None:
        return redirect(_next_questions(row))
    page = interests_page(request.user, key)
    return render(request, "passion/interests.html", {"page": page, "is_one": True})


@door("GET", "HEAD", "POST")
def questions(request: HttpRequest, key: object, number: int) -> HttpResponse:
    """Six questions; what is chosen is kept, also when some stay open."""
    row = find_sitting(request.user, key)
    if not is_open(row):
        return redirect(row)
    page = questions_page(request.user, key, number)
    form = InterestPageForm(page.questions, request.POST or None, initial=page.row.answers)
    if request.method == "POST":
        form = InterestPageForm(page.questions, request.POST, initial=page.row.answers)
        form.is_valid()
        kept = keep_answers(owner=request.user, key=key, answers=form.answered(), seen=form.shown())
        form.show_again(kept.answers)
        if "later" in request.POST:
            messages.success(request, "Kept. Go on whenever you like.")
            return redirect("passion:interests")
        if "back" in request.POST and number > 1:
            return redirect("passion:interest_questions", key, number - 1)
        if not form.errors:
            if not page.is_last:
                return redirect("passion:interest_questions", key, number + 1)
            return _finish(request, key)
    return render(
        request,
        "passion/interest_questions.html",
        {"page": page, "form": form},
        status=422 if form.errors else 200,
    )


def _finish(request: HttpRequest, key: object) -> HttpResponse:
    return act(
        request,
        lambda: finish_interests(owner=request.user, key=key),
        words="That is your profile as of today.",
        back=_next_questions(find_sitting(request.user, key)),
        to=reverse("passion:interests"),
    )


@door("POST")
def finishing(request: HttpRequest, key: object) -> HttpResponse:
    """Make a profile of what is answered."""
    return _finish(request, key)


@door("POST")
def carrying_on(request: HttpRequest, key: object) -> HttpResponse:
    """From the short form to the full one."""
    return act(
        request,
        lambda: carry_on_interests(owner=request.user, key=key),
        words="",
        back=reverse("passion:interests"),
        to=_next_questions,
    )
