"""Informational interviews: to whom do I want to listen?"""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import NotFound
from ninefold.network.forms import AppointmentForm, InterviewForm, PurposeForm, QuestionForm
from ninefold.network.operations.interviews import (
    add_question,
    ask_for_interview,
    change_purpose,
    decline_interview,
    hold_interview,
    keep_own_question,
    plan_interview,
    thank_for_interview,
    wish_for_interview,
    write_down,
)
from ninefold.network.pages.occasions import interview_page, interviews_page
from ninefold.network.queries.occasions import interview as find_interview
from ninefold.network.queries.people import person_names
from ninefold.network.views.answering import keep
from ninefold.web.doors import act, door


@door("GET", "HEAD")
def interviews(request: HttpRequest) -> HttpResponse:
    """All interviews, and the own set of questions."""
    context = {"page": interviews_page(request.user), "question_form": QuestionForm()}
    return render(request, "network/interviews.html", context)


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Wish for an interview."""
    form = InterviewForm(
        request.POST or None,
        people=person_names(request.user),
        initial={name: request.GET.get(name, "") for name in ("person", "purpose")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            row = wish_for_interview(
                owner=request.user,
                person_key=form.cleaned_data["person"],
                purpose=form.cleaned_data["purpose"],
            )
        except NotFound as refusal:
            form.add_error("person", refusal.message)
        else:
            return redirect(row)
    context = {"form": form}
    return render(
        request, "network/interview_new.html", context, status=422 if form.errors else 200
    )


@door("GET", "HEAD")
def interview(request: HttpRequest, key: object) -> HttpResponse:
    """One interview: ask, plan, prepare, hold, thank."""
    page = interview_page(request.user, key)
    row = page.interview
    planned = (
        row.planned_at.astimezone(ZoneInfo(request.user.time_zone)) if row.planned_at else None
    )
    context = {
        "page": page,
        "interview": row,
        "purpose_form": PurposeForm(initial={"purpose": row.purpose}),
        "appointment_form": AppointmentForm(initial={"planned_at": planned, "place": row.place}),
        "question_form": QuestionForm(),
    }
    return render(request, "network/interview.html", context)


@door("GET", "POST")
def purpose(request: HttpRequest, key: object) -> HttpResponse:
    """Say what one wants to find out."""
    row = find_interview(request.user, key)
    return keep(
        request,
        PurposeForm(request.POST or None, initial={"purpose": row.purpose}),
        lambda data: change_purpose(owner=request.user, key=key, **data),
        row=row,
        question="What do you want to find out?",
        words="Kept. The questions follow it.",
    )


@door("POST")
def request_sent(request: HttpRequest, key: object) -> HttpResponse:
    """The person was asked."""
    return act(
        request,
        lambda: ask_for_interview(owner=request.user, key=key),
        words="Asked. Whatever comes, asking was the hard part.",
        back=f"/network/interviews/{key}/",
    )


@door("GET", "POST")
def appointment(request: HttpRequest, key: object) -> HttpResponse:
    """They said yes: when and where."""
    row = find_interview(request.user, key)
    return keep(
        request,
        AppointmentForm(request.POST or None, initial={"place": row.place}),
        lambda data: plan_interview(owner=request.user, key=key, **data),
        row=row,
        question="When and where?",
        words="Planned. Now the questions.",
    )


@door("POST")
def refusal(request: HttpRequest, key: object) -> HttpResponse:
    """They said no."""
    return act(
        request,
        lambda: decline_interview(owner=request.user, key=key),
        words="Noted. A no now is often a yes in half a year.",
        back=f"/network/interviews/{key}/",
    )


@door("POST")
def questions(request: HttpRequest, key: object) -> HttpResponse:
    """Add a question, of one's own or a suggested one."""
    form = QuestionForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Write the question, with at most 500 characters.")
        return redirect("network:interview", key=key)
    return act(
        request,
        lambda: add_question(owner=request.user, key=key, **form.cleaned_data),
        words="The question is on your list.",
        back=f"/network/interviews/{key}/",
    )


@door("POST")
def own_questions(request: HttpRequest) -> HttpResponse:
    """Keep a question for every interview."""
    return act(
        request,
        lambda: keep_own_question(owner=request.user, text=request.POST.get("text", "")),
        words="Kept for every interview.",
        back="/network/interviews/",
    )


@door("POST")
def notes(request: HttpRequest, key: object) -> HttpResponse:
    """Keep notes and answers, during the interview or after it."""
    answers: dict[str, Any] = {
        name.removeprefix("answer_"): value[:10_000]
        for name, value in request.POST.items()
        if name.startswith("answer_")
    }

    def write() -> None:
        write_down(
            owner=request.user,
            key=key,
            notes=request.POST.get("notes", "")[:20_000],
            learnt=request.POST.get("learnt", "")[:20_000],
            answers=answers,
        )
        if "held" in request.POST:
            hold_interview(owner=request.user, key=key)

    words = "Kept. Write the thanks while it is fresh." if "held" in request.POST else "Kept."
    return act(request, write, words=words, back=f"/network/interviews/{key}/")


@door("POST")
def thanks(request: HttpRequest, key: object) -> HttpResponse:
    """Thanks were sent."""
    return act(
        request,
        lambda: thank_for_interview(owner=request.user, key=key),
        words="Thanked. That is how a conversation becomes a tie.",
        back=f"/network/interviews/{key}/",
    )
