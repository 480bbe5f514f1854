"""The demo's part of interests: two sittings, the areas of activities, values sorted twice, and
the canvas."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

from ninefold.kernel import clock
from ninefold.passion.domain.interest_items import Form, items
from ninefold.passion.operations import (
    accept_suggestions,
    begin_interests,
    begin_value_sort,
    finish_interests,
    finish_value_sort,
    keep_answers,
    keep_ikigai_version,
    name_area,
    name_skill_element,
    raise_card,
    sort_cards,
)
from ninefold.passion.seeds.logs import at_hour

# How much she likes each area, on the scale of 1 to 5.
LIKING = {"R": 2.2, "I": 4.3, "A": 3.0, "S": 4.1, "E": 3.5, "C": 3.3}
SITTINGS: tuple[tuple[int, Form, dict[str, float]], ...] = (
    (600, Form.SHORT, {"E": -0.9, "C": 0.4}),
    (35, Form.FULL, {}),
)
PLACED = (
    ("Pair programming", "S"),
    ("Bug triage", "C"),
    ("Test report", "C"),
    ("Talk with my mentor", "S"),
    ("German lesson", "-"),
)
MUCH = (
    "use", "passing_on", "honesty", "exactness", "learning", "side_by_side", "home", "free_hand",
    "finding_out",
)  # fmt: skip
LITTLE = (
    "winning", "nature", "roots", "beauty", "body", "daring", "income", "recognition", "variety",
    "place", "order",
)  # fmt: skip
SORTS = (
    (540, ("security", "exactness", "use", "learning", "home"), ("passing_on", "side_by_side")),
    (60, ("passing_on", "use", "honesty", "home", "exactness"), ("security",)),
)


def tell_interests(owner: Any) -> None:
    """A short sitting in the first year, the full form a month ago, and most activities placed."""
    chance = Random(44)
    for back, form, moved in SITTINGS:
        with clock.at(at_hour(owner, owner.today - timedelta(days=back), 20)):
            row = begin_interests(owner=owner, form=form)
            answers = {
                item.code: max(1, min(5, round(chance.gauss(mean, 0.7))))
                for item in items(form)
                for mean in (LIKING[item.area.value] + moved.get(item.area.value, 0.0),)
            }
            keep_answers(owner=owner, key=row.pk, answers=answers)
            finish_interests(owner=owner, key=row.pk)
    with clock.at(at_hour(owner, owner.today - timedelta(days=34), 20)):
        for name, area in PLACED:
            name_area(owner=owner, sort="activity", name=name, area=area)
        accept_suggestions(owner=owner)
        name_skill_element(owner=owner, name="Giving feedback", element="")


def tell_value_sorts(owner: Any) -> None:
    """The cards sorted twice; security gives way to passing on."""
    for back, first, away in SORTS:
        with clock.at(at_hour(owner, owner.today - timedelta(days=back), 21)):
            row = begin_value_sort(owner=owner)
            much = {*MUCH, *first} - set(away)
            sort_cards(owner=owner, key=row.pk, piles=_piles(much))
            for place, code in enumerate(first):
                _raise_to(owner, row.pk, code, place)
            finish_value_sort(owner=owner, key=row.pk, keep=3)


def _piles(much: set[str]) -> dict[str, str]:
    from ninefold.passion.domain.value_cards import CARDS

    return {
        card.code: "much" if card.code in much else "little" if card.code in LITTLE else "some"
        for card in CARDS
    }


def _raise_to(owner: Any, key: object, code: str, place: int) -> None:
    from ninefold.passion.domain.value_cards import in_order
    from ninefold.passion.queries.compass import value_sort

    row = value_sort(owner, key)
    codes = [card.code for card in in_order(row.piles, row.order)]
    for _ in range(codes.index(code) - place):
        raise_card(owner=owner, key=key, card=code)


def tell_canvas(owner: Any) -> None:
    """The canvas kept twice; the lists are told before it."""
    for back, said in (
        (
            410,
            {
                "love_good_at": "Finding the one case that nobody thought of.",
                "good_at_paid": "Testing what moves money.",
                "middle": "The tester whom people ask before they build.",
            },
        ),
        (
            45,
            {
                "love_good_at": "Making a hard thing plain for one person.",
                "love_needed": "Teaching testers to automate.",
                "good_at_paid": "Payment tests that run by themselves.",
                "needed_paid": "Somebody who leads the two of us to June.",
                "middle": "Lead a small team in which everybody learns to test for themselves.",
            },
        ),
    ):
        with clock.at(at_hour(owner, owner.today - timedelta(days=back), 21)):
            keep_ikigai_version(owner=owner, **said)
