"""The personal board."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.links.queries import linked
from ninefold.mentors.forms import BoardMemberForm
from ninefold.mentors.operations import change_seats, note_contact, take_seat
from ninefold.mentors.pages import board_page, current_goals
from ninefold.mentors.queries import board_member, mentorships
from ninefold.mentors.views.asking import ask
from ninefold.web.doors import act, door


def _form(request: HttpRequest, initial: dict[str, object]) -> BoardMemberForm:
    mentors = [(str(row.pk), row.name) for row in mentorships(request.user)]
    return BoardMemberForm(
        request.POST or None,
        goals=current_goals(request.user),
        mentors=mentors,
        initial=initial,
    )


@door("GET", "HEAD")
def board(request: HttpRequest) -> HttpResponse:
    """Who is on my side?"""
    return render(request, "mentors/board.html", {"page": board_page(request.user)})


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Put somebody on the board."""
    mentor = request.GET.get("mentor", "")
    form = _form(
        request,
        {
            "seats": [request.GET.get("seat", "")],
            "name": request.GET.get("name", ""),
            "mentorship": mentor,
        },
    )
    return ask(
        request,
        form,
        lambda: take_seat(owner=request.user, **form.values),
        question="Who is on your side?",
        back=reverse("mentors:board"),
        label="Put them on the board",
        words="On your board.",
        eyebrow="Personal board",
    )


@door("GET", "POST")
def member(request: HttpRequest, key: object) -> HttpResponse:
    """Change a member of the board."""
    row = board_member(request.user, key)
    form = _form(
        request,
        {
            "name": row.name,
            "seats": row.seats,
            "note": row.note,
            "last_contact_on": row.last_contact_on,
            "goals": [str(ref) for ref in linked(request.user, row.ref, kind="goals.goal")],
            "mentorship": str(row.mentorship_id or ""),
            "version": row.version,
        },
    )
    return ask(
        request,
        form,
        lambda: change_seats(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values
        ),
        question=f"What is {row.name} to you?",
        back=reverse("mentors:board"),
        eyebrow="Personal board",
        template="mentors/board_member.html",
        conflict={"name": "Name", "note": "Note"},
        more={"member": row},
    )


@door("POST")
def contact(request: HttpRequest, key: object) -> HttpResponse:
    """There was contact today."""
    return act(
        request,
        lambda: note_contact(owner=request.user, key=key),
        back=reverse("mentors:board"),
        words="Noted: in touch today.",
    )
