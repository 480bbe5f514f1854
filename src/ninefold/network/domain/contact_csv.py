"""Contacts from the CSV files of Google, Outlook and Thunderbird, by the names of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ninefold.network.domain.connections_csv import parse_connected, plain
from ninefold.network.domain.contacts import (
    Address,
    Contact,
    Fault,
    Labelled,
    NamedDate,
    NameParts,
    Other,
    PartialDate,
    Photo,
    excerpt,
)
from ninefold.network.domain.csv_columns import (
    ADDRESS_PARTS,
    NUMBERED,
    NUMBERED_ADDRESS,
    OUTLOOK_ADDRESS,
    SIMPLE,
    THUNDERBIRD_DATES,
)
from ninefold.network.domain.table import Row, delimiter_of
from ninefold.network.domain.vcard.dates import parse_date

_NUMBERED = re.compile(
    r"(e mail|email|phone|address|organization|website|im|event|relation|custom field) (\d+) (.+)"
)
_SEVERAL = " ::: "
_NO_DATE = {"0/0/00", "00/00/00", "0.0.00", "0/0/0000"}


def find_header(lines: Sequence[str]) -> int | None:
    """Give the index of a header with columns of contacts, or None."""
    for index, line in enumerate(lines[:5]):
        cells = [plain(cell) for cell in line[:20_000].split(delimiter_of(line[:20_000]))]
        known = sum(1 for cell in cells if _is_known(cell))
        if known >= 2 or (known == 1 and len(cells) <= 2 and index == 0):
            return index
    return None


def _is_known(cell: str) -> bool:
    return bool(
        cell in SIMPLE
        or _NUMBERED.fullmatch(cell)
        or cell in THUNDERBIRD_DATES
        or OUTLOOK_ADDRESS.fullmatch(cell)
    )


@dataclass
class _Draft:
    single: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[Any]] = field(default_factory=dict)
    numbered: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    columns: dict[tuple[str, str, str], str] = field(default_factory=dict)
    addresses: dict[str, dict[str, str]] = field(default_factory=dict)
    birth: dict[str, str] = field(default_factory=dict)
    other: list[Other] = field(default_factory=list)

    def add(self, name: str, value: Any) -> None:
        if value not in self.lists.setdefault(name, []):
            self.lists[name].append(value)


def read_contact_rows(
    header: Sequence[str], body: Sequence[Row], faults: list[Fault]
) -> list[Contact]:
    """Turn rows into contacts by the names in `header`; columns not known go to `other`."""
    names = [plain(cell) for cell in header]
    outlook = "business phone" in names or "e mail 2 address" in names or "job title" in names
    found = []
    for row in body:
        draft = _Draft()
        for index, cell in enumerate(row.cells):
            if not cell:
                continue
            shown = header[index].strip() if index < len(header) else ""
            shown = shown or f"Column {index + 1}"
            name = names[index] if index < len(names) else ""
            _place(draft, name, shown, cell, outlook=outlook)
        contact = _finish(draft, row, faults)
        if contact is None:
            message = "This row names nobody (no name, e-mail or phone), so it was left out."
            faults.append(Fault(row.line, message, excerpt(", ".join(row.cells))))
        else:
            found.append(contact)
    return found


def _place(draft: _Draft, name: str, shown: str, cell: str, *, outlook: bool) -> None:
    if name == "title" and not outlook:
        draft.single.setdefault("title", cell)
    elif name in SIMPLE:
        _simple(draft, *SIMPLE[name], shown, cell)
    elif numbered := _NUMBERED.fullmatch(name):
        draft.numbered.setdefault((numbered[1], numbered[2]), {})[numbered[3]] = cell
        draft.columns[(numbered[1], numbered[2], numbered[3])] = shown
    elif name in THUNDERBIRD_DATES:
        draft.birth[THUNDERBIRD_DATES[name]] = cell
    elif place := OUTLOOK_ADDRESS.fullmatch(name):
        draft.addresses.setdefault(place[1], {})[ADDRESS_PARTS[place[2]]] = cell
    else:
        draft.other.append(Other(shown, (), cell))


def _simple(draft: _Draft, target: str, kinds: tuple[str, ...], shown: str, cell: str) -> None:
    if target in ("emails", "phones", "urls", "messengers", "relations"):
        for value in cell.split(_SEVERAL):
            draft.add(target, Labelled(value.strip(), kinds))
    elif target == "tags":
        for value in re.split(r" ::: |[;,]", cell):
            if tag := value.strip().removeprefix("* ").strip():
                draft.add("tags", tag)
    elif target == "notes":
        draft.add("notes", cell)
    elif target == "nicknames":
        draft.add("nicknames", cell)
    elif target == "units":
        draft.add("units", cell)
    elif target in draft.single and draft.single[target] != cell:
        draft.other.append(Other(shown, (), cell))
    else:
        draft.single[target] = cell


def _numbered(draft: _Draft) -> None:
    for (group, number), parts in draft.numbered.items():
        label = (parts.pop("label", "") or parts.pop("type", "")).strip()
        preferred = label.startswith("* ")
        kinds = (label.removeprefix("* ").lower(),) if label.strip("* ") else ()
        if group == "address":
            known: dict[str, Any] = {
                NUMBERED_ADDRESS[key]: parts.pop(key) for key in [*parts] if key in NUMBERED_ADDRESS
            }
            formatted = parts.pop("formatted", "")
            if known:
                told = " ".join(known.values()).replace(",", " ").split()
                # Google repeats the parts here; it is kept when it says more than they do.
                if set(formatted.replace(",", " ").split()) - set(told):
                    parts["formatted"] = formatted
                draft.add("addresses", Address(**known, kinds=kinds, preferred=preferred))
            elif formatted:
                draft.add("addresses", Address(street=formatted, kinds=kinds, preferred=preferred))
        elif group == "organization":
            _organisation(draft, parts)
        elif group == "event":
            if value := parts.pop("value", ""):
                when = parse_date(value.lstrip()) or PartialDate(text=value)
                draft.add("dates", NamedDate(kinds[0] if kinds else "date", when))
        elif group in NUMBERED and (value := parts.pop("value", "") or parts.pop("address", "")):
            if service := parts.pop("service", ""):
                kinds = (service.lower(), *kinds)
            for single in value.split(_SEVERAL):
                draft.add(NUMBERED[group], Labelled(single.strip(), kinds, "", preferred))
        elif group == "custom field" and (value := parts.pop("value", "")):
            draft.other.append(Other(label or f"Custom field {number}", (), value))
        for key, value in parts.items():
            draft.other.append(Other(draft.columns[(group, number, key)], (), value))


def _organisation(draft: _Draft, parts: dict[str, str]) -> None:
    for key, target in (("name", "organisation"), ("title", "title")):
        if key in parts and target not in draft.single:
            draft.single[target] = parts.pop(key)
    if "department" in parts:
        draft.add("units", parts.pop("department"))


def _finish(draft: _Draft, row: Row, faults: list[Fault]) -> Contact | None:
    _numbered(draft)
    for kind, parts in draft.addresses.items():
        lines = [parts.pop(key) for key in ("street", "street2", "street3") if key in parts]
        word = {"business": "work"}.get(kind, kind)
        fields: dict[str, Any] = dict(parts)
        draft.add("addresses", Address(**fields, street="\n".join(lines), kinds=(word,)))
    single, lists = draft.single, draft.lists
    name = NameParts(
        *(single.get(key, "") for key in ("family", "given", "additional", "prefix", "suffix"))
    )
    identity = [
        single.get("full_name", ""),
        name.joined(),
        *lists.get("nicknames", ()),
        single.get("organisation", ""),
        *(value.value for value in (*lists.get("emails", ()), *lists.get("phones", ()))),
    ]
    full_name = next((text for text in identity if text), "")
    if not full_name:
        return None
    birthday = _birthday(draft, row, faults)
    if (text := single.get("anniversary", "")) and text not in _NO_DATE:
        draft.add("dates", NamedDate("anniversary", _date(text)))
    listed: dict[str, Any] = {key: tuple(values) for key, values in lists.items()}
    return Contact(
        full_name=full_name,
        name=name,
        organisation=single.get("organisation", ""),
        title=single.get("title", ""),
        role=single.get("role", ""),
        gender=single.get("gender", ""),
        birthday=birthday,
        photo=Photo(uri=single["photo"]) if single.get("photo") else None,
        **listed,
        other=tuple(draft.other),
        line=row.line,
    )


def _date(text: str) -> PartialDate:
    found = parse_date(text)
    if found and not found.text:
        return found
    whole = parse_connected(text)
    return PartialDate(whole.year, whole.month, whole.day) if whole else PartialDate(text=text)


def _birthday(draft: _Draft, row: Row, faults: list[Fault]) -> PartialDate | None:
    text = draft.single.get("birthday", "")
    if text and text not in _NO_DATE:
        return _date(text)
    if not draft.birth:
        return None
    stated = {key: value for key, value in draft.birth.items() if value.isdecimal()}
    year, month, day = (int(stated.get(key, "0")[:4]) or None for key in ("year", "month", "day"))
    if (month or 1) > 12 or (day or 1) > 31 or stated != draft.birth:
        shown = "-".join(draft.birth.values())
        faults.append(Fault(row.line, "The birthday is not a date; it was kept as text.", shown))
        return PartialDate(text=shown)
    return PartialDate(year, month, day)
