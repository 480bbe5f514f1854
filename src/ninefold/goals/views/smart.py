"""The SMART check while typing, and the list of its rules."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ninefold.goals.domain.smart import check
from ninefold.goals.domain.smart.rules import CRITERIA, rules_of
from ninefold.goals.domain.smart.verdict import LETTERS, Suggestion
from ninefold.web.doors import door

LONGEST_TITLE = 300


def _mended(suggestion: Suggestion | None, text: str) -> str:
    """Return the mended text if it still fits the field, else nothing."""
    mended = suggestion.applied_to(text) if suggestion else ""
    return mended if len(mended) <= LONGEST_TITLE else ""


@door("GET")
def checking(request: HttpRequest) -> HttpResponse:
    """The SMART check of what is typed so far."""
    text = request.GET.get("title", "")[:LONGEST_TITLE]
    found = (
        check(
            text,
            today=request.user.today,
            fiscal_start=request.user.fiscal_year_starts_month,
        )
        if text.strip()
        else None
    )
    criteria = [
        (letter, CRITERIA[letter][0], found[letter], _mended(found[letter].suggestion, text))
        for letter in LETTERS
        if found is not None
    ]
    return render(request, "goals/smart.html", {"check": found, "criteria": criteria})


@door("GET")
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule of the check, with what it means."""
    criteria = [
        (letter, word, meaning, rules_of(letter)) for letter, (word, meaning) in CRITERIA.items()
    ]
    return render(request, "goals/smart_rules.html", {"criteria": criteria})
