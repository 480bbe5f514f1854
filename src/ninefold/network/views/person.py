"""One person: add, look, change, write to, unite with another row of theirs."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.network.forms import (
    DateForm,
    FollowUpForm,
    InteractionForm,
    IntroductionForm,
    MessageForm,
    PersonForm,
)
from ninefold.network.operations.contact import log_interaction
from ninefold.network.operations.giving import decide_approach
from ninefold.network.operations.merging import merge_people, undo_merge
from ninefold.network.operations.people import add_person, change_person
from ninefold.network.pages.messages import mail_link, touch_draft
from ninefold.network.pages.person import merge_page, person_initial, person_page
from ninefold.network.queries.intent import active_goals
from ninefold.network.queries.people import person as find_person
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.doors import act, door
from ninefold.web.returning import safe_return


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Add somebody."""
    form = PersonForm(request.POST or None, initial={"name": request.GET.get("name", "")})
    if request.method == "POST" and form.is_valid():
        try:
            row = add_person(owner=request.user, **form.values)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"{row.name} is kept.")
            return redirect(row)
    return render(request, "network/new.html", {"form": form}, status=422 if form.errors else 200)


@door("GET", "HEAD")
def person(request: HttpRequest, key: object) -> HttpResponse:
    """One person, whole."""
    page = person_page(request.user, key)
    today = request.user.today
    context = {
        "page": page,
        "person": page.person,
        "today": today,
        "interaction_form": InteractionForm(initial={"on": today, "direction": ""}),
        "follow_up_form": FollowUpForm(),
        "date_form": DateForm(),
        "introduction_form": IntroductionForm(initial={"on": today}),
    }
    return render(request, "network/person.html", context)


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a person; 409 with both texts when the row has moved on elsewhere."""
    row = find_person(request.user, key)
    form = PersonForm(request.POST or None, initial=person_initial(row))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        try:
            change_person(owner=request.user, key=key, version=version, **form.values)
        except NotFound:
            raise
        except ChangedElsewhere as refusal:
            labels = {
                "name": "Name",
                "role": "What they do",
                "organisation": "Where",
                "how_met": "How you met",
                "notes": "Notes",
            }
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    context = {"form": form, "person": row}
    return render(request, "network/change.html", context, status=422 if form.errors else 200)


@door("GET", "POST")
def message(request: HttpRequest, key: object) -> HttpResponse:
    """Write to a person: a draft to make one's own, opened in the own mail program; once it is
    sent, a button logs it."""
    row = find_person(request.user, key)
    wanted = request.GET.get("goal", "") or request.POST.get("goal", "")
    goal = next((one for one in active_goals(request.user) if one.ref.id == wanted), None)
    draft = touch_draft(request.user, row, goal.title if goal else "")
    form = MessageForm(request.POST or None, initial={"subject": draft.subject, "text": draft.text})
    subject, text = draft.subject, draft.text
    if request.method == "POST" and form.is_valid():
        subject, text = form.cleaned_data["subject"], form.cleaned_data["text"]
        if "sent" in request.POST:
            if goal is not None:
                decide_approach(
                    owner=request.user, person_key=key, goal_key=goal.ref.id, decision="written"
                )
            else:
                log_interaction(
                    owner=request.user, person_keys=[key], channel="wrote", note=subject
                )
            messages.success(request, f"Logged: you wrote to {row.name}.")
            return redirect(safe_return(request, row.get_absolute_url()))
    context = {
        "form": form,
        "person": row,
        "goal": goal,
        "next": safe_return(request, row.get_absolute_url()),
        "mail": mail_link(row.email, subject, text),
        "is_current": request.method == "POST" and not form.errors,
    }
    return render(request, "network/message.html", context, status=422 if form.errors else 200)


@door("GET", "POST")
def merge(request: HttpRequest, key: object) -> HttpResponse:
    """Choose another row of the same person, and unite the two."""
    if request.method == "POST":
        other = request.POST.get("person", "")
        try:
            row: Any = merge_people(owner=request.user, kept_key=key, absorbed_key=other)
        except NotFound:
            raise
        except Refusal as refusal:
            messages.error(request, refusal.message)
            return redirect("network:merge", key=key)
        messages.success(
            request, f"One person now: {row.kept.name}. You can part them again on this page."
        )
        return redirect(row.kept)
    page = merge_page(request.user, key, request.GET.get("q", "").strip()[:100])
    return render(request, "network/merge.html", {"page": page})


@door("POST")
def merge_undoing(request: HttpRequest, key: object) -> HttpResponse:
    """Part two people again."""
    return act(
        request,
        lambda: undo_merge(owner=request.user, key=key),
        words="They are two people again.",
        back="/network/",
    )
