"""Everything that one owns, as one archive, and back."""

from ninefold.portability.archive.reading import BrokenArchive, ReadBack, read_archive
from ninefold.portability.archive.writing import write_archive

__all__ = ["BrokenArchive", "ReadBack", "read_archive", "write_archive"]
