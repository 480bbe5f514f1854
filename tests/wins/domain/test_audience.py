from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.wins.domain.audience import (
    Held,
    Lens,
    Protected,
    Reader,
    furthest_reader,
    relative,
    without_figures,
)
from ninefold.wins.domain.leaving import compared, leaving
from ninefold.wins.domain.public_addresses import is_public_address
from ninefold.wins.domain.win import Evidence, Metric, Star, Win

WIN = Win(
    title="Regression run for Kaufmann down from 40 to 5 hours",
    on=date(2026, 3, 3),
    impact=3,
    category="Quality",
    story="Jonas Weber and I cut it in March 2026. It cost €4,000 and Priya's patience.",
    star=Star("It took a week.", "Make it short.", "Jonas helped me.", "Down to 5h."),
    metric=Metric("regression run", Decimal(5), Decimal(40), "h"),
    evidence=(
        Evidence("Dashboard", "https://ci.corp/nightly"),
        Evidence("Slides", "https://example.org/KAUFMANN-talk"),
        Evidence("Article", "https://example.org/testing"),
    ),
    people=("Jonas Weber", "Tomasz Kowalski"),
    witnesses=("Aylin Demir",),
    goal="Lead a team",
    skill="Test automation",
)
CLIENT = Protected("kaufmann", "a retailer", Reader.MANAGER)


def told(reader, **marks):
    return Lens(reader, (CLIENT,), ("Priya",)).tell(WIN, **marks)


def test_you_read_everything_as_you_kept_it():
    assert told(Reader.YOURSELF, audience="me").win == WIN


@pytest.mark.parametrize(
    ("word", "until"),
    [("", Reader.PUBLIC), ("me", Reader.YOURSELF), ("Team", Reader.TEAM), ("boss", Reader.MANAGER)],
)
def test_the_word_of_a_line_names_the_furthest_reader(word, until):
    assert furthest_reader(word) is until


def test_a_win_for_the_team_goes_to_the_team_and_no_further():
    assert told(Reader.TEAM, audience="team").win is not None
    beyond = told(Reader.MANAGER, audience="team")
    assert beyond.win is None
    assert beyond.held == {Held.AUDIENCE}


def test_a_word_that_names_no_reader_keeps_the_win_with_its_owner():
    assert furthest_reader("offsite") is None
    assert told(Reader.TEAM, audience="offsite").win is None


def test_a_protected_word_is_put_otherwise_for_readers_beyond_its_own():
    assert "Kaufmann" in told(Reader.MANAGER).win.title
    assert (
        told(Reader.COMMITTEE).win.title == "Regression run for a retailer down from 40 to 5 hours"
    )


def test_an_address_that_spells_a_protected_word_is_left_out():
    kept = told(Reader.COMMITTEE).win.evidence
    assert [one.address for one in kept] == [
        "https://ci.corp/nightly",
        "",
        "https://example.org/testing",
    ]


def test_the_public_reads_no_name_in_any_part():
    one = told(Reader.PUBLIC).win
    text = repr(one)
    for name in ("Jonas", "Weber", "Tomasz", "Aylin", "Priya"):
        assert name not in text
    assert one.people == ("2 colleagues",)
    assert one.witnesses == ()
    assert one.goal == ""


def test_the_public_gets_only_addresses_that_open_for_a_stranger():
    assert [one.title for one in told(Reader.PUBLIC).win.evidence] == ["Article"]


def test_figures_that_stay_are_told_as_the_share_they_moved_by():
    one = told(Reader.COMMITTEE, figures_until=Reader.MANAGER).win
    assert one.metric == Metric("regression run, change", Decimal(-88), None, "%")
    assert one.title == "Regression run for a retailer down from … to … hours"
    assert one.star.result == "Down to …."


def test_figures_are_told_as_they_are_within_their_reach():
    assert told(Reader.MANAGER, figures_until=Reader.MANAGER).win.metric == WIN.metric


def test_a_figure_without_a_before_cannot_be_told_as_a_change():
    assert relative(Metric("talks", Decimal(3))) is None


def test_years_and_names_with_digits_are_no_figures():
    assert without_figures("Reached B2 in March 2026 with 2026 words") == (
        "Reached B2 in March 2026 with … words"
    )
    assert without_figures("€4,000, 87.5% and 40h") == "…, … and …"


def test_a_committee_reads_the_four_steps_and_not_the_story_too():
    assert told(Reader.COMMITTEE).win.story == ""
    assert told(Reader.MANAGER).win.story == WIN.story


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/a", True),
        ("https://wiki/a", False),
        ("https://wiki.corp/a", False),
        ("https://10.0.0.1/a", False),
        ("https://ann:secret@example.org/", False),
        ("https://example.org/?token=1", False),
        ("ftp://example.org/", False),
        ("https://[broken/", False),
        ("", False),
    ],
)
def test_an_address_opens_for_a_stranger_when_nothing_in_it_says_otherwise(address, opens):
    assert is_public_address(address) is opens


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=100)
def test_both_sides_of_the_diff_hold_their_text_whole(kept, told):
    ours, theirs = compared(kept, told)
    assert "".join(piece.text for piece in ours) == kept
    assert "".join(piece.text for piece in theirs) == told


def test_the_diff_marks_what_leaves_and_only_that():
    parts = {part.name: part for part in leaving(WIN, told(Reader.COMMITTEE))}
    assert [piece.text for piece in parts["Win"].kept if piece.is_changed] == ["Kaufmann"]
    assert not parts["Day"].is_changed
    assert parts["Story"].told == ()


@given(
    st.lists(
        st.sampled_from(["Kaufmann", "kaufmann", "shop", "KAUFMANN", "40", "Jonas"]), max_size=8
    )
)
@settings(max_examples=60)
def test_no_order_of_words_lets_a_protected_one_through(words):
    win = Win(title="x " + " ".join(words), on=date(2026, 1, 1), people=("Jonas",))
    one = Lens(Reader.PUBLIC, (CLIENT,)).tell(win, figures_until=Reader.TEAM).win
    assert "kaufmann" not in one.title.casefold()
    assert "Jonas" not in one.title
    assert "40" not in one.title


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Payments team copies our set-up", "Another team copies our set-up"),
        ("Runs of the payments team", "Runs of another team"),
        (
            "The payments team asked. Payments team agreed.",
            "Another team asked. Another team agreed.",
        ),
        ("We met a payments team", "We met another team"),
        ("payments team throughput", "another team throughput"),
        ("Worked with the Kaufmann people", "Worked with the … people"),
        ("Kaufmann", "…"),
    ],
)
def test_what_stands_instead_fits_into_its_sentence(text, told):
    protected = [
        Protected("payments team", "another team", Reader.TEAM),
        Protected("Kaufmann", "", Reader.TEAM),
    ]
    assert Lens(Reader.PUBLIC, protected).text(text) == told


def test_a_name_at_the_beginning_of_a_sentence_becomes_a_colleague_with_a_capital():
    lens = Lens(Reader.PUBLIC, names=["Sofia", "Jonas"])
    assert lens.text("It ran. Sofia wrote it, and Jonas read it.") == (
        "It ran. A colleague wrote it, and a colleague read it."
    )
