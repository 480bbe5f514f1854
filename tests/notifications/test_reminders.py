from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from ninefold.goals.operations import set_goal
from ninefold.kernel import clock
from ninefold.notifications.models import OutgoingMail, Reminder
from ninefold.notifications.operations import change_settings, tell
from ninefold.notifications.operations.reminders import is_quiet

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def due(ada):
    """Ada has a goal that is due tomorrow; the clock stands at noon."""
    with clock.at(NOON):
        set_goal(owner=ada, title="Give a talk", due_on=(NOON + timedelta(days=1)).date())
        yield ada


def test_the_digest_tells_once_what_is_due(due):
    for hours in (0, 1, 2):
        with clock.at(NOON + timedelta(hours=hours)):
            tell(owner=due)
    (mail,) = OutgoingMail.objects.all()
    assert mail.subject == "1 thing for Tuesday"
    assert "Give a talk" in mail.text
    assert Reminder.objects.count() == 1


def test_nothing_is_sent_before_the_hour_of_the_digest(due):
    change_settings(owner=due, digest_at=time(15))
    tell(owner=due)
    assert not OutgoingMail.objects.exists()
    with clock.at(NOON + timedelta(hours=4)):
        tell(owner=due)
    assert OutgoingMail.objects.count() == 1


def test_quiet_hours_are_kept_and_the_reminder_waits(due):
    change_settings(owner=due, mode="each", quiet_from=time(11), quiet_until=time(13))
    tell(owner=due)
    assert not OutgoingMail.objects.exists()
    with clock.at(NOON + timedelta(hours=2)):
        tell(owner=due)
    assert OutgoingMail.objects.count() == 1


def test_who_wants_no_email_gets_none(due):
    change_settings(owner=due, mode="none")
    tell(owner=due)
    assert not OutgoingMail.objects.exists()


def test_a_day_with_nothing_due_sends_nothing(ada):
    tell(owner=ada, now=NOON)
    assert not OutgoingMail.objects.exists()


def test_the_owners_zone_decides_what_noon_is(carol):
    with clock.at(datetime(2026, 3, 10, 18, tzinfo=UTC)):
        set_goal(owner=carol, title="Give a talk", due_on=clock.today(carol.time_zone))
        tell(owner=carol)
    assert not OutgoingMail.objects.exists(), "it is seven in the morning in Auckland, still quiet"


@pytest.mark.parametrize(
    ("at", "start", "end", "expected"),
    [
        (time(23), time(20), time(7), True),
        (time(6, 59), time(20), time(7), True),
        (time(7), time(20), time(7), False),
        (time(12), time(9), time(17), True),
        (time(17), time(9), time(17), False),
        (time(3), time(8), time(8), False),
    ],
)
def test_quiet_hours_may_run_over_midnight(at, start, end, expected):
    assert is_quiet(at, start, end) is expected


def test_the_settings_page_says_where_email_goes_and_keeps_a_choice(as_ada, ada):
    page = as_ada.get("/settings/notifications/").content.decode()
    assert "E-mail goes" in page
    form = {"mode": "each", "digest_at": "08:00", "quiet_from": "21:00", "quiet_until": "06:00"}
    assert as_ada.post("/settings/notifications/", form).status_code == 302
    assert 'value="each"' in as_ada.get("/settings/notifications/").content.decode()
