"""On SQLite, build the table of anonymous answers without row numbers.

Row numbers grow with each insert and are read by anybody who has the file: with them the order
in which answers came would stand beside them. Without them the rows lie in the order of their
random keys. A later migration that alters this table must end with `without_row_numbers` again,
since Django builds SQLite tables anew to alter them; a test looks.
"""

from typing import Any

from django.db import migrations

TABLE = "feedback_anonymousanswer"


def without_row_numbers(apps: Any, schema_editor: Any) -> None:
    """Build the table and its indexes again, with the rows that are there."""
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT type, sql FROM sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL", [TABLE]
        )
        found = cursor.fetchall()
        table = next(sql for kind, sql in found if kind == "table")
        indexes = [sql for kind, sql in found if kind == "index"]
        if "WITHOUT ROWID" in table:
            return
        kept = f"{TABLE}_kept"
        cursor.execute(f"CREATE TEMPORARY TABLE {kept} AS SELECT * FROM {TABLE}")
        cursor.execute(f"DROP TABLE {TABLE}")
        cursor.execute(f"{table} WITHOUT ROWID")
        cursor.execute(f"INSERT INTO {TABLE} SELECT * FROM {kept}")
        cursor.execute(f"DROP TABLE {kept}")
        for index in indexes:
            cursor.execute(index)


class Migration(migrations.Migration):
    dependencies = [("feedback", "0001_initial")]

    operations = [migrations.RunPython(without_row_numbers, migrations.RunPython.noop)]
