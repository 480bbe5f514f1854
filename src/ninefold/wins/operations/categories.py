"""Categories of the owner's own."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.wins.models import Category
from ninefold.wins.operations.checking import CannotKeepWin


@transaction.atomic
def category_named(*, owner: Any, name: str) -> Category:
    """The owner's category of this name, whatever its case; made when there is none.

    Raises CannotKeepWin for an empty name.
    """
    flat = " ".join(name.split())[:100]
    if not flat:
        raise CannotKeepWin("Give the category a name.", field="name")
    found = Category.objects.of(owner).filter(name__iexact=flat).first()
    return found or Category.objects.create(owner=owner, name=flat)


@transaction.atomic
def rename_category(*, owner: Any, key: object, name: str) -> Category:
    """Give a category another name. Raises NotFound, or CannotKeepWin when another has it."""
    row = Category.objects.one_of(owner, key)
    flat = " ".join(name.split())[:100]
    if not flat:
        raise CannotKeepWin("Give the category a name.", field="name")
    if Category.objects.of(owner).filter(name__iexact=flat).exclude(pk=row.pk).exists():
        raise CannotKeepWin("There is a category of this name already.", field="name")
    return change(row, name=flat)
