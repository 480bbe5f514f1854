"""What holds for all facts."""

from __future__ import annotations

import dataclasses
import typing
from datetime import date, datetime

import pytest

from ninefold.accounts.models import Person
from ninefold.activity.models import ActivityEntry
from ninefold.activity.operations import record
from ninefold.kernel.facts import CATALOGUE, Fact
from ninefold.kernel.plugs import STRATEGIES, plugged, word_fact
from ninefold.kernel.refs import Ref

FACTS = list(CATALOGUE.values())
SUBJECT = Ref("goals.goal", "00000000-0000-4000-8000-000000000001")


def sample(fact: type[Fact]) -> Fact:
    """An instance with every field filled."""
    hints = typing.get_type_hints(fact)
    values = {
        field.name: _value(str(hints[field.name]))
        for field in dataclasses.fields(fact)
        if field.name != "subject"
    }
    return fact(subject=SUBJECT, **values)


def _value(hint: str) -> object:
    for words, value in (
        ("Ref", SUBJECT),
        ("datetime.datetime", datetime(2026, 1, 1, 12)),
        ("date", date(2026, 1, 1)),
        ("bool", True),
        ("float", 0.5),
        ("int", 3),
    ):
        if words in hint:
            return value
    return "code"


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.kind)
def test_every_fact_has_words_with_and_without_its_details(fact: type[Fact]) -> None:
    assert word_fact(fact.kind, sample(fact).data())
    assert word_fact(fact.kind, {})


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.kind)
def test_every_fact_is_worded_by_one_room_only(fact: type[Fact]) -> None:
    rooms = [plugs.room for plugs in plugged() if fact in plugs.wording]
    assert len(rooms) == 1
    if fact.strategy in STRATEGIES:
        assert rooms == [fact.strategy]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.kind)
def test_every_fact_is_erased_with_its_owner(fact: type[Fact], ada: Person) -> None:
    record(owner=ada, fact=sample(fact))
    assert ActivityEntry.objects.filter(owner=ada).exists()
    key = ada.pk
    ada.delete()
    assert not ActivityEntry.objects.filter(owner_id=key).exists()


def test_reaction_names_are_unique() -> None:
    names = [reaction.name for plugs in plugged() for reaction in plugs.reactions]
    assert len(names) == len(set(names))
