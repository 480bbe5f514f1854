"""What one can know of a contact, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

EXCERPT_LENGTH = 80

Params = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart, each part as it was written."""

    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""

    def joined(self) -> str:
        """Give the parts in the order of speech, without doubled spaces."""
        parts = (self.prefix, self.given, self.additional, self.family, self.suffix)
        return " ".join(" ".join(parts).split())


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value that a contact may have many of: an e-mail address, a phone, a link.

    `kinds` are lower-case words such as "work" or "cell", `label` is free text of the owner,
    `params` holds what the file said beside these.
    """

    value: str
    kinds: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False
    params: Params = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in the seven parts of a vCard."""

    po_box: str = ""
    extended: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    kinds: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False
    params: Params = ()

    def parts(self) -> tuple[str, ...]:
        """Give the seven parts in the order of a vCard."""
        return (
            self.po_box,
            self.extended,
            self.street,
            self.city,
            self.region,
            self.postcode,
            self.country,
        )


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the year, the month or the day may be unknown.

    `text` holds the original when it said more than a date (a time, or words); it is empty
    otherwise.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date to remember and what it is, for example "anniversary"."""

    name: str
    when: PartialDate


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture: either its bytes with their media type, or the address of it."""

    media_type: str = ""
    data: bytes = b""
    uri: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """A property that has no place of its own, kept as it was written."""

    name: str
    params: Params = ()
    value: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact of a file; `line` is where it began and does not count for equality."""

    full_name: str = ""
    name: NameParts = NameParts()
    nicknames: tuple[str, ...] = ()
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    addresses: tuple[Address, ...] = ()
    organisation: str = ""
    units: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    urls: tuple[Labelled, ...] = ()
    messengers: tuple[Labelled, ...] = ()
    birthday: PartialDate | None = None
    dates: tuple[NamedDate, ...] = ()
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    relations: tuple[Labelled, ...] = ()
    gender: str = ""
    connected_on: date | None = None
    photo: Photo | None = None
    uid: str = ""
    rev: str = ""
    kind: str = ""
    members: tuple[str, ...] = ()
    other: tuple[Other, ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def linkedin_url(self) -> str:
        """Give the first address on linkedin.com, or an empty string."""
        for url in self.urls:
            if "linkedin.com/" in url.value.lower():
                return url.value
        return ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read: the line (from 1; 0 is the file), the reason, an excerpt."""

    line: int
    message: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave. `refused` says why nothing of it was read, and is empty otherwise."""

    contacts: tuple[Contact, ...] = ()
    faults: tuple[Fault, ...] = ()
    refused: str = ""


def refusal(message: str) -> Reading:
    """Give the reading of a file of which nothing was read."""
    return Reading(faults=(Fault(0, message),), refused=message)


def excerpt(text: str) -> str:
    """Shorten `text` to what a fault shows, on one line."""
    shown = " ".join(text[: EXCERPT_LENGTH * 2].split())
    return shown if len(shown) <= EXCERPT_LENGTH else shown[: EXCERPT_LENGTH - 1] + "…"
