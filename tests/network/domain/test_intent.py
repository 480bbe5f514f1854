"""The intent queue: few people, good reasons."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.network.domain.intent import Acquaintance, strength, suggest, terms

TODAY = date(2026, 3, 2)
GOAL = "Lead a cartography team at a public museum by next year"


def person(key: str, *days_ago: int, **more) -> Acquaintance:
    dates = tuple(TODAY - timedelta(days=days) for days in days_ago)
    return Acquaintance(key, key.title(), interactions=dates, **more)


def test_only_people_who_share_a_term_are_suggested():
    found = suggest(
        GOAL, [person("ann", 300, role="Museum director"), person("bob", 300, role="Chef")], TODAY
    )
    assert [item.key for item in found] == ["ann"]
    assert found[0].terms == ("museum",)


def test_a_dormant_tie_goes_before_a_close_one_with_the_same_terms():
    close = person("close", *range(25, 400, 12), role="Cartography")
    dormant = person("dormant", 1100, 1130, 1200, 1250, role="Cartography")
    assert [item.key for item in suggest(GOAL, [close, dormant], TODAY)] == ["dormant", "close"]


def test_a_moderately_weak_tie_goes_before_the_weakest():
    stranger = person("stranger", role="Cartography")
    moderate = person("moderate", 60, 200, 300, role="Cartography")
    assert suggest(GOAL, [stranger, moderate], TODAY)[0].key == "moderate"


def test_whom_one_has_just_met_rests_and_who_is_paused_stays_out():
    recent = person("recent", 5, role="Museum")
    paused = person("paused", 400, role="Museum", paused=True)
    assert suggest(GOAL, [recent, paused], TODAY) == ()


def test_the_score_is_the_sum_of_its_reasons():
    (found,) = suggest(GOAL, [person("ann", 300, 400, tags=("museum",), notes="maps")], TODAY)
    total = sum(reason.value * reason.weight for reason in found.reasons)
    assert abs(found.score - total) < 0.001
    assert all(reason.explanation for reason in found.reasons)


def test_a_goal_without_telling_words_suggests_nobody():
    assert suggest("to be the best", [person("ann", 300, role="Museum")], TODAY) == ()


def test_plural_and_accents_do_not_hide_a_shared_term():
    assert set(terms("Museums")) == set(terms("museum"))
    assert terms("Café") == terms("cafe")


def test_strength_grows_with_contact_and_fades_with_time():
    recent = [TODAY - timedelta(days=30 * n) for n in range(1, 5)]
    assert strength([], TODAY) == 0
    assert strength(recent, TODAY) > strength(recent[:2], TODAY)
    assert strength(recent, TODAY) > strength(recent, TODAY + timedelta(days=700))


@settings(max_examples=60)
@given(
    st.lists(st.lists(st.integers(0, 3000), max_size=6), max_size=12),
    st.integers(0, 5),
    st.integers(0, 9),
)
def test_never_more_than_three_people_a_week(histories, already, limit):
    people = [person(f"p{n}", *days, role="museum") for n, days in enumerate(histories)]
    found = suggest(GOAL, people, TODAY, already_this_week=already, limit=limit)
    assert len(found) + already <= max(3, already)
    assert all(0 <= item.score <= 1 for item in found)
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
