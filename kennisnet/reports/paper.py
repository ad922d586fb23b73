"""What a document of Word needs and python-docx has no words for: styles, fields, links."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kennisnet.reports.columns import ASIDE
from kennisnet.reports.painting import Told
from kennisnet.texts.wording import painted

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

MARGIN, NARROW = 2.0, 1.2
"""At the sides of a page that stands, and of one that lies, in centimetres."""
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
BODY, CELL, DENSE, SMALL = 10.0, 9.5, 8.5, 8.0
"""Sizes of text, in points."""
INK, BLUE, GREY, RULE = "1D232B", "005A8D", "4A535E", "C9D1D8"
LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
"""So that the same report is the same file."""


def set_up(document: Document, told: Told) -> None:
    """Set paper, language, styles and what is known of the document."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    about = document.core_properties
    about.title, about.subject = painted(told.headline or told.title), painted(told.title)
    about.author, about.language = "kennisnet", LOCALES[told.lang]
    about.comments, about.created, about.modified = "", LONG_AGO, LONG_AGO
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(MARGIN)
    page.top_margin = page.bottom_margin = Cm(1.8)
    page.header_distance = page.footer_distance = Cm(0.9)
    styles = document.styles
    for name, size, after in (
        *(("Normal", BODY, 4), ("List Bullet", BODY, 2), ("Title", 18, 4), ("Subtitle", BODY, 2)),
        *(
            ("Heading 1", 15, 4),
            ("Heading 2", 11.5, 3),
            ("Heading 3", 10.5, 2),
            ("Heading 4", 10, 2),
        ),
        *(("Caption", SMALL, 8),),
    ):
        style = styles[name]
        style.font.size, style.font.name = Pt(size), "Calibri"
        _fonts(style)
        style.font.color.rgb = RGBColor.from_string(
            GREY if name in {"Subtitle", "Caption"} else INK
        )
        style.font.italic = style.font.bold = False
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.line_spacing = 1.08
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4"):
        styles[name].font.bold = True
        styles[name].paragraph_format.keep_with_next = True
        styles[name].paragraph_format.space_before = Pt(0 if name == "Title" else 8)
    once(styles["Title"].element.get_or_add_pPr(), "w:pBdr")
    for name, size, after in (*(("Small", SMALL, 4), ("Cell", CELL, 0), ("Dense", DENSE, 0)),):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.line_spacing = 1.0
    styles["Small"].font.color.rgb = RGBColor.from_string(GREY)
    _table_style(styles)
    defaults = styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    once(defaults, "w:lang", **{"w:val": LOCALES[told.lang], "w:eastAsia": LOCALES[told.lang]})
    foot = page.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.style = styles["Small"]
    foot.add_run(f"{painted(told.title)}  |  ")
    field_begins(foot, "PAGE")
    foot.add_run("1")
    field_ends(foot)


def turned(document: Document, *, lying: bool) -> None:
    """Begin a page that lies, or again one that stands."""
    from docx.enum.section import WD_ORIENT, WD_SECTION
    from docx.shared import Cm

    page = document.add_section(WD_SECTION.NEW_PAGE)
    short, long = sorted((page.page_width or 0, page.page_height or 0))
    page.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = (long, short) if lying else (short, long)
    page.left_margin = page.right_margin = Cm(NARROW if lying else MARGIN)


def apart(inline: Any) -> None:
    """Let a picture keep no distance to its text: programs give one of their own where none is said."""
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")


def _fonts(style: Any) -> None:
    """Let a style use its own font, and not the one of the theme."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), "Calibri")


def _table_style(styles: Any) -> None:
    """Make the style of tables: a line under each row, a thicker one under the header."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    style = styles.add_style("Kennisnet", WD_STYLE_TYPE.TABLE)
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{RULE}"'
    edges = "".join(f"<w:{edge} {line}/>" for edge in ("bottom", "insideH"))
    margins = "".join(
        f'<w:{side} w:w="{wide}" w:type="dxa"/>'
        for side, wide in (("top", 25), ("left", 0), ("bottom", 25), ("right", 85))
    )
    style.element.append(
        parse_xml(
            f"<w:tblPr {nsdecls('w')}><w:tblBorders>{edges}</w:tblBorders>"
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        )
    )
    style.element.append(
        parse_xml(
            f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:tcPr><w:tcBorders>'
            f'<w:bottom w:val="single" w:sz="12" w:space="0" w:color="{INK}"/>'
            f"</w:tcBorders></w:tcPr></w:tblStylePr>"
        )
    )


def once(parent: BaseOxmlElement | Any, tag: str, **attributes: str) -> None:
    """Put an element into another, in the place of the one that is there."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for there in parent.findall(qn(tag)):
        parent.remove(there)
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name), value)
    parent.append(made)


def fill(
    cell: _Cell, text: str, style: str, *, bold: bool = False, right: bool = False, colour: str = ""
) -> None:
    """Write a text into a cell."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, RGBColor

    line = cell.paragraphs[0]
    line.style = style
    run = line.add_run(painted(text))
    run.bold = bold or None
    if right:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.right_indent = Cm(ASIDE)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)


def sized(made: Any, widths: Sequence[float]) -> None:
    """Set widths in the grid and in each cell: Word reads the one, LibreOffice the other."""
    from docx.shared import Cm

    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Cm(wide)
    for row in made.rows:
        cells = row._tr.tc_lst  # noqa: SLF001 - `row.cells` gives a merged cell several times
        if len(cells) == len(widths):
            for cell, wide in zip(cells, widths, strict=True):
                cell.width = Cm(wide)
        else:
            cells[0].width = Cm(sum(widths))


def field_begins(line: Paragraph, code: str) -> None:
    """Begin a field: what Word computes; what stands in it is shown until then."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    _field(line, "begin")
    told = OxmlElement("w:instrText")
    told.set(qn("xml:space"), "preserve")
    told.text = f" {code} "
    line.add_run()._r.append(told)  # noqa: SLF001 - python-docx has no fields
    _field(line, "separate")


def field_ends(line: Paragraph) -> None:
    """End a field."""
    _field(line, "end")


def _field(line: Paragraph, kind: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    line.add_run()._r.append(mark)  # noqa: SLF001 - python-docx has no fields


def bookmark(line: Paragraph, number: int) -> None:
    """Mark a heading, so that a link can lead to it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for tag, place in (("w:bookmarkStart", 1), ("w:bookmarkEnd", len(line._p) + 1)):  # noqa: SLF001 - python-docx has no bookmarks
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if tag == "w:bookmarkStart":
            mark.set(qn("w:name"), f"_Toc{number}")
        line._p.insert(place, mark)  # noqa: SLF001 - as above


def link(line: Paragraph, text: str, colour: str, *, anchor: str = "", address: str = "") -> None:
    """Write a link to a heading, or to a file beside the document."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    made = OxmlElement("w:hyperlink")
    if anchor:
        made.set(qn("w:anchor"), anchor)
    else:
        made.set(
            qn("r:id"), line.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        )
    run = line.add_run(text)
    run.font.color.rgb = RGBColor.from_string(colour)
    made.append(run._r)  # noqa: SLF001 - python-docx reads links and writes none
    line._p.append(made)  # noqa: SLF001 - as above
