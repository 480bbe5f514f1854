"""What can be done with occupations: bring a release in."""

from ninefold.occupations.operations.asking import ask_for_download, ask_for_import, may_import
from ninefold.occupations.operations.keeping import keep_archive
from ninefold.occupations.operations.opening import (
    DOWNLOAD_ADDRESS,
    CannotImportOccupations,
    download,
    open_archive,
)
from ninefold.occupations.operations.working import import_from, work_import

__all__ = [
    "DOWNLOAD_ADDRESS",
    "CannotImportOccupations",
    "ask_for_download",
    "ask_for_import",
    "download",
    "import_from",
    "keep_archive",
    "may_import",
    "open_archive",
    "work_import",
]
