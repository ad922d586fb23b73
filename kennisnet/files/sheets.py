"""Tables as sheets of a workbook: what its cells can hold, and what they cannot.

A text in which a control character stands is written as Office does it, ``_x0007_``; reading
takes that back.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import pandas as pd

from kennisnet.errors import Fault, Faults
from kennisnet.files.escaping import escaped
from kennisnet.files.headers import apart, cell_letter
from kennisnet.files.printed import Layout, Printed
from kennisnet.network import as_text
from kennisnet.network.cells import EXACT

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_TEXT, MOST_ROWS, MOST_COLUMNS = 32_767, 2**20, 2**14
"""What a cell and a sheet hold at most."""
MOST_TOLD = 20
"""So many cells that are too long are told one by one."""
_FIRST_YEAR = 1901
"""Excel counts days from 1900, and takes that for a leap year."""
_NOT_IN_XML = re.compile(r"[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def coded(text: str) -> str:
    r"""Write the signs that no XML holds as Office does.

    >>> coded("a\x07b_x0007_"), decoded(coded("a\x07b_x0007_"))
    ('a_x0007_b_x005F_x0007_', 'a\x07b_x0007_')
    """
    return _NOT_IN_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def decoded(text: str) -> str:
    r"""Read what `coded` writes; leave what stands for any other sign as it is.

    >>> decoded("a_x000D_"), decoded("_x0041_"), decoded("_x0000_")
    ('a\r', '_x0041_', '_x0000_')
    """
    return _CODED.sub(_sign, text) if "_x" in text else text


def _sign(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    return sign if sign == "_" or (sign != "\0" and _NOT_IN_XML.match(sign)) else found[0]


def book_of(
    sheets: Mapping[str, pd.DataFrame], file: str, cut: str | None, printed: Printed | None = None
) -> Workbook:
    """Make a workbook of tables; raise `InputError` with everything that it cannot hold.

    With ``printed`` it is laid out to be read and printed, else as other programs read it.
    """
    from openpyxl import Workbook

    faults = Faults()
    book = Workbook(write_only=True)
    for title, table in sheets.items():
        rows, columns = len(table) + 1, len(table.columns)
        if rows > MOST_ROWS or columns > MOST_COLUMNS:
            most = {"rows": rows, "columns": columns, "most": MOST_ROWS, "wide": MOST_COLUMNS}
            faults.append(Fault("sheet-full", title, file, values=most))
            continue
        _Sheet(book.create_sheet(title), file, cut, faults, printed).fill(table)
    faults.stop()
    return book


def fill(cell: Any, value: Any, file: str, faults: Faults) -> None:
    """Put a value in a cell: text stays text, whatever it looks like; one that is too long is a fault."""
    if not isinstance(value, str):
        cell.value = value.item() if hasattr(value, "item") else value
    elif value:
        safe = coded(escaped(value))
        if _length(safe) > MOST_TEXT:
            values = {"signs": len(value), "most": MOST_TEXT}
            place = cell.row, cell.column_letter
            faults.append(Fault("cell-too-long", value, file, *place, values))
            return
        cell.value = safe
        cell.data_type = "s"
        cell.number_format = "@"


@dataclass
class _Sheet:
    """A sheet that is being written."""

    page: Any
    file: str
    cut: str | None
    faults: Faults
    printed: Printed | None = None
    layout: Layout | None = None
    told: Iterator[int] = field(default_factory=lambda: iter(range(MOST_TOLD)))

    def fill(self, table: pd.DataFrame) -> None:
        headers = _headers(table)
        self.page.freeze_panes = "A2"
        if self.printed:
            titled = table.set_axis([*headers.values()], axis=1)
            self.layout = Layout(self.page, titled, self.printed)
        self.page.append([self._header(*one, table) for one in enumerate(headers.items(), 1)])
        told = list(headers.values())
        if told:
            self.page.auto_filter.ref = f"A1:{cell_letter(len(told))}{len(table) + 1}"
        for number, row in enumerate(table.itertuples(index=False, name=None), 2):
            cells = [self._value(v, number, name) for v, name in zip(row, told, strict=True)]
            self.page.append(self.layout.row(number, cells) if self.layout else cells)

    def _header(self, position: int, named: tuple[str, str], table: pd.DataFrame) -> Any:
        """Give a header in bold, and its column the width that its first rows ask for."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font

        column, header = named
        text = self._text(header, 1, header)
        if self.layout:
            return self.layout.header(text)
        cell = WriteOnlyCell(self.page, value=text)
        cell.font = Font(bold=True)
        widest = table[column].head(200).map(lambda v: len(str(v))).max() if len(table) else 0
        width = min(max(int(widest), len(column), 8) + 2, 60)
        self.page.column_dimensions[cell_letter(position)].width = width
        return cell

    def _value(self, value: Any, row: int, column: str) -> Any:
        if isinstance(value, str):
            return self._text(value, row, column)
        if pd.isna(value):
            return None
        value = value.item() if hasattr(value, "item") else value
        if isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return self._number(value)
        if isinstance(value, date) and value.year >= _FIRST_YEAR:
            whole = not isinstance(value, datetime) or value.timetz() == time.min
            if whole:
                return value
        return self._text(as_text(value), row, column)

    def _number(self, value: float) -> Any:
        """Give a number such that all of its digits are written: openpyxl writes sixteen.

        A large one keeps its point, so that it is read as the same again.
        """
        from openpyxl.cell import WriteOnlyCell

        if not math.isfinite(value) or (isinstance(value, int) and abs(value) >= EXACT):
            return str(value)
        if abs(value) < EXACT and float(f"{value:.16g}") == value:
            return value
        cell = WriteOnlyCell(self.page, value=repr(value))
        cell.data_type = "n"
        return cell

    def _text(self, text: str, row: int, column: str) -> str:
        """Give a text as a cell can hold it."""
        safe = coded(escaped(text))
        if _length(safe) <= MOST_TEXT:
            return safe
        if self.cut is not None:
            return _shortened(safe, self.cut)
        if next(self.told, None) is not None:
            values = {"signs": len(text), "most": MOST_TEXT}
            self.faults.append(Fault("cell-too-long", text, self.file, row, column, values))
        return ""


def _length(text: str) -> int:
    """Count a text as Excel does: what lies beyond 16 bits counts twice."""
    return len(text) if len(text) * 2 <= MOST_TEXT else len(text.encode("utf-16-le")) // 2


def _shortened(text: str, end: str) -> str:
    kept = text.encode("utf-16-le")[: 2 * (MOST_TEXT - len(end) - 1)]
    return f"{kept.decode('utf-16-le', 'ignore')} {end}"


def _headers(table: pd.DataFrame) -> dict[str, str]:
    """Give each column its header, no two of them the same."""
    headers: dict[str, str] = {}
    for column in map(str, table.columns):
        headers[column] = apart([column], headers.values())[column]
    return headers
