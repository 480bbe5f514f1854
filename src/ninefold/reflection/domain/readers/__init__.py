"""Readers of journals kept elsewhere: jrnl, Day One, Obsidian, Logseq, plain Markdown."""

from ninefold.reflection.domain.readers.archive import File, files_in_zip, is_zip
from ninefold.reflection.domain.readers.day_one import read_day_one
from ninefold.reflection.domain.readers.entry import (
    Fault,
    ForeignEntry,
    ForeignJournal,
    JournalUnreadable,
)
from ninefold.reflection.domain.readers.jrnl import read_jrnl, read_jrnl_json
from ninefold.reflection.domain.readers.markdown import read_markdown
from ninefold.reflection.domain.readers.shelf import Shelf

__all__ = [
    "Fault",
    "File",
    "ForeignEntry",
    "ForeignJournal",
    "JournalUnreadable",
    "Shelf",
    "files_in_zip",
    "is_zip",
    "read_day_one",
    "read_jrnl",
    "read_jrnl_json",
    "read_markdown",
]
