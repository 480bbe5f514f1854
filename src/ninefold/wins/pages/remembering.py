"""The months that say little, and what happened in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.kernel.periods import month_of
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.small import progress_bar
from ninefold.wins.domain.recency import month_counts, thin_months
from ninefold.wins.queries import kept_days
from ninefold.wins.queries.remembered import WORDS_OF_KIND, Remembered, remembered

MOST_MONTHS = 4
MOST_OF_A_MONTH = 5


@dataclass(frozen=True)
class CountedMonth:
    """A month with its count of wins."""

    first_day: date
    count: int
    bar: Picture
    is_thin: bool


@dataclass(frozen=True)
class ThinMonth:
    """A month that says little, with what may have been a win in it."""

    first_day: date
    count: int
    found: list[tuple[Remembered, str]]


@dataclass(frozen=True)
class RememberingPage:
    """The last twelve months, and the thin ones among them."""

    months: list[CountedMonth]
    thin: list[ThinMonth]


def remembering_page(owner: Any) -> RememberingPage:
    """Gather the page: of at most four thin months, at most five things each."""
    counts = month_counts(kept_days(owner), owner.today)
    thin = thin_months(counts)
    looked_at = [month_of(first) for first in thin[:MOST_MONTHS]]
    found = remembered(owner, looked_at, MOST_OF_A_MONTH)
    most = max(counts.values()) or 1
    return RememberingPage(
        months=[
            CountedMonth(
                first_day=first,
                count=count,
                bar=progress_bar(
                    count / most,
                    identity=f"month-{first:%Y-%m}",
                    title=f"Wins of {first:%B %Y}",
                    strategy="wins",
                ),
                is_thin=first in thin,
            )
            for first, count in counts.items()
        ],
        thin=[
            ThinMonth(
                month.starts_on,
                counts[month.starts_on],
                [(one, WORDS_OF_KIND[one.kind]) for one in rows],
            )
            for month, rows in zip(looked_at, found, strict=True)
        ],
    )
