"""Contact with a person: log it, follow up, leave in peace, days and introductions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from ninefold.network.forms import DateForm, FollowUpForm, InteractionForm, IntroductionForm
from ninefold.network.operations.contact import (
    finish_follow_up,
    keep_introduction,
    log_interaction,
    plan_follow_up,
    reopen_follow_up,
    snooze_follow_up,
)
from ninefold.network.operations.people import add_important_date, leave_in_peace
from ninefold.network.queries.people import person as find_person
from ninefold.network.views.answering import keep
from ninefold.web.answers import with_undo
from ninefold.web.doors import act, door
from ninefold.web.returning import safe_return


@door("GET", "POST")
def interactions(request: HttpRequest, key: object) -> HttpResponse:
    """Log contact: with the whole form, or with one button that only names the channel."""
    person = find_person(request.user, key)
    if request.method == "POST" and request.POST.get("quick"):
        form = InteractionForm({"channel": request.POST["quick"]})
        if form.is_valid():
            (row,) = log_interaction(
                owner=request.user, person_keys=[key], channel=form.cleaned_data["channel"]
            )
            words = f"Logged with {person.name}: {row.get_channel_display().lower()}, today."
            with_undo(request, words, row.ref)
            return redirect(safe_return(request, person.get_absolute_url()))
        messages.error(request, "Choose one of the kinds of contact.")
        return redirect(person)
    form = InteractionForm(request.POST or None, initial={"on": request.user.today})

    def act(data: dict[str, Any]) -> None:
        log_interaction(
            owner=request.user,
            person_keys=[key],
            **{name: data[name] for name in ("channel", "on", "direction", "note")},
        )
        if data["follow_up"]:
            plan_follow_up(
                owner=request.user,
                person_key=key,
                what=data["follow_up"],
                due_on=data["follow_up_on"],
            )

    return keep(
        request,
        form,
        act,
        row=person,
        question=f"What was it, with {person.name}?",
        words="Logged.",
    )


@door("POST")
def quiet(request: HttpRequest, key: object) -> HttpResponse:
    """Come back to a person in a week, or in the days given; 0 takes it back."""
    try:
        days = min(max(int(request.POST.get("days", "7")), 0), 3650)
    except ValueError:
        days = 7
    until = request.user.today + timedelta(days=days) if days else None
    return act(
        request,
        lambda: leave_in_peace(owner=request.user, key=key, until=until),
        words=f"You are reminded again from {until:%-d %B}." if until else "Reminders go on.",
        back=f"/network/{key}/",
    )


@door("GET", "POST")
def follow_ups(request: HttpRequest, key: object) -> HttpResponse:
    """Plan a follow-up."""
    person = find_person(request.user, key)
    return keep(
        request,
        FollowUpForm(request.POST or None),
        lambda data: plan_follow_up(owner=request.user, person_key=key, **data),
        row=person,
        question=f"What will you come back to with {person.name}?",
        words="Planned. You are reminded on that day.",
    )


@door("POST")
def completion(request: HttpRequest, key: object) -> HttpResponse:
    """A follow-up is done, or with `undo` not after all."""
    if request.POST.get("undo"):
        return act(
            request,
            lambda: reopen_follow_up(owner=request.user, key=key),
            words="It is open again.",
            back="/network/",
        )
    return act(
        request,
        lambda: finish_follow_up(owner=request.user, key=key),
        words="Done.",
        back="/network/",
    )


@door("POST")
def snooze(request: HttpRequest, key: object) -> HttpResponse:
    """Come back to a follow-up in a week."""
    return act(
        request,
        lambda: snooze_follow_up(owner=request.user, key=key),
        words="In a week, then.",
        back="/network/",
    )


@door("GET", "POST")
def dates(request: HttpRequest, key: object) -> HttpResponse:
    """Add a day to think of a person."""
    person = find_person(request.user, key)
    return keep(
        request,
        DateForm(request.POST or None),
        lambda data: add_important_date(owner=request.user, person_key=key, **data),
        row=person,
        question=f"Which day do you want to think of {person.name}?",
        words="Kept. It shows up when the day is near.",
    )


@door("GET", "POST")
def introductions(request: HttpRequest, key: object) -> HttpResponse:
    """Keep an introduction."""
    person = find_person(request.user, key)
    return keep(
        request,
        IntroductionForm(request.POST or None, initial={"on": request.user.today}),
        lambda data: keep_introduction(owner=request.user, person_key=key, **data),
        row=person,
        question=f"Who met whom, through or with {person.name}?",
        words="Kept.",
    )
