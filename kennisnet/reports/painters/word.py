"""Blocks painted as a document of Word: styles, captions, tables that repeat their header."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatchmethod
from typing import Any

from kennisnet.files.tables import timeless
from kennisnet.reports.blocks import (
    Block,
    Bullets,
    Card,
    Cards,
    Heading,
    Paragraph,
    Picture,
    Subheading,
    Table,
    Terms,
    more_in,
    moves_only,
)
from kennisnet.reports.painting import Files, Names, Told, Write, painter, whole
from kennisnet.reports.paper import (
    BLUE,
    bookmark,
    field_begins,
    field_ends,
    fill,
    link,
    once,
    set_up,
    sized,
)
from kennisnet.texts import say
from kennisnet.texts.wording import painted

FILE = "report.docx"
LOGO = 1.0
WIDE, HIGH = 17.0, 22.0
"""Room on a page, in centimetres."""


@painter(15)
def docx(names: Names) -> Files:  # noqa: ARG001 - as every painter
    """Write the report as a document of Word."""
    return {FILE: _document}


def _document(told: Told) -> Write:
    return whole(document(told))


def document(told: Told, *, links: bool = True) -> bytes:
    """Paint a report as a document; with ``links`` to the files that lie beside it."""
    paper = _Paper(told, links=links)
    paper.front()
    for key, blocks in told.blocks.items():
        paper.section(key, blocks)
    made = io.BytesIO()
    paper.document.save(made)
    return timeless(made)


class _Paper:
    """A document that is being filled."""

    def __init__(self, told: Told, *, links: bool) -> None:
        from docx import Document

        self.told, self.lang, self.links = told, told.lang, links
        self.folded = set(told.folded)
        self.document = Document()
        self.figures = 0
        self.level = 1
        self.alone = False  # whether the page before has room for nothing else
        self.blue = told.house.colour.removeprefix("#") or BLUE
        self.marks = 0
        set_up(self.document, told)

    def text(self, key: str, **values: Any) -> str:
        """Say a sentence of reports."""
        return say(f"report-{key}", self.lang, **values)

    def front(self) -> None:
        """Write what the report is called, and what it comes to."""
        self.worn()
        title = painted(self.told.title)
        if self.told.headline:
            self.document.add_paragraph(title, style="Subtitle")
            self.document.add_paragraph(painted(self.told.headline), style="Title")
            return
        self.document.add_paragraph(title, style="Title")
        self.document.add_paragraph(painted(self.told.caption), style="Subtitle")
        self.contents()

    def worn(self) -> None:
        """Write whose report it is, in the head of each page."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Cm

        house = self.told.house
        if not (house.name or house.logo):
            return
        line = self.document.sections[0].header.paragraphs[0]
        line.alignment, line.style = WD_ALIGN_PARAGRAPH.RIGHT, "Small"
        line.add_run(f"{painted(house.name)}  ").bold = True
        if house.logo:
            shape = line.add_run().add_picture(io.BytesIO(house.logo), height=Cm(LOGO))
            shape._inline.docPr.set("descr", painted(house.name))  # noqa: SLF001 - an alt text

    def section(self, key: str, blocks: Sequence[Block]) -> None:
        """Write a section; one that has nothing for paper is left out."""
        heading, *rest = blocks
        if moves_only(blocks):
            return
        first = bool(self.told.headline) and key == next(iter(self.told.blocks))
        if key in self.folded and self.level == 1:
            self.heading(self.text("heading-appendix"), 1, new_page=True)
            self.level = 2
        if not first and isinstance(heading, Heading):
            page = heading.page or self.alone
            self.heading(heading.text, self.level, new_page=page and self.level == 1)
        self.alone = first
        for block in rest:
            self.paint(block)
        if first:
            self.contents()

    def heading(self, text: str, level: int, *, new_page: bool = False) -> None:
        """Write a heading to which the contents can lead."""
        line = self.document.add_heading(painted(text), level)
        line.paragraph_format.page_break_before = new_page
        self.marks += 1
        bookmark(line, self.marks)

    def contents(self) -> None:
        """Write the contents: links to what stands at the first level."""
        told = [
            blocks[0].text
            for key, blocks in self.told.blocks.items()
            if key not in self.folded and isinstance(blocks[0], Heading) and not moves_only(blocks)
        ][bool(self.told.headline) :]
        if self.folded:
            told.append(self.text("heading-appendix"))
        if not told:
            return
        line = self.document.add_paragraph(f"{self.text('further')} ", style="Small")
        field_begins(line, 'TOC \\o "1-1" \\h \\z')
        for place, text in enumerate(told, 1):
            line.add_run(" · " if place > 1 else "")
            link(line, painted(text), self.blue, anchor=f"_Toc{place}")
        field_ends(line)

    # Blocks

    @singledispatchmethod
    def paint(self, block: Block) -> None:
        """Write a block; one that moves has no place on paper."""

    @paint.register
    def _(self, block: Subheading) -> None:
        self.document.add_heading(painted(block.text), self.level + 1)

    @paint.register
    def _(self, block: Paragraph) -> None:
        self.document.add_paragraph(painted(block.text), style="Small" if block.small else None)

    @paint.register
    def _(self, block: Bullets) -> None:
        for item in block.items:
            self.document.add_paragraph(painted(item), style="List Bullet")

    @paint.register
    def _(self, block: Terms) -> None:
        self.table(((label, value) for label, value in block.rows), (0.3, 0.7), dense=True)

    @paint.register
    def _(self, block: Picture) -> None:
        from docx.shared import Cm

        content = self.told.pictures.get(f"{block.name}.png")
        if content is None:
            return
        line = self.document.add_paragraph()
        line.paragraph_format.keep_with_next = True
        shape = line.add_run().add_picture(io.BytesIO(content), width=Cm(WIDE))
        if shape.height > Cm(HIGH):
            shape.width, shape.height = Cm(HIGH * shape.width / shape.height), Cm(HIGH)
        about = shape._inline.docPr  # noqa: SLF001 - python-docx has no other way to an alt text
        about.set("descr", painted(block.alt))
        about.set("name", block.name)
        self.caption(painted(block.caption or block.alt))

    @paint.register
    def _(self, block: Table) -> None:
        self.table(
            block.rows,
            [column.share for column in block.columns],
            header=[column.text for column in block.columns],
            numeric=[column.numeric for column in block.columns],
            heads=dict(block.heads),
            dense=block.dense,
        )
        if block.total > len(block.rows):
            before, file, after = more_in(block, self.lang)
            line = self.document.add_paragraph(before, style="Small")
            if self.links:
                link(line, file, self.blue, address=file)
            else:
                line.add_run(file)
            line.add_run(after)

    @paint.register
    def _(self, block: Cards) -> None:
        if block.heading:
            self.document.add_heading(painted(block.heading), self.level + 1)
        for card in block.cards:
            self.card(card, self.level + (2 if block.heading else 1))

    def card(self, card: Card, level: int) -> None:
        """Write a card: heading, text, what there is to say, what to mind."""
        self.document.add_heading(painted(" – ".join(card.heading)), level)
        self.document.add_paragraph(painted(card.text)).paragraph_format.keep_together = True
        for label, value in card.terms:
            self.labelled(f"{label}: ", value)
        if card.caution:
            self.labelled(f"{self.text('against')} ", card.caution)

    def labelled(self, label: str, value: str) -> None:
        """Write a line that begins with what it is about."""
        line = self.document.add_paragraph()
        line.paragraph_format.space_after = 0
        line.add_run(painted(label)).bold = True
        line.add_run(painted(value))

    def caption(self, text: str) -> None:
        """Write a caption with its number, which Word counts anew where something is put between."""
        self.figures += 1
        line = self.document.add_paragraph(style="Caption")
        label = self.text("caption-figure")
        line.add_run(f"{label} ")
        field_begins(line, f"SEQ {label} \\* ARABIC")
        line.add_run(str(self.figures))
        field_ends(line)
        line.add_run(f". {text}")

    def table(
        self,
        rows: Sequence[Sequence[str]] | Iterator[Sequence[str]],
        shares: Sequence[float],
        *,
        header: Sequence[str] = (),
        numeric: Sequence[bool] = (),
        heads: Mapping[int, str] | None = None,
        dense: bool = False,
    ) -> None:
        """Write a table: its header stands on every page, and no row is parted."""
        widths = _widths(shares)
        made = self.document.add_table(rows=0, cols=len(widths), style="Kennisnet")
        made.autofit = False
        style = "Dense" if dense else "Cell"
        right = [*numeric, *[False] * len(widths)]
        if header:
            row = made.add_row()
            once(row._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001 - python-docx has no word for it
            for cell, text, aside in zip(row.cells, header, right, strict=False):
                fill(cell, text, style, bold=True, right=aside)
        for place, own in enumerate(rows):
            if heads and place in heads:
                row = made.add_row()
                whole_row = row.cells[0].merge(row.cells[-1])
                fill(whole_row, heads[place], style, bold=True, colour=self.blue)
                whole_row.paragraphs[0].paragraph_format.keep_with_next = True
            row = made.add_row()
            once(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - as above
            for n, (cell, text) in enumerate(zip(row.cells, own, strict=True)):
                fill(cell, text, style, bold=n == 0, right=right[n])
        sized(made, widths)
        self.document.add_paragraph(style="Small").paragraph_format.space_after = 0


def _widths(shares: Sequence[float]) -> list[float]:
    """Give the widths of columns in centimetres; without shares they are equal.

    >>> _widths([0.25, 0.75]), _widths([0, 0])
    ([4.25, 12.75], [8.5, 8.5])
    """
    total = sum(shares)
    return [WIDE * (share / total if total else 1 / len(shares)) for share in shares]
