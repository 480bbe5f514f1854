"""Whom of one's own network to write to for a goal: at most three people a week.

Sources of the weights:
- Granovetter, M. (1973), The strength of weak ties: news comes over weak ties.
- Rajkumar, K. et al. (2022), A causal test of the strength of weak ties: the benefit is an
  inverted U; moderately weak ties help most, the weakest ones little.
- Levin, D., Walter, J. and Murnighan, J. (2011), Dormant ties: people one has not spoken to for
  years give newer advice than current ties, and trust has not gone.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

PEOPLE_A_WEEK = 3
OVERLAP_WEIGHT, STRENGTH_WEIGHT, DORMANCY_WEIGHT = 0.5, 0.3, 0.2
# A tie of this strength is "moderately weak": a few interactions, known, not close.
BEST_STRENGTH, STRENGTH_SPREAD = 0.35, 0.2
DORMANT_DAYS = 3 * 365
RESTING_DAYS = 21
_HALF_LIFE_DAYS = 365.0
_STOP = frozenset(
    "a an and are as at be become been being by can do for from get getting go has have how i if "
    "in into is it its me more my new next of on or our so some that the their them this to up "
    "want was we will with within work working would year years you your month months week weeks "
    "become first better goal job role person people about than und der die das ein eine für mit "
    "von zu im in auf bei les des une un pour avec dans sur la le el los las una para con por del "
    "sein".split()
)


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A person as far as the queue goes; `interactions` are the dates of logged contact."""

    key: str
    name: str
    organisation: str = ""
    role: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    interactions: tuple[date, ...] = ()
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a score: its name, its value from 0 to 1, its weight, and the words for it."""

    name: str
    value: float
    weight: float
    explanation: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A person to write to. `score` (0 to 1) is the sum of value times weight of the reasons."""

    key: str
    name: str
    score: float
    reasons: tuple[Reason, ...]
    terms: tuple[str, ...]


def terms(text: str) -> list[str]:
    """Give the telling words of a text, lower case, without accents and plural endings."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    words = re.findall(r"[^\W_][\w+#]*", bare)
    return [_stem(word) for word in words if word not in _STOP and (len(word) > 2 or "#" in word)]


def _stem(word: str) -> str:
    for ending, floor in (("ing", 6), ("ers", 6), ("er", 6), ("ies", 6), ("es", 5), ("s", 4)):
        if word.endswith(ending) and len(word) >= floor and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def strength(interactions: Iterable[date], today: date) -> float:
    """Give a tie's strength from 0 to 1 by its logged contacts.

    Each contact counts half for every year that has passed; 1 - exp(-sum / 5), so that two
    recent contacts give 0.33 and twelve give 0.91.
    """
    total = sum(
        0.5 ** (max(0, (today - when).days) / _HALF_LIFE_DAYS)
        for when in interactions
        if when <= today
    )
    return 1.0 - math.exp(-total / 5.0)


def suggest(
    goal: str,
    people: Sequence[Acquaintance],
    today: date,
    *,
    already_this_week: int = 0,
    limit: int = PEOPLE_A_WEEK,
) -> tuple[Suggestion, ...]:
    """Suggest people for the goal's text, best first, at most three a week all told.

    Left out are those who share no term with the goal, those paused, and those in contact
    within the last 21 days. `already_this_week` counts people suggested before in this week.
    """
    room = min(limit, PEOPLE_A_WEEK) - max(0, already_this_week)
    wanted = set(terms(goal))
    if room <= 0 or not wanted:
        return ()
    described = {person.key: _described(person) for person in people}
    spread = Counter(
        term for fields in described.values() for term in set().union(*fields.values())
    )
    found = []
    for person in people:
        latest = max((when for when in person.interactions if when <= today), default=None)
        recent = latest is not None and (today - latest).days < RESTING_DAYS
        if person.paused or recent:
            continue
        suggestion = _scored(person, described[person.key], wanted, spread, len(people), today)
        if suggestion is not None:
            found.append(suggestion)
    found.sort(key=lambda item: (-item.score, item.name.casefold(), item.key))
    return tuple(found[:room])


def _described(person: Acquaintance) -> dict[str, set[str]]:
    return {
        "organisation": set(terms(person.organisation)),
        "role": set(terms(person.role)),
        "tags": set(terms(" ".join(person.tags))),
        "notes": set(terms(person.notes)),
    }


def _scored(
    person: Acquaintance,
    fields: dict[str, set[str]],
    wanted: set[str],
    spread: Counter[str],
    size: int,
    today: date,
) -> Suggestion | None:
    shared = {name: words & wanted for name, words in fields.items()}
    words = set().union(*shared.values())
    if not words:
        return None
    # A word that few people of the network share tells more, as in inverse document frequency.
    weight = {word: math.log(1 + size / (1 + spread[word])) + 0.1 for word in wanted}
    overlap = min(1.0, 2 * sum(weight[word] for word in words) / sum(weight.values()))
    tie = strength(person.interactions, today)
    middle = math.exp(-(((tie - BEST_STRENGTH) / STRENGTH_SPREAD) ** 2) / 2)
    quiet, dormancy = _dormancy(person, today)
    places = ", ".join(
        f"{name} ({', '.join(sorted(found))})" for name, found in shared.items() if found
    )
    reasons = (
        Reason(
            "shared terms", round(overlap, 3), OVERLAP_WEIGHT, f"Shared with the goal: {places}"
        ),
        Reason("moderately weak tie", round(middle, 3), STRENGTH_WEIGHT, _tie_words(tie)),
        Reason("dormant tie", round(dormancy, 3), DORMANCY_WEIGHT, quiet),
    )
    score = sum(reason.value * reason.weight for reason in reasons)
    return Suggestion(person.key, person.name, round(score, 3), reasons, tuple(sorted(words)))


def _tie_words(tie: float) -> str:
    if tie < 0.1:
        return "You have hardly been in contact, by what is logged."
    if tie <= 0.6:
        return (
            "You know each other, and move in different circles: the kind of tie that helps most."
        )
    return "You are close; what they know, you mostly know too."


def _dormancy(person: Acquaintance, today: date) -> tuple[str, float]:
    past = [when for when in person.interactions if when <= today]
    if not past:
        return "No contact is logged, so there is no tie to wake.", 0.0
    days = (today - max(past)).days
    # A tie needs a past to be dormant: one meeting long ago is an acquaintance.
    depth = min(1.0, len(past) / 3)
    value = depth * min(1.0, days / DORMANT_DAYS)
    months = days // 30
    since = f"{months} months" if months != 1 else "one month"
    return f"{len(past)} logged, the last one {since} ago.", value
