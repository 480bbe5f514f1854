"""Reads of mentorships. The first argument is the owner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch

from ninefold.kernel.periods import Period
from ninefold.kernel.refs import Ref
from ninefold.mentors.domain import check_ins as domain
from ninefold.mentors.domain.agreement import Agreement as AgreementValue
from ninefold.mentors.domain.agreement import Completeness, completeness
from ninefold.mentors.models import (
    ActionItem,
    Advice,
    AgendaItem,
    Agreement,
    BoardMember,
    CheckIn,
    Comment,
    Letter,
    Meeting,
    Mentorship,
    SharedPage,
    Thanks,
)
from ninefold.mentors.models.agreement import lines


def _with_rhythm(owner: Any) -> Any:
    """Mentorships with what says when the next check-in is due."""
    rows: Any = Mentorship.objects.of(owner).select_related("agreement")
    return rows.prefetch_related(
        Prefetch("meetings", Meeting.objects.of(owner), to_attr="all_meetings"),
        Prefetch("check_ins", CheckIn.objects.of(owner), to_attr="all_check_ins"),
    )


def mentorships(owner: Any) -> list[Any]:
    """All mentorships with their rhythm, by name."""
    return list(_with_rhythm(owner).order_by("name"))


def active_mentorships(owner: Any) -> list[Any]:
    """Those that are under way, with their rhythm."""
    return list(_with_rhythm(owner).filter(stage=Mentorship.Stage.ACTIVE).order_by("name"))


def mentorship(owner: Any, key: object) -> Any:
    """One mentorship with its rhythm, letters, agenda, action items, thanks, advice and comments.

    Raises NotFound.
    """
    return (
        _with_rhythm(owner)
        .select_related("agreement", "shared_page")
        .prefetch_related(
            Prefetch("letters", Letter.objects.of(owner), to_attr="all_letters"),
            Prefetch("agenda", AgendaItem.objects.of(owner), to_attr="all_agenda"),
            Prefetch("action_items", ActionItem.objects.of(owner), to_attr="all_action_items"),
            Prefetch("thanks", Thanks.objects.of(owner), to_attr="all_thanks"),
            Prefetch("advice", Advice.objects.of(owner), to_attr="all_advice"),
            Prefetch("comments", Comment.objects.of(owner), to_attr="all_comments"),
        )
        .one_of(owner, key)
    )


def agreement_of(row: Any) -> Agreement | None:
    """The agreement of a mentorship, None while nothing is written down."""
    found = getattr(row, "agreement", None)
    return found if found is not None and found.removed_at is None else None


def shared_page_of(row: Any) -> SharedPage | None:
    """What is chosen for the mentor's page, None while nothing is."""
    return getattr(row, "shared_page", None)


def agreed(row: Any) -> Completeness:
    """How complete the agreement is, with the open questions."""
    found = agreement_of(row)
    return completeness(found.value() if found else AgreementValue())


def expectations(row: Any) -> tuple[domain.Expectation, ...]:
    """What each side said that it brings, one expectation a line."""
    found = agreement_of(row)
    if found is None:
        return ()
    return tuple(
        domain.Expectation(text, side)
        for brought, side in (
            (found.mentee_brings, domain.Side.MENTEE),
            (found.mentor_brings, domain.Side.MENTOR),
        )
        for text in lines(brought)
    )


def next_check_in_on(row: Any) -> date | None:
    """When mentor and mentee next look at how it goes: one cadence after the last check-in or
    meeting held. None when the mentorship is not under way or no cadence is agreed."""
    found = agreement_of(row)
    if row.stage != Mentorship.Stage.ACTIVE or not found or not found.cadence_days:
        return None
    held = [one.held_on for one in row.all_check_ins]
    held += [one.local_start.date() for one in row.all_meetings if one.state == Meeting.State.HELD]
    return domain.next_due_on(
        started_on=row.started_on,
        cadence_days=found.cadence_days,
        held=held,
        rest_until=row.rest_until,
    )


def corrections(row: Any, today: date) -> tuple[domain.Prompt, ...]:
    """What to raise at the next talk, from the check-ins so far."""
    due_on = next_check_in_on(row)
    if due_on is None:
        return ()
    held = [
        domain.CheckIn(
            one.held_on, tuple((text, domain.State(state)) for text, state in one.states)
        )
        for one in row.all_check_ins
    ]
    return domain.course_corrections(expectations(row), held, due_on=due_on, today=today)


def next_meeting(row: Any, now: datetime) -> Meeting | None:
    """The next planned meeting that has not ended."""
    coming = [
        one for one in row.all_meetings if one.state == Meeting.State.PLANNED and one.ends_at >= now
    ]
    return min(coming, key=lambda one: one.starts_at, default=None)


def _living(rows: Any) -> Any:
    """Without what belongs to a removed mentorship."""
    return rows.select_related("mentorship").filter(mentorship__removed_at=None)


def meeting(owner: Any, key: object) -> Any:
    """One meeting with its agenda and action items. Raises NotFound."""
    return (
        _living(Meeting.objects.of(owner))
        .prefetch_related(
            Prefetch("agenda", AgendaItem.objects.of(owner), to_attr="all_agenda"),
            Prefetch("action_items", ActionItem.objects.of(owner), to_attr="all_action_items"),
        )
        .one_of(owner, key)
    )


def meetings(
    owner: Any, *, after: datetime | None = None, before: datetime | None = None, states: Any = ()
) -> list[Meeting]:
    """Meetings by their start, those that start in [after, before) and are in `states`."""
    found = _living(Meeting.objects.of(owner)).order_by("starts_at")
    if after is not None:
        found = found.filter(starts_at__gte=after)
    if before is not None:
        found = found.filter(starts_at__lt=before)
    if states:
        found = found.filter(state__in=list(states))
    return list(found)


def meetings_on(owner: Any, day: date) -> list[Meeting]:
    """Planned meetings on a day of the owner's wall calendar."""
    start, end = Period(day, day).instants(owner.time_zone)
    return meetings(owner, after=start, before=end, states=[Meeting.State.PLANNED])


def proposals(owner: Any, now: datetime) -> list[Meeting]:
    """Times that mentors proposed and that are still to come."""
    return meetings(owner, after=now, states=[Meeting.State.PROPOSED])


def to_note(owner: Any, now: datetime) -> list[Meeting]:
    """Planned meetings whose time has passed: held or not is still to be said."""
    found = meetings(owner, before=now, states=[Meeting.State.PLANNED])
    return [one for one in found if one.ends_at < now]


def open_action_items(owner: Any, *, side: str = "", until: date | None = None) -> list[ActionItem]:
    """What is still to be done, soonest due first; of one side, due by a day, if given."""
    found = _living(ActionItem.objects.of(owner)).filter(done_on=None)
    if side:
        found = found.filter(side=side)
    if until is not None:
        found = found.filter(due_on__lte=until)
    return sorted(found, key=lambda one: (one.due_on or date.max, one.created_at))


def thanks_due(owner: Any, on: date) -> list[Thanks]:
    """Thank-yous and give-backs due by a day and not given yet, longest due first."""
    found = _living(Thanks.objects.of(owner)).filter(given_on=None, due_on__lte=on)
    return list(found.order_by("due_on"))


def new_comments(owner: Any) -> list[Comment]:
    """What mentors wrote and the owner has not read, oldest first."""
    return list(_living(Comment.objects.of(owner)).filter(side="mentor", seen_at=None))


def action_items_done(owner: Any, period: Period) -> list[ActionItem]:
    """Action items done in the period."""
    found = _living(ActionItem.objects.of(owner))
    return list(found.filter(done_on__gte=period.starts_on, done_on__lte=period.ends_on))


@dataclass(frozen=True)
class Helped:
    """A member of the board, with the goals they help with and the last contact known."""

    member: BoardMember
    goals: tuple[Ref, ...]
    last_contact_on: date | None


def letter(owner: Any, key: object) -> Letter:
    """One letter with its mentorship. Raises NotFound."""
    found: Letter = _living(Letter.objects.of(owner)).one_of(owner, key)
    return found


def thanks(owner: Any, key: object) -> Thanks:
    """One thank-you. Raises NotFound."""
    found: Thanks = _living(Thanks.objects.of(owner)).one_of(owner, key)
    return found


def advice(owner: Any, key: object) -> Advice:
    """One piece of advice. Raises NotFound."""
    found: Advice = _living(Advice.objects.of(owner)).one_of(owner, key)
    return found


def board_member(owner: Any, key: object) -> BoardMember:
    """One member of the board. Raises NotFound."""
    return BoardMember.objects.one_of(owner, key)


def board_members(owner: Any, goals_of: dict[str, list[Ref]]) -> list[Helped]:
    """The members of the board by name; `goals_of` gives the goals by the member's key.

    The last contact of a mentor is their last meeting held, or what was noted, if later.
    """
    members = list(BoardMember.objects.of(owner))
    last: dict[object, date] = {}
    held = Meeting.objects.of(owner).filter(
        state=Meeting.State.HELD, mentorship__in=[one.mentorship_id for one in members]
    )
    for one in held:
        day = one.local_start.date()
        last[one.mentorship_id] = max(day, last.get(one.mentorship_id, day))
    return [
        Helped(
            member=one,
            goals=tuple(goals_of.get(str(one.pk), [])),
            last_contact_on=_latest([one.last_contact_on, last.get(one.mentorship_id)]),
        )
        for one in members
    ]


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)
