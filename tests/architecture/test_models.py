"""What holds for all tables."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.plugs import STRATEGIES, kinds
from ninefold.portability.archive.tables import owner_path

OURS = [
    model
    for config in apps.get_app_configs()
    if config.name.startswith("ninefold.")
    for model in config.get_models()
]
REFERENCE = "is public reference data, the same for everyone, and holds nothing of a person"
WITHOUT_OWNER = {
    "accounts.Person": "is the owner",
    "accounts.Organisation": "belongs to its members",
    "accounts.Membership": "belongs to its organisation",
    "notifications.BackgroundRun": "belongs to the installation",
    "occupations.JobZone": REFERENCE,
    "occupations.Occupation": REFERENCE,
    "occupations.OccupationElement": REFERENCE,
    "occupations.OccupationTask": REFERENCE,
    "occupations.OccupationTitle": REFERENCE,
    "occupations.Release": REFERENCE,
    "occupations.ReleaseImport": "belongs to the installation",
}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_no_foreign_key_crosses_from_one_slice_into_another(model: type[models.Model]) -> None:
    """A string key such as "goals.Goal" escapes the import contracts; it does not escape this."""
    here = model._meta.app_label
    for field in model._meta.get_fields():
        if not field.is_relation or field.auto_created:
            continue
        there = field.related_model._meta.app_label
        if there in STRATEGIES:
            assert there == here, f"{model._meta.label}.{field.name} points into {there}"


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_row_leads_to_one_owner_or_says_why_not(model: type[models.Model]) -> None:
    if model._meta.label in WITHOUT_OWNER:
        assert not owner_path(model)
    else:
        assert owner_path(model), f"nobody owns {model._meta.label}"


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_no_key_of_a_personal_row_can_be_counted_up(model: type[models.Model]) -> None:
    if issubclass(model, Owned):
        assert isinstance(model._meta.pk, models.UUIDField)


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_every_kind_is_backed_by_an_owned_table_that_names_itself_so(kind) -> None:
    model = apps.get_model(kind.model)
    assert issubclass(model, Owned)
    assert model().ref.kind == kind.name
