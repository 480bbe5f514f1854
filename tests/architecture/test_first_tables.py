"""A first start creates all tables of a room at once."""

from __future__ import annotations

import pytest
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from ninefold.accounts.first_tables import FirstTables


def test_every_first_migration_of_ours_creates_its_tables_at_once() -> None:
    ours = [
        migration
        for (_, name), migration in MigrationLoader(None).disk_migrations.items()
        if migration.__module__.startswith("ninefold.") and name.startswith("0001")
    ]
    assert ours
    assert [str(one) for one in ours if not isinstance(one, FirstTables)] == []


@pytest.mark.django_db(transaction=True)
def test_tables_that_point_at_each_other_by_turns_are_created_in_one_go() -> None:
    class Shelves(FirstTables):
        operations = [
            migrations.CreateModel("Shelf", [("id", models.AutoField(primary_key=True))]),
            migrations.CreateModel(
                "Book",
                [
                    ("id", models.AutoField(primary_key=True)),
                    ("shelf", models.ForeignKey("shelves.Shelf", models.CASCADE)),
                ],
                options={"indexes": [models.Index(fields=["id"], name="by_id")]},
            ),
        ]

    first = Shelves("0001_initial", "shelves")
    with connection.schema_editor(atomic=True) as editor:
        after = first.apply(ProjectState(), editor)
    assert {"shelves_shelf", "shelves_book"} <= set(connection.introspection.table_names())
    book = after.apps.get_model("shelves", "Book")
    assert book.objects.create(shelf=after.apps.get_model("shelves", "Shelf").objects.create()).pk
    with connection.schema_editor(atomic=True) as editor:
        first.unapply(ProjectState(), editor)
    assert "shelves_book" not in connection.introspection.table_names()


def test_a_step_that_alters_a_table_is_sent_to_a_later_migration() -> None:
    class Shelves(FirstTables):
        operations = [migrations.RunSQL("SELECT 1")]  # type: ignore[list-item]

    with pytest.raises(TypeError, match="later migration"):
        Shelves("0001_initial", "shelves").apply(ProjectState(), None)
