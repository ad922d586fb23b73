"""Any table as a file: safe for a spreadsheet, and the same bytes for the same table."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.escaping import escaped
from kennisnet.files.headers import apart, cell_letter
from kennisnet.files.safely import in_place
from kennisnet.network import as_text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_QUOTED_OR_END = re.compile(rb'("[^"]*")|\r\n')
_CLOCK = zipfile.ZipInfo().date_time
"""What a workbook says of the time it was made: the first that a zip can tell, always the same."""
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def table_text(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table as text that is safe in a spreadsheet; numbers stay plain."""
    return table.astype(object).map(_safe).fillna("")


def _safe(value: object) -> object:
    if isinstance(value, str):
        return escaped(value)
    return None if pd.isna(value) else as_text(value)  # type: ignore[call-overload] # a scalar


def to_csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table (without its index) as UTF-8 csv."""
    with in_place(path) as temporary:
        csv_text(table, temporary)


def csv_text(
    table: pd.DataFrame, path: Path, delimiter: str = ",", encoding: str = "utf-8"
) -> None:
    """Write csv in which each sign that could end a line is quoted, and lines end in a newline.

    The csv module quotes only the signs of its own line end: it ends lines in both of them, and
    what is not in quotes becomes a newline.
    """
    safe = table_text(table).rename(columns=lambda c: escaped(str(c)))
    safe.to_csv(path, sep=delimiter, index=False, encoding=encoding, lineterminator="\r\n")
    path.write_bytes(_QUOTED_OR_END.sub(lambda m: m[1] or b"\n", path.read_bytes()))


def to_excel(sheets: dict[str, pd.DataFrame], path: Path) -> None:
    """Write tables as sheets of a workbook; text never becomes a formula."""
    with in_place(path) as temporary:
        save_book(_workbook_of(sheets), temporary)


def save_book(book: Workbook, path: Path) -> None:
    """Write a workbook; the same one gives the same bytes."""
    book.save(path)
    _without_time(path)


def _workbook_of(sheets: dict[str, pd.DataFrame]) -> Workbook:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for title, table in sheets.items():
        page = book.create_sheet(title)
        page.freeze_panes = "A2"
        page.append(_header_cells(page, table))
        for row in table.itertuples(index=False, name=None):
            page.append([_excel_value(value) for value in row])
    return book


def _header_cells(page: Any, table: pd.DataFrame) -> list[Any]:
    """Give the headers in bold, and each column the width that its first rows ask for."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cells = []
    for position, (column, header) in enumerate(_headers(table).items(), 1):
        cell = WriteOnlyCell(page, value=escaped(header))
        cell.font = Font(bold=True)
        cells.append(cell)
        widest = table[column].head(200).map(lambda v: len(str(v))).max() if len(table) else 0
        width = min(max(int(widest), len(str(column)), 8) + 2, 60)
        page.column_dimensions[cell_letter(position)].width = width
    return cells


def _headers(table: pd.DataFrame) -> dict[str, str]:
    """Give each column the header that a workbook can hold, no two of them the same."""
    headers: dict[str, str] = {}
    for column in table.columns:
        plain = _writable(str(column))
        headers[column] = apart([plain], headers.values())[plain]
    return headers


def _writable(text: str) -> str:
    """Leave out the control characters that no workbook holds."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("", text)


def _without_time(path: Path) -> None:
    """Let a workbook not tell when it was made, so that the same tables give the same bytes."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    stamp = "{}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*_CLOCK).encode()
    parts["docProps/core.xml"] = _STAMP.sub(stamp, parts["docProps/core.xml"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(zipfile.ZipInfo(name, _CLOCK), content, zipfile.ZIP_DEFLATED)


def save_table(table: pd.DataFrame, path: Path) -> None:
    """Write one table to a csv or xlsx file, chosen by its ending."""
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    kind = path.suffix.lower()
    if kind == ".csv":
        to_csv(table, path)
    elif kind == ".xlsx":
        to_excel({"kennisnet": table}, path)
    else:
        raise ArgumentError("export-unknown", got=kind or path.name, known="csv, xlsx")


def _excel_value(value: Any) -> Any:
    if isinstance(value, str):
        return escaped(_writable(value))
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value
