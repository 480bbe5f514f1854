"""What a row can be narrowed by: its tags, and the rows that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from ninefold.kernel.plugs import kinds
from ninefold.kernel.refs import Ref
from ninefold.search.models import tag_mark

# An agenda item hangs on its meeting and through that on its mentorship.
DEEPEST = 2


def marks_of(row: Any) -> set[str]:
    """The marks of a row: each of its tags, and each known row that it or its parent belongs to."""
    by_model = {kind.model.lower(): kind.name for kind in kinds().values()}
    found = {tag_mark(tag) for tag in _tags(row) if tag_mark(tag) != "tag "}
    return found | {str(ref) for ref in _parents(row, by_model, DEEPEST)}


def _tags(row: Any) -> list[str]:
    tags = getattr(row, "tags", None)
    if isinstance(tags, list):
        return [tag for tag in tags if isinstance(tag, str)]
    if isinstance(tags, models.Manager):
        return [str(tag) for tag in tags.all() if getattr(tag, "removed_at", None) is None]
    return []


def _parents(row: Any, by_model: dict[str, str], depth: int) -> Iterator[Ref]:
    for one in _foreign_keys(type(row)):
        key = getattr(row, one.attname)
        kind = by_model.get(one.related_model._meta.label_lower)
        if key is None or kind is None:
            continue
        yield Ref(kind, str(key))
        if depth > 1 and _foreign_keys(one.related_model):
            yield from _parents(getattr(row, one.name), by_model, depth - 1)


def _foreign_keys(model: type[models.Model]) -> list[Any]:
    """A model's foreign keys to rows of its own room."""
    return [
        one
        for one in model._meta.concrete_fields
        if isinstance(one, models.ForeignKey)
        and one.name != "owner"
        and one.related_model._meta.app_label == model._meta.app_label
    ]


def parents_to_read(label: str) -> list[str]:
    """The foreign keys of a model to read along with its rows, so that marks need no more."""
    return [one.name for one in _foreign_keys(apps.get_model(label))]
