"""Writing contacts as vCards of version 3.0 or 4.0."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence

from ninefold.network.domain.contacts import (
    Address,
    Contact,
    Labelled,
    NamedDate,
    Params,
    PartialDate,
    Photo,
)
from ninefold.network.domain.vcard.dates import format_date
from ninefold.network.domain.vcard.values import escape, escape_address

VERSIONS = ("3.0", "4.0")
_OCTETS_PER_LINE = 75
_CARETS = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})


def write_vcards(contacts: Iterable[Contact], version: str = "4.0") -> str:
    """Write `contacts` as one file with CRLF line ends, folded at 75 octets.

    What is written reads back as the same contacts. Raises `ValueError` for a version other
    than "3.0" and "4.0".
    """
    if version not in VERSIONS:
        raise ValueError(f"Version {version} cannot be written; choose 3.0 or 4.0.")
    return "".join(
        _folded(line) for contact in contacts for line in _Card(contact, version).lines()
    )


class _Card:
    def __init__(self, contact: Contact, version: str) -> None:
        self._contact = contact
        self._version = version
        self._taken = {other.group.lower() for other in contact.other}
        self._next = 1

    def lines(self) -> Iterator[str]:
        contact = self._contact
        yield "BEGIN:VCARD"
        yield f"VERSION:{self._version}"
        if contact.full_name:
            yield f"FN:{escape(contact.full_name)}"
        else:
            yield "FN:"
        yield from self._name()
        yield from self._joined("NICKNAME", contact.nicknames)
        for name, values in (
            ("EMAIL", contact.emails),
            ("TEL", contact.phones),
            ("URL", contact.urls),
            ("IMPP", contact.messengers),
            ("RELATED" if self._version == "4.0" else "X-ABRELATEDNAMES", contact.relations),
        ):
            for value in values:
                yield from self._labelled(name, value)
        for address in contact.addresses:
            yield from self._address(address)
        if contact.organisation or contact.units:
            yield "ORG:" + ";".join(map(escape, (contact.organisation, *contact.units)))
        if contact.birthday:
            yield self._date("BDAY", contact.birthday)
        for named in contact.dates:
            yield from self._named_date(named)
        for note in contact.notes:
            yield f"NOTE:{escape(note)}"
        yield from self._joined("CATEGORIES", contact.tags)
        yield from self._singles()
        for member in contact.members:
            name = "MEMBER" if self._version == "4.0" else "X-ADDRESSBOOKSERVER-MEMBER"
            yield f"{name}:{escape_address(member)}"
        if contact.photo:
            yield self._photo(contact.photo)
        for other in contact.other:
            group = f"{other.group}." if other.group else ""
            yield f"{group}{other.name}{self._params(other.params)}:{other.value}"
        yield "END:VCARD"

    def _name(self) -> Iterator[str]:
        name = self._contact.name
        parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
        # 3.0 asks for N in every card, even an empty one.
        if any(parts) or self._version == "3.0":
            yield "N:" + ";".join(map(escape, parts))

    def _singles(self) -> Iterator[str]:
        contact = self._contact
        for name, value in (
            ("TITLE", contact.title),
            ("ROLE", contact.role),
            ("GENDER" if self._version == "4.0" else "X-GENDER", contact.gender),
            ("KIND" if self._version == "4.0" else "X-ADDRESSBOOKSERVER-KIND", contact.kind),
            ("UID", contact.uid),
            ("REV", contact.rev),
        ):
            if value:
                # The parts of GENDER and the address of UID hold semicolons of their own.
                plain = name in ("GENDER", "UID", "REV")
                yield f"{name}:{escape_address(value) if plain else escape(value)}"
        if contact.connected_on:
            yield f"X-NINEFOLD-CONNECTED-ON:{contact.connected_on.isoformat()}"

    def _joined(self, name: str, values: Sequence[str]) -> Iterator[str]:
        if values:
            yield f"{name}:{','.join(map(escape, values))}"

    def _group(self) -> str:
        while f"item{self._next}" in self._taken:
            self._next += 1
        group = f"item{self._next}"
        self._next += 1
        return group

    def _described(self, value: Labelled | Address) -> Params:
        kinds = tuple(("TYPE", kind) for kind in value.kinds)
        if not value.preferred:
            return (*kinds, *value.params)
        preferred = ("PREF", "1") if self._version == "4.0" else ("TYPE", "pref")
        return (*kinds, preferred, *value.params)

    def _labelled(self, name: str, value: Labelled) -> Iterator[str]:
        params = self._described(value)
        is_address = name in ("URL", "IMPP") or (name == "RELATED" and ":" in value.value)
        if name == "RELATED" and not is_address:
            params = (("VALUE", "text"), *params)
        written = escape_address(value.value) if is_address else escape(value.value)
        line = f"{name}{self._params(params)}:{written}"
        yield from self._with_label(line, value.label)

    def _address(self, address: Address) -> Iterator[str]:
        regions = [value for key, value in address.params if key == "X-ABADR"]
        rest = tuple(pair for pair in self._described(address) if pair[0] != "X-ABADR")
        line = f"ADR{self._params(rest)}:" + ";".join(map(escape, address.parts()))
        yield from self._with_label(line, address.label, regions)

    def _with_label(self, line: str, label: str, regions: Sequence[str] = ()) -> Iterator[str]:
        if not label and not regions:
            yield line
            return
        group = self._group()
        yield f"{group}.{line}"
        if label:
            yield f"{group}.X-ABLabel:{escape(label)}"
        for region in regions:
            yield f"{group}.X-ABADR:{region}"

    def _date(self, name: str, when: PartialDate) -> str:
        value, is_date = format_date(when, self._version)
        return f"{name}:{value}" if is_date else f"{name};VALUE=text:{escape(value)}"

    def _named_date(self, named: NamedDate) -> Iterator[str]:
        if named.name == "anniversary":
            name = "ANNIVERSARY" if self._version == "4.0" else "X-ANNIVERSARY"
            yield self._date(name, named.when)
        else:
            yield from self._with_label(self._date("X-ABDATE", named.when), named.name)

    def _photo(self, photo: Photo) -> str:
        if not photo.data:
            kind = (("MEDIATYPE", photo.media_type),) if photo.media_type else ()
            return f"PHOTO{self._params((('VALUE', 'uri'), *kind))}:{escape_address(photo.uri)}"
        encoded = base64.b64encode(photo.data).decode("ascii")
        if self._version == "4.0":
            return f"PHOTO:data:{photo.media_type};base64,{encoded}"
        kind = (("TYPE", photo.media_type),) if photo.media_type else ()
        return f"PHOTO{self._params((('ENCODING', 'b'), *kind))}:{encoded}"

    def _params(self, params: Params) -> str:
        return "".join(f";{key}={_param_value(value)}" for key, value in params)


def _param_value(value: str) -> str:
    plain = value.translate(_CARETS)
    return f'"{plain}"' if any(mark in plain for mark in ',;: "') else plain


def _folded(line: str) -> str:
    """Fold at 75 octets, never inside a character."""
    raw = line.encode("utf-8", errors="replace")
    if len(raw) <= _OCTETS_PER_LINE:
        return raw.decode("utf-8") + "\r\n"
    pieces: list[bytes] = []
    start, room = 0, _OCTETS_PER_LINE
    while start < len(raw):
        end = min(start + room, len(raw))
        while end < len(raw) and raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[start:end])
        start, room = end, _OCTETS_PER_LINE - 1
    return b"\r\n ".join(pieces).decode("utf-8") + "\r\n"
