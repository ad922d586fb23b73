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
from kennisnet.files.headers import cell_letter
from kennisnet.files.how import How
from kennisnet.files.page import Fits, Page
from kennisnet.network import as_text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CELL_ERROR = re.compile(r"#(?:N/A|NAME\?|GETTING_DATA|DIV/0!|[A-Z]+!)")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")


@reads("old workbook", starts=[b"\xd0\xcf\x11\xe0"])
def old_workbook(path: Path, fits: Fits, how: How) -> NoReturn:  # noqa: ARG001 - as every reader
    """Refuse the format of before 2007, in which a workbook with a password is packed as well."""
    locked = _LOCKED in path.read_bytes()
    raise InputError([Fault("file-locked" if locked else "file-xls", "", path.name)])


@reads("workbook", starts=[b"PK\x03\x04"])
def workbook(path: Path, fits: Fits, how: How) -> Page:  # noqa: ARG001 - as every reader
    """Read a sheet; what is merged downwards holds for all its rows."""
    sheet = _worksheet(path, how.sheet)
    cells = [list(row) for row in sheet.iter_rows(values_only=True)]
    faults = [*_cell_errors(path, cells), *_formulas(path, sheet, cells)]
    ends: dict[int, int] = {}
    across: dict[int, range] = {}
    for block in sheet.merged_cells.ranges:
        columns = range(block.min_col - 1, block.max_col)
        value = cells[block.min_row - 1][columns[0]]
        for row in range(block.min_row, block.max_row + 1):
            cells[row - 1][columns[0]] = value
            across[row] = max(columns, across.get(row, columns), key=len)
        ends[block.min_row] = max(block.max_row, ends.get(block.min_row, 0))
    lines = [[_text(value) for value in row] for row in cells]
    return Page(lines, ends=ends, across=across, faults=faults)


def _opened(path: Path, *, data_only: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        with path.open("rb") as stream:  # openpyxl refuses a path by its ending
            return load_workbook(stream, data_only=data_only)
    except Exception as error:  # openpyxl raises whatever the damage leads to
        raise InputError([Fault("file-xlsx", str(error), path.name)]) from error


def _worksheet(path: Path, sheet: str | int | None) -> Worksheet:
    """Give the sheet that is asked for, else the first; sheets that are a chart do not count."""
    pages = {page.title: page for page in _opened(path, data_only=True).worksheets}
    numbered: dict[str | int, Worksheet] = dict(enumerate(pages.values()))
    wanted = 0 if sheet is None else sheet
    page = pages.get(wanted) if isinstance(wanted, str) else numbered.get(wanted)
    if page is None:
        values = {"sheets": ", ".join(pages)}
        raise InputError([Fault("sheet-unknown", str(sheet), path.name, values=values)])
    return page


def _cell_errors(path: Path, cells: list[list[Any]]) -> Iterator[Fault]:
    for row, line in enumerate(cells, 1):
        for column, value in enumerate(line, 1):
            if isinstance(value, str) and _CELL_ERROR.fullmatch(value):
                yield Fault("cell-error", value, path.name, row, cell_letter(column))


def _formulas(path: Path, sheet: Worksheet, cells: list[list[Any]]) -> Iterator[Fault]:
    """Give the formulas whose value was never stored, and let their text stand in the cells."""
    with zipfile.ZipFile(path) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        if not any(_FORMULA.search(parts.read(name)) for name in names):
            return
    for row, line in enumerate(_opened(path, data_only=False)[sheet.title].iter_rows()):
        for column, cell in enumerate(line):
            if cell.data_type == "f" and cells[row][column] is None:
                formula = str(getattr(cell.value, "text", cell.value))
                cells[row][column] = formula
                letter = cell_letter(column + 1)
                yield Fault("cell-formula", formula, path.name, row + 1, letter)


def _text(value: object) -> str:
    return "" if value is None else unescaped(as_text(value))
