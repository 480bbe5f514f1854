"""Reads of what may come back from the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.queries import cards
from ninefold.activity.queries import entries as log
from ninefold.kernel.facts.goals import GoalLetGo
from ninefold.kernel.facts.wins import WinKept
from ninefold.kernel.plugs import Card
from ninefold.kernel.refs import Ref
from ninefold.reflection.domain.resurfacing import Memory, Resurfaced, from_the_past, on_this_day
from ninefold.reflection.models import Entry, Prediction, Resurfacing

LESSON = "lesson"


@dataclass(frozen=True)
class FromThePast:
    """A memory as it is shown."""

    resurfaced: Resurfaced
    ref: Ref
    card: Card

    @property
    def why(self) -> str:
        """Why it is here."""
        years = self.resurfaced.years
        if years:
            return "A year ago today" if years == 1 else f"{years} years ago today"
        return f"From {self.resurfaced.memory.on:%-d %B %Y}"


def memories(owner: Any) -> list[Memory]:
    """All entries with words in the clear (those tagged so are lessons), what was learnt from
    predictions, and the wins and the goals let go of in the log."""
    known = {str(row.row): row for row in Resurfacing.objects.of(owner)}
    zone = ZoneInfo(owner.time_zone)
    found: list[Memory] = []

    def add(ref: Ref, on: date, kind: Any, mood: int | None, is_starred: bool) -> None:
        row = known.get(str(ref))
        found.append(
            Memory(
                key=str(ref),
                on=on,
                kind=kind,
                mood=mood,
                is_starred=is_starred,
                is_at_rest=bool(row and row.is_at_rest),
                shown_on=row.shown_on if row else None,
            )
        )

    rows = (
        Entry.objects.of(owner)
        .exclude(text="")
        .values_list("pk", "on", "mood", "is_starred", "tags")
    )
    for key, on, mood, is_starred, tags in rows:
        kind = "lesson" if LESSON in tags else "entry"
        add(Ref("reflection.entry", str(key)), on, kind, mood, is_starred)
    settled = Prediction.objects.of(owner).exclude(outcome="").exclude(lesson="")
    for key, settled_on in settled.values_list("pk", "settled_on"):
        if settled_on is not None:
            add(Ref("reflection.prediction", str(key)), settled_on, "lesson", None, False)
    for fact, kind_, key, at in log(owner, facts=[WinKept, GoalLetGo]).values_list(
        "kind", "subject_kind", "subject_id", "occurred_at"
    ):
        what = "win" if fact == WinKept.kind else "lesson"
        add(Ref(kind_, str(key)), at.astimezone(zone).date(), what, None, False)
    return found


def _shown(owner: Any, found: list[Resurfaced]) -> list[FromThePast]:
    refs = {one.memory.key: Ref.read(one.memory.key) for one in found}
    shown = cards(owner, list(refs.values()))
    return [
        FromThePast(one, refs[one.memory.key], shown[refs[one.memory.key]])
        for one in found
        if refs[one.memory.key] in shown
    ]


def on_this_day_of(owner: Any, today: date) -> list[FromThePast]:
    """What was written or won on this day in earlier years."""
    return _shown(owner, on_this_day(memories(owner), today=today))


def memory_of_the_day(owner: Any, today: date) -> FromThePast | None:
    """The one memory for today, the same all day. Reads only."""
    candidates = memories(owner)
    # A win may have been removed: its log entry stays, its card is gone.
    for _ in range(5):
        one = from_the_past(candidates, today=today, owner=str(owner.pk))
        if one is None:
            return None
        shown = _shown(owner, [one])
        if shown:
            return shown[0]
        candidates = [memory for memory in candidates if memory.key != one.memory.key]
    return None


def random_entry(owner: Any, random: Random) -> Entry | None:
    """Any entry with words that is not at rest, or None when there is none."""
    at_rest = Resurfacing.objects.of(owner).filter(is_at_rest=True).values("row_id")
    keys = list(
        Entry.objects.of(owner)
        .exclude(text="")
        .exclude(pk__in=at_rest)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    return Entry.objects.of(owner).get(pk=random.choice(keys)) if keys else None


def is_at_rest(owner: Any, ref: Ref) -> bool:
    """Whether the owner said that this shall not come back by itself."""
    return (
        Resurfacing.objects.of(owner)
        .filter(row_kind=ref.kind, row_id=ref.id, is_at_rest=True)
        .exists()
    )
