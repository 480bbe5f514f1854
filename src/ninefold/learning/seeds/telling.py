"""Telling the story with the operations themselves, the clock held in the past."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.learning import FeedFollowed
from ninefold.kernel.refs import Ref
from ninefold.learning.domain.feeds import FeedEntry
from ninefold.learning.models import Feed, Resource
from ninefold.learning.models import FeedEntry as EntryRow
from ninefold.learning.operations import (
    add_resource,
    drop_resource,
    finish_resource,
    keep_certificate,
    log_study,
    log_use,
    note_teaching,
    pause_resource,
    save_entry,
)
from ninefold.learning.operations.entries import store_entries
from ninefold.learning.seeds.entries import QUIET_TESTING, SMALL_TEAMS
from ninefold.learning.seeds.finished import FINISHED
from ninefold.learning.seeds.records import CERTIFICATES, NOTES, TAUGHT
from ninefold.learning.seeds.still_open import OPEN
from ninefold.learning.seeds.thing import Thing
from ninefold.links.titles import rows_with_words


class _Telling:
    """The owner, the day the story has come to, and what was found of other rooms."""

    def __init__(self, owner: Any) -> None:
        self.owner = owner
        self.today: date = owner.today
        self.dice = random.Random(8)
        self._found: dict[tuple[str, str], list[Ref]] = {}

    def day(self, days_ago: int) -> date:
        return self.today - timedelta(days=days_ago)

    def at(self, days_ago: int) -> Any:
        evening = datetime.combine(self.day(days_ago), time(20), ZoneInfo(self.owner.time_zone))
        return clock.at(min(evening, clock.now()))

    def refs(self, kind: str, words: str) -> list[Ref]:
        """The first row of another room with these words, if that room has told its part."""
        if not words:
            return []
        if (kind, words) not in self._found:
            rows = rows_with_words(self.owner, words, kind=kind)
            self._found[kind, words] = [row.ref for row in rows[:1]]
        return self._found[kind, words]


def tell(owner: Any) -> None:
    """Forty things to learn from over two years, certificates, teaching, and two feeds."""
    story = _Telling(owner)
    held = {thing.title: _thing(story, thing) for thing in (*FINISHED, *OPEN)}
    _certificates(story)
    _taught(story, held)
    _feed(story, "Quiet Testing", "https://quiet-testing.example/", QUIET_TESTING)
    _feed(story, "Small Teams", "https://small-teams.example/", SMALL_TEAMS)


def _thing(story: _Telling, thing: Thing) -> Resource:
    owner = story.owner
    begun = thing.from_ if thing.from_ is not None else story.dice.randrange(5, 90)
    with story.at(begun):
        row = add_resource(
            owner=owner,
            title=thing.title,
            kind=thing.kind,
            author=thing.by,
            purpose=thing.purpose,
            unit=thing.unit,
            total=thing.total,
            due_on=None if thing.due_in is None else story.today + timedelta(days=thing.due_in),
            cost=Decimal(thing.cost) if thing.cost else None,
            currency="EUR" if thing.cost else "",
            tags=thing.tags,
            notes=thing.notes,
            goals=story.refs("goals.goal", thing.goal),
            skills=story.refs("skills.skill", thing.skill),
        )
    if thing.from_ is not None:
        _sessions(story, row, thing)
    if thing.to is not None:
        with story.at(thing.to):
            finish_resource(owner=owner, key=row.pk, takeaway=thing.takeaway)
    for ago, text in thing.uses:
        with story.at(ago):
            log_use(owner=owner, key=row.pk, text=text)
    if thing.status == "paused":
        with story.at(150):
            pause_resource(owner=owner, key=row.pk)
    if thing.status == "dropped":
        with story.at((thing.from_ or 0) - 40):
            drop_resource(owner=owner, key=row.pk, takeaway=thing.takeaway)
    return row


def _sessions(story: _Telling, row: Resource, thing: Thing) -> None:
    """Spread the hours over evenings between the first and the last day, none on a day twice."""
    first = thing.from_ or 0
    last = thing.to
    if last is None:
        last = {"paused": first - 40, "dropped": first - 35}.get(thing.status, 0)
    minutes = round(thing.hours * 60)
    evenings = min(max(1, round(thing.hours / 2.2)), first - last + 1)
    days = sorted(story.dice.sample(range(last, first + 1), evenings), reverse=True)
    if first not in days:
        days[0] = first
    whole = thing.total if thing.unit != "percent" else 100
    reached = (whole or 100) if thing.to is not None else thing.done
    shares = [story.dice.uniform(0.6, 1.4) for _ in days]
    so_far = 0.0
    for ago, share in zip(days, shares, strict=True):
        so_far += share / sum(shares)
        spent = max(15, 5 * round(minutes * share / sum(shares) / 5))
        with story.at(ago):
            log_study(
                owner=story.owner,
                key=row.pk,
                minutes=min(spent, 420),
                done=min(reached, round(reached * so_far)),
                note=story.dice.choice(NOTES),
            )


def _certificates(story: _Telling) -> None:
    for name, issuer, ago, expires_in, number in CERTIFICATES:
        with story.at(ago):
            keep_certificate(
                owner=story.owner,
                name=name,
                issuer=issuer,
                credential=number,
                expires_on=None if expires_in is None else story.today + timedelta(days=expires_in),
            )


def _taught(story: _Telling, held: dict[str, Resource]) -> None:
    for subject, to_whom, ago, minutes, skill, source in TAUGHT:
        with story.at(ago):
            row = held.get(source)
            note_teaching(
                owner=story.owner,
                subject=subject,
                to_whom=to_whom,
                minutes=minutes,
                resource_key=row.pk if row else None,
                skills=story.refs("skills.skill", skill),
            )


def _feed(
    story: _Telling, title: str, site: str, entries: tuple[tuple[int, str, str], ...]
) -> None:
    """A feed that came as a file: the demo asks nobody's server."""
    with story.at(80):
        feed = Feed.objects.create(owner=story.owner, title=title, site_address=site)
        record(owner=story.owner, fact=FeedFollowed(subject=feed.ref))
    now = clock.now()
    store_entries(
        feed,
        [
            FeedEntry(
                key=sha256(f"{title}{place}".encode()).hexdigest()[:32],
                title=name,
                address=f"{site}{ago}",
                published_at=now - timedelta(days=ago, hours=3),
                summary=f"<p>{text}</p>",
            )
            for place, (ago, name, text) in enumerate(entries)
        ],
        now=now,
    )
    Feed.objects.filter(pk=feed.pk).update(read_at=now)
    old = EntryRow.objects.filter(feed=feed, placed_at__lt=now - timedelta(days=10))
    old.update(seen_at=now - timedelta(days=8))
    first = old.first()
    if first is not None:
        save_entry(owner=story.owner, key=first.pk)
