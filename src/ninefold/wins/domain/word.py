"""A brag document as a Word file (Office Open XML), for readers who edit and comment.

Headings, lists, quotes and captions are styles, so that the outline, a screen reader and a
reader's own template all follow them; space comes from the styles alone.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ninefold.wins.domain.brag import BragDocument
from ninefold.wins.domain.figures import change, day, hours, quantity, times
from ninefold.wins.domain.typeset import Paper, linked, printable
from ninefold.wins.domain.win import Metric, Win
from ninefold.wins.domain.word_parts import (
    INSIDE,
    add_field,
    add_link,
    describe_table,
    mark_repeated_row,
    prepare,
    rule_below,
    shade,
)

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def brag_docx(document: BragDocument, *, written_at: datetime, paper: Paper = Paper.A4) -> bytes:
    """The document as DOCX bytes. The same document, instant and paper give the same bytes.

    ``written_at`` needs a time zone, else ValueError.
    """
    if written_at.tzinfo is None:
        raise ValueError("written_at: has no time zone. Give an instant in UTC.")
    name = printable(document.name)
    word = prepare(
        title=f"Brag document of {name}" if name else "Brag document",
        author=name,
        subject=document.period,
        written_at=written_at.astimezone(UTC),
        is_letter=paper is Paper.LETTER,
    )
    _footer(word, f"{name} · {document.period}" if name else document.period)
    word.add_paragraph(name or "Brag document", style="Title")
    under = " · ".join(filter(None, (printable(document.role), document.period)))
    word.add_paragraph(under, style="Subtitle")
    _summary(word, document)
    if document.is_empty:
        word.add_paragraph("Nothing is kept for this period yet.")
    if document.highlights:
        _wins(word, "Highlights", document.highlights)
    for section in document.sections:
        _wins(word, printable(section.heading), section.wins)
    _rest(word, document)
    return _settled(word, written_at.astimezone(UTC))


def _settled(word: WordDocument, written_at: datetime) -> bytes:
    """The file with the instant that was given inside of its archive too."""
    first = io.BytesIO()
    word.save(first)
    out = io.BytesIO()
    stamp = max(written_at.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with (
        zipfile.ZipFile(first) as given,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for entry in given.infolist():
            kept = zipfile.ZipInfo(entry.filename, stamp)
            kept.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(kept, given.read(entry))
    return out.getvalue()


def _footer(word: WordDocument, words: str) -> None:
    line = word.sections[0].footer.paragraphs[0]
    line.style = word.styles["Footer"]
    line.add_run(f"{words}\t\tPage ")
    add_field(line, "PAGE")
    line.add_run(" of ")
    add_field(line, "NUMPAGES")


def _summary(word: WordDocument, document: BragDocument) -> None:
    if not document.summary:
        return
    table = word.add_table(rows=1, cols=len(document.summary))
    table.autofit = True
    describe_table(table, "The period in figures", "Counts of what this document tells of.")
    for cell, one in zip(table.rows[0].cells, document.summary, strict=True):
        figure = cell.paragraphs[0]
        figure.style = word.styles["Figure"]
        figure.add_run(one.value)
        cell.add_paragraph(one.label, style="Figure Label")
    rule_below(table)


def _wins(word: WordDocument, heading: str, wins: Iterable[Win]) -> None:
    word.add_heading(heading, level=1)
    for win in wins:
        word.add_heading(printable(win.title), level=2)
        word.add_paragraph(f"{day(win.on)} · impact {win.impact} of 3", style="Details")
        if win.metric is not None:
            _metric(word, win.metric)
        _paragraphs(word, win.story)
        for label, text in win.star.parts():
            line = word.add_paragraph(style="Account")
            line.add_run(f"{label}\t", style="Label")
            _lines(line, text)
        _closing(word, win)


def _metric(word: WordDocument, metric: Metric) -> None:
    line = word.add_paragraph(style="Measure")
    if metric.name.strip():
        line.add_run(f"{printable(metric.name)}: ")
    if metric.before is not None:
        line.add_run(f"{printable(quantity(metric.before, metric.unit))} → ")
    line.add_run(printable(quantity(metric.after, metric.unit))).bold = True
    if moved := change(metric):
        line.add_run(f"  ({moved})")
    shade(line)


def _paragraphs(word: WordDocument, text: str) -> None:
    for paragraph in printable(text).split("\n\n"):
        if paragraph.strip():
            _lines(word.add_paragraph(style="Body Text"), paragraph)


def _lines(paragraph: Any, text: str) -> None:
    for place, line in enumerate(printable(text).split("\n")):
        if place:
            paragraph.add_run().add_break()
        paragraph.add_run(line)


def _closing(word: WordDocument, win: Win) -> None:
    if win.evidence:
        line = word.add_paragraph(style="Details")
        line.add_run("Evidence: ", style="Label")
        for place, proof in enumerate(win.evidence):
            if place:
                line.add_run(", ")
            add_link(line, printable(proof.title or proof.address), linked(proof.address))
    for label, words in (
        ("With", ", ".join(win.people)),
        ("Witness", ", ".join(win.witnesses)),
        ("Goal", win.goal),
        ("Skill", win.skill),
    ):
        if words.strip():
            line = word.add_paragraph(style="Details")
            line.add_run(f"{label}: ", style="Label")
            line.add_run(printable(words))


def _rest(word: WordDocument, document: BragDocument) -> None:
    if document.goals:
        word.add_heading("Goals achieved", level=1)
        for goal in document.goals:
            line = word.add_paragraph(style="List Bullet")
            line.add_run(printable(goal.title)).bold = True
            line.add_run(f", {day(goal.on)}")
            if goal.result.strip():
                line.add_run(f": {printable(goal.result)}")
    if document.quotes:
        word.add_heading("What others said", level=1)
        for quote in document.quotes:
            line = word.add_paragraph(style="Quote")
            _lines(line, quote.text)
            if quote.said_by.strip():
                line.add_run().add_break()
                line.add_run(printable(quote.said_by), style="Label")
    if document.practice:
        word.add_heading("Practice", level=1)
        _practice(word, document)
    if document.learning:
        word.add_heading("Learning finished", level=1)
        for each in document.learning:
            line = word.add_paragraph(style="List Bullet")
            line.add_run(printable(each.title)).bold = True
            details = ", ".join(filter(None, (printable(each.kind), day(each.on))))
            line.add_run(f" ({details})")


def _practice(word: WordDocument, document: BragDocument) -> None:
    table = word.add_table(rows=1, cols=3, style=INSIDE)
    describe_table(table, "Practice", "Time and how often, by skill.")
    mark_repeated_row(table.rows[0])
    rows = [("Skill", "Time", "How often")]
    rows += [
        (printable(one.skill), hours(one.minutes), times(one.times)) for one in document.practice
    ]
    for place, texts in enumerate(rows):
        cells = table.rows[0].cells if place == 0 else table.add_row().cells
        for cell, text in zip(cells, texts, strict=True):
            cell.paragraphs[0].style = word.styles["Table Text"]
            cell.paragraphs[0].add_run(text).bold = place == 0
