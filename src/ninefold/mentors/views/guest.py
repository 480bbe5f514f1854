"""The mentor's private page: no account, only the link. Opening it changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ninefold.accounts.operations import GuestLinkClosed
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.mentors.forms import AgendaForm, CommentForm, ProposalForm
from ninefold.mentors.operations import (
    add_agenda_item,
    comment,
    finish_action_item,
    page_behind,
    propose_meeting,
)
from ninefold.mentors.pages import GuestPage, guest_page
from ninefold.web.answers import show_refusal

MENTOR = "mentor"


def guest_door(*methods: str) -> Callable[[Callable[..., HttpResponse]], Any]:
    """For whoever holds the token; a link that is not open answers 404 with what to do. The
    door gets the owner and the key of the mentorship."""

    def dress(view: Callable[..., HttpResponse]) -> Any:
        @require_http_methods(list(methods))
        @wraps(view)
        def dressed(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponse:
            try:
                owner, key = page_behind(token=token)
                with timezone.override(ZoneInfo(owner.time_zone)):
                    answer = view(request, token, owner, key, **kwargs)
            except (GuestLinkClosed, NotFound):
                answer = render(request, "mentors/guest_closed.html", status=404)
            answer.headers["Cache-Control"] = "no-store, private"
            answer.headers["Referrer-Policy"] = "same-origin"
            answer.headers["X-Robots-Tag"] = "noindex, nofollow"
            return answer

        return dressed

    return dress


def _show(request: HttpRequest, token: str, page: GuestPage, **filled: forms.Form) -> HttpResponse:
    usual = {
        "comment_form": CommentForm(auto_id="comment_%s"),
        "agenda_form": AgendaForm(auto_id="agenda_%s"),
        "proposal_form": ProposalForm(
            auto_id="proposal_%s", initial={"zone": page.zone, "minutes": 60}
        ),
    }
    return render(
        request,
        "mentors/guest.html",
        {"page": page, "token": token, **usual, **filled},
        status=422 if any(form.errors for form in filled.values()) else 200,
    )


def _keep(
    request: HttpRequest,
    token: str,
    page: GuestPage,
    name: str,
    form: forms.Form,
    keep: Callable[[], object],
    words: str,
) -> HttpResponse:
    if form.is_valid():
        try:
            keep()
        except NotFound:
            raise
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, words)
            return redirect("mentors:guest", token=token)
    return _show(request, token, page, **{name: form})


@guest_door("GET", "HEAD")
def guest(request: HttpRequest, token: str, owner: Any, key: object) -> HttpResponse:
    """What the mentee shares."""
    return _show(request, token, guest_page(owner, key))


@guest_door("POST")
def comments(request: HttpRequest, token: str, owner: Any, key: object) -> HttpResponse:
    """The mentor says something."""
    form = CommentForm(request.POST, auto_id="comment_%s")
    return _keep(
        request,
        token,
        guest_page(owner, key),
        "comment_form",
        form,
        lambda: comment(
            owner=owner, mentorship_key=key, text=form.cleaned_data["text"], side=MENTOR
        ),
        "Thank you. They will find it when they look at their day.",
    )


@guest_door("POST")
def agenda(request: HttpRequest, token: str, owner: Any, key: object) -> HttpResponse:
    """The mentor brings something to talk about."""
    form = AgendaForm({**request.POST.dict(), "side": MENTOR}, auto_id="agenda_%s")
    return _keep(
        request,
        token,
        guest_page(owner, key),
        "agenda_form",
        form,
        lambda: add_agenda_item(
            owner=owner, mentorship_key=key, text=form.cleaned_data["text"], side=MENTOR
        ),
        "On the agenda.",
    )


@guest_door("POST")
def proposals(request: HttpRequest, token: str, owner: Any, key: object) -> HttpResponse:
    """The mentor proposes a time."""
    form = ProposalForm(request.POST, auto_id="proposal_%s")
    return _keep(
        request,
        token,
        guest_page(owner, key),
        "proposal_form",
        form,
        lambda: propose_meeting(
            owner=owner,
            mentorship_key=key,
            wall=form.cleaned_data["starts_at"],
            minutes=form.cleaned_data["minutes"],
            zone=form.cleaned_data["zone"],
        ),
        "Proposed. They will answer.",
    )


@guest_door("POST")
def completion(
    request: HttpRequest, token: str, owner: Any, key: object, item_key: object
) -> HttpResponse:
    """The mentor ticks one of their own action items, if these are shared."""
    page = guest_page(owner, key)
    own = {one.pk for one in page.own_items}
    if item_key not in own:
        raise NotFound()
    finish_action_item(
        owner=owner,
        key=item_key,
        undo=bool(request.POST.get("undo")),
        side=MENTOR,
    )
    messages.success(request, "Noted. Thank you.")
    return redirect("mentors:guest", token=token)
