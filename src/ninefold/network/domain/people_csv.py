"""People as a CSV file that spreadsheets and address books open."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from ninefold.network.domain.contacts import Contact
from ninefold.network.domain.vcard.dates import format_date

_PLAIN_NUMBER = re.compile(r"[+-]?[\d\s()./-]+")
_REPEATED = (("emails", "E-mail"), ("phones", "Phone"), ("urls", "Website"))


def write_people_csv(contacts: Iterable[Contact]) -> str:
    """Write one row a contact, under the column names that address books know.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    people = list(contacts)
    widths = {
        field: max([1, *(len(getattr(one, field)) for one in people)]) for field, _ in _REPEATED
    }
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_header(widths))
    for one in people:
        writer.writerow([_harmless(cell) for cell in _row(one, widths)])
    return text.getvalue()


def _header(widths: dict[str, int]) -> list[str]:
    fixed = [
        "Name",
        "First Name",
        "Last Name",
        "Organization Name",
        "Organization Title",
        "Birthday",
        "Notes",
        "Labels",
    ]
    for field, word in _REPEATED:
        fixed += [f"{word} {number} - Value" for number in range(1, widths[field] + 1)]
    return [*fixed, "Address 1 - Street", "Address 1 - City", "Address 1 - Country"]


def _row(contact: Contact, widths: dict[str, int]) -> Iterator[str]:
    birthday = contact.birthday
    yield contact.full_name
    yield contact.name.given
    yield contact.name.family
    yield contact.organisation
    yield contact.title or contact.role
    yield format_date(birthday, "3.0")[0] if birthday else ""
    yield "\n\n".join(contact.notes)
    yield " ::: ".join(contact.tags)
    for field, _ in _REPEATED:
        values = [one.value for one in getattr(contact, field)]
        yield from _padded(values, widths[field])
    address = contact.addresses[0] if contact.addresses else None
    yield address.street if address else ""
    yield address.city if address else ""
    yield address.country if address else ""


def _padded(values: Sequence[str], width: int) -> list[str]:
    return [*values, *([""] * (width - len(values)))]


def _harmless(cell: str) -> str:
    is_formula = cell[:1] in {"=", "+", "-", "@", "\t", "\r"} and not _PLAIN_NUMBER.fullmatch(cell)
    return f"'{cell}" if is_formula else cell
