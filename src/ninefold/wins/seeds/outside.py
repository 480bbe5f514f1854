"""What Mira's repository and calendar offer as drafts."""

from __future__ import annotations

import tempfile
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.scheduling.operations import add_calendar_file
from ninefold.wins.operations import draft_from_git, watch_calendars

REPOSITORY = "checkout-tests"
REMOTE = b"https://code.example.org/payments/checkout-tests.git"
# Days ago and message; those before a merge stand on its branch.
BRANCHES = (
    (
        ((34, "refunds: Cover three-part payments"), (33, "refunds: Freeze the clock in tests")),
        (32, "Merge branch 'refund-cases'\n\nCover every refund case of the last two years"),
    ),
    (
        (
            (12, "nightly: Split the slow suite into four"),
            (11, "nightly: Keep the pictures of what failed"),
            (10, "nightly: Say which test was slowest"),
        ),
        (9, "Merge branch 'nightly'\n\nNightly run in a quarter of the time"),
    ),
)
EVENTS = (
    (17, time(16, 0), "Workshop: test data in one command"),
    (6, time(18, 30), "Lightning talk at the testers’ evening"),
    (3, time(12, 0), "Lunch with Priya"),
    (-6, time(15, 0), "Demo of the regression run for support"),
)


def tell(owner: Any) -> None:
    """Look through a repository of Mira's, and let her second calendar offer drafts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / REPOSITORY
        path.mkdir()
        _write_history(path, owner)
        draft_from_git(owner=owner, path=path, authors=[owner.email])
    calendar = add_calendar_file(
        owner=owner,
        name="Talks and workshops",
        file_name="talks.ics",
        data=_events(owner),
        is_busy=False,
    )
    watch_calendars(owner=owner, keys=[calendar.pk])


def _at(owner: Any, days_ago: int, at: time) -> datetime:
    return datetime.combine(owner.today - timedelta(days=days_ago), at, ZoneInfo(owner.time_zone))


def _write_history(path: Path, owner: Any) -> None:
    from dulwich.objects import Commit, ObjectID, Tree
    from dulwich.refs import HEADREF
    from dulwich.repo import Repo

    author = f"{owner} <{owner.email}>".encode()
    with Repo.init(str(path)) as made:
        tree = Tree()
        made.object_store.add_object(tree)

        def commit(days_ago: int, message: str, parents: list[ObjectID]) -> ObjectID:
            one = Commit()
            one.tree = tree.id
            one.parents = parents
            one.author = one.committer = author
            seconds = int(_at(owner, days_ago, time(15, 0)).timestamp())
            one.author_time = one.commit_time = seconds
            one.author_timezone = one.commit_timezone = 0
            one.encoding = b"UTF-8"
            one.message = message.encode()
            made.object_store.add_object(one)
            return one.id

        tip = commit(60, "Begin", [])
        for work, (days_ago, message) in BRANCHES:
            side = tip
            for of_day, words in work:
                side = commit(of_day, words, [side])
            tip = commit(days_ago, message, [tip, side])
        made.refs[made.refs.follow(HEADREF)[0][-1]] = tip
        config = made.get_config()
        config.set((b"remote", b"origin"), b"url", REMOTE)
        config.write_to_path()


def _events(owner: Any) -> bytes:
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Ninefold demo//EN")
    calendar.add("version", "2.0")
    for number, (days_ago, at, summary) in enumerate(EVENTS):
        event = Event()
        start = _at(owner, days_ago, at)
        event.add("uid", f"demo-talk-{number}@ninefold.invalid")
        event.add("dtstamp", datetime(2024, 1, 1, tzinfo=ZoneInfo("UTC")))
        event.add("summary", summary)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=60))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
