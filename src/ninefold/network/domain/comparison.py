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


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a contact is recognised by, in spellings that can be compared."""

    contact: Contact
    strong: Mapping[str, frozenset[str]]
    name: str
    organisation: str


def _marks(contact: Contact) -> _Marks:
    found = {
        "same uid": {contact.uid},
        "same e-mail": {email.value.strip().lower() for email in contact.emails},
        "same LinkedIn address": {linkedin_key(url.value) for url in contact.urls},
        "same phone": {phone_key(phone.value) for phone in contact.phones},
    }
    return _Marks(
        contact,
        {reason: frozenset(values - {""}) for reason, values in found.items()},
        name_key(contact.full_name or contact.name.joined()),
        organisation_key(contact.organisation),
    )


def likeness(one: Contact, two: Contact) -> Likeness:
    """Score how likely two contacts are the same person, taken apart into its parts."""
    return _likeness(_marks(one), _marks(two))


def _likeness(one: _Marks, two: _Marks) -> Likeness:
    parts: list[Part] = []

    def add(reason: str, evidence: str) -> None:
        parts.append(Part(reason, WEIGHTS[reason], evidence))

    for reason, values in one.strong.items():
        if shared := values & two.strong[reason]:
            add(reason, ", ".join(sorted(shared)))
    if one.name and two.name:
        same = one.name == two.name
        alike = 1.0 if same else _ratio(one.name, two.name)
        shown = f"{one.contact.full_name} / {two.contact.full_name}"
        if same and " " in one.name:
            add("same name", shown)
        elif alike >= _SIMILAR:
            add("similar name", shown)
        elif alike < 0.5 and parts and parts[0].reason != "same uid":
            # A family or an office may share a phone or an e-mail address.
            add("different name", shown)
    named = any(part.reason in ("same name", "similar name") for part in parts)
    if named and one.organisation and one.organisation == two.organisation:
        add("same organisation", one.contact.organisation)
    score = sum(part.points for part in parts)
    return Likeness(round(min(1.0, max(0.0, score)), 2), tuple(parts))


def _ratio(one: str, two: str) -> float:
    # The matcher's answer may depend on which comes first, a likeness must not.
    first, second = sorted((one[:100], two[:100]))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


class _Index:
    """Finds candidates by shared marks, so that a comparison need not try every pair."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._all: list[_Marks] = []

    def add(self, marks: _Marks) -> None:
        position = len(self._all)
        self._all.append(marks)
        for key in (*self._sure(marks), *self._vague(marks)):
            if len(self._by_key[key]) < _MAX_PER_KEY:
                self._by_key[key].append(position)

    def best(self, marks: _Marks) -> tuple[int | None, Likeness]:
        best, found = self._among(marks, self._sure(marks))
        if found.score < SAME_PERSON:
            other, other_found = self._among(marks, self._vague(marks))
            if other_found.score > found.score:
                best, found = other, other_found
        return (best, found) if found.score >= POSSIBLE_DOUBLE else (None, Likeness(0.0, ()))

    def _among(self, marks: _Marks, keys: Iterable[tuple[str, str]]) -> tuple[int | None, Likeness]:
        best, found = None, Likeness(0.0, ())
        for place in sorted({place for key in keys for place in self._by_key.get(key, ())}):
            score = _likeness(self._all[place], marks)
            if score.score > found.score:
                best, found = place, score
        return best, found

    @staticmethod
    def _sure(marks: _Marks) -> Iterable[tuple[str, str]]:
        for reason, values in marks.strong.items():
            for value in values:
                yield reason, value
        if marks.name:
            yield "same name", marks.name

    @staticmethod
    def _vague(marks: _Marks) -> Iterable[tuple[str, str]]:
        # A name that is only similar counts for a person of the same organisation alone.
        if marks.organisation:
            for word in marks.name.split():
                yield "word", f"{word[:3]} {marks.organisation}"


def compare(known: Sequence[Known], incoming: Sequence[Contact]) -> tuple[Compared, ...]:
    """Preview an import: for each incoming contact whether it is new, changed, same or double.

    Contacts scoring at least `SAME_PERSON` are taken as the person; those from
    `POSSIBLE_DOUBLE` up are left to the owner to decide.
    """
    there, before = _Index(), _Index()
    for person in known:
        there.add(_marks(person.contact))
    result = []
    for contact in incoming:
        marks = _marks(contact)
        place, found = there.best(marks)
        double, double_found = before.best(marks)
        before.add(marks)
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
