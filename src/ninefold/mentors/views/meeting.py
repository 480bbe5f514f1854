"""Meetings: planned, moved, held, noted, invited to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.mentors.forms import ActionItemForm, AgendaForm, MeetingForm, NotesForm
from ninefold.mentors.operations import (
    accept_proposal,
    add_action_item,
    add_agenda_item,
    calendar_invitation,
    cancel_meeting,
    finish_action_item,
    hold_meeting,
    keep_notes,
    move_meeting,
    plan_meeting,
    send_invitation,
    talk_about,
)
from ninefold.mentors.pages import meeting_page
from ninefold.mentors.queries import (
    agreement_of,
)
from ninefold.mentors.queries import (
    meeting as find_meeting,
)
from ninefold.mentors.queries import (
    mentorship as find_mentorship,
)
from ninefold.mentors.views.asking import ask
from ninefold.web.doors import act, door


def _values(form: MeetingForm) -> dict[str, Any]:
    data = form.cleaned_data
    return {
        "wall": data["starts_at"],
        "minutes": data["minutes"],
        "zone": data["zone"],
        "place": data["place"],
    }


@door("GET", "POST")
def meetings(request: HttpRequest, key: object) -> HttpResponse:
    """Plan a meeting."""
    mentor = find_mentorship(request.user, key)
    agreement = agreement_of(mentor)
    form = MeetingForm(
        request.POST or None,
        initial={
            "zone": request.user.time_zone,
            "minutes": (agreement.meeting_minutes if agreement else 0) or 60,
            "place": agreement.meeting_place if agreement else "",
        },
    )
    return ask(
        request,
        form,
        lambda: plan_meeting(owner=request.user, mentorship_key=key, **_values(form)),
        question=f"When do you meet {mentor.name}?",
        back="",
        label="Plan this meeting",
        words="Planned. What do you want to talk about?",
        eyebrow=mentor.name,
    )


@door("GET")
def meeting(request: HttpRequest, key: object) -> HttpResponse:
    """One meeting: before it a plan, after it what was said."""
    page = meeting_page(request.user, key)
    row = page.meeting
    return render(
        request,
        "mentors/meeting.html",
        {
            "page": page,
            "meeting": row,
            "mentor": row.mentorship,
            "agenda_form": AgendaForm(auto_id="agenda_%s"),
            "item_form": ActionItemForm(auto_id="item_%s"),
            "notes_form": NotesForm(initial={"notes": row.notes, "version": row.version}),
        },
    )


@door("GET", "POST")
def moving(request: HttpRequest, key: object) -> HttpResponse:
    """Another time or place."""
    row = find_meeting(request.user, key)
    form = MeetingForm(
        request.POST or None,
        initial={
            "starts_at": row.local_start,
            "minutes": row.minutes,
            "zone": row.zone,
            "place": row.place,
            "version": row.version,
        },
    )
    return ask(
        request,
        form,
        lambda: move_meeting(
            owner=request.user, key=key, version=form.cleaned_data["version"], **_values(form)
        ),
        question="When do you meet instead?",
        back=row.get_absolute_url(),
        label="Move it",
        words="Moved. Who was invited is told." if row.invited_at else "Moved.",
        eyebrow=row.mentorship.name,
        conflict={"place": "Where", "starts_at": "When", "minutes": "How long"},
    )


@door("GET", "POST")
def notes(request: HttpRequest, key: object) -> HttpResponse:
    """Keep the notes; with `held` the meeting has taken place, too."""
    row = find_meeting(request.user, key)
    form = NotesForm(request.POST or None, initial={"notes": row.notes, "version": row.version})

    def keep() -> Any:
        if request.POST.get("held"):
            return hold_meeting(owner=request.user, key=key, notes=form.cleaned_data["notes"])
        return keep_notes(owner=request.user, key=key, **form.cleaned_data)

    is_held = bool(request.POST.get("held"))
    return ask(
        request,
        form,
        keep,
        question="What was said?",
        back=row.get_absolute_url(),
        words="Held. What do you each do until next time?" if is_held else "Kept.",
        eyebrow=row.mentorship.name,
        conflict={"notes": "Notes"},
    )


@door("POST")
def holding(request: HttpRequest, key: object) -> HttpResponse:
    """The meeting took place."""
    row = find_meeting(request.user, key)
    return act(
        request,
        lambda: hold_meeting(owner=request.user, key=key),
        back=row.get_absolute_url(),
        words="Held. What do you each do until next time?",
    )


@door("POST")
def cancellation(request: HttpRequest, key: object) -> HttpResponse:
    """The meeting does not take place."""
    row = find_meeting(request.user, key)
    return act(
        request,
        lambda: cancel_meeting(owner=request.user, key=key),
        back=row.mentorship.get_absolute_url(),
        words="Cancelled. What was on its agenda waits for the next one.",
    )


@door("POST")
def acceptance(request: HttpRequest, key: object) -> HttpResponse:
    """A proposed time suits."""
    row = find_meeting(request.user, key)
    return act(
        request,
        lambda: accept_proposal(owner=request.user, key=key),
        back=row.get_absolute_url(),
        words="It is planned. Send the invitation, so that it stands in both calendars.",
    )


@door("POST")
def invitation(request: HttpRequest, key: object) -> HttpResponse:
    """Send the mentor the invitation by e-mail."""
    row = find_meeting(request.user, key)
    return act(
        request,
        lambda: send_invitation(owner=request.user, key=key),
        back=row.get_absolute_url(),
        words=f"The invitation is on its way to {row.mentorship.name}.",
    )


@door("GET", "HEAD")
def calendar_file(request: HttpRequest, key: object) -> HttpResponse:
    """The meeting as a file for a calendar."""
    row = find_meeting(request.user, key)
    method = "CANCEL" if row.state == "cancelled" else "REQUEST"
    return HttpResponse(
        calendar_invitation(owner=request.user, meeting=row),
        content_type=f"text/calendar; method={method}; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="meeting.ics"'},
    )


def _of_meeting(request: HttpRequest) -> dict[str, Any]:
    key = request.POST.get("meeting")
    return {"meeting_key": key} if key else {}


@door("GET", "POST")
def agenda(request: HttpRequest, key: object) -> HttpResponse:
    """Add something to talk about."""
    mentor = find_mentorship(request.user, key)
    form = AgendaForm(request.POST or None)
    return ask(
        request,
        form,
        lambda: add_agenda_item(
            owner=request.user, mentorship_key=key, **form.cleaned_data, **_of_meeting(request)
        ),
        question="What is there to talk about?",
        back=mentor.get_absolute_url(),
        words="On the agenda.",
        eyebrow=mentor.name,
    )


@door("POST")
def talk(request: HttpRequest, key: object) -> HttpResponse:
    """An item was talked about, or not after all (with `undo`)."""
    undo = bool(request.POST.get("undo"))
    return act(
        request,
        lambda: talk_about(owner=request.user, key=key, undo=undo),
        back=reverse("mentors:mentors"),
        words="Still open." if undo else "Talked about.",
    )


@door("GET", "POST")
def action_items(request: HttpRequest, key: object) -> HttpResponse:
    """Somebody takes something on."""
    mentor = find_mentorship(request.user, key)
    form = ActionItemForm(request.POST or None)
    return ask(
        request,
        form,
        lambda: add_action_item(
            owner=request.user, mentorship_key=key, **form.cleaned_data, **_of_meeting(request)
        ),
        question="Who does what?",
        back=mentor.get_absolute_url(),
        words="Noted.",
        eyebrow=mentor.name,
    )


@door("POST")
def completion(request: HttpRequest, key: object) -> HttpResponse:
    """An action item is done, or not after all (with `undo`)."""
    undo = bool(request.POST.get("undo"))
    return act(
        request,
        lambda: finish_action_item(owner=request.user, key=key, undo=undo),
        back=reverse("mentors:mentors"),
        words="Open again." if undo else "Done.",
    )
