"""The preview of an import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from ninefold.network.domain.as_json import contact_from_json
from ninefold.network.models import ImportDraft
from ninefold.network.pages.person import ContactLine, contact_lines
from ninefold.network.queries.importing import (
    import_draft,
    import_rows,
    standing_counts,
    to_bring_in,
)

A_PAGE = 50
STANDINGS = {
    "possible double": "Possible doubles",
    "new": "New",
    "changed": "Changed",
    "same": "Nothing new",
}


@dataclass(frozen=True)
class RowShown:
    """One contact of the file."""

    row: Any
    about: str
    lines: list[ContactLine]
    double: str


@dataclass(frozen=True)
class ImportPage:
    """What would change?"""

    draft: ImportDraft
    counts: list[tuple[str, str, int]]
    standing: str
    pages: Page[Any]
    rows: list[RowShown]
    to_come: dict[str, int]

    @property
    def shows_what_stands(self) -> bool:
        """Whether any fault has words of the file to show."""
        return any(fault.get("text") for fault in self.draft.faults)

    @property
    def ready(self) -> int:
        """How many would come in now."""
        return self.to_come["new"] + self.to_come["same"]


def import_page(owner: Any, key: object, standing: str = "", number: Any = 1) -> ImportPage:
    """Gather the preview of one file. Raises NotFound."""
    draft = import_draft(owner, key)
    many = standing_counts(owner, draft)
    counts = [(code, name, many[code]) for code, name in STANDINGS.items() if many.get(code)]
    if standing not in STANDINGS:
        standing = counts[0][0] if counts else ""
    pages = Paginator(import_rows(owner, draft, standing), A_PAGE).get_page(number)
    rows = list(pages.object_list)
    wanted = {row.double_of for row in rows if row.double_of is not None}
    names = dict(
        import_rows(owner, draft).filter(position__in=wanted).values_list("position", "name")
    )
    shown = []
    for row in rows:
        contact = contact_from_json(row.contact)
        about = ", ".join(filter(None, (contact.title or contact.role, contact.organisation)))
        double = names.get(row.double_of, "") if row.match_id is None else ""
        shown.append(RowShown(row, about, contact_lines(contact)[:4], double))
    return ImportPage(draft, counts, standing, pages, shown, to_bring_in(owner, draft))
