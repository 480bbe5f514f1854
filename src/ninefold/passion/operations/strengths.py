"""Taking a strength on as one's own, naming it, or saying that it is not one."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts import passion as facts
from ninefold.kernel.refusals import Refusal
from ninefold.passion.models import Strength


class CannotNameStrength(Refusal):
    """The strength cannot be kept under this name."""


def _name(owner: Any, name: str, *, but: Any = None) -> str:
    said = " ".join(name.split())
    if not said or len(said) > 120:
        raise CannotNameStrength("Give it a name of one to 120 signs.", field="name")
    others = Strength.objects.of(owner).filter(name__iexact=said, state=Strength.State.CONFIRMED)
    if others.exclude(pk=but).exists():
        raise CannotNameStrength(f"“{said}” is among your strengths already.", field="name")
    return said


def _of_theme(owner: Any, theme: str) -> Strength | None:
    if not theme:
        return None
    return Strength.objects.of(owner).filter(theme__iexact=theme).first()


@transaction.atomic
def confirm_strength(*, owner: Any, name: str, theme: str = "", note: str = "") -> Strength:
    """Take a strength on: one found under `theme`, or one of the owner's own when blank.

    The same theme again changes its name. Raises CannotNameStrength.
    """
    theme = " ".join(theme.split())[:120]
    row = _of_theme(owner, theme)
    said = _name(owner, name, but=row.pk if row else None)
    if row is None:
        row = Strength.objects.create(owner=owner, theme=theme, name=said, note=note.strip())
    else:
        change(row, name=said, state=Strength.State.CONFIRMED, note=note.strip() or row.note)
    record(owner=owner, fact=facts.StrengthConfirmed(subject=row.ref))
    return row


@transaction.atomic
def rename_strength(
    *, owner: Any, key: object, name: str, note: str = "", version: int | None = None
) -> Strength:
    """Say it in one's own words. Raises NotFound, CannotNameStrength or ChangedElsewhere."""
    row = Strength.objects.one_of(owner, key)
    change(row, version=version, name=_name(owner, name, but=row.pk), note=note.strip())
    record(owner=owner, fact=facts.StrengthRenamed(subject=row.ref))
    return row


@transaction.atomic
def dismiss_strength(*, owner: Any, theme: str) -> Strength:
    """Say that what was found under `theme` is none: it is not proposed again.

    Raises CannotNameStrength for a blank theme.
    """
    theme = " ".join(theme.split())[:120]
    if not theme:
        raise CannotNameStrength("Say which strength you do not recognise.", field="theme")
    row = _of_theme(owner, theme)
    if row is None:
        row = Strength.objects.create(
            owner=owner, theme=theme, name=theme, state=Strength.State.DISMISSED
        )
    else:
        change(row, state=Strength.State.DISMISSED)
    record(owner=owner, fact=facts.StrengthDismissed(subject=row.ref))
    return row
