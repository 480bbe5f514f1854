"""What mentor and mentee agree on."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.mentors import AgreementKept
from ninefold.kernel.refusals import ChangedElsewhere, Refusal
from ninefold.mentors.domain.agreement import completeness, faults
from ninefold.mentors.models import Agreement, Mentorship


class CannotAgree(Refusal):
    """The agreement contradicts itself."""


@transaction.atomic
def keep_agreement(
    *,
    owner: Any,
    mentorship_key: object,
    version: int | None = None,
    goals: str = "",
    mentee_brings: str = "",
    mentor_brings: str = "",
    cadence_days: int = 0,
    meeting_minutes: int = 0,
    meeting_place: str = "",
    between_meetings: str = "",
    confidentiality: str = "",
    starts_on: date | None = None,
    review_on: date | None = None,
    ending: str = "",
) -> Agreement:
    """Write the agreement of a mentorship down, whole; what is left empty is not agreed yet.
    `goals` and what each side brings stand one a line; `cadence_days` lie between two meetings
    (0: not agreed). Raises NotFound, CannotAgree, and ChangedElsewhere when it has moved on since
    `version`, which is 0 for one that was not written yet."""
    mentor = Mentorship.objects.select_related("agreement").one_of(owner, mentorship_key)
    # Asked before `wanted` is made: that would stand as the mentorship's own from then on.
    row = getattr(mentor, "agreement", None)
    values = {
        "goals": goals.strip(),
        "mentee_brings": mentee_brings.strip(),
        "mentor_brings": mentor_brings.strip(),
        "cadence_days": cadence_days,
        "meeting_minutes": meeting_minutes,
        "meeting_place": meeting_place.strip()[:300],
        "between_meetings": between_meetings.strip(),
        "confidentiality": confidentiality.strip(),
        "starts_on": starts_on,
        "review_on": review_on,
        "ending": ending.strip(),
    }
    if review_on and review_on < owner.today and (row is None or row.review_on != review_on):
        raise CannotAgree("This day is past: choose a later one.", field="review_on")
    wanted = Agreement(owner=owner, mentorship=mentor, **values)
    for field, message in faults(wanted.value()).items():
        raise CannotAgree(message, field=field)
    if row is None:
        wanted.save(force_insert=True)
        row = wanted
    elif version == 0:
        raise ChangedElsewhere(current=row, attempted=values)
    else:
        change(row, version=version, removed_at=None, **values)
    now = completeness(row.value())
    record(
        owner=owner,
        fact=AgreementKept(subject=row.ref, mentorship=mentor.ref, agreed=now.agreed, of=now.of),
    )
    return row
