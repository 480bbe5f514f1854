from __future__ import annotations

import re
from math import isfinite
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.web.pictures.gallery import ALL

import ninefold.web
from ninefold.web.pictures import Picture

HOSTILE = "<script>alert(1)</script>\"' onload='x' & ]]> \x00\x0b\ud800 {{ x }}"
SVG = "{http://www.w3.org/2000/svg}"
STYLES = Path(ninefold.web.__file__).parent / "static" / "web" / "pictures.css"
ODD_VALUES = {
    "none": [],
    "one": [3.0],
    "all equal": [2.0] * 5,
    "all nought": [0.0] * 4,
    "huge": [-1e15, 1e15, 1e14],
    "tiny": [1e-12, 2e-12, -1e-12],
    "many": [float(value % 17) for value in range(60)],
}
every_picture = pytest.mark.parametrize("draw", ALL.values(), ids=ALL)
odd_values = pytest.mark.parametrize("values", ODD_VALUES.values(), ids=ODD_VALUES)
both_widths = pytest.mark.parametrize("width", [360, 720])


def parsed(picture: Picture):
    return fromstring(picture.svg)


@every_picture
@odd_values
@both_widths
def test_odd_values_still_give_a_drawing_with_finite_places(draw, values, width):
    root = parsed(draw("Name", values, width))
    assert root.tag == f"{SVG}svg"
    left, top, wide, high = (float(part) for part in root.get("viewBox").split())
    assert wide > 0 and high > 0
    for node in root.iter():
        for name in ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"):
            if node.get(name) is not None:
                assert isfinite(float(node.get(name)))
        for place, low, size in (
            ("cx", left, wide),
            ("cy", top, high),
            ("x1", left, wide),
            ("x2", left, wide),
            ("y1", top, high),
            ("y2", top, high),
        ):
            if node.get(place) is not None:
                assert low - 0.01 <= float(node.get(place)) <= low + size + 0.01


@every_picture
@both_widths
def test_hostile_names_stay_text(draw, width):
    picture = draw(HOSTILE, [1.0, 2.0, 3.0, 0.0], width)
    root = parsed(picture)
    allowed = {"svg", "g", "title", "desc", "text", "path", "line", "rect", "circle"}
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= allowed
    assert "alert(1)" in root.find(f"{SVG}title").text
    assert not [name for node in root.iter() for name in node.attrib if name.startswith("on")]


@every_picture
def test_no_style_attribute_no_colour_and_no_outside_address(draw):
    root = parsed(draw("Name", [1.0, 2.0, 3.0], 360))
    names = {name for node in root.iter() for name in node.attrib}
    assert not names & {"style", "fill", "stroke", "href"}


@every_picture
@odd_values
def test_it_is_named_and_described_by_its_own_ids(draw, values):
    picture = draw("Name", values, 360)
    root = parsed(picture)
    assert root.get("role") in ("img", "group")
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    by_id = {node.get("id"): node for node in root.iter()}
    assert by_id[root.get("aria-labelledby")].text == picture.title
    assert by_id[root.get("aria-describedby")].text == picture.description
    assert picture.description.strip()


@every_picture
def test_every_picture_checks_its_id(draw, monkeypatch):
    monkeypatch.setattr("ninefold.web.pictures.drawing._IDENTITY", re.compile(r"(?!)"))
    with pytest.raises(ValueError, match="id is"):
        draw("Name", [1.0], 360)


@every_picture
@odd_values
def test_the_table_is_rectangular_and_holds_no_blank_cell(draw, values):
    table = draw("Name", values, 360).table
    assert all(len(row) == len(table.headers) for row in table.rows)
    assert all(cell.strip() for row in table.rows for cell in row)
    if len(values) > 1:
        assert table.rows


@every_picture
def test_every_class_that_is_drawn_has_a_look(draw):
    styled = set(re.findall(r"\.([a-z][a-z0-9-]*)", STYLES.read_text(encoding="utf-8")))
    # Groups and words whose look is that of their surroundings.
    plain = {"gives", "rises", "win", "number", "web", "leaf", "impact-3", "picture-rosette"}
    for values in ([1.0, -2.0, 3.0, 0.0, 5.0, 9.0], [], [1.0]):
        root = parsed(draw("Name", values, 360))
        drawn = {name for node in root.iter() for name in (node.get("class") or "").split()}
        assert drawn <= styled | plain


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(ALL)),
    st.text(max_size=40),
    st.lists(st.floats(-1e15, 1e15), max_size=14),
    st.sampled_from([360, 720]),
)
def test_any_name_and_any_values_give_well_formed_svg(kind, name, values, width):
    parsed(ALL[kind](name, values, width))
