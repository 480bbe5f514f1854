"""One pass over a goal's text: everything that the five criteria look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ninefold.goals.domain.smart import concrete, deliverables, names, quantities
from ninefold.goals.domain.smart.deadlines import Deadline, read_deadline
from ninefold.goals.domain.smart.quantities import Quantity
from ninefold.goals.domain.smart.verdict import Span, span_of
from ninefold.goals.domain.smart.vocabulary import VAGUE_HEAD

_LEAD_IN = re.compile(
    r"^[\W_\x00]*(?:(?:after|having|as an?|since|now that|when|once)\b[^.;]{3,60}?,? "
    r"(?=(?:i|we) (?:want|would|need|plan|hope|will|wish|intend|aim|am going)\b|i'd))?"
    r"(?:(?:i|we|my (?:\w+ )?goal|our (?:\w+ )?goal|goal|the goal|objective|my aim"
    r"|this year|next year|in order)\b"
    r"(?: ?(?:hoping|hope that|want|would love|would like|'d like|will|shall|plan|aim|intend|hope"
    r"|need|wish|am going"
    r"|are going|be able|is|should|must|have|wanna|am|'m|'ll|really|also|just|finally)\b)*"
    r"(?: to\b)?[\W_]*|(?:(?:i wish |i want )?for my (?:[\w'-]+ ){1,3}?to"
    r"|my (?:[\w'-]+ ){1,2}?(?:needs? to|has to|should|to)"
    r"|hoping to|be able to|would love to|i'd love to|want|to|i'd like to|i'll|we'll|i'm going to"
    r"|please|finally|also|just"
    r"|always|consistently|actively|really|successfully|quickly|(?:start|begin|continue)(?: to\b"
    r"|(?= \w+ing\b)))\b[\W_\x00]*)*"
)
_VAGUE = re.compile(rf"{VAGUE_HEAD}\b(?!'s)")

_WORD = re.compile(r"[a-z][\w'+#./-]+")
_EMPTY = frozenset(
    "the and for with from into that this my our your their its his her "
    "more better new good great "
    "best very really some any lot lots much many several well things "
    "thing stuff something anything "
    "everything someone myself work career job life success successful skills skill professional "
    "professionally personal personally future level time goals goal "
    "to of in on at by an be do get "
    "have make become go want would like will when until before next "
    "every each also as so because "
    "possible overall general role".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """`lower` has the places of `text`; `plain` is it with names and deadlines blanked.

    `vague` is a beginning that names a direction only; `saved` is (start, end, has an end of its
    own) of what makes such a beginning concrete all the same.
    """

    text: str
    lower: str
    plain: str
    today: date
    deadlines: tuple[Deadline, ...]
    quantities: tuple[Quantity, ...]
    deliverables: tuple[tuple[int, int, bool], ...]
    head: int
    vague: Span | None
    saved: tuple[int, int, bool] | None = None

    def span(self, start: int, end: int) -> Span:
        return span_of(self.text, start, end)


def content_words(words: str) -> list[str]:
    """Return the words of lower-case `words` that say something."""
    return [word for word in _WORD.findall(words) if word not in _EMPTY]


def read(text: str, *, today: date, fiscal_start: int = 1) -> Reading:
    """Return all that stands in `text`, an English goal."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a few letters grow when lowered; places must not move
        lower = text
    due = read_deadline(text, today=today, fiscal_start=fiscal_start)
    blanks = [(deadline.span.start, deadline.span.end) for deadline in due]
    without_dates = names.masked(lower, blanks)
    plain = names.masked(without_dates, names.name_spans(without_dates))
    lead_in = _LEAD_IN.match(plain)
    head = lead_in.end() if lead_in else 0
    vague = _VAGUE.match(without_dates, head)
    saved = concrete.rescued(text, head, lower)
    aimless = concrete.direction(lower, head) if not (vague or saved) else None
    place = None if saved else (vague.span() if vague else aimless)
    return Reading(
        text=text,
        lower=lower,
        plain=plain,
        today=today,
        deadlines=tuple(due),
        quantities=tuple(quantities.find(plain)),
        deliverables=tuple(deliverables.find(without_dates, head)),
        head=head,
        vague=span_of(text, *place) if place else None,
        saved=saved,
    )
