"""One round: prepare it, open it, look at it, close it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.feedback.forms import (
    AnswerForm,
    ExtensionForm,
    NewRoundForm,
    PeopleForm,
    QuestionForm,
    ReadyQuestionsForm,
    RoundForm,
)
from ninefold.feedback.operations import (
    add_question,
    add_ready_questions,
    answer_for_oneself,
    change_round,
    close_round,
    extend_round,
    invite,
    make_link_again,
    open_round,
    prepare_round,
    read_people,
    remind,
)
from ninefold.feedback.pages import round_page
from ninefold.feedback.queries import round_of
from ninefold.feedback.views.listening import links_shown, listening_forms
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.web.answers import show_refusal, version_conflict

USUAL_DAYS = 10


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Prepare a round."""
    first = {
        "due_on": request.user.today + timedelta(days=USUAL_DAYS),
        "title": request.GET.get("title", "")[:200],
    }
    form = NewRoundForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        values = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        try:
            row = prepare_round(owner=request.user, **values)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect(row)
    return render(request, "feedback/new.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_safe
def one(request: HttpRequest, key: object) -> HttpResponse:
    """One round, as far as it has come."""
    return _shown(request, key)


def _shown(request: HttpRequest, key: object, **forms_given: forms.Form) -> HttpResponse:
    """The round's page; a form with faults takes the place of its empty one."""
    try:
        page = round_page(request.user, key)
    except NotFound as error:
        raise Http404 from error
    row: Any = page.round
    context: dict[str, Any] = {"page": page, "round": row}
    if row.state == "preparing":
        context |= {
            "question_form": QuestionForm(),
            "ready_form": ReadyQuestionsForm(),
            "people_form": PeopleForm(),
        }
        template = "feedback/preparing.html"
    elif row.state == "open":
        later = max(row.due_on, request.user.today) + timedelta(days=7)
        context |= {"extension_form": ExtensionForm(initial={"due_on": later})}
        template = "feedback/open.html"
    else:
        context |= listening_forms(request.user, page)
        template = "feedback/listening.html"
    has_faults = any(form.errors for form in forms_given.values())
    return render(request, template, context | forms_given, status=422 if has_faults else 200)


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a round that is being prepared."""
    try:
        row = round_of(request.user, key)
    except NotFound as error:
        raise Http404 from error
    names = ("title", "due_on", "minimum", "message", "version")
    first: dict[str, Any] = {name: getattr(row, name) for name in names}
    first["is_anonymous"] = "yes" if row.is_anonymous else "no"
    form = RoundForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            change_round(owner=request.user, key=key, **form.cleaned_data)
        except ChangedElsewhere as refusal:
            labels = {"title": "What it is about", "message": "Your words"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    return render(
        request,
        "feedback/part.html",
        {"form": form, "back": row, "question_text": "What shall be different?"},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def questions(request: HttpRequest, key: object) -> HttpResponse:
    """Add a question of one's own."""
    form = QuestionForm(request.POST)
    if form.is_valid():
        try:
            add_question(owner=request.user, round_key=key, **form.cleaned_data)
        except NotFound as error:
            raise Http404 from error
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect("feedback:round", key=key)
    return _shown(request, key, question_form=form)


@login_required
@require_POST
def ready_questions(request: HttpRequest, key: object) -> HttpResponse:
    """Add a ready set."""
    form = ReadyQuestionsForm(request.POST)
    if form.is_valid():
        try:
            add_ready_questions(owner=request.user, round_key=key, **form.cleaned_data)
        except NotFound as error:
            raise Http404 from error
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect("feedback:round", key=key)
    return _shown(request, key, ready_form=form)


@login_required
@require_POST
def people(request: HttpRequest, key: object) -> HttpResponse:
    """Name those who are asked."""
    form = PeopleForm(request.POST)
    if form.is_valid():
        try:
            invite(
                owner=request.user,
                round_key=key,
                group=form.cleaned_data["group"],
                people=read_people(form.cleaned_data["people"]),
            )
        except NotFound as error:
            raise Http404 from error
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect("feedback:round", key=key)
    return _shown(request, key, people_form=form)


@login_required
@require_POST
def opening(request: HttpRequest, key: object) -> HttpResponse:
    """Open the round. The links are in this answer and nowhere else."""
    try:
        row = round_of(request.user, key)
        links = open_round(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("feedback:round", key=key)
    return links_shown(request, row, links)


@login_required
@require_POST
def link(request: HttpRequest, key: object) -> HttpResponse:
    """A fresh link for one person."""
    try:
        made, row = make_link_again(owner=request.user, invitation_key=key), None
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("feedback:feedback")
    return links_shown(request, row, [made])


@login_required
@require_POST
def reminders(request: HttpRequest, key: object) -> HttpResponse:
    """Remind by e-mail."""
    try:
        count = remind(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        words = "1 person is" if count == 1 else f"{count} people are"
        messages.success(
            request,
            f"{words} reminded." if count else "Nobody has an address: remind them yourself.",
        )
    return redirect("feedback:round", key=key)


@login_required
@require_POST
def extension(request: HttpRequest, key: object) -> HttpResponse:
    """Give people more time."""
    form = ExtensionForm(request.POST)
    if form.is_valid():
        try:
            row = extend_round(owner=request.user, key=key, due_on=form.cleaned_data["due_on"])
        except NotFound as error:
            raise Http404 from error
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"They have until {row.due_on:%-d %B %Y}.")
            return redirect(row)
    return _shown(request, key, extension_form=form)


@login_required
@require_http_methods(["GET", "POST"])
def closing(request: HttpRequest, key: object) -> HttpResponse:
    """Close the round, after asking once: it cannot be opened again."""
    try:
        page = round_page(request.user, key)
        if request.method == "POST":
            close_round(owner=request.user, key=key)
            return redirect("feedback:round", key=key)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("feedback:round", key=key)
    return render(request, "feedback/closing.html", {"page": page, "round": page.round})


@login_required
@require_http_methods(["GET", "POST"])
def self_answer(request: HttpRequest, key: object) -> HttpResponse:
    """The asker's own view of the same questions."""
    try:
        page = round_page(request.user, key)
    except NotFound as error:
        raise Http404 from error
    first = {f"question_{question}": body for question, body in page.own.items()}
    form = AnswerForm(request.POST or None, initial=first, questions=page.questions, draft="own-")
    if request.method == "POST" and form.is_valid():
        try:
            answer_for_oneself(owner=request.user, key=key, given=form.given)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept, to be held against what the others say.")
            return redirect("feedback:round", key=key)
    return render(
        request,
        "feedback/self_answer.html",
        {"form": form, "rows": form.rows(), "round": page.round},
        status=422 if form.errors else 200,
    )
