"""Reads of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from ninefold.kernel.periods import Period
from ninefold.reflection.domain.prompts import prompt_of_the_day
from ninefold.reflection.models import Entry, PlannedRest, Prompt, Template


@dataclass(frozen=True)
class DayMark:
    """What a day of the calendar holds: whether there are words, and the mood if it was said."""

    on: date
    has_words: bool = False
    entries: int = 0
    mood: int | None = None


def page_of(owner: Any, on: date) -> Entry | None:
    """The page of a day, if there is one."""
    return Entry.objects.of(owner).filter(is_page=True, on=on).first()


def entries_on(owner: Any, on: date) -> list[Entry]:
    """The separate entries of a day, in their order."""
    return list(Entry.objects.of(owner).filter(is_page=False, on=on))


def entry(owner: Any, key: object) -> Entry:
    """One page or entry. Raises NotFound."""
    return Entry.objects.one_of(owner, key)


def written_in(owner: Any, period: Period) -> list[Entry]:
    """Pages and entries of a period, by day, pages first."""
    found = Entry.objects.of(owner).filter(on__gte=period.starts_on, on__lte=period.ends_on)
    return list(found.order_by("on", "-is_page", "written_at", "created_at"))


def latest(owner: Any, *, before: date | None = None, most: int = 30) -> list[Entry]:
    """The latest pages and entries with words, newest first; those before a day if given."""
    found = Entry.objects.of(owner).exclude(text="", title="", sealed="")
    if before is not None:
        found = found.filter(on__lt=before)
    return list(found.order_by("-on", "-is_page", "written_at", "created_at")[:most])


def day_marks(owner: Any, period: Period) -> list[DayMark]:
    """Every day of the period with what it holds, in one query."""
    found: dict[date, DayMark] = {}
    rows = (
        Entry.objects.of(owner)
        .filter(on__gte=period.starts_on, on__lte=period.ends_on)
        .order_by("is_page", "written_at")
        .values_list("on", "is_page", "text", "sealed_with", "mood")
    )
    for on, is_page, text, sealed_with, mood in rows:
        mark = found.get(on, DayMark(on))
        found[on] = DayMark(
            on,
            mark.has_words or bool(text.strip() or sealed_with),
            mark.entries + (not is_page),
            mood if mood is not None else mark.mood,
        )
    return [found.get(day, DayMark(day)) for day in period]


def days_written(owner: Any, period: Period) -> int:
    """On how many days of the period something was written."""
    return (
        Entry.objects.of(owner)
        .filter(on__gte=period.starts_on, on__lte=period.ends_on)
        .exclude(text="", sealed="")
        .values("on")
        .distinct()
        .count()
    )


def moods(owner: Any, period: Period) -> list[tuple[date, int | None, int | None]]:
    """Day, mood and energy of all that says one of them, by day."""
    return list(
        Entry.objects.of(owner)
        .filter(on__gte=period.starts_on, on__lte=period.ends_on)
        .exclude(Q(mood=None) & Q(energy=None))
        .order_by("on", "is_page")
        .values_list("on", "mood", "energy")
    )


def first_day(owner: Any) -> date | None:
    """The day of the oldest entry."""
    return Entry.objects.of(owner).order_by("on").values_list("on", flat=True).first()


def prompts(owner: Any) -> list[Prompt]:
    """The owner's own questions."""
    return list(Prompt.objects.of(owner))


def prompt(owner: Any, key: object) -> Prompt:
    """One question of the owner's own. Raises NotFound."""
    return Prompt.objects.one_of(owner, key)


def prompt_for(owner: Any, on: date) -> str:
    """The question for a day, from the owner's own and the house's."""
    return prompt_of_the_day([row.text for row in prompts(owner)], on)


def templates(owner: Any) -> list[Template]:
    """The owner's frames for a page."""
    return list(Template.objects.of(owner))


def template(owner: Any, key: object) -> Template:
    """One frame. Raises NotFound."""
    return Template.objects.one_of(owner, key)


def rests(owner: Any, *, ending_from: date | None = None) -> list[PlannedRest]:
    """Planned rests, latest first; only those that end on or after a day if given."""
    found = PlannedRest.objects.of(owner)
    return list(found.filter(ends_on__gte=ending_from) if ending_from else found)


def is_resting(owner: Any, on: date) -> bool:
    """Whether the day lies in a planned rest."""
    return PlannedRest.objects.of(owner).filter(starts_on__lte=on, ends_on__gte=on).exists()
