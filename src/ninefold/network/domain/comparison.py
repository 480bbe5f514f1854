"""What an import would change: a preview of each contact against the people there are."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from ninefold.network.domain.contacts import Address, Contact, Labelled, NameParts

# Any of the first three alone names one person; a name does so only with an organisation.
WEIGHTS: Mapping[str, float] = {
    "same uid": 1.0,
    "same e-mail": 0.9,
    "same LinkedIn address": 0.9,
    "same phone": 0.6,
    "same name": 0.55,
    "similar name": 0.3,
    "same organisation": 0.3,
    "different name": -0.3,
}
POSSIBLE_DOUBLE = 0.55
SAME_PERSON = 0.8
_SIMILAR = 0.85
_NATIONAL_DIGITS = 9
_MAX_PER_KEY = 50
_LEGAL_FORMS = frozenset(
    "ab ag as bv co company corp corporation gmbh inc kg limited llc ltd oy plc sa sarl sas se spa "
    "srl the".split()
)
_TITLES = {"dr", "prof", "mr", "mrs", "ms", "herr", "frau", "phd", "mba", "msc", "dipl", "ing"}


class Standing(StrEnum):
    """How an incoming contact stands to what is there."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    POSSIBLE_DOUBLE = "possible double"


@dataclass(frozen=True, slots=True)
class Known:
    """A person that is already there: the key it has in the database, and what is known."""

    key: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class Change:
    """A field that the import would change."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Part:
    """One reason of a score and the points it gives."""

    reason: str
    points: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two contacts are one person: 0 to 1, with the parts that add up to it."""

    score: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One incoming contact: its standing, whom it meets, why, and what would change.

    `match` is the key of the known person; `double_of` is the index of an earlier contact of
    the same file, when the file holds one person twice.
    """

    incoming: Contact
    standing: Standing
    match: str | None = None
    likeness: Likeness = Likeness(0.0, ())
    changes: tuple[Change, ...] = ()
    double_of: int | None = None
    double_likeness: Likeness = Likeness(0.0, ())


@dataclass(frozen=True, slots=True)
class Differing:
    """A field that holds one value, where the two differ: the kept and the incoming one."""

    field: str
    kept: Any
    incoming: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """The united contact, and the incoming values that had to give way."""

    contact: Contact
    differing: tuple[Differing, ...]


def phone_key(value: str) -> str:
    """Give the last nine digits of a phone number, so that +49 and 0 forms agree.

    Numbers below six digits give an empty string: they are extensions, not persons.
    """
    digits = re.sub(r"\D", "", re.sub(r"(?:ext|x|;)\D*\d+\s*$", "", value.lower()))
    return digits[-_NATIONAL_DIGITS:] if len(digits) >= 6 else ""


def name_key(value: str) -> str:
    """Give a name without accents, titles, punctuation and order."""
    spread = unicodedata.normalize("NFKD", value.casefold())
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    # In German files "Mueller" and "Müller" are one name.
    words = re.findall(r"\w+", re.sub(r"([aou])e", r"\1", bare))
    return " ".join(sorted(word for word in words if word not in _TITLES))


def organisation_key(value: str) -> str:
    """Give an organisation without its legal form, for comparison."""
    words = re.findall(r"\w+", value.casefold())
    return " ".join(word for word in words if word not in _LEGAL_FORMS)


def linkedin_key(value: str) -> str:
    """Give the name in a LinkedIn address, without country, query and trailing slash."""
    found = re.search(r"linkedin\.com/(?:mwlite/)?(?:in|pub)/([^/?#\s]+)", value.lower())
    return found.group(1) if found else ""


def _keys(contact: Contact) -> dict[str, set[str]]:
    words = name_key(contact.full_name or contact.name.joined())
    return {
        "same uid": {contact.uid} - {""},
        "same e-mail": {email.value.strip().lower() for email in contact.emails} - {""},
        "same LinkedIn address": {linkedin_key(url.value) for url in contact.urls} - {""},
        "same phone": {phone_key(phone.value) for phone in contact.phones} - {""},
        "same name": {words} - {""},
    }


def likeness(one: Contact, two: Contact) -> Likeness:
    """Score how likely two contacts are the same person, taken apart into its parts."""
    parts: list[Part] = []

    def add(reason: str, evidence: str) -> None:
        parts.append(Part(reason, WEIGHTS[reason], evidence))

    first, second = _keys(one), _keys(two)
    for reason in ("same uid", "same e-mail", "same LinkedIn address", "same phone"):
        if shared := first[reason] & second[reason]:
            add(reason, ", ".join(sorted(shared)))
    names = (next(iter(first["same name"]), ""), next(iter(second["same name"]), ""))
    if all(names):
        alike = 1.0 if names[0] == names[1] else _ratio(*names)
        shown = f"{one.full_name} / {two.full_name}"
        if alike == 1.0 and " " in names[0]:
            add("same name", shown)
        elif alike >= _SIMILAR:
            add("similar name", shown)
        elif alike < 0.5 and parts and not first["same uid"] & second["same uid"]:
            # A family or an office may share a phone or an e-mail address.
            add("different name", shown)
    named = any(part.reason in ("same name", "similar name") for part in parts)
    organisations = (organisation_key(one.organisation), organisation_key(two.organisation))
    if named and organisations[0] and organisations[0] == organisations[1]:
        add("same organisation", one.organisation)
    score = sum(part.points for part in parts)
    return Likeness(round(min(1.0, max(0.0, score)), 2), tuple(parts))


def _ratio(one: str, two: str) -> float:
    return SequenceMatcher(None, one[:100], two[:100], autojunk=False).ratio()


class _Index:
    """Finds candidates by shared keys, so that a comparison need not try every pair."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.contacts: list[Contact] = []

    def add(self, contact: Contact) -> None:
        position = len(self.contacts)
        self.contacts.append(contact)
        for key in self._all(contact):
            if len(self._by_key[key]) < _MAX_PER_KEY:
                self._by_key[key].append(position)

    def best(self, contact: Contact) -> tuple[int | None, Likeness]:
        candidates = {place for key in self._all(contact) for place in self._by_key.get(key, ())}
        best, found = None, Likeness(0.0, ())
        for place in sorted(candidates):
            score = likeness(self.contacts[place], contact)
            if score.score > found.score:
                best, found = place, score
        return (best, found) if found.score >= POSSIBLE_DOUBLE else (None, Likeness(0.0, ()))

    @staticmethod
    def _all(contact: Contact) -> Iterable[tuple[str, str]]:
        for reason, values in _keys(contact).items():
            for value in values:
                yield reason, value
        organisation = organisation_key(contact.organisation)
        for word in name_key(contact.full_name).split():
            yield "word", f"{word[:4]} {organisation}"


def compare(known: Sequence[Known], incoming: Sequence[Contact]) -> tuple[Compared, ...]:
    """Preview an import: for each incoming contact whether it is new, changed, same or double.

    Contacts scoring at least `SAME_PERSON` are taken as the person; those from
    `POSSIBLE_DOUBLE` up are left to the owner to decide.
    """
    there, before = _Index(), _Index()
    for person in known:
        there.add(person.contact)
    result = []
    for contact in incoming:
        place, found = there.best(contact)
        double, double_found = before.best(contact)
        before.add(contact)
        changes: tuple[Change, ...] = ()
        if place is None:
            standing = Standing.NEW if double is None else Standing.POSSIBLE_DOUBLE
        else:
            changes = changes_between(known[place].contact, contact)
            if found.score < SAME_PERSON:
                standing = Standing.POSSIBLE_DOUBLE
            else:
                standing = Standing.CHANGED if changes else Standing.SAME
        match = None if place is None else known[place].key
        result.append(Compared(contact, standing, match, found, changes, double, double_found))
    return tuple(result)


def changes_between(existing: Contact, incoming: Contact) -> tuple[Change, ...]:
    """List field by field what `incoming` would add or change; what it lacks is no change."""
    changes = []
    for item in fields(Contact):
        if item.name == "line":
            continue
        before, after = getattr(existing, item.name), getattr(incoming, item.name)
        if _is_empty(after) or before == after:
            continue
        if isinstance(after, tuple):
            united = _united(item.name, before, after)
            if united != before:
                changes.append(Change(item.name, before, united))
        else:
            changes.append(Change(item.name, before, after))
    return tuple(changes)


def merge(existing: Contact, incoming: Contact) -> Merged:
    """Unite two contacts so that no value is lost.

    Lists are united; a single value that is there is kept, and the incoming one is listed in
    `differing` when it is another.
    """
    values: dict[str, Any] = {}
    differing: list[Differing] = []
    for item in fields(Contact):
        before, after = getattr(existing, item.name), getattr(incoming, item.name)
        if item.name == "line":
            values[item.name] = before
        elif isinstance(before, tuple):
            values[item.name] = _united(item.name, before, after)
        elif _is_empty(before):
            values[item.name] = after
        else:
            values[item.name] = before
            if not _is_empty(after) and after != before:
                differing.append(Differing(item.name, before, after))
    return Merged(Contact(**values), tuple(differing))


def _is_empty(value: Any) -> bool:
    return value in ("", None, (), NameParts())


def _identity(field_name: str, value: Any) -> Any:
    """Two values of a list are one when they differ in spelling only."""
    if isinstance(value, Labelled):
        if field_name == "emails":
            return value.value.strip().lower()
        if field_name == "phones":
            # The whole number: only its spaces and marks are spelling.
            return re.sub(r"[\s()./-]", "", value.value.lower())
        return value.value.strip().rstrip("/")
    if isinstance(value, Address):
        return value.parts()
    if field_name == "tags":
        return value.casefold()
    return value


def _united(field_name: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    places = {_identity(field_name, value): index for index, value in enumerate(before)}
    united = list(before)
    for value in after:
        identity = _identity(field_name, value)
        if identity not in places:
            places[identity] = len(united)
            united.append(value)
        else:
            place = places[identity]
            united[place] = _enriched(united[place], value)
    return tuple(united)


def _enriched(kept: Any, other: Any) -> Any:
    """Add to a kept value the kinds, the label and the parameters that only the other has."""
    if not isinstance(kept, Labelled | Address) or not isinstance(other, Labelled | Address):
        return kept
    return replace(
        kept,
        kinds=tuple(dict.fromkeys((*kept.kinds, *other.kinds))),
        label=kept.label or other.label,
        params=tuple(dict.fromkeys((*kept.params, *other.params))),
    )
