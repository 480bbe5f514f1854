"""Keeping and changing a win."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.wins import WinChanged, WinKept
from ninefold.kernel.refs import Ref
from ninefold.links.operations import link
from ninefold.wins.models import Evidence, Win, WinPerson
from ninefold.wins.operations.categories import category_named
from ninefold.wins.operations.checking import (
    checked_day,
    checked_impact,
    checked_metric,
    checked_title,
    distinct,
)
from ninefold.wins.operations.lens import checked_reader
from ninefold.wins.operations.people import link_person
from ninefold.wins.operations.promising import bring_counted_due


def _values(
    owner: Any,
    *,
    title: str,
    on: date | None,
    impact: int,
    category: str,
    story: str,
    situation: str,
    task: str,
    action: str,
    result: str,
    metric_name: str,
    metric_before: Decimal | None,
    metric_after: Decimal | None,
    metric_unit: str,
    tags: Sequence[str],
    audience: str,
    figures_until: str,
) -> dict[str, Any]:
    return {
        "title": checked_title(title),
        "on": checked_day(owner, on),
        "impact": checked_impact(impact),
        "category": category_named(owner=owner, name=category) if category.strip() else None,
        "story": story.strip(),
        "situation": situation.strip(),
        "task": task.strip(),
        "action": action.strip(),
        "result": result.strip(),
        "tags": distinct(tags, 60),
        "audience": audience.strip()[:60],
        "figures_until": checked_reader(figures_until, "figures_until").value,
        **checked_metric(metric_name, metric_before, metric_after, metric_unit),
    }


@transaction.atomic
def keep_win(
    *,
    owner: Any,
    title: str,
    on: date | None = None,
    impact: int = 1,
    category: str = "",
    story: str = "",
    situation: str = "",
    task: str = "",
    action: str = "",
    result: str = "",
    metric_name: str = "",
    metric_before: Decimal | None = None,
    metric_after: Decimal | None = None,
    metric_unit: str = "",
    tags: Sequence[str] = (),
    people: Sequence[str] = (),
    witnesses: Sequence[str] = (),
    evidence: Sequence[tuple[str, str]] = (),
    goals: Sequence[Ref] = (),
    skills: Sequence[Ref] = (),
    goal_words: str = "",
    audience: str = "",
    figures_until: str = "public",
    source: Ref | None = None,
) -> Win:
    """Keep a win of today, or of the day `on`.

    `people` had a part in it, `witnesses` saw it; `evidence` are pairs of title and address;
    `audience` is one word for the furthest reader, `figures_until` the furthest reader who is
    told the figures; the win serves `goals`, practises `skills` and came from `source`. A new
    `category` is made when there is none of that name. Raises CannotKeepWin, or CannotLink for
    refs that are not the owner's.
    """
    row = Win.objects.create(
        owner=owner,
        goal_words=goal_words.strip()[:200],
        **_values(
            owner,
            title=title,
            on=on,
            impact=impact,
            category=category,
            story=story,
            situation=situation,
            task=task,
            action=action,
            result=result,
            metric_name=metric_name,
            metric_before=metric_before,
            metric_after=metric_after,
            metric_unit=metric_unit,
            tags=tags,
            audience=audience,
            figures_until=figures_until,
        ),
    )
    record(
        owner=owner,
        fact=WinKept(subject=row.ref, impact=row.impact),
        occurred_at=instant_of(owner, row.on),
    )
    Evidence.objects.bulk_create(
        Evidence(owner=owner, win=row, title=name.strip()[:300], address=address.strip()[:2000])
        for name, address in evidence
        if name.strip() or address.strip()
    )
    saw = distinct(witnesses, 200)
    seen = {name.casefold() for name in saw}
    helped = [name for name in distinct(people, 200) if name.casefold() not in seen]
    for part, names in ((WinPerson.Part.PART, helped), (WinPerson.Part.WITNESS, saw)):
        for name in names:
            WinPerson.objects.create(owner=owner, win=row, name=name, part=part)
            link_person(owner=owner, win=row, name=name)
    for relation, refs in (("serves", goals), ("practises", skills)):
        for ref in refs:
            link(owner=owner, source=row.ref, target=ref, relation=relation)
    if source is not None:
        link(owner=owner, source=row.ref, target=source, relation="came from")
    bring_counted_due(owner)
    return row


@transaction.atomic
def add_figure(
    *,
    owner: Any,
    win_key: object,
    metric_after: Decimal,
    metric_name: str = "",
    metric_before: Decimal | None = None,
    metric_unit: str = "",
) -> Win:
    """Give a win the figure that moved, in place of one that it has. Raises NotFound or
    CannotKeepWin."""
    row = Win.objects.one_of(owner, win_key)
    row = change(row, **checked_metric(metric_name, metric_before, metric_after, metric_unit))
    record(owner=owner, fact=WinChanged(subject=row.ref))
    return row


@transaction.atomic
def change_win(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    title: str,
    on: date | None = None,
    impact: int = 1,
    category: str = "",
    story: str = "",
    situation: str = "",
    task: str = "",
    action: str = "",
    result: str = "",
    metric_name: str = "",
    metric_before: Decimal | None = None,
    metric_after: Decimal | None = None,
    metric_unit: str = "",
    tags: Sequence[str] = (),
    audience: str = "",
    figures_until: str = "public",
) -> Win:
    """Change what a win says. Raises NotFound, CannotKeepWin, and ChangedElsewhere when it has
    moved on since the `version` that the person saw."""
    row = Win.objects.one_of(owner, key)
    values = _values(
        owner,
        title=title,
        on=on or row.on,
        impact=impact,
        category=category,
        story=story,
        situation=situation,
        task=task,
        action=action,
        result=result,
        metric_name=metric_name,
        metric_before=metric_before,
        metric_after=metric_after,
        metric_unit=metric_unit,
        tags=tags,
        audience=audience,
        figures_until=figures_until,
    )
    row = change(row, version=version, **values)
    record(owner=owner, fact=WinChanged(subject=row.ref))
    return row
