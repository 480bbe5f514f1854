from __future__ import annotations

from ninefold.passion.domain.balance import tally, times
from ninefold.passion.domain.energy import EnergyLog


def test_what_gave_and_what_took_are_told_apart_with_their_counts():
    gave, took = tally(
        [
            EnergyLog("Pairing", 2, minutes=60),
            EnergyLog("pairing ", 1, minutes=30),
            EnergyLog("Pairing", -1),
            EnergyLog("Triage", -2),
            EnergyLog("Triage", 0),
        ]
    )
    assert [(one.activity, one.gave, one.took, one.count, one.minutes) for one in gave] == [
        ("Pairing", 2, 1, 3, 90)
    ]
    assert [(one.activity, one.took, one.neither, one.mean) for one in took] == [
        ("Triage", 1, 1, -1)
    ]


def test_an_activity_that_gave_as_much_as_it_took_is_on_neither_side():
    assert tally([EnergyLog("Email", 1), EnergyLog("Email", -1)]) == ([], [])


def test_the_strongest_stands_first():
    gave, took = tally(
        [EnergyLog("A", 1), EnergyLog("B", 2), EnergyLog("C", -1), EnergyLog("D", -2)]
    )
    assert [one.activity for one in gave] == ["B", "A"]
    assert [one.activity for one in took] == ["D", "C"]


def test_how_often_is_said_in_words():
    said = [times(*pair) for pair in ((1, 1), (2, 2), (3, 3), (1, 3))]
    assert said == ["once", "twice", "3 times", "1 of 3 times"]
