import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from ninefold.wins.domain.brag import AchievedGoal, FeedbackQuote, build_brag_document
from ninefold.wins.domain.typeset import Paper, brag_pdf
from ninefold.wins.domain.win import Evidence, Metric, Star, Win

WRITTEN_AT = datetime(2026, 4, 1, 9, tzinfo=UTC)


def a_document(text: str = "Faster releases"):
    win = Win(
        text,
        date(2026, 2, 12),
        3,
        category=text,
        story=text,
        star=Star(result=text),
        metric=Metric(text, Decimal(9), Decimal(40), "min"),
        evidence=(Evidence(text, "https://example.org/runs"),),
        people=(text,),
    )
    return build_brag_document(
        name="Ada Lindqvist",
        start=date(2026, 1, 1),
        end=date(2026, 3, 31),
        wins=[win],
        goals=[AchievedGoal(text, date(2026, 2, 1), text)],
        quotes=[FeedbackQuote(text, text)],
    )


def words_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=30))
@example("#panic() $x$ *b* _i_ @ref <label> \\u{41} \"q\" 'a' `c` [d] {e} // /* = - + ~ -- ...")
@example('"); #read("brag.typ") //')
@example("{{ }} #{ } #let x = 1")
def test_hostile_text_appears_literally(text):
    assert words_of(brag_pdf(a_document(text), written_at=WRITTEN_AT)).count(
        "".join(text.split())
    ) >= 9  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=20).filter(str.strip))
def test_any_text_at_all_makes_a_pdf(text):
    assert brag_pdf(a_document(text), written_at=WRITTEN_AT).startswith(b"%PDF-")


def test_the_same_document_gives_the_same_bytes():
    first = brag_pdf(a_document(), written_at=WRITTEN_AT)
    assert brag_pdf(a_document(), written_at=WRITTEN_AT) == first


def test_the_pdf_is_tagged_titled_and_in_the_paper_asked_for():
    for paper, width in [(Paper.A4, 595), (Paper.LETTER, 612)]:
        reader = PdfReader(io.BytesIO(brag_pdf(a_document(), written_at=WRITTEN_AT, paper=paper)))
        assert round(float(reader.pages[0].mediabox.width)) == width
        assert reader.metadata.title == "Brag document of Ada Lindqvist"
        assert "/StructTreeRoot" in reader.trailer["/Root"]
        assert b"pdfuaid" in reader.trailer["/Root"]["/Metadata"].get_data()


def test_before_and_after_stand_on_the_page():
    text = words_of(brag_pdf(a_document(), written_at=WRITTEN_AT))
    assert "40min→9min−78%" in text
    assert "1of1" in text


def test_an_empty_period_says_so():
    document = build_brag_document(name="", start=date(2026, 1, 1), end=date(2026, 1, 31), wins=[])
    assert "Nothingiskept" in words_of(brag_pdf(document, written_at=WRITTEN_AT))


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="written_at"):
        brag_pdf(a_document(), written_at=datetime(2026, 4, 1))
