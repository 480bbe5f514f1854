from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st
from tests.web.pictures.gallery import Found

import ninefold.web
from ninefold.web import pictures as p
from ninefold.web.pictures.axes import Scale, day_ticks, exact_text, round_ticks, value_text
from ninefold.web.pictures.before_after import _APART, _spread
from ninefold.web.pictures.drawing import width_of
from ninefold.web.pictures.strategies import STRATEGY_NAMES

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: p.Picture) -> list[str]:
    return [node.text for node in fromstring(picture.svg).iter(f"{SVG}text")]


def classes(picture: p.Picture) -> list[str]:
    return [node.get("class") for node in fromstring(picture.svg).iter() if node.get("class")]


def test_each_petal_can_be_reached_by_keyboard_and_says_its_name_and_numbers():
    petals = [p.Petal(name, 0.4, 0.5, "4 of 10") for name in STRATEGY_NAMES]
    picture = p.rosette(petals, identity="mark")
    leaves = [n for n in fromstring(picture.svg).iter() if n.get("tabindex") == "0"]
    assert len(leaves) == 9
    assert leaves[0].get("aria-label") == "Passion: attention 40%, intention 50% (4 of 10)"
    assert picture.table.rows[0] == ("Passion", "40%", "50%", "4 of 10")


def test_a_rosette_that_is_an_image_holds_nothing_that_takes_focus():
    picture = p.rosette([p.Petal("wins", 1)], identity="mark", size=p.RosetteSize.SMALL)
    root = fromstring(picture.svg)
    assert root.get("role") == "img"
    assert not [node for node in root.iter() if node.get("tabindex")]


def test_more_attention_makes_a_longer_petal():
    def tip(share: float) -> float:
        root = fromstring(p.rosette([p.Petal("wins", share)], identity="mark").svg)
        (petal,) = [node for node in root.iter() if node.get("class") == "petal"]
        return float(petal.get("d").split("C")[1].split()[-1])

    assert 0 > tip(0) > tip(0.5) > tip(1)


def test_the_file_of_the_mark_is_what_the_program_draws():
    kept = Path(ninefold.web.__file__).parent / "static" / "web" / "rosette.svg"
    assert kept.read_text(encoding="utf-8").strip() == p.plain_rosette()


def test_the_energy_map_shows_which_intervals_are_still_open():
    groups = [Found("Meetings", -0.4, -1.2, 0.4, 3), Found("Writing", 1.2, 0.8, 1.6, 12)]
    picture = p.energy_map(groups, identity="map")
    assert picture.table.rows[0] == ("Writing", "1.20", "0.80", "1.60", "12")
    assert [name for name in classes(picture) if "dot" in name] == ["dot", "dot open"]
    assert picture.description == "Gives energy: Writing. 1 of 2 could still go both ways."


def test_the_progress_table_holds_values_expectation_targets_forecast_and_deadline():
    day = date(2026, 3, 3)
    picture = p.progress_line(
        [p.DayValue(day, 1234.5)],
        identity="line",
        title="Talks",
        expected=[p.DayValue(day, 7)],
        targets=[p.DayValue(day, 20)],
        forecast=[p.DayForecast(date(2026, 6, 1), 11, 13, 17)],
        deadline=date(2026, 7, 1),
    )
    assert picture.table.rows == (
        ("so far", "3 Mar 2026", "1,234.50"),
        ("expected", "3 Mar 2026", "7"),
        ("target from", "3 Mar 2026", "20"),
        ("forecast", "1 Jun 2026", "13 (11 to 17)"),
        ("deadline", "1 Jul 2026", "–"),
    )


def test_two_skills_are_bars_and_three_a_radar():
    two = [p.SkillLevel("A", 1, 3), p.SkillLevel("B", 2)]
    assert "bar" in classes(p.skill_radar(two, identity="s"))
    assert "now" in classes(p.skill_radar([*two, p.SkillLevel("C", 5)], identity="s"))


def test_the_widest_gap_is_named():
    found = p.skill_radar([p.SkillLevel("A", 1, 4), p.SkillLevel("B", 2, 3)], identity="s")
    assert "widest gap: A (3)" in found.description
    assert found.table.rows[1] == ("B", "2", "3", "1")


def test_the_week_shows_only_the_hours_in_use_and_names_the_practice():
    day = date(2026, 3, 2)
    blocks = [
        p.Block(day, 9.5, 11, p.BlockKind.PRACTICE, "Piano"),
        p.Block(day, 9, 12, p.BlockKind.FREE),
        p.Block(date(2026, 4, 1), 2, 3, p.BlockKind.BUSY),
    ]
    picture = p.week_plan([day], blocks, identity="w")
    assert picture.table.rows[1] == ("Mon 2 Mar 2026", "09:30", "11:00", "practice", "Piano")
    assert len(picture.table.rows) == 2
    assert "Piano" in texts(picture)
    assert "8" not in texts(picture)


def test_narrow_columns_number_the_practice_and_name_it_below():
    days = [date(2026, 3, 2 + place) for place in range(7)]
    kind = p.BlockKind.PRACTICE
    blocks = [p.Block(days[place], 9, 10, kind, f"Piano {place}") for place in (4, 1)]
    narrow = texts(p.week_plan(days, blocks, identity="w"))[-6:]
    assert narrow[:3] == ["1", "Piano 1", "Tue 09:00 to 10:00"]
    assert narrow[3:] == ["2", "Piano 4", "Fri 09:00 to 10:00"]
    wide = texts(p.week_plan(days, blocks, identity="w", width=720))
    assert "Tue 09:00 to 10:00" not in wide
    assert "Piano 4" in wide


def test_people_longest_ago_come_first_and_those_past_their_cadence_are_filled():
    today = date(2026, 3, 2)
    people = [
        p.PersonContact("New", date(2026, 3, 1), 30),
        p.PersonContact("Old", date(2025, 1, 1), 30),
        p.PersonContact("Never", None, 30),
    ]
    picture = p.people_by_recency(people, identity="r", today=today)
    assert [row[0] for row in picture.table.rows] == ["Never", "Old", "New"]
    assert picture.table.rows[1] == ("Old", "1 Jan 2025", "425", "30", "due 395 days ago")
    assert [name for name in classes(picture) if "dot" in name] == ["dot", "dot open"]
    assert picture.description == "3 people, 2 past the cadence you set."


@pytest.mark.parametrize(("year", "days"), [(2026, 365), (2028, 366)])
def test_the_year_grid_has_a_place_for_every_day(year, days):
    wins = [p.DayImpact(date(year, 12, 31), 3, "Talk"), p.DayImpact(date(2020, 1, 1), 1)]
    picture = p.year_grid(wins, identity="y", year=year)
    drawn = classes(picture)
    # Three squares stand in the key.
    assert drawn.count("day") + sum(name.startswith("win ") for name in drawn) - 3 == days
    assert picture.table.rows == ((f"31 Dec {year}", "Talk", "3 (large)"),)


def test_slopes_say_which_way_they_go():
    picture = p.before_after([p.Change("A", 1, 3), p.Change("B", 3, 2)], identity="b")
    assert picture.description == "1 higher at the end, 1 lower, 0 the same."
    assert [row[3] for row in picture.table.rows] == ["+2", "−1"]


@given(st.lists(st.integers(0, 999), min_size=1, max_size=9))
def test_every_number_drawn_stands_in_the_table(values):
    spark = p.sparkline(values, identity="s", title="t").table
    assert [row[1] for row in spark.rows] == [str(value) for value in values]
    slopes = p.before_after([p.Change("A", v, v + 1) for v in values], identity="b").table
    assert [row[1:3] for row in slopes.rows] == [(str(v), exact_text(v + 1)) for v in values]
    matrix = p.coverage(["A"], [""] * len(values), [values], identity="c", title="t").table
    assert matrix.rows[0][1:] == tuple(str(value) for value in values)


def test_calibration_says_whether_one_was_too_sure():
    picture = p.calibration([p.ConfidenceGroup(0.9, 0.6, 10)], identity="c")
    assert picture.description == "10 predictions, on the whole 30 points too sure."


def test_coverage_names_what_has_nothing_yet():
    picture = p.coverage(["A", "B"], ["x", "y"], [[2, 0], [0, 0]], identity="c", title="Needs")
    assert picture.description == "1 of 4 places are covered. Nothing yet for: B."
    assert classes(picture).count("gap") == 3


@pytest.mark.parametrize(
    ("draw", "words"),
    [
        (lambda: p.rosette([p.Petal("sleep", 0.5)], identity="i"), "strategy is 'sleep'"),
        (lambda: p.rosette([p.Petal("wins", 1.5)], identity="i"), "attention of wins"),
        (lambda: p.energy_map([Found("A", 3, 1, 4, 1)], identity="i"), "energy of 'A'"),
        (lambda: p.skill_radar([p.SkillLevel("A", 6)], identity="i"), "level of 'A'"),
        (lambda: p.sparkline([float("nan")], identity="i", title="t"), "value is nan"),
        (lambda: p.progress_bar(float("inf"), identity="i", title="t"), "done is inf"),
        (lambda: p.year_grid([p.DayImpact(date(2026, 1, 1), 4)], identity="i", year=2026),
         "impact"),
        (lambda: p.coverage(["A"], ["x"], [[1, 2]], identity="i", title="t"), "counts must be"),
        (lambda: p.sparkline([1], identity='" onload="x', title="t"), "id is"),
        (lambda: p.week_plan([], [p.Block(date(2026, 1, 1), 9, 8, p.BlockKind.BUSY)],
                             identity="i"), "start first"),
    ],
)  # fmt: skip
def test_values_that_cannot_be_drawn_are_refused_by_name(draw, words):
    with pytest.raises(ValueError, match=words):
        draw()


@given(st.floats(-1e15, 1e15), st.floats(-1e15, 1e15))
def test_ticks_reach_around_what_they_measure_and_stay_few(one, other):
    low, high = min(one, other), max(one, other)
    ticks = round_ticks(low, high)
    slack = (ticks[-1] - ticks[0]) * 1e-6
    assert ticks[0] <= low + slack and high - slack <= ticks[-1]
    assert 2 <= len(ticks) <= 9


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_day_ticks_lie_within_and_stay_few(one, other):
    first, last = min(one, other), max(one, other)
    ticks = day_ticks(first, last)
    assert len(ticks) <= 7
    assert all(first <= day <= last for day, _ in ticks)


@given(st.lists(st.floats(0, 300), min_size=1, max_size=12))
def test_labels_are_moved_apart_without_changing_their_order(places):
    moved = _spread(places, 30.0)
    order = sorted(range(len(places)), key=lambda index: (places[index], moved[index]))
    for upper, lower in pairwise(order):
        assert moved[lower] - moved[upper] >= _APART - 1e-6


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0"), (1250, "1,250"), (0.25, "0.25"), (-2, "−2"), (3.4e6, "3.4M"), (1e15, "1e+15")],
)
def test_numbers_are_written_as_people_read_them(value, said):
    assert value_text(value) == said


def test_a_scale_whose_ends_are_equal_puts_everything_in_the_middle():
    assert Scale(3, 3, 0, 10)(3) == 5


def test_the_heads_of_slopes_are_never_cut_off_at_the_left():
    drawn = p.before_after([p.Change("A", 14, 9)], identity="b", before_name="before, minutes")
    nodes = fromstring(drawn.svg).iter(f"{SVG}text")
    [head] = [node for node in nodes if node.text == "before, minutes"]
    assert float(head.get("x")) >= width_of("before, minutes", 12)
