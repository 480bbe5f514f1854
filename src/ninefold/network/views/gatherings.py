"""Gatherings: where do I meet people?"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.network.forms import GatheringForm, MetForm
from ninefold.network.operations.gatherings import (
    change_gathering,
    hope_to_meet,
    meet_at_gathering,
    plan_gathering,
    visit_gathering,
)
from ninefold.network.operations.people import person_called
from ninefold.network.queries.occasions import gathering as find_gathering
from ninefold.network.queries.occasions import gatherings as all_of
from ninefold.network.queries.people import person_names
from ninefold.network.views.answering import keep
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.doors import act, door

NAMES = "name sort starts_on place address intent offer preparation notes".split()


@door("GET", "HEAD")
def gatherings(request: HttpRequest) -> HttpResponse:
    """All gatherings, those to come first."""
    rows = all_of(request.user)
    today = request.user.today
    coming = sorted(
        (row for row in rows if row.starts_on >= today and not row.visited_on),
        key=lambda row: row.starts_on,
    )
    past = [row for row in rows if row not in coming]
    return render(request, "network/gatherings.html", {"coming": coming, "past": past})


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Note a gathering."""
    form = GatheringForm(
        request.POST or None,
        initial={name: request.GET.get(name, "") for name in ("name", "intent", "offer")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            row = plan_gathering(
                owner=request.user, **{name: form.cleaned_data[name] for name in NAMES}
            )
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect(row)
    return render(
        request, "network/gathering_new.html", {"form": form}, status=422 if form.errors else 200
    )


@door("GET", "HEAD")
def gathering(request: HttpRequest, key: object) -> HttpResponse:
    """One gathering: intent, preparation, whom one met, what follows."""
    row = find_gathering(request.user, key)
    context = {
        "gathering": row,
        "met_form": MetForm(),
        "is_to_come": row.starts_on > request.user.today,
        "people": person_names(request.user)[:3000],
    }
    return render(request, "network/gathering.html", context)


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a gathering; 409 with both texts when it has moved on elsewhere."""
    row = find_gathering(request.user, key)
    form = GatheringForm(
        request.POST or None, initial={name: getattr(row, name) for name in (*NAMES, "version")}
    )
    if request.method == "POST" and form.is_valid():
        try:
            change_gathering(owner=request.user, key=key, **form.cleaned_data)
        except NotFound:
            raise
        except ChangedElsewhere as refusal:
            labels = {"name": "Name", "intent": "What you hope to gain", "notes": "Notes"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    context = {"form": form, "gathering": row}
    return render(
        request, "network/gathering_change.html", context, status=422 if form.errors else 200
    )


@door("GET", "POST")
def people(request: HttpRequest, key: object) -> HttpResponse:
    """Somebody one met there, or before it hopes to meet; a new name is a new person."""
    row = find_gathering(request.user, key)
    is_to_come = row.starts_on > request.user.today

    def act(data: dict[str, str]) -> None:
        person = person_called(
            owner=request.user, name=data["name"], how_met="" if is_to_come else row.name
        )
        if is_to_come:
            hope_to_meet(owner=request.user, key=key, person_key=person.pk, note=data["note"])
        else:
            meet_at_gathering(
                owner=request.user,
                key=key,
                person_key=person.pk,
                note=data["note"],
                follow_up=data["follow_up"],
            )

    question = "Whom do you hope to meet?" if is_to_come else "Whom did you meet?"
    form = MetForm(request.POST or None)
    return keep(request, form, act, row=row, question=question, words="Kept.")


@door("POST")
def visit(request: HttpRequest, key: object) -> HttpResponse:
    """One was there."""
    return act(
        request,
        lambda: visit_gathering(owner=request.user, key=key),
        words="Noted. Whom did you meet?",
        back=f"/network/gatherings/{key}/",
    )
