"""The list of treats, taking one, and promising one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from ninefold.kernel.refusals import NotFound
from ninefold.web.doors import act, door, keep_form
from ninefold.web.returning import safe_return
from ninefold.wins import queries
from ninefold.wins.forms import PromiseForm, TreatForm
from ninefold.wins.operations import (
    enjoy_promise,
    let_go_of_promise,
    list_treat,
    promise_treat,
    take_treat,
)
from ninefold.wins.pages.promises import choices_ahead, treats_page


@door("GET", "POST")
def treats(request: HttpRequest) -> HttpResponse:
    """What do I like to give myself?"""
    form = TreatForm(request.POST or None, initial={"name": request.GET.get("name", "")[:200]})
    return keep_form(
        request,
        form,
        lambda: list_treat(owner=request.user, **form.cleaned_data),
        template="wins/treats.html",
        context={"page": treats_page(request.user)},
        words="It is on your list: a win will offer it to you.",
        to=reverse("wins:treats"),
    )


def _named_win(request: HttpRequest) -> UUID | None:
    """The key of the win that a button names. Raises NotFound for what is no key."""
    named = request.POST.get("win", "")
    try:
        return UUID(named) if named else None
    except ValueError:
        raise NotFound() from None


@door("POST")
def taking(request: HttpRequest, key: object) -> HttpResponse:
    """Take a treat, for a win if `win` names one."""
    taken = take_treat(owner=request.user, key=key, win_key=_named_win(request))
    messages.success(request, f"Enjoy it: {taken.treat.name}.")
    return redirect(safe_return(request, reverse("wins:treats")))


@door("GET", "POST")
def new_promise(request: HttpRequest) -> HttpResponse:
    """Promise myself a treat for something that is still ahead."""
    form = PromiseForm(
        request.POST or None,
        initial={
            "name": request.GET.get("name", "")[:200],
            "until": request.GET.get("until", "")[:120],
            "currency": queries.usual_currency(request.user),
        },
        ahead=choices_ahead(request.user),
    )
    return keep_form(
        request,
        form,
        lambda: promise_treat(owner=request.user, **form.values()),
        template="wins/new_promise.html",
        context={"treats": queries.treats(request.user)},
        words="Promised. It comes up by itself when you get there.",
        to=reverse("wins:treats"),
    )


@door("POST")
def enjoying(request: HttpRequest, key: object) -> HttpResponse:
    """A promised treat was enjoyed, for a win if `win` names one."""
    win_key = _named_win(request)
    return act(
        request,
        lambda: enjoy_promise(owner=request.user, key=key, win_key=win_key),
        words="Well deserved. It stands among the treats you took.",
        back=reverse("wins:treats"),
    )


@door("POST")
def letting_go(request: HttpRequest, key: object) -> HttpResponse:
    """A promised treat is let go."""
    return act(
        request,
        lambda: let_go_of_promise(owner=request.user, key=key),
        words="Let go. The treat itself stays on your list.",
        back=reverse("wins:treats"),
    )
