"""The list of treats, and taking one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from ninefold.kernel.refusals import NotFound
from ninefold.web.doors import door, keep_form
from ninefold.web.returning import safe_return
from ninefold.wins import queries
from ninefold.wins.forms import TreatForm
from ninefold.wins.operations import list_treat, take_treat


@door("GET", "POST")
def treats(request: HttpRequest) -> HttpResponse:
    """What do I like to give myself?"""
    form = TreatForm(request.POST or None, initial={"name": request.GET.get("name", "")[:200]})
    return keep_form(
        request,
        form,
        lambda: list_treat(owner=request.user, **form.cleaned_data),
        template="wins/treats.html",
        context={
            "treats": queries.treats(request.user),
            "taken": queries.treats_taken(request.user)[:6],
        },
        words="It is on your list: a win will offer it to you.",
        to=reverse("wins:treats"),
    )


@door("POST")
def taking(request: HttpRequest, key: object) -> HttpResponse:
    """Take a treat, for a win if `win` names one."""
    named = request.POST.get("win", "")
    try:
        win_key = UUID(named) if named else None
    except ValueError:
        raise NotFound() from None
    taken = take_treat(owner=request.user, key=key, win_key=win_key)
    messages.success(request, f"Enjoy it: {taken.treat.name}.")
    return redirect(safe_return(request, reverse("wins:treats")))
