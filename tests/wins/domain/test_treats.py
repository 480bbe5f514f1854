from datetime import date

import pytest

from ninefold.wins.domain.treats import Treat, fitting_treats

TODAY = date(2026, 3, 20)
OWN = [Treat("Coffee outside", 1), Treat("Concert", 3), Treat("Long walk", 2)]


def test_a_treat_is_never_larger_than_the_win():
    found = fitting_treats(OWN, impact=2, taken={}, today=TODAY)
    assert [treat.name for treat in found] == ["Long walk", "Coffee outside"]


def test_a_treat_taken_lately_rests():
    taken = {"Long walk": date(2026, 3, 14), "Coffee outside": date(2026, 3, 10)}
    found = fitting_treats(OWN, impact=2, taken=taken, today=TODAY)
    assert [treat.name for treat in found] == ["Coffee outside"]


def test_nothing_is_made_up_when_the_person_keeps_no_treats():
    assert fitting_treats([], impact=3, taken={}, today=TODAY) == ()


def test_an_impact_out_of_range_is_refused():
    with pytest.raises(ValueError, match="impact"):
        fitting_treats(OWN, impact=0, taken={}, today=TODAY)
