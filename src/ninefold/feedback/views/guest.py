"""What somebody with a private link sees: no account, no session, no trace in a log.

GET shows, POST consumes. The token is the only key, so these pages need no token against
forgery: nobody who lacks the link can make a browser send it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt

from ninefold.accounts.operations import GuestLinkClosed
from ninefold.feedback.forms import AnswerForm
from ninefold.feedback.operations import answer, decline, open_invitation, takes_answers
from ninefold.feedback.pages import marked
from ninefold.feedback.queries import asked_of, names_in, questions_of
from ninefold.kernel.refusals import Refusal
from ninefold.web.answers import show_refusal

log = logging.getLogger("ninefold.feedback")

type View = Callable[..., HttpResponse]


def behind_link(*methods: str) -> Callable[[View], View]:
    """For a page behind a private link: only these methods, and the address, which holds the
    token, stays out of every log, whatever the answer."""

    def wrapped(view: View) -> View:
        @wraps(view)
        def quiet(request: HttpRequest, token: str) -> HttpResponse:
            response = _answer(view, methods, request, token)
            # Django logs the address of each answer from 400 on, unless this says it was done.
            response._has_been_logged = True  # type: ignore[attr-defined]
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["X-Robots-Tag"] = "noindex"
            return response

        return csrf_exempt(quiet)

    return wrapped


def _answer(view: View, methods: tuple[str, ...], request: HttpRequest, token: str) -> HttpResponse:
    if request.method not in methods:
        return HttpResponseNotAllowed(methods)
    try:
        return view(request, token)
    except GuestLinkClosed as refusal:
        context = {"words": refusal.message}
        return render(request, "feedback/guest/closed.html", context, status=404)
    except Exception as error:
        # Neither the message nor the traceback: both can hold the token or an answer.
        log.error("a page behind a private link failed: %s", type(error).__name__)
        return render(request, "500.html", status=500)


def _over(request: HttpRequest, invitation: Any) -> HttpResponse:
    context = {"round": invitation.round, "invitation": invitation, "asker": invitation.owner}
    return render(request, "feedback/guest/over.html", context)


def _thanks(request: HttpRequest, invitation: Any, *, has_declined: bool = False) -> HttpResponse:
    context = {
        "round": invitation.round,
        "asker": invitation.owner,
        "has_declined": has_declined,
    }
    return render(request, "feedback/guest/thanks.html", context)


@behind_link("GET", "HEAD", "POST")
def answering(request: HttpRequest, token: str) -> HttpResponse:
    """The questions, and the answer; what could give a writer away is shown before it is sent."""
    invitation = open_invitation(token=token)
    row, owner = invitation.round, invitation.owner
    if not takes_answers(row, owner):
        return _over(request, invitation)
    if not row.is_anonymous and (invitation.answered_on or invitation.declined_on):
        return _over(request, invitation)
    questions = questions_of(row)
    form = AnswerForm(request.POST or None, questions=questions)
    looked_over: list[Any] = []
    if request.method == "POST" and form.is_valid():
        given = form.given
        if row.is_anonymous and request.POST.get("send") != "as it is":
            looked_over = _looked_over(row, questions, given)
        if not looked_over:
            try:
                return _thanks(request, answer(token=token, given=given))
            except GuestLinkClosed:
                raise
            except Refusal as refusal:
                show_refusal(form, refusal)
    context = {
        "round": row,
        "asker": owner,
        "invitation": invitation,
        "form": form,
        "rows": form.rows(),
        "is_one_tap": len(questions) == 1 and questions[0].is_scale,
        "people": asked_of(row),
        "looked_over": looked_over,
        "token": token,
    }
    return render(
        request, "feedback/guest/answer.html", context, status=422 if form.errors else 200
    )


def _looked_over(row: Any, questions: list[Any], given: dict[str, Any]) -> list[Any]:
    names = names_in(row)
    found = []
    for question in questions:
        pieces = marked(str(given.get(str(question.pk), "")), names)
        if any(piece.reason for piece in pieces):
            found.append((question, pieces))
    return found


@behind_link("POST")
def declining(request: HttpRequest, token: str) -> HttpResponse:
    """They would rather not."""
    try:
        invitation = decline(token=token, reason=request.POST.get("reason", ""))
    except GuestLinkClosed:
        raise
    except Refusal:
        return _over(request, open_invitation(token=token))
    return _thanks(request, invitation, has_declined=True)


@behind_link("GET", "HEAD", "POST")
def mangled(request: HttpRequest, token: str) -> HttpResponse:
    """A link that lost its end, or caught a full stop in a mail: the way to where it leads."""
    first = token.partition("/")[0].rstrip(".,;:!?)>]")
    if request.method == "POST" or not first:
        raise GuestLinkClosed()
    return redirect("feedback:answer", token=first)
