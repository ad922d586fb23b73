"""The workbook that a new user fills in: a table with drop-downs, and a sheet that explains it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kennisnet.files.headers import cell_letter
from kennisnet.files.printed import on_paper
from kennisnet.files.starting.fields import FIELDS, Field
from kennisnet.texts import say

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

LAST_ROW = 1_048_576
"""Of a sheet of Excel: the drop-downs never end."""
LETTER, SENTENCE, NEED = 8, 80, 30
"""Widths of the columns of the explanation."""
LINE = 15.5
"""The height of a line of text."""
NOTE = {"width": 360, "height": 120}
"""The size of the note that shows over a header."""
HEADING = "DCE6F1"
FONT, SIZE, TITLE = "Calibri", 11, 14
"""Said in full: programs differ in what they take where a font is only called bold."""


def workbook(rows: Sequence[Sequence[Any]], lang: str) -> Workbook:
    """Make the workbook, with rows that are filled in already or none.

    >>> workbook([], "nl").sheetnames
    ['Projecten', 'Uitleg']
    """
    from openpyxl import Workbook

    book = Workbook()
    table = book.worksheets[0]
    table.title = say("new-sheet-table", lang)
    _table(table, rows, lang)
    _explanation(book.create_sheet(say("new-sheet-explained", lang)), lang)
    return book


def _table(sheet: Worksheet, rows: Sequence[Sequence[Any]], lang: str) -> None:
    """Fill the sheet with the table: its headers, its rows, and what may stand below them."""
    from openpyxl.comments import Comment

    sheet.append([field.header(lang) for field in FIELDS])
    for row in rows:
        sheet.append(list(row))
    for place, field in enumerate(FIELDS, 1):
        letter = cell_letter(place)
        _shaped(sheet, letter, field)
        note = f"{field.explained(lang)}\n({field.needed(lang)})"
        sheet[f"{letter}1"].comment = Comment(note, "kennisnet", **NOTE)
        if field.offered(lang):
            choice = drop_down(field.offered(lang), field.header(lang), lang, strict=field.strict)
            choice.add(f"{letter}2:{letter}{LAST_ROW}")
            sheet.add_data_validation(choice)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    on_paper(sheet)


def _shaped(sheet: Worksheet, letter: str, field: Field) -> None:
    """Give a column its width and form, also where no row is filled in yet."""
    from openpyxl.styles import Alignment

    column = sheet.column_dimensions[letter]
    column.width = field.width
    for cell in (column, *sheet[letter]):
        cell.alignment = Alignment(vertical="top", wrap_text=field.text)
        if field.text:
            cell.number_format = "@"
    as_header(sheet[f"{letter}1"])


def as_header(cell: Any) -> None:
    """Let a cell look like a header."""
    from openpyxl.styles import Font, PatternFill

    cell.font = Font(FONT, SIZE, bold=True)
    cell.fill = PatternFill("solid", fgColor=HEADING)


def drop_down(
    words: Sequence[str], header: str, lang: str, *, strict: bool = True
) -> DataValidation:
    """Give the drop-down of a column; where a word of one's own has a meaning it only warns."""
    from openpyxl.worksheet.datavalidation import DataValidation

    return DataValidation(
        type="list",
        formula1=f'"{",".join(words)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop" if strict else "warning",
        errorTitle=header,
        error=say("new-only" if strict else "new-other", lang, words=", ".join(words)),
    )


def _explanation(sheet: Worksheet, lang: str) -> None:
    """Say for each column what is to be filled in.

    A header stands here in the cell of its sentence: in one of its own it would be a header again,
    and this sheet a table.
    """
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Alignment, Font

    table = say("new-sheet-table", lang)
    sheet.append([None, say("new-explained-title", lang, sheet=table)])
    sheet.append([None, say("new-explained-rows", lang)])
    for place, field in enumerate(FIELDS, 1):
        told = CellRichText(
            TextBlock(InlineFont(rFont=FONT, sz=SIZE, b=True), field.header(lang)),
            f"\n{field.explained(lang)}",
        )
        sheet.append([cell_letter(place), told, field.needed(lang)])
    sheet.append([None, say("new-explained-further", lang)])
    for letter, width in zip("ABC", (LETTER, SENTENCE, NEED), strict=True):
        sheet.column_dimensions[letter].width = width
    for number, row in enumerate(sheet.iter_rows(), 1):
        for cell in row:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.row_dimensions[number].height = _height(str(row[1].value))
    sheet["B1"].font = Font(FONT, TITLE, bold=True)
    sheet.sheet_view.showGridLines = False
    on_paper(sheet)


def _height(text: str) -> float:
    """Give the height of a row of the explanation, and half a line of room below it."""
    lines = sum(math.ceil(max(len(line), 1) / SENTENCE) for line in text.split("\n"))
    return (lines + 0.7) * LINE
