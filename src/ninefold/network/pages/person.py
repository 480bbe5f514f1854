"""One person, whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from ninefold.network.domain.birthdays import age_on, next_occurrence
from ninefold.network.domain.cadence import Due
from ninefold.network.domain.comparison import Likeness, likeness
from ninefold.network.domain.contacts import Contact, Labelled, NamedDate
from ninefold.network.domain.reciprocity import Balance, Direction, Favour, balance
from ninefold.network.domain.shown import date_in_words, in_words
from ninefold.network.models import Person
from ninefold.network.queries.due import due_of
from ninefold.network.queries.people import (
    contact_of,
    people_named,
    people_with_contacts,
    whole_contact,
)
from ninefold.network.queries.people import (
    person as find_person,
)

INTERACTIONS_SHOWN = 40
KINDS_SHOWN = {"cell": "mobile", "internet": "", "voice": "", "pref": "", "linkedin": "LinkedIn"}


@dataclass(frozen=True)
class ContactLine:
    """One way to reach a person; `href` is empty when it is only to be read."""

    label: str
    value: str
    href: str = ""


@dataclass(frozen=True)
class DayShown:
    """A birthday or another important day: in words, the next date, and how many years it is."""

    name: str
    words: str
    next_on: date | None
    years: int | None
    key: Any = None


@dataclass(frozen=True)
class PersonPage:
    """Everything about one person."""

    person: Any
    due: Due
    balance: Balance
    contact: list[ContactLine]
    more: list[ContactLine]
    days: list[DayShown]
    interactions: list[Any]
    introductions: list[tuple[str, Any]]
    has_more_interactions: bool

    @property
    def mail(self) -> str:
        """The address of the first e-mail, as a link, or ""."""
        return next((one.href for one in self.contact if one.href.startswith("mailto:")), "")


def person_page(owner: Any, key: object) -> PersonPage:
    """Gather one person. Raises NotFound."""
    row: Any = find_person(owner, key)
    contact = contact_of(row)
    today = owner.today
    return PersonPage(
        person=row,
        due=due_of(owner, row, today),
        balance=balance(favours(row)),
        contact=contact_lines(contact),
        more=_more(contact),
        days=_days(row, contact, today),
        interactions=row.all_interactions[:INTERACTIONS_SHOWN],
        introductions=_introductions(row),
        has_more_interactions=len(row.all_interactions) > INTERACTIONS_SHOWN,
    )


def favours(row: Any) -> list[Favour]:
    """What was given to a person and asked of them, by interactions and introductions."""
    found = [
        Favour(one.on, Direction(one.direction), one.note)
        for one in row.all_interactions
        if one.direction
    ]
    gave, asked = Direction.GIVEN, Direction.ASKED
    for one in row.all_introductions:
        found.append(Favour(one.on, gave if one.direction == "made" else asked, one.note))
    found += [
        Favour(one.on, gave, one.note)
        for one in row.all_introductions_to
        if one.direction == "made"
    ]
    return found


def contact_lines(contact: Contact) -> list[ContactLine]:
    """Addresses, numbers and links, each with what a click opens."""
    lines = [
        ContactLine(_label("E-mail", one), one.value, f"mailto:{quote(one.value, safe='@+')}")
        for one in contact.emails
    ]
    for one in contact.phones:
        digits = "".join(letter for letter in one.value if letter in "+0123456789")
        lines.append(
            ContactLine(_label("Phone", one), one.value, f"tel:{digits}" if digits else "")
        )
    for one in contact.urls:
        is_linkedin = "linkedin.com/" in one.value.lower()
        label = "LinkedIn" if is_linkedin else _label("Link", one)
        lines.append(ContactLine(label, _short(one.value), web_address(one.value)))
    lines += [ContactLine(_label("Messenger", one), one.value) for one in contact.messengers]
    lines += [ContactLine(_label("Address", one), in_words(one)) for one in contact.addresses]
    return lines


def web_address(value: str) -> str:
    """The link for an address of a page, or "" for anything but the web."""
    text = value.strip()
    if text.lower().startswith(("http://", "https://")):
        return text
    if ":" not in text.partition("/")[0] and "." in text.partition("/")[0]:
        return f"https://{text}"
    return ""


def _short(value: str) -> str:
    text = value.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return text.rstrip("/")


def _label(word: str, one: Any) -> str:
    kinds = [KINDS_SHOWN.get(kind, kind) for kind in one.kinds]
    said = one.label or ", ".join(filter(None, kinds))
    return f"{word}, {said}" if said else word


def _more(contact: Contact) -> list[ContactLine]:
    found = [
        ("Nickname", in_words(contact.nicknames)),
        ("Department", in_words(contact.units)),
        ("Profession", contact.role if contact.title else ""),
        ("Connected on", f"{contact.connected_on:%-d %B %Y}" if contact.connected_on else ""),
    ]
    lines = [ContactLine(label, value) for label, value in found if value]
    lines += [ContactLine(_label("Related", one), one.value) for one in contact.relations]
    lines += [ContactLine("Note", note) for note in contact.notes]
    return lines


def _days(row: Any, contact: Contact, today: date) -> list[DayShown]:
    found = []
    if contact.birthday:
        born = contact.birthday
        found.append(_day("Birthday", NamedDate("", born), today))
    own = {(one.name, one.month, one.day) for one in row.all_dates}
    for one in row.all_dates:
        on = next_occurrence(one.month, one.day, today)
        words = f"{on:%-d %B}" + (f" {one.year}" if one.year else "")
        found.append(DayShown(one.name, words, on, age_on(one.year, on) or None, one.pk))
    found += [
        _day(one.name.capitalize(), one, today)
        for one in contact.dates
        if (one.name, one.when.month, one.when.day) not in own
    ]
    return found


def _day(name: str, named: NamedDate, today: date) -> DayShown:
    when = named.when
    next_on = None
    if when.month and when.day:
        try:
            next_on = next_occurrence(when.month, when.day, today)
        except ValueError:
            next_on = None
    years = age_on(when.year, next_on) if next_on else None
    return DayShown(name, date_in_words(when), next_on, years or None)


def _introductions(row: Any) -> list[tuple[str, Any]]:
    """Each introduction in words, with the person to go to (or None)."""
    found: list[tuple[date, str, Any]] = []
    for one in row.all_introductions:
        other = one.to_person if one.to_person and not one.to_person.removed_at else None
        found.append((one.on, f"{one.get_direction_display()} {one.to_name}", other))
    words = {
        "made": "I introduced {} to them",
        "asked": "I asked {} for an introduction to them",
        "received": "{} introduced me to them",
    }
    for one in row.all_introductions_to:
        found.append((one.on, words[one.direction].format(one.person.name), one.person))
    found.sort(key=lambda entry: entry[0], reverse=True)
    return [(f"{text}, {on:%-d %B %Y}", other) for on, text, other in found]


def person_initial(row: Any) -> dict[str, Any]:
    """A person as the fields of `PersonForm`."""
    contact = contact_of(row)
    born = contact.birthday
    names = ("name", "organisation", "role", "how_met", "notes", "cadence_days", "version")
    return {
        **{name: getattr(row, name) for name in names},
        "tags": [tag.name for tag in row.all_tags],
        "emails": _of(contact.emails),
        "phones": _of(contact.phones),
        "links": _of(contact.urls),
        "birthday_day": born.day if born else None,
        "birthday_month": born.month if born else None,
        "birthday_year": born.year if born else None,
    }


def _of(values: tuple[Labelled, ...]) -> list[str]:
    return [one.value for one in values]


@dataclass(frozen=True)
class MergePage:
    """Who is this person, too?"""

    person: Person
    candidates: list[tuple[Person, Likeness]]
    words: str


def merge_page(owner: Any, key: object, words: str = "") -> MergePage:
    """One person and those who may be the same, the likeliest first; with `words` those whose
    name they hold. Raises NotFound."""
    row: Any = find_person(owner, key)
    mine = whole_contact(row)
    if words:
        keys = [one.pk for one in people_named(owner, words)[:30]]
        pairs = people_with_contacts(owner, keys)
    else:
        pairs = people_with_contacts(owner)
    scored = [(other, likeness(mine, contact)) for other, contact in pairs if other.pk != row.pk]
    if not words:
        scored = [(other, like) for other, like in scored if like.score >= 0.3]
    scored.sort(key=lambda pair: (-pair[1].score, pair[0].name))
    return MergePage(row, scored[:20], words)
