"""Reads of compliments, talents, effortless wins, and the strengths in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts.wins import WinKept
from ninefold.kernel.refs import Ref
from ninefold.passion.domain import strengths as domain
from ninefold.passion.domain.strengths import Saying, Source, marked, name_strengths
from ninefold.passion.models import Compliment, EffortlessWin, Strength, Talent

MOST_WINS = 1000


def compliments(owner: Any) -> list[Compliment]:
    """The owner's compliments, newest first."""
    return list(Compliment.objects.of(owner))


def talents(owner: Any) -> list[Talent]:
    """The owner's talents, newest first."""
    return list(Talent.objects.of(owner))


def effortless_wins(owner: Any) -> list[EffortlessWin]:
    """The owner's effortless wins, newest first."""
    return list(EffortlessWin.objects.of(owner))


def compliment(owner: Any, key: object) -> Compliment:
    """One compliment. Raises NotFound."""
    return Compliment.objects.one_of(owner, key)


def talent(owner: Any, key: object) -> Talent:
    """One talent. Raises NotFound."""
    return Talent.objects.one_of(owner, key)


def effortless_win(owner: Any, key: object) -> EffortlessWin:
    """One effortless win. Raises NotFound."""
    return EffortlessWin.objects.one_of(owner, key)


def known_people(owner: Any) -> list[str]:
    """Who said something before."""
    named = Compliment.objects.of(owner).exclude(said_by="").order_by("said_by")
    return list(named.values_list("said_by", flat=True).distinct())


@dataclass(frozen=True)
class Behind:
    """A sentence behind a strength: who said it ("" for one's own words), where it is, and in
    `parts` its text with the words that decided marked as such."""

    key: str
    source: Source
    text: str
    url: str
    said_by: str = ""
    on: date | None = None
    about: str = ""
    parts: tuple[tuple[str, bool], ...] = ()


def _told(row: Compliment | Talent | EffortlessWin, source: Source) -> Behind:
    return Behind(
        key=str(row.pk),
        source=source,
        text=row.text,
        url=row.get_absolute_url(),
        said_by=getattr(row, "said_by", ""),
        on=getattr(row, "on", None),
        about=row.about,
    )


def _wins_told(owner: Any) -> list[Behind]:
    """The owner's wins, which another room keeps, by their titles; the latest first."""
    kept = entries(owner, facts=[WinKept]).values_list("subject_kind", "subject_id")
    refs = [Ref(kind, str(key)) for kind, key in dict.fromkeys(kept)]
    found = cards(owner, refs[:MOST_WINS])
    return [
        Behind(key=ref.id, source=Source.WIN, text=card.title, url=card.url, on=card.on)
        for ref, card in ((ref, found.get(ref)) for ref in refs)
        if card is not None
    ]


@dataclass(frozen=True)
class Found:
    """A strength as the sentences name it, with those sentences."""

    strength: domain.Strength
    behind: list[Behind]

    @property
    def evidence(self) -> str:
        """What it was found in: "1 compliment and 3 wins, from March 2025 to May 2026"."""
        it = self.strength
        counts = [
            f"{count} {noun}{'' if count == 1 else 's'}"
            for count, noun in (
                (it.compliments, "compliment"),
                (it.effortless_wins, "effortless win"),
                (it.talents, "talent"),
                (it.wins, "win"),
            )
            if count
        ]
        days = sorted(one.on for one in self.behind if one.on is not None)
        months = list(dict.fromkeys(f"{day:%B %Y}" for day in (days[:1] + days[-1:])))
        when = f", {'of' if len(months) == 1 else 'from'} {' to '.join(months)}" if months else ""
        return f"{', '.join(counts[:-1])}{' and ' if counts[1:] else ''}{counts[-1]}{when}"

    @property
    def name(self) -> str:
        """The name of the theme."""
        return self.strength.name


@dataclass(frozen=True)
class Owning:
    """A strength of the owner and what stands behind it now (None when no sentence does)."""

    row: Strength
    found: Found | None


def found_strengths(owner: Any) -> dict[str, Found]:
    """The strengths that the owner's sentences and wins name, the best founded first, by theme in
    small letters."""
    told = [_told(row, Source.COMPLIMENT) for row in compliments(owner)]
    told += [_told(row, Source.EFFORTLESS_WIN) for row in effortless_wins(owner)]
    told += [_told(row, Source.TALENT) for row in talents(owner)]
    told += _wins_told(owner)
    rows = {one.key: one for one in told}
    sayings = [Saying(one.text, one.source, one.said_by, key=one.key, on=one.on) for one in told]
    return {
        strength.name.casefold(): Found(
            strength,
            [
                replace(rows[saying.key], parts=tuple(marked(saying.text, words)))
                for saying, words in zip(strength.sayings, strength.deciding, strict=True)
            ],
        )
        for strength in name_strengths(sayings)
    }


def strengths(owner: Any, found: Mapping[str, Found] | None = None) -> list[Owning]:
    """The strengths that the owner confirmed, by name. `found` is what `found_strengths` gave, if
    it was asked already."""
    by_theme = found_strengths(owner) if found is None else found
    confirmed = Strength.objects.of(owner).filter(state=Strength.State.CONFIRMED)
    return [Owning(row, by_theme.get(row.theme.casefold())) for row in confirmed]


def strength(owner: Any, key: object) -> Owning:
    """One strength with the sentences behind it. Raises NotFound."""
    row = Strength.objects.one_of(owner, key)
    return Owning(row, found_strengths(owner).get(row.theme.casefold()) if row.theme else None)


def dismissed_strengths(owner: Any) -> list[Strength]:
    """Proposals that the owner did not recognise."""
    return list(Strength.objects.of(owner).filter(state=Strength.State.DISMISSED))


def proposals(owner: Any, found: Mapping[str, Found] | None = None) -> list[Found]:
    """Strengths in the sentences and wins that the owner has neither confirmed nor dismissed.
    `found` is what `found_strengths` gave, if it was asked already."""
    decided = {
        theme.casefold() for theme in Strength.objects.of(owner).values_list("theme", flat=True)
    }
    by_theme = found_strengths(owner) if found is None else found
    return [
        one
        for theme, one in by_theme.items()
        if theme not in decided and one.strength.is_worth_asking
    ]
