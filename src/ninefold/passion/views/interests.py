"""The interest questionnaire: begin, answer page by page, finish, look at it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import NotFound, Refusal
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
from ninefold.web.doors import door


@door("GET", "HEAD")
def interests(request: HttpRequest) -> HttpResponse:
    """What draws me?"""
    return render(request, "passion/interests.html", {"page": interests_page(request.user)})


@door("POST")
def begin(request: HttpRequest) -> HttpResponse:
    """Begin the questionnaire, or go on where it was left."""
    try:
        row = begin_interests(owner=request.user, form=request.POST.get("form", ""))
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("passion:interests")
    return redirect("passion:interest_questions", row.pk, first_open_page(row))


@door("GET", "HEAD")
def sitting(request: HttpRequest, key: object) -> HttpResponse:
    """One finished sitting; an open one leads to its questions."""
    row = find_sitting(request.user, key)
    if row.finished_on is None:
        return redirect("passion:interest_questions", row.pk, first_open_page(row))
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
    try:
        row = finish_interests(owner=request.user, key=key)
    except NotFound:
        raise
    except Refusal as refusal:
        row = find_sitting(request.user, key)
        messages.error(request, refusal.message)
        return redirect("passion:interest_questions", row.pk, first_open_page(row))
    messages.success(request, "That is your profile as of today.")
    return redirect("passion:interests")


@door("POST")
def finishing(request: HttpRequest, key: object) -> HttpResponse:
    """Make a profile of what is answered."""
    return _finish(request, key)


@door("POST")
def carrying_on(request: HttpRequest, key: object) -> HttpResponse:
    """From the short form to the full one."""
    try:
        row = carry_on_interests(owner=request.user, key=key)
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("passion:interests")
    return redirect("passion:interest_questions", row.pk, first_open_page(row))
