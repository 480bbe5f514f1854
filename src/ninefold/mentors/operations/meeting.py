"""Meetings with a mentor, and the invitations to them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.mentors import (
    MeetingCancelled,
    MeetingHeld,
    MeetingMoved,
    MeetingNotesKept,
    MeetingPlanned,
    MeetingProposed,
)
from ninefold.kernel.refusals import Refusal
from ninefold.mentors.domain.meeting_time import NoSuchTime, instant
from ninefold.mentors.models import AgendaItem, Meeting, Mentorship
from ninefold.mentors.operations.thanking import owe_thanks
from ninefold.notifications.operations import send_mail_later
from ninefold.scheduling.domain.feed import Appointment, Participant, write_invitation

THANK_WITHIN = timedelta(days=2)
SHORTEST, LONGEST = 5, 600


class CannotMeet(Refusal):
    """The meeting cannot be kept as it is."""


def _values(wall: datetime, minutes: int, zone: str, place: str) -> dict[str, Any]:
    if not SHORTEST <= minutes <= LONGEST:
        raise CannotMeet(
            f"A meeting lasts from {SHORTEST} minutes to {LONGEST // 60} hours.", field="minutes"
        )
    try:
        starts_at = instant(wall, zone)
    except NoSuchTime as error:
        field, _, message = str(error).partition(": ")
        raise CannotMeet(message, field=field) from error
    return {"starts_at": starts_at, "minutes": minutes, "zone": zone, "place": place.strip()[:300]}


def _adopt_waiting(meeting: Meeting) -> None:
    """What waited for the next meeting belongs to this one now."""
    AgendaItem.objects.of(meeting.owner).filter(
        mentorship=meeting.mentorship_id, meeting=None, talked_at=None
    ).update(meeting=meeting)


@transaction.atomic
def plan_meeting(
    *,
    owner: Any,
    mentorship_key: object,
    wall: datetime,
    minutes: int = 60,
    zone: str = "",
    place: str = "",
) -> Meeting:
    """Plan a meeting for `wall`, a time without a zone as the clock in `zone` shows it (the
    owner's when not given), for 5 to 600 minutes. What waits for the next meeting joins its
    agenda. Raises NotFound, or CannotMeet for a zone that is unknown or a time that it skips."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    values = _values(wall, minutes, zone or owner.time_zone, place)
    row = Meeting.objects.create(owner=owner, mentorship=mentor, **values)
    _adopt_waiting(row)
    record(
        owner=owner,
        fact=MeetingPlanned(subject=row.ref, mentorship=mentor.ref, starts_at=row.starts_at),
    )
    return row


@transaction.atomic
def propose_meeting(
    *, owner: Any, mentorship_key: object, wall: datetime, minutes: int = 60, zone: str = ""
) -> Meeting:
    """The mentor proposes a time; it is planned once the owner accepts. Raises as
    `plan_meeting`, and CannotMeet for a time that has passed."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    values = _values(wall, minutes, zone or owner.time_zone, "")
    if values["starts_at"] <= clock.now():
        raise CannotMeet("This time has passed. Choose one to come.", field="starts_at")
    row = Meeting.objects.create(
        owner=owner, mentorship=mentor, state=Meeting.State.PROPOSED, **values
    )
    record(
        owner=owner,
        fact=MeetingProposed(subject=row.ref, mentorship=mentor.ref, starts_at=row.starts_at),
    )
    return row


def _find(owner: Any, key: object, *states: str) -> Meeting:
    row = Meeting.objects.select_related("mentorship", "owner").one_of(owner, key)
    if states and row.state not in states:
        raise CannotMeet(f"This meeting is {Meeting.State(row.state).label.lower()} already.")
    return row


@transaction.atomic
def accept_proposal(*, owner: Any, key: object) -> Meeting:
    """A proposed time suits: the meeting is planned. Raises NotFound or CannotMeet."""
    row = _find(owner, key, Meeting.State.PROPOSED)
    change(row, state=Meeting.State.PLANNED)
    _adopt_waiting(row)
    record(
        owner=owner,
        fact=MeetingPlanned(
            subject=row.ref, mentorship=row.mentorship.ref, starts_at=row.starts_at
        ),
    )
    return row


@transaction.atomic
def move_meeting(
    *,
    owner: Any,
    key: object,
    wall: datetime,
    minutes: int,
    zone: str = "",
    place: str = "",
    version: int | None = None,
) -> Meeting:
    """Another time or place for a planned meeting; a mentor who was invited is told with a new
    invitation. Raises as `plan_meeting`, and ChangedElsewhere."""
    row = _find(owner, key, Meeting.State.PLANNED)
    values = _values(wall, minutes, zone or owner.time_zone, place)
    change(row, version=version, sequence=row.sequence + 1, **values)
    record(
        owner=owner,
        fact=MeetingMoved(subject=row.ref, mentorship=row.mentorship.ref, starts_at=row.starts_at),
    )
    if row.invited_at is not None:
        send_invitation(owner=owner, key=row.pk)
    return row


@transaction.atomic
def cancel_meeting(*, owner: Any, key: object) -> Meeting:
    """A planned or proposed meeting does not take place; a mentor who was invited is told. What
    was not talked about waits for the next one. Raises NotFound or CannotMeet."""
    row = _find(owner, key, Meeting.State.PLANNED, Meeting.State.PROPOSED)
    change(row, state=Meeting.State.CANCELLED, sequence=row.sequence + 1)
    AgendaItem.objects.of(owner).filter(meeting=row, talked_at=None).update(meeting=None)
    record(owner=owner, fact=MeetingCancelled(subject=row.ref, mentorship=row.mentorship.ref))
    if row.invited_at is not None:
        send_invitation(owner=owner, key=row.pk)
    return row


@transaction.atomic
def hold_meeting(*, owner: Any, key: object, notes: str | None = None) -> Meeting:
    """The meeting took place: thanks are due within two days if none are yet, and what was not
    talked about waits for the next one. Raises NotFound, or CannotMeet before it has begun."""
    row = _find(owner, key, Meeting.State.PLANNED)
    if row.starts_at > clock.now():
        raise CannotMeet("This meeting has not begun. Move it if it took place earlier.")
    kept: dict[str, Any] = {} if notes is None else {"notes": notes.strip()}
    change(row, state=Meeting.State.HELD, **kept)
    AgendaItem.objects.of(owner).filter(meeting=row, talked_at=None).update(meeting=None)
    record(
        owner=owner,
        fact=MeetingHeld(subject=row.ref, mentorship=row.mentorship.ref),
        occurred_at=row.starts_at,
    )
    due_on = row.local_start.date() + THANK_WITHIN
    owe_thanks(owner=owner, mentor=row.mentorship, due_on=due_on, meeting=row)
    return row


@transaction.atomic
def keep_notes(*, owner: Any, key: object, notes: str, version: int | None = None) -> Meeting:
    """Keep the notes of a meeting. Raises NotFound, or ChangedElsewhere."""
    row = _find(owner, key)
    change(row, version=version, notes=notes.strip())
    record(owner=owner, fact=MeetingNotesKept(subject=row.ref, mentorship=row.mentorship.ref))
    return row


def as_appointment(meeting: Meeting) -> Appointment:
    """A meeting as it stands in a calendar."""
    return Appointment(
        uid=f"mentors.meeting-{meeting.pk}@ninefold",
        summary=f"Meeting with {meeting.mentorship.name}",
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        sequence=meeting.sequence,
        changed_at=meeting.changed_at,
        location=meeting.place,
        is_cancelled=meeting.state == Meeting.State.CANCELLED,
    )


def calendar_invitation(*, owner: Any, meeting: Meeting) -> bytes:
    """The meeting as an iCalendar invitation from the owner to the mentor; without an address
    of the mentor the owner is the one invited."""
    organiser = Participant(str(owner), owner.email)
    mentor = meeting.mentorship
    attendee = Participant(mentor.name, mentor.email) if mentor.email else organiser
    appointment = as_appointment(meeting)
    return write_invitation(
        Appointment(
            uid=appointment.uid,
            summary=f"{owner} and {mentor.name}",
            starts_at=appointment.starts_at,
            ends_at=appointment.ends_at,
            sequence=appointment.sequence,
            changed_at=appointment.changed_at,
            location=appointment.location,
            is_cancelled=appointment.is_cancelled,
        ),
        organiser=organiser,
        attendees=[attendee],
        generated_at=clock.now(),
    )


@transaction.atomic
def send_invitation(*, owner: Any, key: object) -> Meeting:
    """Send the mentor the invitation, or its withdrawal, by e-mail; the same state of a meeting
    is sent once. Raises NotFound, or CannotMeet without an address."""
    row = _find(owner, key)
    mentor = row.mentorship
    if row.state not in {Meeting.State.PLANNED, Meeting.State.CANCELLED}:
        raise CannotMeet("Only a planned meeting can be sent as an invitation.")
    if not mentor.email:
        raise CannotMeet(
            f"There is no e-mail address of {mentor.name}. Add one, or download the invitation."
        )
    is_off = row.state == Meeting.State.CANCELLED
    when = f"{row.local_start:%A, %-d %B %Y, %H:%M} to {row.local_end:%H:%M} ({row.zone})"
    where = f"\nWhere: {row.place}" if row.place else ""
    opening = "our meeting does not take place:" if is_off else "here is our meeting:"
    send_mail_later(
        owner=owner,
        key=f"mentors.meeting:{row.pk}:{row.sequence}",
        to_address=mentor.email,
        subject=f"{'Cancelled: m' if is_off else 'M'}eeting with {owner}, "
        f"{row.local_start:%-d %B, %H:%M}",
        text=f"Hello {mentor.name},\n\n{opening}\n\n{when}{where}\n\n{owner}\n{owner.email}\n",
        attachment=(
            "invitation.ics",
            calendar_invitation(owner=owner, meeting=row),
            f"text/calendar; method={'CANCEL' if is_off else 'REQUEST'}; charset=utf-8",
        ),
    )
    return change(row, invited_at=clock.now())
