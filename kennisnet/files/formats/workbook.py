"""Workbooks of Excel: merged cells, formulas without a value, cells with an error."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kennisnet.errors import Fault, InputError
from kennisnet.files.archive import START, no_entities, unpacked
from kennisnet.files.formats.registry import reads
from kennisnet.files.how import How
from kennisnet.files.page import Broken, Fits, Merged, Page, Strong, page_of
from kennisnet.files.sheets import decoded
from kennisnet.files.sizes import cells_within, reach_within, rows_within
from kennisnet.files.spreadsheet import bold_rows, cell_text, error_cells

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_BLOCK = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*["']"""
    rb"""\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})["']"""
)
_LETTERS = re.compile(rb"<(?:\w+:)?rPr[ />]")
"""What says how some of the letters of a cell look."""
_EXCEL = "application/vnd.ms-excel."
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_HOLDS = (
    *(f"{_OFFICE}sheet.main+xml", f"{_OFFICE}template.main+xml"),
    *(f"{_EXCEL}sheet.macroEnabled.main+xml", f"{_EXCEL}template.macroEnabled.main+xml"),
)
_LAST_ROW = 2**20
STORED_TEXT = "str"
"""openpyxl leaves this mark on a formula of which the value is a text, also an empty one."""


@reads("workbook", starts=[START], holds=_HOLDS, endings=[".xlsx", ".xlsm", ".xltx", ".xltm"])
def workbook(path: Path, fits: Fits, how: How) -> list[Page]:  # noqa: ARG001 - as every reader
    """Read all sheets; those that are a chart do not count."""
    with unpacked(path, "file-xlsx") as parts:
        no_entities(parts, parts.namelist())
        with_formulas, with_letters = _looked_over(path.name, parts)
    book = _opened(path, data_only=True, rich_text=with_letters)
    formulas = _opened(path, data_only=False) if with_formulas else None
    return [
        _page(path.name, sheet, formulas[sheet.title] if formulas else None)
        for sheet in book.worksheets
    ]


def _opened(path: Path, *, data_only: bool, rich_text: bool = False) -> Workbook:
    from openpyxl import load_workbook

    try:
        with path.open("rb") as stream:  # openpyxl refuses a path by its ending
            return load_workbook(stream, data_only=data_only, rich_text=rich_text)
    except Exception as error:  # openpyxl raises whatever the damage leads to
        raise InputError([Fault("file-xlsx", "", path.name)]) from error


def _looked_over(file: str, parts: zipfile.ZipFile) -> tuple[bool, bool]:
    """Say whether there are formulas, and cells of which letters differ; refuse blocks of cells that openpyxl would fill for hours."""
    found = letters = False
    for name in parts.namelist():
        content = parts.read(name)
        if b"\0" in content[:4]:  # of 16 bits a letter
            content = content.replace(b"\0", b"")
        if name.startswith("xl/worksheets/"):
            rows_within(file, Path(name).stem, content.count(b"<row"), _LAST_ROW)
            found = found or _FORMULA.search(content) is not None
        letters = letters or _LETTERS.search(content) is not None
        cells_within(file, Path(name).stem, sum(map(_cells, _BLOCK.findall(content))))
    return found, letters


def _cells(block: tuple[bytes, ...]) -> int:
    from openpyxl.utils import column_index_from_string as number

    left, top, right, bottom = (corner.decode() for corner in block)
    return (int(bottom) - int(top) + 1) * (number(right.upper()) - number(left.upper()) + 1)


def _page(file: str, sheet: Worksheet, formulas: Worksheet | None) -> Page:
    lost = list(_formulas(formulas, sheet)) if formulas else []
    strong = Strong()
    values = _values(file, sheet, lost, strong)
    broken = [*error_cells(values), *lost]
    for one in lost:
        values[one.row - 1][one.column] = one.text
    return page_of(
        [[cell_text(_decoded(value)) for value in row] for row in values],
        file=file,
        sheet=sheet.title,
        hidden=sheet.sheet_state != "visible",
        strong=strong,
        merged=[
            Merged(range(b.min_row, b.max_row + 1), range(b.min_col - 1, b.max_col))
            for b in sheet.merged_cells.ranges
        ],
        broken=broken,
        bold=bold_rows(values, lambda row, column: bool(sheet.cell(row, column + 1).font.b)),
    )


def _decoded(value: object) -> object:
    return decoded(value) if isinstance(value, str) else value


def _values(file: str, sheet: Worksheet, lost: Sequence[Broken], strong: Strong) -> list[list[Any]]:
    """Give the values of a sheet as far as there are any: many reach over empty cells with a form.

    openpyxl makes each cell that is asked for: those that it has are looked at instead.
    """
    cells = sheet._cells  # noqa: SLF001 - see above
    filled = [place for place, cell in cells.items() if cell.value is not None]
    filled += [(one.row, one.column + 1) for one in lost]
    corners = [(b.max_row, b.max_col) for b in sheet.merged_cells.ranges]
    rows, columns = ({place[side] for place in filled} for side in (0, 1))
    bottom, right = (
        max((place[side] for place in (*filled, *corners)), default=1) for side in (0, 1)
    )
    reach_within(file, sheet.title, bottom, right, (len(rows), len(columns)))
    values: list[list[Any]] = [[None] * right for _ in range(bottom)]
    for row, column in filled:
        cell = cells.get((row, column))
        values[row - 1][column - 1] = None if cell is None else _plain(cell.value, strong)
    return values


def _plain(value: Any, strong: Strong) -> Any:
    """Give a value of which letters differ as a text; take note of what is bold in it."""
    if not isinstance(value, list):
        return value
    text = "".join(map(str, value))
    strong.saw(cell_text(_decoded(text)), [str(one) for one in value if _is_bold(one)])
    return text


def _is_bold(part: Any) -> bool:
    return not isinstance(part, str) and bool(part.font.b)


def _formulas(formulas: Worksheet, values: Worksheet) -> Iterator[Broken]:
    """Give the formulas whose value was never stored."""
    stored = values._cells  # noqa: SLF001 - as above
    for (row, column), cell in sorted(formulas._cells.items()):  # noqa: SLF001 - as above
        if cell.data_type != "f":
            continue
        own = stored.get((row, column))
        if own is None or (own.value is None and own.data_type != STORED_TEXT):
            text = str(getattr(cell.value, "text", cell.value))
            yield Broken("cell-formula", text, row, column - 1)
