"""The full-text index: FTS5 beside the table on SQLite, a generated column on PostgreSQL."""

from django.db import migrations

SQLITE = [
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        title, text, content='search_searchdocument', content_rowid='id',
        tokenize="unicode61 remove_diacritics 2", prefix='2 3'
    )
    """,
    """
    CREATE TRIGGER search_words_added AFTER INSERT ON search_searchdocument BEGIN
        INSERT INTO search_words(rowid, title, text) VALUES (new.id, new.title, new.text);
    END
    """,
    """
    CREATE TRIGGER search_words_deleted AFTER DELETE ON search_searchdocument BEGIN
        INSERT INTO search_words(search_words, rowid, title, text)
        VALUES ('delete', old.id, old.title, old.text);
    END
    """,
    """
    CREATE TRIGGER search_words_changed AFTER UPDATE ON search_searchdocument BEGIN
        INSERT INTO search_words(search_words, rowid, title, text)
        VALUES ('delete', old.id, old.title, old.text);
        INSERT INTO search_words(rowid, title, text) VALUES (new.id, new.title, new.text);
    END
    """,
]
POSTGRESQL = [
    """
    ALTER TABLE search_searchdocument ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', text), 'B')
    ) STORED
    """,
    "CREATE INDEX search_words ON search_searchdocument USING gin (words)",
]


def make(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def unmake(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name in ("added", "deleted", "changed"):
            schema_editor.execute(f"DROP TRIGGER search_words_{name}")
        schema_editor.execute("DROP TABLE search_words")
    else:
        schema_editor.execute("ALTER TABLE search_searchdocument DROP COLUMN words")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]
