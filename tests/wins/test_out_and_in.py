from __future__ import annotations

import io
from datetime import timedelta
from decimal import Decimal

from ninefold.activity.operations import work_deliveries
from ninefold.goals.models import Goal
from ninefold.goals.operations import achieve_goal, set_goal
from ninefold.kernel import clock
from ninefold.portability.archive import read_archive, write_archive
from ninefold.scheduling.operations import add_calendar_file
from ninefold.wins.models import TreatPromise, WatchedCalendar, WinDraft, WinPerson
from ninefold.wins.operations import (
    draft_from_watched,
    keep_win,
    promise_treat,
    put_off_thanks,
    watch_calendars,
)
from ninefold.wins.queries import drafts
from ninefold.wins.queries.appointments import watched_calendars


def carried_over(owner, to):
    """The archive of one person, read by another once the first is gone."""
    file = io.BytesIO()
    before = write_archive(owner=owner, to=file)
    file.seek(0)
    owner.delete()
    read_archive(owner=to, source=file)
    after = write_archive(owner=to, to=io.BytesIO())
    assert after["counts"] == before["counts"]


def a_talk(days_ago):
    at = (clock.now() - timedelta(days=days_ago)).strftime("%Y%m%dT100000Z")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", "BEGIN:VEVENT", "UID:1@x"]
    lines += [f"DTSTAMP:{at}", f"DTSTART:{at}", "DURATION:PT1H", "SUMMARY:Talk on tests"]
    return "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""]).encode()


def test_a_watched_calendar_is_watched_where_it_comes_in_and_offers_nothing_twice(ada, ben):
    calendar = add_calendar_file(owner=ada, name="Talks", file_name="t.ics", data=a_talk(4))
    add_calendar_file(owner=ada, name="Private", file_name="p.ics", data=a_talk(5))
    watch_calendars(owner=ada, keys=[calendar.pk])
    [draft] = drafts(ada)
    assert draft.title == "Talk on tests"
    carried_over(ada, ben)
    found = {one.name: is_watched for one, is_watched in watched_calendars(ben)}
    assert found == {"Talks": True, "Private": False}
    assert WatchedCalendar.objects.of(ben).count() == 1
    draft_from_watched(clock.now())
    assert [one.title for one in drafts(ben)] == ["Talk on tests"]
    assert WinDraft.objects.filter(owner=ben).count() == 1


def test_a_promise_that_comes_in_waits_for_the_goal_that_came_with_it(ada, ben):
    goal = set_goal(owner=ada, title="Give a talk")
    promise_treat(
        owner=ada,
        name="A day at the sea",
        until=str(goal.ref),
        budget=Decimal(60),
        currency="EUR",
    )
    row = keep_win(owner=ada, title="Rehearsed it", people=["Sofia"]).people.get()
    put_off_thanks(owner=ada, key=row.pk, days=5)
    until = ada.today + timedelta(days=5)
    carried_over(ada, ben)
    mine = Goal.objects.of(ben).get()
    promise = TreatPromise.objects.of(ben).get()
    assert promise.subject == mine.ref
    assert (promise.treat.name, promise.budget) == ("A day at the sea", Decimal(60))
    assert WinPerson.objects.of(ben).get().quiet_until == until
    achieve_goal(owner=ben, key=mine.pk)
    work_deliveries()
    promise.refresh_from_db()
    assert promise.due_on == ben.today
