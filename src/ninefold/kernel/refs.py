"""How one row is named from anywhere: its kind and its key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

_KIND = re.compile(r"[a-z]+\.[a-z_]+")


@dataclass(frozen=True, order=True)
class Ref:
    """The name of one row: `kind` is "<room>.<thing>" ("goals.goal"), `id` its UUID as text.

    Raises ValueError when either is not of that form.
    """

    kind: str
    id: str

    def __post_init__(self) -> None:
        if not _KIND.fullmatch(self.kind):
            raise ValueError(f"{self.kind!r} is not a kind such as 'goals.goal'")
        object.__setattr__(self, "id", str(UUID(str(self.id))))

    @property
    def room(self) -> str:
        """The room that keeps the row: "goals" of "goals.goal"."""
        return self.kind.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @classmethod
    def read(cls, text: str) -> Ref:
        """The reverse of `str(ref)`. Raises ValueError when `text` is not a reference."""
        kind, colon, key = text.partition(":")
        if not colon:
            raise ValueError(f"{text!r} is not a reference such as 'goals.goal:<id>'")
        return cls(kind, key)
