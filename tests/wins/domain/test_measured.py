from __future__ import annotations

from datetime import date
from decimal import Decimal

from ninefold.wins.domain.measured import series
from ninefold.wins.domain.win import Metric, Win


def win(day: int, before: str | None, after: str, name: str = "regression", unit: str = "h") -> Win:
    start = None if before is None else Decimal(before)
    return Win("A win", date(2026, 1, day), metric=Metric(name, Decimal(after), start, unit))


def ways(*wins: Win) -> list[tuple[str, Decimal, Decimal, int]]:
    return [(one.name, one.before, one.after, one.steps) for one in series(wins)]


def test_a_figure_that_goes_on_where_it_stood_is_one_way():
    found = ways(win(20, "27", "18"), win(1, "40", "36"), win(9, "36", "27", name="Regression"))
    assert found == [("regression", Decimal(40), Decimal(18), 3)]


def test_a_figure_that_begins_elsewhere_or_has_another_unit_stands_alone():
    found = series([win(1, "40", "36"), win(2, "30", "20"), win(3, "36", "20", unit="min")])
    assert [one.steps for one in found] == [1, 1, 1]


def test_figures_keep_the_order_of_their_wins_and_those_without_a_before_are_left_out():
    found = ways(
        win(9, "2", "1", name="faults"), win(1, "8", "4"), win(3, None, "9"), win(2, "0", "9")
    )
    assert [name for name, *_ in found] == ["faults", "regression"]


def test_figures_without_a_name_are_never_joined():
    assert [
        one.steps for one in series([win(1, "4", "3", name=""), win(2, "3", "2", name="")])
    ] == [
        1,
        1,
    ]
