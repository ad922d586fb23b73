"""Workbooks of Excel before 2007 (xls); their kind of file also packs what has a password."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kennisnet.errors import Fault, InputError
from kennisnet.files.formats.registry import reads
from kennisnet.files.how import How
from kennisnet.files.page import Fits, Merged, Page, page_of
from kennisnet.files.spreadsheet import bold_rows, cell_text, error_cells

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Cell, Sheet

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")


@reads("old workbook", starts=[b"\xd0\xcf\x11\xe0"], endings=[".xls"])
def old_workbook(path: Path, fits: Fits, how: How) -> list[Page]:  # noqa: ARG001 - as every reader
    """Read all sheets; each formula of such a file has a value."""
    content = path.read_bytes()
    if _LOCKED in content:
        raise InputError([Fault("file-locked", "", path.name)])
    try:
        return _pages(path.name, content)
    except InputError:
        raise
    except Exception as error:  # xlrd raises whatever the damage leads to
        if "encrypted" in str(error):
            raise InputError([Fault("file-locked", "", path.name)]) from error
        if _WORD in content:
            raise InputError([Fault("file-doc", "", path.name)]) from error
        raise InputError([Fault("file-xls", "", path.name)]) from error


def _pages(file: str, content: bytes) -> list[Page]:
    from xlrd import open_workbook

    book = open_workbook(
        file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
    )
    return [_page(file, sheet, book) for sheet in book.sheets()]


def _page(file: str, sheet: Sheet, book: Book) -> Page:
    values = [[_value(cell, book) for cell in sheet.row(row)] for row in range(sheet.nrows)]

    def is_bold(row: int, column: int) -> bool:
        form = book.xf_list[sheet.cell_xf_index(row - 1, column)]
        return bool(book.font_list[form.font_index].bold)

    return page_of(
        [[cell_text(value) for value in row] for row in values],
        file=file,
        sheet=sheet.name,
        hidden=sheet.visibility != 0,
        merged=[
            Merged(range(top + 1, bottom + 1), range(left, right))
            for top, bottom, left, right in sheet.merged_cells
            if bottom <= sheet.nrows and right <= sheet.ncols
        ],
        broken=list(error_cells(values)),
        bold=bold_rows(values, is_bold),
    )


def _value(cell: Cell, book: Book) -> Any:
    import xlrd

    value: Any = cell.value
    if cell.ctype in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
        key = book.xf_list[cell.xf_index or 0].format_key
        return _number(value, book.format_map[key].format_str, book.datemode)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, "#VALUE!")
    return bool(value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else value


def _number(number: float, form: str, mode: int) -> Any:
    """Give the number, or the date or time that it is shown as: by the rules for an xlsx."""
    from openpyxl.styles.numbers import is_date_format, is_timedelta_format
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

    if not is_date_format(form):
        return number
    epoch = MAC_EPOCH if mode else WINDOWS_EPOCH
    try:
        return from_excel(number, epoch, timedelta=is_timedelta_format(form))
    except (OverflowError, ValueError):
        return "#VALUE!"
