"""The list of treats, and taking one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.web.answers import show_refusal
from ninefold.web.returning import safe_return
from ninefold.wins import queries
from ninefold.wins.forms import TreatForm
from ninefold.wins.operations import list_treat, take_treat


@login_required
@require_http_methods(["GET", "POST"])
def treats(request: HttpRequest) -> HttpResponse:
    """What do I like to give myself?"""
    form = TreatForm(request.POST or None, initial={"name": request.GET.get("name", "")[:200]})
    if request.method == "POST" and form.is_valid():
        try:
            list_treat(owner=request.user, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "It is on your list: a win will offer it to you.")
            return redirect("wins:treats")
    return render(
        request,
        "wins/treats.html",
        {
            "form": form,
            "treats": queries.treats(request.user),
            "taken": queries.treats_taken(request.user)[:6],
        },
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def taking(request: HttpRequest, key: object) -> HttpResponse:
    """Take a treat, for a win if `win` names one."""
    named = request.POST.get("win", "")
    try:
        win_key = UUID(named) if named else None
        taken = take_treat(owner=request.user, key=key, win_key=win_key)
    except (NotFound, ValueError) as error:
        raise Http404 from error
    messages.success(request, f"Enjoy it: {taken.treat.name}.")
    return redirect(safe_return(request, reverse("wins:treats")))
