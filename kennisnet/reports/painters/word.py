"""Blocks painted as a document of Word: styles, captions, tables that repeat their header."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
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
from kennisnet.reports.columns import widths
from kennisnet.reports.painting import Files, Names, Told, Write, painter, whole
from kennisnet.reports.paper import (
    BLUE,
    CELL,
    DENSE,
    apart,
    bookmark,
    field_begins,
    field_ends,
    fill,
    link,
    once,
    set_up,
    sized,
    turned,
)
from kennisnet.texts import say
from kennisnet.texts.wording import painted

FILE = "report.docx"
LOGO = 1.0
ROOM = {False: (17.0, 22.0), True: (27.3, 14.8)}
"""Room for a picture on a page that stands, and on one that lies, in centimetres."""
SMALL, WORTH = 0.75, 1.2
"""Letters of a picture that is made smaller than this are too small to read; and how much larger it
is on a page that lies for that to be worth it."""


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
        self.lying = False
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
            apart(shape._inline)  # noqa: SLF001 - as above

    def section(self, key: str, blocks: Sequence[Block]) -> None:
        """Write a section; one that has nothing for paper is left out."""
        heading, *rest = blocks
        if moves_only(blocks):
            return
        first = bool(self.told.headline) and key == next(iter(self.told.blocks))
        turned_now = self.turn(lying=any(map(self.lies, rest)))
        if key in self.folded and self.level == 1:
            self.heading(self.text("heading-appendix"), 1, new_page=not turned_now)
            self.level = 2
        if not first and isinstance(heading, Heading):
            page = (heading.page or self.alone) and self.level == 1
            self.heading(heading.text, self.level, new_page=page and not turned_now)
        self.alone = first
        captions = {_caption(block) for block in rest if self.content(block)}
        for block in rest:
            if not (isinstance(block, Paragraph) and block.text in captions):
                self.paint(block)
        if first:
            self.contents()

    def turn(self, *, lying: bool) -> bool:
        """Begin a page that lies or stands, where the one before does not; say whether one begins."""
        if lying == self.lying:
            return False
        self.lying = lying
        turned(self.document, lying=lying)
        return True

    def content(self, block: Block) -> bytes | None:
        """Give the picture of a block, if it is one and was drawn."""
        name = f"{block.name}.png" if isinstance(block, Picture) else ""
        return self.told.pictures.get(name)

    def lies(self, block: Block) -> bool:
        """Say whether a picture is so wide that its letters can be read on a page that lies only."""
        content = self.content(block)
        if content is None or not isinstance(block, Picture) or block.shown == "chart":
            return False
        stands, lies = (_fitted(content, ROOM[lying])[2] for lying in (False, True))
        return stands < SMALL and lies > WORTH * stands

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
        self.table(block.rows, (0.3, 0.7), dense=True)

    @paint.register
    def _(self, block: Picture) -> None:
        from docx.shared import Cm

        content = self.content(block)
        if content is None:
            return
        line = self.document.add_paragraph()
        line.paragraph_format.keep_with_next = True
        wide, high, _ = _fitted(content, ROOM[self.lying])
        shape = line.add_run().add_picture(io.BytesIO(content), width=Cm(wide), height=Cm(high))
        inline = shape._inline  # noqa: SLF001 - python-docx has no other way to an alt text
        inline.docPr.set("descr", painted(block.alt))
        inline.docPr.set("name", block.name)
        apart(inline)
        self.caption(painted(_caption(block)))

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
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        *,
        header: Sequence[str] = (),
        numeric: Sequence[bool] = (),
        heads: Mapping[int, str] | None = None,
        dense: bool = False,
    ) -> None:
        """Write a table: its header stands on every page, and no row is parted."""
        size = DENSE if dense else CELL
        texts = [[painted(cell) for cell in row] for row in ([header] if header else []) + [*rows]]
        own = widths(ROOM[self.lying][0], shares, texts, numeric, size)
        made = self.document.add_table(rows=0, cols=len(own), style="Kennisnet")
        made.autofit = False
        style = "Dense" if dense else "Cell"
        right = [*numeric, *[False] * len(own)]
        if header:
            row = made.add_row()
            once(row._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001 - python-docx has no word for it
            for cell, text, aside in zip(row.cells, header, right, strict=False):
                fill(cell, text, style, bold=True, right=aside)
        for place, told in enumerate(rows):
            if heads and place in heads:
                row = made.add_row()
                whole_row = row.cells[0].merge(row.cells[-1])
                fill(whole_row, heads[place], style, bold=True, colour=self.blue)
                whole_row.paragraphs[0].paragraph_format.keep_with_next = True
            row = made.add_row()
            once(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - as above
            for n, (cell, text) in enumerate(zip(row.cells, told, strict=True)):
                fill(cell, text, style, bold=n == 0, right=right[n])
        sized(made, own)
        self.document.add_paragraph(style="Small").paragraph_format.space_after = 0


def _caption(block: Block) -> str:
    """Give what stands below a picture; nothing below anything else."""
    return (block.caption or block.alt) if isinstance(block, Picture) else ""


def _fitted(content: bytes, room: tuple[float, float]) -> tuple[float, float, float]:
    """Give how wide and high a picture is that fills a room, in centimetres, and how much that scales it."""
    from docx.image.image import Image

    own = Image.from_blob(content)
    scale = min(room[0] / own.width.cm, room[1] / own.height.cm)
    return own.width.cm * scale, own.height.cm * scale, scale
