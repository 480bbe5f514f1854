from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.kernel.capture import KINDS, Capture, Metric, parse, write

SPECIAL = (
    "win: note: +rust #ops @Ada @'Ada~L' @' ' \\ \\\\ \\+x g:a g:'b~c' with: with:Bo on:fri "
    "due:+2w due:-2010y m:3 m:9 e:-2 i:1 t:45m k:d=40..9m k:d=1 v:all https://x.org/a ’s "
    "(https://x.org) "
    "<http://y.z> , . ) ( “a~b” @“c~d” word _ ~ é \x00 \u2003"
)
PIECES = st.sampled_from(
    [piece.replace("'", '"').replace("~", " ") for piece in SPECIAL.split(" ")]
)
LINES = st.lists(PIECES | st.text(max_size=4), max_size=12).flatmap(
    lambda pieces: st.lists(
        st.sampled_from(["", " "]), min_size=len(pieces), max_size=len(pieces)
    ).map(lambda gaps: "".join(p + g for p, g in zip(pieces, gaps, strict=True)))
)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1))


@given(LINES, DAYS, DAYS, st.booleans(), st.booleans())
@settings(max_examples=100)
def test_a_written_line_reads_back_the_same_on_any_later_day_and_door(
    line: str, today: date, later: date, is_web: bool, is_web_later: bool
) -> None:
    capture = parse(line, today=today, is_web=is_web)
    written = write(capture)
    assert parse(written, today=later, is_web=is_web_later) == capture
    assert write(parse(written, today=later)) == written


@given(LINES, DAYS)
@settings(max_examples=100)
def test_chips_lie_inside_the_line_in_order(line: str, today: date) -> None:
    end = 0
    for chip in parse(line, today=today, is_web=True).chips:
        assert end <= chip.start < chip.end <= len(line)
        end = chip.end


WORDS = st.from_regex(r"[a-zA-Zäß][\w-]{0,8}", fullmatch=True)
NAMES = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
NUMBERS = st.from_regex(r"-?[0-9]{1,9}(\.[0-9]{1,4})?", fullmatch=True)
UNIQUE = {"unique_by": str.casefold, "max_size": 3}
CAPTURES = st.builds(
    Capture,
    kind=st.sampled_from(KINDS),
    text=LINES.map(lambda line: " ".join(line.replace("\x00", " ").split())),
    tags=st.lists(WORDS, **UNIQUE).map(tuple),
    people=st.lists(NAMES, **UNIQUE).map(tuple),
    goals=st.lists(NAMES, **UNIQUE).map(tuple),
    on=st.none() | st.dates(),
    due=st.none() | st.dates(),
    mood=st.none() | st.integers(1, 5),
    energy=st.none() | st.integers(-2, 2),
    impact=st.none() | st.integers(1, 3),
    minutes=st.none() | st.integers(1, 6000),
    metrics=st.lists(
        st.builds(
            Metric, WORDS, st.none() | NUMBERS, NUMBERS, st.sampled_from(["", "m", "%", "€", "ms"])
        ),
        unique=True,
        max_size=2,
    ).map(tuple),
    addresses=st.lists(
        st.sampled_from(["https://x.org/a", "http://y.z", "https://x.org", "http://a.b/c_(d)?e#f"]),
        unique=True,
    ).map(tuple),
    audience=st.none() | WORDS,
)


@given(CAPTURES, DAYS)
@settings(max_examples=100)
def test_any_capture_can_be_written_and_read_back(capture: Capture, today: date) -> None:
    assert parse(write(capture), today=today) == capture
    assert parse(write(capture), today=today, is_web=True) == capture


def test_days_are_written_as_iso_dates() -> None:
    assert write(parse("todo: call due:fri", today=date(2026, 11, 24))) == (
        "todo: call due:2026-11-27"
    )


def test_what_no_line_can_say_is_refused() -> None:
    with pytest.raises(ValueError, match="single words"):
        write(Capture(tags=("two words",)))
