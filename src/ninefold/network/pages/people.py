"""The list of people: who was not written to?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator

from ninefold.network.domain.cadence import due
from ninefold.network.models import FollowUp
from ninefold.network.queries.due import (
    ComingDay,
    PersonDue,
    coming_days,
    follow_ups_due,
    people_due,
    tag_cadences,
    tag_days,
    tie,
    with_cadence,
)
from ninefold.network.queries.people import has_people, people, tag_counts
from ninefold.web.pictures.people_by_recency import PersonContact, people_by_recency
from ninefold.web.pictures.picture import Picture

A_PAGE = 50
IN_PICTURE = 12
DUE_SHOWN = 7
SHOWN = {"": "Everybody", "due": "Due", "losing": "Losing touch", "never": "Never written to"}
ORDERS = {
    "longest": "longest ago first",
    "recent": "latest first",
    "name": "by name",
    "newest": "newest here first",
}


@dataclass(frozen=True)
class Filters:
    """What of the list is wanted: words, one tag, one standing, an order."""

    words: str = ""
    tag: str = ""
    show: str = ""
    order: str = "longest"

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Filters:
        """From the address of the page; what is not known is left out."""
        show, order = query.get("show", ""), query.get("order", "longest")
        return cls(
            words=query.get("q", "").replace("\0", "").strip()[:100],
            tag=query.get("tag", "").replace("\0", "").strip()[:60],
            show=show if show in SHOWN else "",
            order=order if order in ORDERS else "longest",
        )

    @property
    def is_whole(self) -> bool:
        """Whether nothing is filtered."""
        return not (self.words or self.tag or self.show)


@dataclass(frozen=True)
class PeoplePage:
    """Who was not written to?"""

    is_empty: bool
    filters: Filters
    rows: Page[Any]
    due: list[PersonDue]
    due_count: int
    follow_ups: list[FollowUp]
    coming: list[ComingDay]
    picture: Picture | None
    tags: list[tuple[str, int]]

    @property
    def is_first(self) -> bool:
        """Whether this is the whole list's first page, where what is due stands above it."""
        return self.filters.is_whole and self.rows.number == 1

    @property
    def shows(self) -> dict[str, str]:
        """The standings to filter by."""
        return SHOWN

    @property
    def orders(self) -> dict[str, str]:
        """The orders to choose from."""
        return ORDERS


def people_page(owner: Any, filters: Filters, number: Any = 1) -> PeoplePage:
    """Gather the list; the number of queries does not depend on how many people there are."""
    today = owner.today
    due_people = people_due(owner, today)
    found = people(owner, words=filters.words, tag=filters.tag, order=filters.order)
    if filters.show == "due":
        found = found.filter(pk__in=[one.person.pk for one in due_people])
    elif filters.show == "losing":
        found = found.filter(pk__in=[one.person.pk for one in due_people if one.is_losing])
    elif filters.show == "never":
        found = found.filter(last_on=None)
    rows = Paginator(found, A_PAGE).get_page(number)
    is_first = filters.is_whole and rows.number == 1
    days = tag_days(owner)
    standing = {str(one.person.pk): one for one in due_people}
    for row in rows.object_list:
        row.due = standing.get(str(row.pk))
    return PeoplePage(
        is_empty=filters.is_whole and not rows.paginator.count and not has_people(owner),
        filters=filters,
        rows=rows,
        due=due_people[:DUE_SHOWN] if is_first else [],
        due_count=len(due_people),
        follow_ups=follow_ups_due(owner, today) if is_first else [],
        coming=coming_days(owner, today) if is_first else [],
        picture=_picture(owner, days, today, list(rows.object_list)) if is_first else None,
        tags=tag_counts(owner),
    )


def _picture(owner: Any, days: dict[str, int], today: date, others: list[Any]) -> Picture | None:
    kept = [(due(tie(row), days, today), row) for row in with_cadence(owner, days)]
    kept.sort(key=lambda pair: (-pair[0].days_over / (pair[0].cadence_days or 1), pair[1].name))
    shown = [PersonContact(row.name, row.last_on, one.cadence_days) for one, row in kept]
    if not shown:
        shown = [PersonContact(row.name, row.last_on) for row in others if row.last_on]
    if not shown:
        return None
    return people_by_recency(
        shown[:IN_PICTURE],
        identity="people-recency",
        today=today,
        title="Those who are longest due" if kept else "Those you were in touch with longest ago",
    )


@dataclass(frozen=True)
class CadencesPage:
    """How often do I want to be in touch?"""

    rows: list[tuple[str, int, int | None]]


def cadences_page(owner: Any) -> CadencesPage:
    """Each tag with how many people have it and the days of its cadence."""
    kept = {row.name.casefold(): row.cadence_days for row in tag_cadences(owner)}
    return CadencesPage(
        [(name, many, kept.get(name.casefold())) for name, many in tag_counts(owner)]
    )
