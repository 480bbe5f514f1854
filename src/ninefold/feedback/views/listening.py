"""After a round has closed: read, note, ask back, act, tell, and ask again later."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.feedback.forms import ActionItemForm, AskBackForm, NotesForm, ReceiptForm
from ninefold.feedback.operations import (
    ask_back,
    follow_up,
    give_receipt,
    has_mail_server,
    note_while_listening,
)
from ninefold.feedback.pages import RoundPage, file_name, linkable, round_markdown
from ninefold.feedback.queries import round_of
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.web.answers import show_refusal, version_conflict


def listening_forms(owner: Any, page: RoundPage) -> dict[str, Any]:
    """The forms on the page of a closed round."""
    row: Any = page.round
    return {
        "notes_form": NotesForm(initial={"notes": row.notes, "version": row.version}),
        "ask_back_form": AskBackForm(),
        "action_form": ActionItemForm(
            linkable=linkable(owner),
            initial={"source": str(row.ref), "due_on": owner.today + timedelta(days=14)},
        ),
    }


@login_required
@require_POST
def notes(request: HttpRequest, key: object) -> HttpResponse:
    """Keep what was written while reading; 409 with both texts when it moved on elsewhere."""
    form = NotesForm(request.POST)
    try:
        row = round_of(request.user, key)
        if form.is_valid():
            note_while_listening(owner=request.user, key=key, **form.cleaned_data)
            messages.success(request, "Kept.")
            return redirect(row)
    except NotFound as error:
        raise Http404 from error
    except ChangedElsewhere as refusal:
        back = row.get_absolute_url()
        return version_conflict(request, refusal, labels={"notes": "Notes"}, back=back)
    return render(
        request,
        "feedback/part.html",
        {"form": form, "back": row, "question_text": "What do you take from it?"},
        status=422,
    )


@login_required
@require_http_methods(["GET", "POST"])
def receipt(request: HttpRequest, key: object) -> HttpResponse:
    """Tell those who were asked what was heard, what is tried and by when."""
    try:
        row = round_of(request.user, key)
    except NotFound as error:
        raise Http404 from error
    first = {"by_when": request.user.today + timedelta(days=30)}
    form = ReceiptForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            give_receipt(owner=request.user, key=key, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "They know that you heard them. That is rare.")
            return redirect(row)
    return render(
        request,
        "feedback/receipt.html",
        {"form": form, "round": row, "has_mail_server": has_mail_server()},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def follow_ups(request: HttpRequest, key: object) -> HttpResponse:
    """Ask the same people with one tap how it goes."""
    try:
        row, links = follow_up(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("feedback:round", key=key)
    return links_shown(request, row, links)


@login_required
@require_http_methods(["GET", "POST"])
def questions_back(request: HttpRequest, key: object) -> HttpResponse:
    """One more question to the same people."""
    form = AskBackForm(request.POST or None)
    try:
        row = round_of(request.user, key)
        if request.method == "POST" and form.is_valid():
            again, links = ask_back(owner=request.user, key=key, **form.cleaned_data)
            return links_shown(request, again, links)
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        show_refusal(form, refusal)
    return render(
        request,
        "feedback/part.html",
        {
            "form": form,
            "back": row,
            "question_text": "What would you like to ask back?",
            "label": "Ask them",
        },
        status=422 if form.errors else 200,
    )


def links_shown(request: HttpRequest, row: Any, links: list[Any]) -> HttpResponse:
    """The links to pass on by hand, in this answer and nowhere else."""
    context = {
        "round": row,
        "links": [one for one in links if not one.is_mailed],
        "mailed": sum(one.is_mailed for one in links),
        "has_mail_server": has_mail_server(),
    }
    return render(request, "feedback/links.html", context)


@login_required
@require_safe
def export(request: HttpRequest, key: object) -> HttpResponse:
    """The round as Markdown."""
    try:
        text = round_markdown(request.user, key)
        name = file_name(round_of(request.user, key))
    except NotFound as error:
        raise Http404 from error
    response = HttpResponse(text, content_type="text/markdown; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
