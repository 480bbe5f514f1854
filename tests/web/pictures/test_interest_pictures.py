from __future__ import annotations

from xml.etree import ElementTree

import pytest

from ninefold.web.pictures import (
    InterestScore,
    SaidAndLived,
    Spot,
    interest_hexagon,
    said_and_lived,
)

NAMES = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")


def scores(earlier: float | None = None) -> list[InterestScore]:
    return [
        InterestScore(name, place / 5, max(0, place / 5 - 0.1), min(1, place / 5 + 0.1), earlier)
        for place, name in enumerate(NAMES)
    ]


def test_the_hexagon_says_the_same_in_its_table():
    found = interest_hexagon(scores(), identity="six")
    ElementTree.fromstring(found.svg)
    assert [row[:4] for row in found.table.rows][3] == ("Social", "60", "50", "70")
    assert found.description.startswith("Most: Conventional, Enterprising, Social.")


def test_an_earlier_time_is_drawn_and_stands_in_the_table():
    found = interest_hexagon(scores(earlier=0.5), identity="six", earlier_label="1 May 2026")
    assert "expected" in found.svg
    assert found.table.headers[-1] == "1 May 2026"
    assert found.table.rows[0][-1] == "50"


def test_a_score_beyond_the_scale_or_a_seventh_area_is_refused():
    with pytest.raises(ValueError, match="give six"):
        interest_hexagon(scores()[:5], identity="six")
    with pytest.raises(ValueError, match="give 0 to 1"):
        interest_hexagon([*scores()[:5], InterestScore("X", 2, 0, 1)], identity="six")


@pytest.mark.parametrize("width", [360, 720])
def test_said_and_lived_stand_side_by_side_and_what_is_missing_is_said(width):
    rows = [
        SaidAndLived("Social", Spot(0.8, 0.7, 0.9), Spot(1.2, 1.0, 1.4), 40, 52.5, 9, "both"),
        SaidAndLived("<Artistic>", Spot(0.3, 0.2, 0.4), None, 0, 0, 0, "nothing logged yet"),
    ]
    found = said_and_lived(rows, identity="lived", width=width)
    ElementTree.fromstring(found.svg)
    assert "nothing yet" in found.svg
    assert "<Artistic>" not in found.svg
    assert found.table.rows[0][1:7] == ("80", "70", "90", "1.20", "1", "1.40")
    assert found.table.rows[1][4:7] == ("–", "–", "–")


def test_an_energy_beyond_the_scale_is_refused():
    row = SaidAndLived("Social", None, Spot(3, 2, 4), 1, 1, 0, "")
    with pytest.raises(ValueError, match="must lie on -2 to 2"):
        said_and_lived([row], identity="lived")
