"""What could I give, and whom could I write to for my goals?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import Refusal
from ninefold.network.forms import GiveIdeaForm
from ninefold.network.operations.giving import decide_approach, give, keep_give_idea
from ninefold.network.pages.occasions import give_page, intent_page
from ninefold.network.queries.people import person_names
from ninefold.web.answers import show_refusal
from ninefold.web.doors import act, door


@door("GET", "POST")
def give_ideas(request: HttpRequest) -> HttpResponse:
    """Ideas to give, each with people whom it may fit."""
    form = GiveIdeaForm(request.POST or None, initial={"text": request.GET.get("text", "")})
    if request.method == "POST" and form.is_valid():
        try:
            keep_give_idea(owner=request.user, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect("network:give_ideas")
    context = {
        "page": give_page(request.user),
        "form": form,
        "people": person_names(request.user)[:3000],
    }
    return render(request, "network/give.html", context, status=422 if form.errors else 200)


@door("POST")
def gifts(request: HttpRequest, key: object) -> HttpResponse:
    """An idea was given to somebody."""
    return act(
        request,
        lambda: give(owner=request.user, key=key, person_key=request.POST.get("person", "")),
        words="Given, and written into the ledger.",
        back="/network/give/",
    )


@door("GET", "HEAD")
def intent(request: HttpRequest) -> HttpResponse:
    """For each active goal at most three people a week."""
    page = intent_page(request.user, request.GET.get("goal", ""))
    return render(request, "network/intent.html", {"page": page})


@door("POST")
def approaches(request: HttpRequest) -> HttpResponse:
    """What was decided about one of them."""
    decision = request.POST.get("decision", "")
    words = "Logged." if decision == "written" else "Not now, then. Somebody else may fit better."
    return act(
        request,
        lambda: decide_approach(
            owner=request.user,
            person_key=request.POST.get("person", ""),
            goal_key=request.POST.get("goal", ""),
            decision=decision,
        ),
        words=words,
        back="/network/intent/",
    )
