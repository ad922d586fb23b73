"""Workbooks of Excel: merged cells, formulas without a value, cells with an error."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from kennisnet.errors import Fault, InputError
from kennisnet.files.escaping import unescaped
from kennisnet.files.formats.registry import reads
from kennisnet.files.how import How
from kennisnet.files.page import Broken, Fits, Merged, Page, page_of
from kennisnet.network import as_text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CELL_ERROR = re.compile(r"#(?:N/A|NAME\?|GETTING_DATA|DIV/0!|[A-Z]+!)")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
PLAIN_ROWS = 20
"""So many rows say whether a table is bold as a whole."""


@reads("old workbook", starts=[b"\xd0\xcf\x11\xe0"])
def old_workbook(path: Path, fits: Fits, how: How) -> NoReturn:  # noqa: ARG001 - as every reader
    """Refuse the format of before 2007, in which a workbook with a password is packed as well."""
    locked = _LOCKED in path.read_bytes()
    raise InputError([Fault("file-locked" if locked else "file-xls", "", path.name)])


@reads("workbook", starts=[b"PK\x03\x04"])
def workbook(path: Path, fits: Fits, how: How) -> list[Page]:  # noqa: ARG001 - as every reader
    """Read all sheets; those that are a chart do not count."""
    book = _opened(path, data_only=True)
    formulas = _opened(path, data_only=False) if _has_formulas(path) else None
    return [_page(sheet, formulas[sheet.title] if formulas else None) for sheet in book.worksheets]


def _opened(path: Path, *, data_only: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        with path.open("rb") as stream:  # openpyxl refuses a path by its ending
            return load_workbook(stream, data_only=data_only)
    except Exception as error:  # openpyxl raises whatever the damage leads to
        raise InputError([Fault("file-xlsx", str(error), path.name)]) from error


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        return any(_FORMULA.search(parts.read(name)) for name in names)


def _page(sheet: Worksheet, formulas: Worksheet | None) -> Page:
    values = [list(row) for row in sheet.iter_rows(values_only=True)]
    broken = list(_errors(values))
    for one in _formulas(formulas, values) if formulas else ():
        values[one.row - 1][one.column] = one.text
        broken.append(one)
    return page_of(
        [[_text(value) for value in row] for row in values],
        sheet=sheet.title,
        hidden=sheet.sheet_state != "visible",
        merged=[
            Merged(range(b.min_row, b.max_row + 1), range(b.min_col - 1, b.max_col))
            for b in sheet.merged_cells.ranges
        ],
        broken=broken,
        bold=_bold(sheet, values),
    )


def _errors(values: list[list[Any]]) -> Iterator[Broken]:
    for row, line in enumerate(values, 1):
        for column, value in enumerate(line):
            if isinstance(value, str) and value[:1] == "#" and _CELL_ERROR.fullmatch(value):
                yield Broken("cell-error", value, row, column)


def _formulas(sheet: Worksheet, values: list[list[Any]]) -> Iterator[Broken]:
    """Give the formulas whose value was never stored."""
    for row, line in enumerate(sheet.iter_rows()):
        for column, cell in enumerate(line):
            if cell.data_type == "f" and values[row][column] is None:
                text = str(getattr(cell.value, "text", cell.value))
                yield Broken("cell-formula", text, row + 1, column)


def _bold(sheet: Worksheet, values: list[list[Any]]) -> frozenset[int]:
    """Give the rows of one single cell that is bold; none where other rows are bold as well."""
    filled = [[n for n, value in enumerate(row, 1) if value is not None] for row in values]

    def bold(row: int) -> bool:
        return bool(sheet.cell(row, filled[row - 1][0]).font.b)

    single = {row for row, places in enumerate(filled, 1) if len(places) == 1 and bold(row)}
    others = [row for row, places in enumerate(filled, 1) if len(places) > 1][1 : PLAIN_ROWS + 1]
    return frozenset() if sum(map(bold, others)) * 2 > len(others) else frozenset(single)


def _text(value: object) -> str:
    return "" if value is None else unescaped(as_text(value))
