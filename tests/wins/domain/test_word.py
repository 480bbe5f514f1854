from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from docx import Document
from markdown_it import MarkdownIt

from ninefold.wins.domain.brag import (
    AchievedGoal,
    FeedbackQuote,
    FinishedLearning,
    PracticeTotal,
    build_brag_document,
)
from ninefold.wins.domain.framework import Listed, read_framework
from ninefold.wins.domain.markdown import markdown
from ninefold.wins.domain.win import Evidence, Metric, Star, Win
from ninefold.wins.domain.word import brag_docx

WRITTEN = datetime(2026, 4, 1, 9, 30, tzinfo=UTC)
DOCUMENT = build_brag_document(
    name="Ada Lindqvist",
    role="Engineer",
    start=date(2026, 1, 1),
    end=date(2026, 3, 31),
    wins=[
        Win(
            "A faster deploy",
            date(2026, 2, 2),
            3,
            "Delivery",
            "First.\n\nSecond\nline.",
            Star(result="Everybody ships"),
            Metric("to production", Decimal(9), Decimal(40), "min"),
            (Evidence("Runs", "https://example.org/runs"), Evidence("", "javascript:alert(1)")),
        ),
        Win("A name with \x07 and \ud800", date(2026, 2, 3), 1, "Delivery"),
    ],
    quotes=[FeedbackQuote("Well done", "A peer")],
    practice=[PracticeTotal("Rhetoric", 90, 2)],
)


def opened():
    return Document(io.BytesIO(brag_docx(DOCUMENT, written_at=WRITTEN)))


def test_a_word_file_is_structured_by_real_headings_and_styles():
    found = [(one.style.name, one.text) for one in opened().paragraphs]
    assert ("Title", "Ada Lindqvist") in found
    assert ("Heading 1", "Highlights") in found
    assert ("Heading 2", "A faster deploy") in found
    assert ("Measure", "to production: 40\u00a0min → 9\u00a0min  (−78%)") in found
    assert ("Account", "Result\tEverybody ships") in found
    assert ("Quote", "Well done\nA peer") in found


def test_no_empty_paragraph_makes_space():
    word = opened()
    cells = [one for table in word.tables for row in table.rows for one in row.cells]
    every = [*word.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    assert all(one.text.strip() for one in every)


def test_a_word_file_says_its_title_author_and_language():
    about = opened().core_properties
    assert (about.title, about.author) == ("Brag document of Ada Lindqvist", "Ada Lindqvist")
    assert about.language == "en-GB"
    assert about.created == WRITTEN


def test_tables_have_words_for_those_who_do_not_see_them():
    for table in opened().tables:
        assert "tblCaption" in table._tbl.xml
        assert "tblDescription" in table._tbl.xml


def test_only_addresses_of_the_web_become_links():
    targets = [one.target_ref for one in opened().part.rels.values() if one.is_external]
    assert targets == ["https://example.org/runs"]


def test_the_same_document_gives_the_same_bytes():
    assert brag_docx(DOCUMENT, written_at=WRITTEN) == brag_docx(DOCUMENT, written_at=WRITTEN)


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        brag_docx(DOCUMENT, written_at=datetime(2026, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "Judgement: decides\nDelivery",
        "1. **Judgement** – decides\n2. Delivery\n- delivery: again",
        "name,meaning\nJudgement,decides\nDelivery,\n",
    ],
)
def test_a_framework_is_read_from_lines_lists_and_tables(text):
    assert read_framework(text) == [Listed("Judgement", "decides"), Listed("Delivery", "")]


RICH = build_brag_document(
    name="Ada Lindqvist",
    role="Engineer",
    start=date(2026, 1, 1),
    end=date(2026, 3, 31),
    wins=[
        Win(
            "A faster deploy",
            date(2026, 2, 2),
            3,
            "Delivery",
            "It began with a stopwatch.\n\nNobody had one.",
            Star("Slow", "Mend it", "Split it", "Everybody ships"),
            Metric("minutes to production", Decimal(9), Decimal(40), "min"),
            (Evidence("Runs", "https://example.org/runs"), Evidence("A photo")),
            ("Noor",),
            ("Ines",),
            "Ship daily",
            "Automation",
        ),
        Win("Taught two colleagues", date(2026, 3, 3), 2, "People"),
        Win("Wrote it down", date(2026, 3, 9), 1),
    ],
    goals=[AchievedGoal("Speak", date(2026, 3, 1), "It went well")],
    quotes=[FeedbackQuote("You listen", "A peer")],
    practice=[PracticeTotal("Rhetoric", 90, 2)],
    learning=[FinishedLearning("A thick book", "book", date(2026, 2, 1))],
)


def words_of(text):
    return set(re.findall(r"\w+", text.casefold()))


def test_markdown_and_word_hold_the_same_words():
    tokens = MarkdownIt("commonmark").parse(markdown(RICH))
    read = " ".join(
        child.content for token in tokens for child in token.children or [] if child.content
    )
    word = Document(io.BytesIO(brag_docx(RICH, written_at=WRITTEN)))
    # The heads of columns stand in a table alone.
    rows = [row for table in word.tables for row in table.rows if row.cells[0].text != "Skill"]
    inside = [one for row in rows for cell in row.cells for one in cell.paragraphs]
    paragraphs = [*word.paragraphs, *inside]
    typed = " ".join(one.text for one in paragraphs)
    assert words_of(read) ^ words_of(typed) == set()
