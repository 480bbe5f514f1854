"""Competencies of the owner's own, and which wins show them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.kernel.facts.wins import CompetenciesShown, CompetencyListed
from ninefold.wins.domain.framework import Listed
from ninefold.wins.models import Competency, Win, WinCompetency
from ninefold.wins.operations.checking import CannotKeepWin

MOST = 60


@transaction.atomic
def list_competencies(*, owner: Any, listed: Sequence[Listed]) -> list[Competency]:
    """Add competencies to the owner's list, in order; one of a name that is there gets the
    meaning that is given. Raises CannotKeepWin for none, or more than 60 in all."""
    if not listed:
        raise CannotKeepWin(
            "Name at least one competency, each on a line of its own.", field="text"
        )
    there = {row.name.casefold(): row for row in Competency.objects.of(owner)}
    place = max((row.place for row in there.values()), default=0)
    rows = []
    for one in listed:
        row = there.get(one.name.casefold())
        if row is None:
            place += 1
            if len(there) >= MOST:
                raise CannotKeepWin(
                    f"A list of more than {MOST} shows nothing any more: leave some out.",
                    field="text",
                )
            row = Competency.objects.create(
                owner=owner, name=one.name, meaning=one.meaning, place=place
            )
            there[one.name.casefold()] = row
            record(owner=owner, fact=CompetencyListed(subject=row.ref))
        elif one.meaning and one.meaning != row.meaning:
            Competency.objects.filter(pk=row.pk).update(meaning=one.meaning)
        rows.append(row)
    return rows


@transaction.atomic
def show_competencies(*, owner: Any, win_key: object, keys: Sequence[object]) -> Win:
    """Say which competencies a win shows: exactly these. Raises NotFound, or CannotKeepWin for
    one that is not on the owner's list."""
    win = Win.objects.one_of(owner, win_key)
    try:
        asked = {UUID(str(key)) for key in keys}
    except ValueError:
        raise CannotKeepWin("Choose from your list.", field="competencies") from None
    wanted = {row.pk: row for row in Competency.objects.of(owner).filter(pk__in=asked)}
    if len(wanted) != len(asked):
        raise CannotKeepWin("One of these is not on your list any more.", field="competencies")
    held = WinCompetency.objects.filter(owner=owner, win=win)
    held.exclude(competency__in=wanted).delete()
    held.filter(competency__in=wanted).update(removed_at=None)
    there = set(held.values_list("competency_id", flat=True))
    WinCompetency.objects.bulk_create(
        WinCompetency(owner=owner, win=win, competency=row)
        for key, row in wanted.items()
        if key not in there
    )
    record(owner=owner, fact=CompetenciesShown(subject=win.ref, count=len(wanted)))
    return win
