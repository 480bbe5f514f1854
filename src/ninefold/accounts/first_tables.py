"""Creating a room's first tables without Django's long way round."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations
from django.db.migrations.operations import CreateModel
from django.db.migrations.state import ProjectState


class FirstTables(migrations.Migration):
    """A migration that only creates tables, all of them against one rendering of the models.

    Django renders every model that leads to a person anew for each table, and here nearly all
    do: the time of a first start would grow with the square of the number of tables.
    """

    initial = True
    operations: ClassVar[list[CreateModel]]  # type: ignore[assignment]

    def apply(
        self, project_state: ProjectState, schema_editor: Any, collect_sql: bool = False
    ) -> ProjectState:
        """Create the tables; returns the state after them. Raises TypeError for another step."""
        for operation in self.operations:
            if not isinstance(operation, CreateModel):
                raise TypeError(f"{self}: {operation.describe()} belongs in a later migration.")
        after = project_state.clone()
        after.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(self.app_label, after)
        for operation in self.operations:
            if collect_sql:
                schema_editor.collected_sql += ["--", f"-- {operation.describe()}", "--"]
            operation.database_forwards(self.app_label, schema_editor, project_state, after)
        return after
