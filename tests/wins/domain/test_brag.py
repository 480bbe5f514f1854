from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ninefold.wins.domain.brag import (
    AchievedGoal,
    Arrangement,
    FeedbackQuote,
    FinishedLearning,
    PracticeTotal,
    build_brag_document,
)
from ninefold.wins.domain.figures import change, quantity, span
from ninefold.wins.domain.markdown import literal, markdown
from ninefold.wins.domain.win import Evidence, Metric, Star, Win

START, END = date(2026, 1, 1), date(2026, 3, 31)


def a_document(wins=(), **more):
    return build_brag_document(
        name="Ada Lindqvist", role="Engineer", start=START, end=END, wins=wins, **more
    )


@given(st.lists(st.tuples(st.dates(date(2025, 12, 1), date(2026, 4, 30)), st.integers(1, 3))))
def test_every_win_of_the_period_appears_exactly_once(given_wins):
    wins = [
        Win(f"win {number}", on, impact, category=f"category {number % 3}")
        for number, (on, impact) in enumerate(given_wins)
    ]
    document = a_document(wins)
    shown = list(document.highlights)
    for section in document.sections:
        shown += section.wins
    assert sorted(win.title for win in shown) == sorted(
        win.title for win in wins if START <= win.on <= END
    )
    assert len(document.highlights) <= 3
    assert all(win.impact == 3 for win in document.highlights)


def test_wins_are_arranged_by_what_the_reader_looks_for():
    win = Win("Talk", START, 1, category="Speaking", goal="Be heard", skill="Rhetoric")
    for arrangement, heading in [
        (Arrangement.CATEGORY, "Speaking"),
        (Arrangement.GOAL, "Be heard"),
        (Arrangement.SKILL, "Rhetoric"),
    ]:
        assert a_document([win], arrange_by=arrangement).sections[0].heading == heading


def test_a_document_for_one_skill_keeps_what_belongs_to_it():
    document = a_document(
        [Win("Talk", START, skill="Rhetoric"), Win("Release", START, skill="Delivery")],
        practice=[PracticeTotal("Rhetoric", 90, 2), PracticeTotal("Delivery", 30, 1)],
        only_skill="Rhetoric",
    )
    assert [win.title for win in document.sections[0].wins] == ["Talk"]
    assert [each.skill for each in document.practice] == ["Rhetoric"]


def test_the_summary_counts_only_what_is_there():
    assert a_document().summary == ()
    assert a_document().is_empty
    document = a_document([Win("Talk", START)], practice=[PracticeTotal("Rhetoric", 90, 2)])
    assert [(each.value, each.label) for each in document.summary] == [
        ("1", "win"),
        ("1.5\u00a0h", "of practice"),
    ]


def test_a_reversed_period_is_refused():
    with pytest.raises(ValueError, match="end: "):
        build_brag_document(name="A", start=END, end=START, wins=[])


def test_an_impact_out_of_range_is_refused():
    with pytest.raises(ValueError, match="impact: 4"):
        Win("Talk", START, 4)


def test_markdown_holds_all_that_was_kept():
    text = markdown(
        a_document(
            [
                Win(
                    "Faster releases",
                    date(2026, 2, 12),
                    3,
                    star=Star("Slow", "Mend it", "Split it", "Eleven a week"),
                    metric=Metric("to production", Decimal(9), Decimal(40), "min"),
                    evidence=(Evidence("Runs", "https://example.org/a_b"),),
                    people=("Noor",),
                    witnesses=("Ines",),
                    goal="Ship daily",
                )
            ],
            goals=[AchievedGoal("Speak", date(2026, 3, 1), "It went well")],
            quotes=[FeedbackQuote("You listen", "A peer")],
            practice=[PracticeTotal("Rhetoric", 90, 1)],
            learning=[FinishedLearning("A book", "book", date(2026, 2, 1))],
        )
    )
    for line in [
        "### Faster releases",
        "to production: 40\u00a0min → **9\u00a0min** (−78%)",
        "- Result: Eleven a week",
        "- Evidence: [Runs](<https://example.org/a_b>)",
        "- Witness: Ines",
        "- **Speak** (1 March 2026): It went well",
        "> — A peer",
        "- Rhetoric: 1.5\u00a0h, once",
        "- A book (book, 1 February 2026)",
    ]:
        assert line in text.splitlines()


def test_an_address_that_could_run_something_is_not_linked():
    win = Win("Talk", START, evidence=(Evidence("Slides", "javascript:alert(1)"),))
    assert "javascript" not in markdown(a_document([win]))


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40))
def test_user_text_is_shown_literally_by_a_commonmark_reader(text):
    tokens = MarkdownIt("commonmark").parse(f"- x {literal(text)}\n\n{literal(text)}\n")
    plain = [
        "".join(child.content for child in token.children)
        for token in tokens
        if token.type == "inline"
    ]
    flat = " ".join(text.split())
    assert plain == ([f"x {flat}", flat] if flat else ["x"])


def test_quantities_read_as_people_write_them():
    assert quantity(Decimal("12500"), "€") == "€12,500"
    assert quantity(Decimal("-0.40"), "%") == "−0.4%"
    assert quantity(Decimal("9"), "min") == "9\u00a0min"
    assert change(Metric("m", Decimal(9), Decimal(40))) == "−78%"
    assert change(Metric("m", Decimal(9), Decimal(0))) == ""
    assert span(START, END) == "1 January – 31 March 2026"


def test_a_share_that_moved_is_told_in_points_and_anything_else_in_per_cent():
    assert change(Metric("green runs", Decimal(93), Decimal(48), "%")) == "+45\u00a0points"
    assert change(Metric("green runs", Decimal(47), Decimal(48), "%")) == "−1\u00a0point"
    assert change(Metric("run", Decimal(5), Decimal(40), "h")) == "−88%"
    assert change(Metric("run", Decimal(5), Decimal(0), "h")) == ""
