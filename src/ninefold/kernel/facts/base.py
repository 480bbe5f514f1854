"""What a fact is: something that happened to one row, told in the past tense."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from ninefold.kernel.refs import Ref

CATALOGUE: dict[str, type[Fact]] = {}


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that happened. Subclasses set `kind` ("goals.goal.achieved") and may add fields
    that are refs, numbers, dates, booleans or short codes, never the text of a person.

    `subject` is the row that it happened to.
    """

    kind: ClassVar[str] = ""
    subject: Ref

    def __init_subclass__(cls, **options: object) -> None:
        super().__init_subclass__(**options)
        if not cls.kind:
            raise TypeError(f"{cls.__name__} needs a kind such as 'goals.goal.achieved'")
        if cls.kind in CATALOGUE:
            raise TypeError(f"{cls.kind} stands twice in the catalogue of facts")
        CATALOGUE[cls.kind] = cls

    @property
    def strategy(self) -> str:
        """The room that the fact belongs to."""
        return self.kind.partition(".")[0]

    def data(self) -> dict[str, object]:
        """The fields besides the subject, ready for JSON."""
        return {
            field.name: _plain(getattr(self, field.name))
            for field in dataclasses.fields(self)
            if field.name != "subject" and getattr(self, field.name) is not None
        }


def _plain(value: object) -> object:
    if isinstance(value, Ref):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value
