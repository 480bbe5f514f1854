"""The energy map, the list of logs, and the week looked back at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.paginator import Page, Paginator

from ninefold.kernel.periods import Period, last_days, week_of
from ninefold.passion.domain.aeiou import Letter, Noticed, notice
from ninefold.passion.domain.balance import Tally, tally, times
from ninefold.passion.domain.energy import (
    Dimension,
    EnergyMap,
    GroupEnergy,
    advice,
    energy_map,
)
from ninefold.passion.models import ActivityLog, LookBack
from ninefold.passion.queries.logs import (
    KnownWords,
    energy_logs,
    known_words,
    logs,
    look_back,
    look_backs,
    moments,
    without_energy,
)
from ninefold.web.pictures import Picture
from ninefold.web.pictures import energy_map as draw_energy_map
from ninefold.web.pictures.drawing import NARROW, WIDE

DIMENSIONS = {
    Dimension.ACTIVITY: "Activity",
    Dimension.TOPIC: "Topic",
    Dimension.SETTING: "Setting",
    Dimension.HOUR: "Hour of day",
}
SPANS = {"all": ("All", None), "year": ("12 months", 365), "quarter": ("90 days", 90)}
MOST_DRAWN = 14
LATEST = 6
WEEKS_BEFORE = 26
FIRST_DAYS = 3


@dataclass(frozen=True)
class EnergyPage:
    """What gives me energy?"""

    by: Dimension
    span: str
    found: EnergyMap
    picture: Picture
    wide_picture: Picture
    not_drawn: int
    advice: str
    latest: list[ActivityLog]
    unfelt: int
    known: KnownWords
    dimensions: list[tuple[str, str]] = field(
        default_factory=lambda: [(by.value, name) for by, name in DIMENSIONS.items()]
    )
    spans: list[tuple[str, str]] = field(
        default_factory=lambda: [(code, name) for code, (name, _) in SPANS.items()]
    )

    @property
    def gives(self) -> list[GroupEnergy]:
        """Groups that surely give energy."""
        return [group for group in self.found.groups if group.gives_energy is True]

    @property
    def takes(self) -> list[GroupEnergy]:
        """Groups that surely take energy, the hardest first."""
        return [group for group in reversed(self.found.groups) if group.gives_energy is False]

    @property
    def still_open(self) -> int:
        """How many groups could still be either."""
        return sum(group.gives_energy is None for group in self.found.groups)

    @property
    def count(self) -> int:
        """How many logs are behind the map."""
        return sum(group.count for group in self.found.groups)


def found_map(owner: Any, by: str, span: str = "all") -> EnergyMap:
    """The energy map in numbers; an unknown `by` or `span` means activity, all."""
    dimension = Dimension(by) if by in set(Dimension) else Dimension.ACTIVITY
    days = SPANS.get(span, SPANS["all"])[1]
    period = last_days(owner.today, days) if days else None
    return energy_map(energy_logs(owner, period), dimension)


def energy_page(owner: Any, *, by: str = "activity", span: str = "all") -> EnergyPage:
    """Gather the page of the energy map."""
    span = span if span in SPANS else "all"
    found = found_map(owner, by, span)
    drawn = sorted(found.groups, key=lambda group: -group.count)[:MOST_DRAWN]
    if found.by is Dimension.HOUR:
        drawn.sort(key=lambda group: group.name)
    else:
        drawn.sort(key=lambda group: -group.mean)
    narrow, wide = (
        draw_energy_map(
            drawn,
            identity=identity,
            title=f"Energy by {DIMENSIONS[found.by].lower()}",
            width=width,
            keep_order=found.by is Dimension.HOUR,
        )
        for identity, width in (("energy", NARROW), ("energy-wide", WIDE))
    )
    return EnergyPage(
        by=found.by,
        span=span,
        found=found,
        picture=narrow,
        wide_picture=wide,
        not_drawn=len(found.groups) - len(drawn),
        advice=advice(found),
        latest=list(logs(owner)[:LATEST]),
        unfelt=without_energy(owner),
        known=known_words(owner),
    )


@dataclass(frozen=True)
class LogsPage:
    """What have I done?"""

    page: Page[ActivityLog]
    activity: str
    words: str
    known: KnownWords


def logs_page(owner: Any, *, number: str, activity: str = "", words: str = "") -> LogsPage:
    """A page of logs, newest first; of one activity or with some words."""
    found = logs(owner, activity=activity, words=words)
    return LogsPage(
        page=Paginator(found, 40).get_page(number),
        activity=activity,
        words=words,
        known=known_words(owner),
    )


@dataclass(frozen=True)
class WeekPage:
    """What gave and took energy in a week? `waiting` is how many logs the week before has, when
    this week has only begun and nobody looked back at that one."""

    period: Period
    logs: list[ActivityLog]
    gave: list[Tally]
    took: list[Tally]
    look_back: LookBack | None
    earlier: list[LookBack]
    before: date
    after: date | None
    letters: dict[Letter, list[Noticed]]
    waiting: int = 0

    @property
    def time(self) -> str:
        """The time logged in the week, "" for none."""
        minutes = sum(log.minutes or 0 for log in self.logs)
        if minutes < 90:
            return f"{minutes} minutes" if minutes else ""
        return f"{minutes / 60:.1f} hours".replace(".0", "")

    @property
    def flow(self) -> int:
        """How often time was forgotten."""
        return sum(log.is_flow for log in self.logs)

    @property
    def flow_times(self) -> str:
        """How often time was forgotten, in words."""
        return times(self.flow, self.flow)

    @property
    def noticed(self) -> list[tuple[str, list[Noticed]]]:
        """What the week's logs say on each of the five letters."""
        return [(letter.value.capitalize(), found) for letter, found in self.letters.items()]

    @property
    def lifting(self) -> list[tuple[str, Noticed]]:
        """Words of any letter but the activities that surely give energy as a rule."""
        return self._tending(1)

    @property
    def draining(self) -> list[tuple[str, Noticed]]:
        """Words of any letter but the activities that surely take energy as a rule."""
        return self._tending(-1)

    def _tending(self, side: int) -> list[tuple[str, Noticed]]:
        found = [
            (letter.value, one)
            for letter, noticed in self.letters.items()
            if letter is not Letter.ACTIVITIES
            for one in noticed
            if one.tends == side and one.usual is not None
        ]
        return sorted(found, key=lambda pair: -side * (pair[1].usual.mean if pair[1].usual else 0))


def week_page(owner: Any, day: date) -> WeekPage:
    """Gather the week around a day, as the owner's weeks begin."""
    period = week_of(day, starts_weekday=owner.week_starts_weekday)
    gave, took = tally(energy_logs(owner, period))
    earlier = Period(
        period.starts_on - timedelta(weeks=WEEKS_BEFORE), period.starts_on - timedelta(days=1)
    )
    kept = look_back(owner, period.starts_on)
    after = period.ends_on + timedelta(days=1)
    before = Period(period.starts_on - timedelta(days=7), period.starts_on - timedelta(days=1))
    has_only_begun = 0 <= (owner.today - period.starts_on).days < FIRST_DAYS
    is_open = has_only_begun and look_back(owner, before.starts_on) is None
    return WeekPage(
        period=period,
        logs=list(logs(owner, period)),
        gave=gave,
        took=took,
        look_back=kept,
        earlier=[row for row in look_backs(owner) if kept is None or row.pk != kept.pk][:8],
        before=before.starts_on,
        after=after if after <= owner.today else None,
        letters=notice(moments(owner, period), moments(owner, earlier)),
        waiting=logs(owner, before).count() if is_open else 0,
    )
