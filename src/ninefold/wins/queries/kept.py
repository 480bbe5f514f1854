"""Reads of wins that are kept."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, Q

from ninefold.activity.queries import cards
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Card
from ninefold.kernel.refs import Ref
from ninefold.links.queries import linked, linked_many
from ninefold.wins.domain import win as domain
from ninefold.wins.models import Evidence, Share, Win, WinPerson

GOAL_KIND = "goals.goal"
SKILL_KIND = "skills.skill"


@dataclass(frozen=True)
class Connected:
    """The goals and skills that wins are linked with, by the key of the win."""

    goals: Mapping[str, list[Card]] = field(default_factory=dict)
    skills: Mapping[str, list[Card]] = field(default_factory=dict)


def _with_parts(owner: Any) -> Any:
    evidence: Any = Evidence.objects.of(owner)
    people: Any = WinPerson.objects.of(owner)
    return (
        Win.objects.of(owner)
        .select_related("category")
        .prefetch_related(
            Prefetch("evidence", evidence, to_attr="all_evidence"),
            Prefetch("people", people, to_attr="all_people"),
        )
    )


def wins(
    owner: Any,
    period: Period | None = None,
    *,
    category_key: object = None,
    impact: int | None = None,
    tag: str = "",
    words: str = "",
) -> Any:
    """The owner's wins with their parts, latest first, as a queryset.

    `tag` is matched whole; every one of `words` must stand in the title, story or result.
    """
    found = _with_parts(owner)
    if period is not None:
        found = found.filter(on__gte=period.starts_on, on__lte=period.ends_on)
    if category_key:
        found = found.filter(category_id=category_key, category__removed_at=None)
    if impact:
        found = found.filter(impact=impact)
    if tag:
        # JSON containment is not there on SQLite; tags have no quotes in them.
        found = found.filter(tags__icontains=f'"{tag}"')
    for word in words.split():
        found = found.filter(
            Q(title__icontains=word) | Q(story__icontains=word) | Q(result__icontains=word)
        )
    return found


def win(owner: Any, key: object) -> Win:
    """One win with its parts. Raises NotFound."""
    found: Win = _with_parts(owner).one_of(owner, key)
    return found


def kept_days(owner: Any) -> list[date]:
    """The day of every win, earliest first."""
    return list(Win.objects.of(owner).order_by("on", "created_at").values_list("on", flat=True))


def win_count(owner: Any) -> int:
    """How many wins the owner has kept."""
    return Win.objects.of(owner).count()


def years(owner: Any) -> list[int]:
    """The years with a win, latest first."""
    return [day.year for day in Win.objects.of(owner).dates("on", "year", order="DESC")]


def past_win(owner: Any, today: date) -> Win | None:
    """One win from before today, another each day, those of large impact three times as often
    as small ones; the same all day. None when there is none yet."""
    found = Win.objects.of(owner).filter(on__lt=today).order_by("on", "pk")
    drawn = [key for key, impact in found.values_list("pk", "impact") for _ in range(impact)]
    if not drawn:
        return None
    chosen = random.Random(f"{owner.pk} {today}").choice(drawn)
    return found.filter(pk=chosen).first()


def shared_wins(share: Share) -> list[Win]:
    """The wins of a share that are still kept, latest first."""
    chosen = share.chosen.filter(removed_at=None).values("win_id")  # type: ignore[attr-defined]
    return list(_with_parts(share.owner).filter(pk__in=chosen))


def connected(owner: Any, rows: Sequence[Win]) -> Connected:
    """The goals and skills of these wins, in a fixed number of queries."""
    if len(rows) == 1:
        refs = {
            kind: {str(rows[0].pk): linked(owner, rows[0].ref, kind=kind)}
            for kind in (GOAL_KIND, SKILL_KIND)
        }
    else:
        refs = {
            kind: linked_many(owner, from_kind="wins.win", to_kind=kind)
            for kind in (GOAL_KIND, SKILL_KIND)
        }
    keys = {str(row.pk) for row in rows}
    every = [
        ref
        for of_kind in refs.values()
        for key, found in of_kind.items()
        if key in keys
        for ref in found
    ]
    shown = cards(owner, list(dict.fromkeys(every)))
    return Connected(
        goals=_shown(refs[GOAL_KIND], keys, shown), skills=_shown(refs[SKILL_KIND], keys, shown)
    )


def _shown(
    refs: Mapping[str, list[Ref]], keys: set[str], shown: Mapping[Ref, Card]
) -> dict[str, list[Card]]:
    return {
        key: [shown[ref] for ref in dict.fromkeys(found) if ref in shown]
        for key, found in refs.items()
        if key in keys
    }


def _first(shown: Iterable[Card]) -> str:
    return min((card.title for card in shown), default="")


def domain_win(row: Win, around: Connected) -> domain.Win:
    """A win read with its parts as the value that the domain works with."""
    key = str(row.pk)
    people: list[WinPerson] = row.all_people  # type: ignore[attr-defined]
    evidence: list[Evidence] = row.all_evidence  # type: ignore[attr-defined]
    category = row.category
    return domain.Win(
        title=row.title,
        on=row.on,
        impact=row.impact,
        category=category.name if category and category.removed_at is None else "",
        story=row.story,
        star=domain.Star(row.situation, row.task, row.action, row.result),
        metric=_metric(row),
        evidence=tuple(domain.Evidence(one.title, one.address) for one in evidence),
        people=tuple(one.name for one in people if one.part == WinPerson.Part.PART),
        witnesses=tuple(one.name for one in people if one.part == WinPerson.Part.WITNESS),
        goal=_first(around.goals.get(key, ())) or row.goal_words,
        skill=_first(around.skills.get(key, ())),
    )


def _metric(row: Win) -> domain.Metric | None:
    if row.metric_after is None:
        return None
    before = None if row.metric_before is None else Decimal(row.metric_before)
    return domain.Metric(row.metric_name, Decimal(row.metric_after), before, row.metric_unit)


def domain_wins(owner: Any, period: Period) -> list[domain.Win]:
    """The wins of a period as values of the domain."""
    rows = list(wins(owner, period))
    around = connected(owner, rows)
    return [domain_win(row, around) for row in rows]
