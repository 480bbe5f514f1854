"""Which tables hold what a person owns, and how each row leads to its owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

OUR_APPS = "ninefold."


@dataclass(frozen=True)
class Table:
    """A table with personal rows. `path` is the lookup from a row to its owner, such as "owner"
    or "round__owner"."""

    model: type[models.Model]
    path: str

    @property
    def label(self) -> str:
        """Its name in the archive: "goals.goal"."""
        return self.model._meta.label_lower

    @property
    def fields(self) -> list[str]:
        """The fields that go into the archive: all but the owner."""
        return [f.name for f in self.model._meta.concrete_fields if f.name != "owner"]

    def rows(self, owner: Any) -> Any:
        """The owner's rows in a fixed order, removed ones included, as they can be restored."""
        return self.model._default_manager.filter(**{self.path: owner}).order_by("pk")


def personal_tables() -> list[Table]:
    """All tables that lead to an owner and do not say `is_portable = False`, by label."""
    return sorted(_personal(), key=lambda table: table.label)


def _personal() -> Iterator[Table]:
    for config in apps.get_app_configs():
        if not config.name.startswith(OUR_APPS):
            continue
        for model in config.get_models():
            path = owner_path(model)
            if path and getattr(model, "is_portable", True):
                yield Table(model, path)


def owner_path(model: type[models.Model], depth: int = 0) -> str:
    """The lookup from a row of `model` to the person who owns it, or "" when none leads there."""
    names = {field.name for field in model._meta.concrete_fields}
    if "owner" in names:
        return "owner"
    if depth > 3:
        return ""
    for field in model._meta.concrete_fields:
        related: Any = field.related_model
        if related is not None and related._meta.app_label == model._meta.app_label:
            rest = owner_path(related, depth + 1)
            if rest:
                return f"{field.name}__{rest}"
    return ""
