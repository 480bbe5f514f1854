"""Facts of the wins room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class WinKept(Fact):
    """Something that went well was kept. Impact runs from 1 (small) to 3 (large)."""

    kind: ClassVar[str] = "wins.win.kept"
    impact: int | None = None


@dataclass(frozen=True, kw_only=True)
class WinChanged(Fact):
    kind: ClassVar[str] = "wins.win.changed"


@dataclass(frozen=True, kw_only=True)
class EvidenceAdded(Fact):
    kind: ClassVar[str] = "wins.evidence.added"
    win: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class PersonNamed(Fact):
    """Somebody had a part in a win, or saw it."""

    kind: ClassVar[str] = "wins.win_person.named"
    win: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class ThanksSaid(Fact):
    kind: ClassVar[str] = "wins.win_person.thanked"
    win: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class WinDrafted(Fact):
    """A draft of a win was made from something else that happened to `source`."""

    kind: ClassVar[str] = "wins.draft.made"
    source: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class TreatListed(Fact):
    kind: ClassVar[str] = "wins.treat.listed"


@dataclass(frozen=True, kw_only=True)
class TreatTaken(Fact):
    kind: ClassVar[str] = "wins.treat.taken"
    win: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class TreatPromised(Fact):
    """A treat was promised for something ahead: the row `until`, or `win_count` wins."""

    kind: ClassVar[str] = "wins.treat_promise.made"
    until: Ref | None = None
    win_count: int | None = None


@dataclass(frozen=True, kw_only=True)
class TreatEarned(Fact):
    """What a treat was promised for is reached: it is due."""

    kind: ClassVar[str] = "wins.treat_promise.earned"


@dataclass(frozen=True, kw_only=True)
class PromiseEnded(Fact):
    """A promised treat was enjoyed or let go."""

    kind: ClassVar[str] = "wins.treat_promise.ended"
    outcome: str | None = None


@dataclass(frozen=True, kw_only=True)
class ThanksPutOff(Fact):
    """Thanks wait until another day."""

    kind: ClassVar[str] = "wins.win_person.put_off"
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class WinsShared(Fact):
    """Wins of a period were shown to somebody by a private link."""

    kind: ClassVar[str] = "wins.share.opened"
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SharingEnded(Fact):
    kind: ClassVar[str] = "wins.share.withdrawn"


@dataclass(frozen=True, kw_only=True)
class WordProtected(Fact):
    """A word is kept from readers who are further away."""

    kind: ClassVar[str] = "wins.protected_word.listed"


@dataclass(frozen=True, kw_only=True)
class CompetencyListed(Fact):
    kind: ClassVar[str] = "wins.competency.listed"


@dataclass(frozen=True, kw_only=True)
class CompetenciesShown(Fact):
    """It was said how many competencies a win shows."""

    kind: ClassVar[str] = "wins.win.showed_competencies"
    count: int | None = None
