"""What it means to own a row: every personal table is built on `Owned`."""

from __future__ import annotations

from typing import Any, Self, cast
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from ninefold.kernel import clock
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import ChangedElsewhere, NotFound


class OwnedQuerySet[Row: Owned](models.QuerySet[Row]):
    """Every read starts from the owner."""

    def of(self, owner: Any) -> Self:
        """The rows of `owner` that are not removed."""
        return self.filter(owner=owner, removed_at=None)

    def removed_of(self, owner: Any) -> Self:
        """The rows of `owner` that are removed and not purged yet."""
        return self.filter(owner=owner, removed_at__isnull=False)

    def one_of(self, owner: Any, key: object) -> Row:
        """The owner's row with this key. Raises NotFound."""
        try:
            return self.of(owner).get(pk=key)
        except (self.model.DoesNotExist, ValidationError, ValueError, TypeError) as error:
            raise NotFound() from error


class Owned(models.Model):
    """A row that belongs to one person.

    `version` grows with each change, so that an edit based on an older text is noticed;
    `removed_at` hides the row until it is restored or purged.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    created_at = models.DateTimeField(default=clock.now, editable=False)
    changed_at = models.DateTimeField(default=clock.now, editable=False)
    removed_at = models.DateTimeField(null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True

    kind_name: str = ""

    @property
    def ref(self) -> Ref:
        """How this row is named from anywhere."""
        return Ref(
            self.kind_name or f"{self._meta.app_label}.{_snake(type(self).__name__)}", str(self.pk)
        )


def _snake(name: str) -> str:
    return "".join(
        f"_{letter.lower()}" if letter.isupper() and place else letter.lower()
        for place, letter in enumerate(name)
    )


def change[Row: Owned](row: Row, *, version: int | None = None, **values: Any) -> Row:
    """Write `values` into `row` and count its version up, in one statement.

    `version` is the one that the person saw when they began to edit; None changes whatever is
    there. Raises ChangedElsewhere when the row has moved on since, and writes nothing then.
    """
    expected = row.version if version is None else version
    now = clock.now()
    written = (
        type(row)
        ._default_manager.filter(pk=row.pk, owner_id=row.owner_id, version=expected)
        .update(version=expected + 1, changed_at=now, **values)
    )
    if not written:
        current = type(row)._default_manager.filter(pk=row.pk, owner_id=row.owner_id).first()
        if current is None:
            raise NotFound()
        if version is None:
            return cast("Row", change(current, **values))
        raise ChangedElsewhere(current=current, attempted=values)
    for name, value in values.items():
        setattr(row, name, value)
    row.version = expected + 1
    row.changed_at = now
    return row
