"""From the properties of one card to a contact, in such a way that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ninefold.network.domain.contacts import (
    Address,
    Contact,
    Fault,
    Labelled,
    NamedDate,
    NameParts,
    Other,
    excerpt,
)
from ninefold.network.domain.vcard.android import read_custom
from ninefold.network.domain.vcard.dates import parse_date
from ninefold.network.domain.vcard.names import ANNIVERSARIES, MESSENGERS, RELATIONS
from ninefold.network.domain.vcard.photos import BrokenPhoto, read_photo
from ninefold.network.domain.vcard.properties import Property
from ninefold.network.domain.vcard.values import escape, split, unescape

LABELS = {"X-ABLABEL", "X-LABEL"}
# The spelling of a value's type or encoding says nothing about the contact.
_FORMAL = {"VALUE", "LANGUAGE-DEFAULT", "X-APPLE-OMIT-YEAR", "CALSCALE"}
_EMPTY = NameParts()


@dataclass
class Builder:
    """Gathers the properties of a card. `build` gives the contact and its faults."""

    line: int
    properties: list[Property] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    _values: dict[str, Any] = field(default_factory=dict)
    _lists: dict[str, list[Any]] = field(default_factory=dict)
    _labels: dict[str, str] = field(default_factory=dict)
    _regions: dict[str, str] = field(default_factory=dict)

    def build(self) -> Contact | None:
        """Give the contact, or None when the card says nothing at all of anyone."""
        self._gather_labels()
        for entry in self.properties:
            if entry.unknown_charset:
                self._fault(entry, f"The character set “{entry.unknown_charset}” is not known.")
            if entry.cut and _HANDLERS.get(entry.name) is not _photo:
                self._fault(entry, "This line is longer than the limit, so it was left out.")
                continue
            _HANDLERS.get(entry.name, _other)(self, entry)
        if not self._values and not self._lists:
            self.faults.append(Fault(self.line, "This card is empty, so there is nobody to add."))
            return None
        fields: dict[str, Any] = dict(self._values)
        fields.update({name: tuple(items) for name, items in self._lists.items()})
        contact = Contact(**fields, line=self.line)
        if not contact.full_name:
            contact = replace(contact, full_name=self._derived_name(contact))
        return contact

    def _derived_name(self, contact: Contact) -> str:
        candidates = [
            contact.name.joined(),
            *contact.nicknames,
            contact.organisation,
            *(email.value for email in contact.emails),
            *(phone.value for phone in contact.phones),
        ]
        for candidate in candidates:
            if candidate.strip():
                return candidate.strip()
        self.faults.append(
            Fault(self.line, "This card has no name, e-mail or phone; it was kept without a name.")
        )
        return ""

    def _gather_labels(self) -> None:
        grouped = {
            entry.group.lower() for entry in self.properties if entry.group and labelled(entry)
        }
        kept = []
        for entry in self.properties:
            group = entry.group.lower()
            if group in grouped and entry.name in LABELS and group not in self._labels:
                self._labels[group] = apple_label(text(entry))
            elif group in grouped and entry.name == "X-ABADR" and group not in self._regions:
                self._regions[group] = entry.value
            else:
                kept.append(entry)
        self.properties = kept

    def take_label(self, entry: Property) -> str:
        """Give the label of the entry's group."""
        return self._labels.get(entry.group.lower(), "") if entry.group else ""

    def take_region(self, entry: Property) -> str:
        """Give Apple's country code of the entry's group."""
        return self._regions.get(entry.group.lower(), "") if entry.group else ""

    def single(self, entry: Property, name: str, value: Any) -> None:
        """Set a field that has one value; a second one, or parameters, are kept as well."""
        if value in ("", None, _EMPTY):
            return
        if name in self._values:
            _other(self, entry)
            return
        self._values[name] = value
        if any(key not in _FORMAL for key, _ in entry.params) and name != "photo":
            _other(self, entry)

    def add(self, name: str, value: Any) -> None:
        """Add to a field that has many values."""
        self._lists.setdefault(name, []).append(value)

    def holds(self, name: str, value: Any) -> bool:
        """Say whether the field already has this value."""
        return value in self._lists.get(name, ())

    def _fault(self, entry: Property, message: str) -> None:
        self.faults.append(Fault(entry.line, message, excerpt(f"{entry.name}:{entry.value[:200]}")))


def apple_label(value: str) -> str:
    """Undo the wrapping that Apple gives to its own labels."""
    return value[4:-4] if value.startswith("_$!<") and value.endswith(">!$_") else value


def text(entry: Property) -> str:
    """Give the value as plain text."""
    return unescape(entry.value, newlines=entry.encoding not in ("QUOTED-PRINTABLE", "Q"))


def parts(entry: Property, separator: str) -> list[str]:
    """Give the parts of a value as plain text."""
    newlines = entry.encoding not in ("QUOTED-PRINTABLE", "Q")
    return [unescape(part, newlines=newlines) for part in split(entry.value, separator)]


def _described(entry: Property) -> tuple[tuple[str, ...], bool, tuple[tuple[str, str], ...]]:
    kinds: list[str] = []
    preferred = False
    rest = []
    for key, value in entry.params:
        lowered = value.lower()
        if key == "TYPE":
            if lowered == "pref":
                preferred = True
            elif lowered not in kinds:
                kinds.append(lowered)
        elif key == "PREF" and value == "1":
            preferred = True
        elif key != "VALUE":
            rest.append((key, value))
    return tuple(kinds), preferred, tuple(rest)


def _many(name: str, *extra: str) -> Callable[[Builder, Property], None]:
    def handle(builder: Builder, entry: Property) -> None:
        value = text(entry).strip()
        if name == "phones" and value.lower().startswith("tel:"):
            value = value[4:]
        if not value:
            return
        kinds, preferred, params = _described(entry)
        kinds = tuple(dict.fromkeys((*extra, *kinds)))
        label = builder.take_label(entry)
        builder.add(name, Labelled(value, kinds, label, preferred, params))

    return handle


def _single(name: str) -> Callable[[Builder, Property], None]:
    return lambda builder, entry: builder.single(entry, name, text(entry).strip())


def _list(name: str) -> Callable[[Builder, Property], None]:
    def handle(builder: Builder, entry: Property) -> None:
        found = [part.strip() for part in parts(entry, ",")]
        for part in found:
            if part:
                builder.add(name, part)
        if any(key not in _FORMAL and key != "TYPE" for key, _ in entry.params):
            _other(builder, entry)

    return handle


def _name(builder: Builder, entry: Property) -> None:
    found = [part.strip() for part in parts(entry, ";")]
    builder.single(entry, "name", NameParts(*(*found, "", "", "", "", "")[:5]))
    if any(found[5:]):
        _other(builder, entry)


def _organisation(builder: Builder, entry: Property) -> None:
    found = [part.strip() for part in parts(entry, ";")]
    while found and not found[-1]:
        found.pop()
    if not found:
        return
    if "organisation" in builder._values or "units" in builder._lists:
        _other(builder, entry)
        return
    builder.single(entry, "organisation", found[0])
    for unit in found[1:]:
        builder.add("units", unit)


def _address(builder: Builder, entry: Property) -> None:
    found = [part.strip() for part in parts(entry, ";")]
    country_code = builder.take_region(entry)
    kinds, preferred, params = _described(entry)
    if country_code:
        params = (*params, ("X-ABADR", country_code))
    if any(found) or params:
        po_box, extended, street, city, region, postcode, country = (*found, *[""] * 7)[:7]
        address = Address(
            po_box=po_box,
            extended=extended,
            street=street,
            city=city,
            region=region,
            postcode=postcode,
            country=country,
            kinds=kinds,
            label=builder.take_label(entry),
            preferred=preferred,
            params=params,
        )
        builder.add("addresses", address)
    if any(found[7:]):
        _other(builder, entry)


def _birthday(builder: Builder, entry: Property) -> None:
    omitted = next(iter(entry.all("X-APPLE-OMIT-YEAR")), "")
    builder.single(entry, "birthday", parse_date(text(entry), omitted_year=omitted))


def _date(builder: Builder, entry: Property) -> None:
    omitted = next(iter(entry.all("X-APPLE-OMIT-YEAR")), "")
    when = parse_date(text(entry), omitted_year=omitted)
    if when is None:
        return
    if entry.name in ANNIVERSARIES:
        name = "anniversary"
    else:
        kinds, _, _ = _described(entry)
        name = builder.take_label(entry) or " ".join(kinds) or "date"
    builder.add("dates", NamedDate(name, when))


def _note(builder: Builder, entry: Property) -> None:
    value = text(entry)
    if value.strip():
        builder.add("notes", value)
        if any(key not in _FORMAL for key, _ in entry.params):
            _other(builder, entry)


def _photo(builder: Builder, entry: Property) -> None:
    try:
        photo = read_photo(entry)
    except BrokenPhoto as broken:
        builder._fault(entry, str(broken))
        return
    builder.single(entry, "photo", photo)


def _member(builder: Builder, entry: Property) -> None:
    if value := text(entry).strip():
        builder.add("members", value)


def _connected(builder: Builder, entry: Property) -> None:
    when = parse_date(entry.value)
    if when and when.year and when.month and when.day and not when.text:
        builder.single(entry, "connected_on", date(when.year, when.month, when.day))
    else:
        _other(builder, entry)


def _android(builder: Builder, entry: Property) -> None:
    found = read_custom(parts(entry, ";"))
    field_name = (
        "nicknames"
        if isinstance(found, str)
        else "dates"
        if isinstance(found, NamedDate)
        else "relations"
    )
    if found is None:
        _other(builder, entry)
    elif isinstance(found, NamedDate) and found.name == "birthday":
        builder.single(entry, "birthday", found.when)
    elif not builder.holds(field_name, found):
        builder.add(field_name, found)


def _other(builder: Builder, entry: Property) -> None:
    params = entry.params
    value = entry.value
    if entry.binary:
        params = (*params, ("ENCODING", "b"))
        value = "".join(value.split())
    elif entry.encoding in ("QUOTED-PRINTABLE", "Q"):
        # These have their own line breaks, so a backslash that escapes nothing is a letter.
        value = ";".join(
            ",".join(escape(unescape(item, newlines=False)) for item in split(part, ","))
            for part in split(value, ";")
        )
    builder.add("other", Other(entry.name, params, value.replace("\n", "\\n"), entry.group))


def _ignore(builder: Builder, entry: Property) -> None:
    """VERSION speaks of the file, not of the person."""


_HANDLERS: dict[str, Callable[[Builder, Property], None]] = {
    "VERSION": _ignore,
    "FN": _single("full_name"),
    "N": _name,
    "NICKNAME": _list("nicknames"),
    "X-NICKNAME": _list("nicknames"),
    "EMAIL": _many("emails"),
    "TEL": _many("phones"),
    "ADR": _address,
    "ORG": _organisation,
    "TITLE": _single("title"),
    "ROLE": _single("role"),
    "URL": _many("urls"),
    "X-SOCIALPROFILE": _many("urls"),
    "SOCIALPROFILE": _many("urls"),
    "X-LINKEDIN": _many("urls", "linkedin"),
    "IMPP": _many("messengers"),
    "X-IMPP": _many("messengers"),
    "BDAY": _birthday,
    "X-ABDATE": _date,
    "NOTE": _note,
    "CATEGORIES": _list("tags"),
    "RELATED": _many("relations"),
    "X-ABRELATEDNAMES": _many("relations"),
    "GENDER": _single("gender"),
    "X-GENDER": _single("gender"),
    "PHOTO": _photo,
    "X-MS-CARDPICTURE": _photo,
    "UID": _single("uid"),
    "REV": _single("rev"),
    "KIND": _single("kind"),
    "X-ADDRESSBOOKSERVER-KIND": _single("kind"),
    "MEMBER": _member,
    "X-ADDRESSBOOKSERVER-MEMBER": _member,
    "X-NINEFOLD-CONNECTED-ON": _connected,
    "X-ANDROID-CUSTOM": _android,
}
_HANDLERS.update(dict.fromkeys(ANNIVERSARIES, _date))
_HANDLERS.update({name: _many("messengers", kind) for name, kind in MESSENGERS.items()})
_HANDLERS.update({name: _many("relations", kind) for name, kind in RELATIONS.items()})

_LABELLED = {"EMAIL", "TEL", "ADR", "URL", "IMPP", "X-IMPP", "X-ABDATE", "RELATED"}
_LABELLED |= {"X-SOCIALPROFILE", "SOCIALPROFILE", "X-ABRELATEDNAMES", "X-LINKEDIN"}
_LABELLED |= set(MESSENGERS) | set(RELATIONS)


def labelled(entry: Property) -> bool:
    """Say whether a label of the same group has its place with this property."""
    return entry.name in _LABELLED
