"""The pages of the journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.safestring import SafeString

from ninefold.kernel.periods import Period, last_days, week_of
from ninefold.reflection.domain.comebacks import Comeback
from ninefold.reflection.models import Attachment, Entry, Template
from ninefold.reflection.pages.mood_and_progress import MoodAndProgress, mood_and_progress
from ninefold.reflection.pages.mood_picture import mood_picture
from ninefold.reflection.queries import journal
from ninefold.reflection.queries.journal import DayMark
from ninefold.reflection.queries.memories import FromThePast, is_at_rest, on_this_day_of
from ninefold.reflection.queries.patterns import comebacks_in, comebacks_to_writing, mood_weeks
from ninefold.reflection.queries.sealing import (
    Damaged,
    Locked,
    OpenKeys,
    attachments_of,
    attachments_on,
    sealed_text,
)
from ninefold.search.queries import Found, find
from ninefold.web.markdown import render_markdown
from ninefold.web.pictures.picture import Picture

MOOD_DAYS = {"90": 90, "365": 365, "730": 730}


@dataclass(frozen=True)
class ShownEntry:
    """An entry with its text as safe HTML and its files. A sealed one is `is_shut` while its
    passphrase is not given; `fault` says why it stays shut although it was."""

    entry: Entry
    html: SafeString
    files: list[Attachment] = field(default_factory=list)
    is_shut: bool = False
    fault: str = ""


@dataclass(frozen=True)
class DayPage:
    """The page of one day."""

    on: date
    today: date
    page: Entry | None
    shown: ShownEntry | None
    entries: list[ShownEntry]
    week: list[DayMark]
    prompt: str
    templates: list[Template]
    this_day: list[FromThePast]
    days_written: int

    @property
    def before(self) -> date:
        """The day before."""
        return self.on - timedelta(days=1)

    @property
    def after(self) -> date | None:
        """The day after, unless it is still to come."""
        return self.on + timedelta(days=1) if self.on < self.today else None

    @property
    def week_before(self) -> date:
        """The same weekday a week ago."""
        return self.on - timedelta(days=7)

    @property
    def week_after(self) -> date | None:
        """A week on, or today, or None when this is the present week."""
        if self.week[-1].on >= self.today:
            return None
        return min(self.on + timedelta(days=7), self.today)

    @property
    def has_words(self) -> bool:
        """Whether the page itself holds a text."""
        return bool(self.page and (self.page.text.strip() or self.page.is_sealed))


@dataclass(frozen=True)
class EntryPage:
    """One entry, whole."""

    shown: ShownEntry
    is_at_rest: bool

    @property
    def entry(self) -> Entry:
        """The entry itself."""
        return self.shown.entry

    @property
    def is_named(self) -> bool:
        """Whether it has a heading besides its words, which the page shows anyway."""
        return bool(self.entry.title or self.shown.is_shut)


@dataclass(frozen=True)
class Month:
    """Entries of one month in the list."""

    starts_on: date
    entries: list[Entry]


@dataclass(frozen=True)
class EntriesPage:
    """All that was written, or what a search found."""

    words: str
    found: list[Found]
    months: list[Month]
    older: date | None


@dataclass(frozen=True)
class MoodPage:
    """Mood and energy over time, mood beside progress, and returns after a quiet time."""

    picture: Picture
    days: str
    count: int
    progress: MoodAndProgress
    comebacks: list[Comeback]
    to_writing: list[Comeback]
    rests: int


def shown(entry: Entry, keys: OpenKeys, files: list[Attachment] | None = None) -> ShownEntry:
    """An entry ready to show; a sealed one is opened with the keys given."""
    files = files or []
    if not entry.is_sealed:
        return ShownEntry(entry, render_markdown(entry.text), files)
    try:
        return ShownEntry(entry, render_markdown(sealed_text(entry, keys)), files)
    except Locked:
        return ShownEntry(entry, SafeString(), files, is_shut=True)
    except Damaged as refusal:
        return ShownEntry(entry, SafeString(), files, is_shut=True, fault=refusal.message)


def day_page(owner: Any, on: date, keys: OpenKeys) -> DayPage:
    """Gather the page of a day; what is sealed is opened with `keys`."""
    today = owner.today
    page = journal.page_of(owner, on)
    entries = journal.entries_on(owner, on)
    files = attachments_on(owner, on)
    return DayPage(
        on=on,
        today=today,
        page=page,
        shown=shown(page, keys, files.get(page.pk)) if page else None,
        entries=[shown(row, keys, files.get(row.pk)) for row in entries],
        week=journal.day_marks(owner, week_of(on, starts_weekday=owner.week_starts_weekday)),
        prompt=journal.prompt_for(owner, on),
        templates=journal.templates(owner),
        this_day=on_this_day_of(owner, on)[:5],
        days_written=journal.days_written(owner, last_days(today, 28)),
    )


def entry_page(owner: Any, key: object, keys: OpenKeys) -> EntryPage:
    """Gather one entry. Raises NotFound."""
    row = journal.entry(owner, key)
    return EntryPage(shown(row, keys, attachments_of(owner, row)), is_at_rest(owner, row.ref))


def entries_page(owner: Any, words: str, before: date | None) -> EntriesPage:
    """Gather the list: found ones when words are given, else 40 of the latest."""
    if words.strip():
        found = find(owner, words, kind="reflection.entry")
        return EntriesPage(words, found, [], None)
    rows = journal.latest(owner, before=before, most=41)
    months: list[Month] = []
    for row in rows[:40]:
        first = row.on.replace(day=1)
        if not months or months[-1].starts_on != first:
            months.append(Month(first, []))
        months[-1].entries.append(row)
    # The next page begins below the last day shown, which may show again: none is lost.
    older = rows[39].on + timedelta(days=1) if len(rows) > 40 else None
    if older is not None and before is not None and older >= before:
        older = rows[39].on
    return EntriesPage("", [], months, older)


def mood_page(owner: Any, days: str) -> MoodPage:
    """Gather mood and energy of the last 90 days, or of one or two years."""
    chosen = days if days in MOOD_DAYS else "90"
    period: Period = last_days(owner.today, MOOD_DAYS[chosen])
    said = journal.moods(owner, period)
    year = last_days(owner.today, 365)
    # Six weeks would show nothing: weeks are compared over half a year at least.
    weeks = mood_weeks(owner, last_days(owner.today, max(MOOD_DAYS[chosen], 182)))
    return MoodPage(
        picture=mood_picture(said, period, identity="mood"),
        days=chosen,
        count=len(said),
        progress=mood_and_progress(weeks),
        comebacks=comebacks_in(owner, year),
        to_writing=comebacks_to_writing(owner, year),
        rests=len(journal.rests(owner, ending_from=year.starts_on)),
    )
