"""The board of stages and one mentorship: wish, look, change, move, end."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.mentors.forms import (
    ActionItemForm,
    AgendaForm,
    CommentForm,
    EndingForm,
    MentorForm,
)
from ninefold.mentors.operations import add_mentor, change_mentor, move_mentorship
from ninefold.mentors.pages import mentorship_page, people, pipeline_page
from ninefold.mentors.queries import mentorship as find_mentorship
from ninefold.mentors.views.asking import ask
from ninefold.web.doors import door
from ninefold.web.returning import safe_return

FIELDS = ("name", "place", "admiration", "insight", "email", "reach", "how_met")
LABELS = {"name": "Name", "place": "Where", "admiration": "Why", "insight": "How it would help"}
SAID = {
    "found": "Back on your list.",
    "asked": "Asked. That took some courage.",
    "agreed": "They said yes. Now agree on how you work together.",
    "active": "You have begun. The first meeting makes it real.",
    "ended": "It has ended. Thanks are the best last word.",
}


def _values(form: MentorForm) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in FIELDS}


@door("GET", "HEAD")
def mentors(request: HttpRequest) -> HttpResponse:
    """Who guides me, and who could?"""
    return render(request, "mentors/mentors.html", {"page": pipeline_page(request.user)})


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Put somebody on the wish list; `?person=` names a row of the network to begin from."""
    found = people(request.user)
    begun = request.GET.get("person", "")
    name = next((one.card.title for one in found if str(one.ref) == begun), "")
    form = MentorForm(
        request.POST or None,
        people=found,
        initial={
            "name": name or request.GET.get("name", ""),
            "person": begun,
            "admiration": request.GET.get("admiration", ""),
        },
    )
    return ask(
        request,
        form,
        lambda: add_mentor(owner=request.user, person=form.person_ref, **_values(form)),
        question="Whose work do you admire?",
        back="",
        label="Put them on the list",
        words="On your list. When you are ready, write to them.",
    )


@door("GET")
def mentorship(request: HttpRequest, key: object) -> HttpResponse:
    """One mentorship, whole."""
    page = mentorship_page(request.user, key)
    return render(
        request,
        "mentors/mentorship.html",
        {
            "page": page,
            "mentor": page.mentorship,
            "agenda_form": AgendaForm(auto_id="agenda_%s"),
            "item_form": ActionItemForm(auto_id="item_%s"),
            "comment_form": CommentForm(auto_id="comment_%s"),
        },
    )


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change what is known of a mentor; 409 with both texts when it has moved on elsewhere."""
    row = find_mentorship(request.user, key)
    form = MentorForm(
        request.POST or None,
        initial={name: getattr(row, name) for name in (*FIELDS, "version")},
    )
    return ask(
        request,
        form,
        lambda: change_mentor(
            owner=request.user, key=key, version=form.cleaned_data["version"], **_values(form)
        ),
        question=f"What is different about {row.name}?",
        back=row.get_absolute_url(),
        eyebrow=row.name,
        conflict=LABELS,
    )


@door("POST")
def stage(request: HttpRequest, key: object) -> HttpResponse:
    """Move a mentorship to the stage in `stage`; an end is asked about first."""
    to = request.POST.get("stage", "")
    if to == "ended":
        return redirect("mentors:ending", key=key)
    back = reverse("mentors:mentorship", args=[key])
    try:
        row = move_mentorship(owner=request.user, key=key, to=to)
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, f"{row.name}: {SAID[row.stage]}")
    return redirect(safe_return(request, back))


@door("GET", "POST")
def ending(request: HttpRequest, key: object) -> HttpResponse:
    """End a mentorship, or take somebody off the list, with what stays."""
    row: Any = find_mentorship(request.user, key)
    was_under_way = row.stage in {"active", "agreed"}
    form = EndingForm(request.POST or None, initial={"on": request.user.today})
    standfirst = (
        "An end that is said aloud is a good one. Thanks are put on your list for within a week."
        if was_under_way
        else "A no, or no answer, says little about you. The name stays here, under ended."
    )
    return ask(
        request,
        form,
        lambda: move_mentorship(owner=request.user, key=key, to="ended", **form.cleaned_data),
        question=f"How does it end with {row.name}?",
        back=row.get_absolute_url(),
        label="End it",
        words=SAID["ended"] if was_under_way else "Put away.",
        eyebrow=row.name,
        standfirst=standfirst,
    )
