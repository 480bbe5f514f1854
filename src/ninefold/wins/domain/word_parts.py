"""Styles and parts of a Word file that python-docx leaves to its caller."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

INSIDE = "Light Rule"
SERIF = "Georgia"
INK, SOFT, ACCENT, WASH, FAINT = "2B2622", "6B635B", "8A5A12", "F7F2EA", "DDD6CB"


def prepare(
    *, title: str, author: str, subject: str, written_at: datetime, is_letter: bool
) -> WordDocument:
    """An empty document with its styles, page, language (British English) and properties."""
    from docx import Document
    from docx.shared import Mm

    word = Document()
    page = word.sections[0]
    page.page_width, page.page_height = (Mm(215.9), Mm(279.4)) if is_letter else (Mm(210), Mm(297))
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin, page.bottom_margin = Mm(22), Mm(22)
    _styles(word)
    about = word.core_properties
    about.title, about.author, about.subject = title[:255], author[:255], subject[:255]
    about.language, about.category, about.comments = "en-GB", "Brag document", ""
    about.last_modified_by = author[:255]
    plain = written_at.replace(tzinfo=None, microsecond=0)
    about.created = about.modified = plain
    return word


def _styles(word: WordDocument) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm

    base = word.styles["Normal"]
    _look(base, size=10.5, after=4, line=1.25)
    _language(base)
    _look(word.styles["Body Text"], size=10.5, after=5, line=1.3)
    title = word.styles["Title"]
    _look(title, size=26, after=2, colour=INK)
    _without_border(title)
    _look(word.styles["Subtitle"], size=11.5, after=12, colour=SOFT, italic=False)
    _look(word.styles["Heading 1"], size=15, before=20, after=4, colour=INK, bold=False, keep=True)
    _border(word.styles["Heading 1"].element.get_or_add_pPr())
    _look(word.styles["Heading 2"], size=11.5, before=12, after=1, colour=INK, keep=True)
    _look(word.styles["List Bullet"], size=10.5, after=3)
    _look(word.styles["Quote"], size=10.5, before=4, after=8, colour=INK)
    word.styles["Quote"].paragraph_format.left_indent = Mm(6)
    _look(word.styles["Footer"], size=8.5, colour=SOFT)
    made: dict[str, dict[str, Any]] = {
        "Details": {"size": 9, "after": 2, "colour": SOFT},
        "Measure": {"size": 11, "before": 3, "after": 5},
        "Account": {"size": 10.5, "after": 3, "line": 1.25},
        "Figure": {"size": 19, "before": 8},
        "Figure Label": {"size": 9, "after": 8, "colour": SOFT},
        "Table Text": {"size": 10, "before": 2, "after": 2},
    }
    for name, look in made.items():
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = base
        _look(style, **look)
    account: Any = word.styles["Account"]
    account.paragraph_format.left_indent = Mm(22)
    account.paragraph_format.first_line_indent = Mm(-22)
    account.paragraph_format.tab_stops.add_tab_stop(Mm(22))
    label: Any = word.styles.add_style("Label", WD_STYLE_TYPE.CHARACTER)
    label.font.color.rgb = _rgb(SOFT)
    link: Any = word.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = _rgb(ACCENT), True
    table: Any = word.styles.add_style(INSIDE, WD_STYLE_TYPE.TABLE)
    table.base_style = word.styles["Normal Table"]
    _table_rules(table.element)


def _rgb(colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour)


def _look(
    style: Any,
    *,
    size: float,
    before: float = 0,
    after: float = 0,
    line: float = 1.15,
    colour: str = INK,
    bold: bool | None = None,
    italic: bool | None = None,
    keep: bool = False,
) -> None:
    from docx.shared import Pt

    font = style.font
    font.size, font.color.rgb = Pt(size), _rgb(colour)
    if bold is not None:
        font.bold = bold
    if italic is not None:
        font.italic = italic
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # Fonts of the theme would win over the ones that are named.
    for each in list(fonts.attrib):
        del fonts.attrib[each]
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(_tag(f"w:{script}"), SERIF)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), line
    if keep:
        form.keep_with_next = True


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))


def _made(name: str, **values: str) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(name)
    for key, value in values.items():
        element.set(_tag(f"w:{key}"), value)
    return element


def _language(style: Any) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(_tag("w:lang")):
        properties.remove(old)
    properties.append(_made("w:lang", val="en-GB"))


def _without_border(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(_tag("w:pBdr")):
        properties.remove(old)


def _border(properties: Any) -> None:
    borders = _made("w:pBdr")
    borders.append(_made("w:bottom", val="single", sz="4", space="3", color=FAINT))
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr"
    )


def shade(paragraph: Any) -> None:
    """A quiet ground behind a paragraph, and the line that belongs to it on the same page."""
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        _made("w:shd", val="clear", color="auto", fill=WASH),
        *("w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"),
    )


def _table_rules(element: Any) -> None:
    properties = _made("w:tblPr")
    borders = _made("w:tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(_made(f"w:{side}", val="single", sz="4", space="0", color=FAINT))
    properties.append(borders)
    element.append(properties)


def rule_below(table: Any) -> None:
    """A fine rule above and below a table."""
    borders = _made("w:tblBorders")
    for side in ("top", "bottom"):
        borders.append(_made(f"w:{side}", val="single", sz="4", space="0", color=FAINT))
    table._tbl.tblPr.insert_element_before(
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption"
    )


def describe_table(table: Any, title: str, description: str) -> None:
    """The alternative text of a table, read out by a screen reader."""
    properties = table._tbl.tblPr
    for name, words in (("w:tblCaption", title), ("w:tblDescription", description)):
        properties.append(_made(name, val=words))


def mark_repeated_row(row: Any) -> None:
    """A heading row: repeated on each page, and named as such to a screen reader."""
    row._tr.get_or_add_trPr().append(_made("w:tblHeader", val="true"))


def add_field(paragraph: Any, code: str) -> None:
    """A field that Word fills in, such as PAGE."""
    field = _made("w:fldSimple", instr=code)
    run = _made("w:r")
    text = _made("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def add_link(paragraph: Any, words: str, address: str) -> None:
    """Words that lead to an address; plain words when it is empty."""
    if not address:
        paragraph.add_run(words)
        return
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement

    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(_tag("r:id"), key)
    run = paragraph.add_run(words, style="Hyperlink")
    link.append(run._r)
    paragraph._p.append(link)
