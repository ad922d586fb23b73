"""A table as it stands in a file: text in rows and columns, with the row numbers a person sees.

Everything read is untrusted: the encoding (UTF-8 with or without mark, UTF-16, cp1252), the
delimiter, lines above the header, merged cells, line breaks in cells, formulas without a value.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import Fault, InputError
from kennisnet.network import as_text
from kennisnet.network.door import Origin

DELIMITERS = (",", ";", "\t", "|")
HEADER_WITHIN = 20
"""A header is looked for in this many rows: spreadsheets often start with a title."""
_ESCAPED = ("=", "+", "-", "@", "\t", "\r", "'")

Fits = Callable[[Sequence[str]], int]
"""Says how many columns of a row would be recognised if it were the header."""


@dataclass(frozen=True)
class Grid:
    """A table of text: ``frame`` (empty cells are missing), its file and its row numbers."""

    file: str
    frame: pd.DataFrame
    rows: tuple[int, ...]
    header_row: int = 1
    decimal_comma: bool = False

    @property
    def origin(self) -> Origin:
        """Where the rows stand."""
        return Origin(self.file, self.rows)


def escaped(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet could take for a formula.

    >>> escaped("=1+1"), escaped("'s"), escaped("plain"), unescaped(escaped("=1+1"))
    ("'=1+1", "''s", 'plain', '=1+1')
    """
    return f"'{text}" if text.startswith(_ESCAPED) else text


def unescaped(text: str) -> str:
    """Take away the one apostrophe that `escaped` puts; leave "'t Lef" as it is."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_ESCAPED) else text


def read_grid(
    path: Path,
    fits: Fits,
    *,
    sheet: str | int | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> Grid:
    """Read a csv or xlsx file whole, or raise `InputError` with every fault of its form."""
    if not path.is_file():
        raise InputError([Fault("file-missing", path.name)])
    with path.open("rb") as stream:
        magic = stream.read(4)
    if magic == b"PK\x03\x04":
        lines, comma = _excel(path, sheet), False
    elif magic == b"\xd0\xcf\x11\xe0":
        raise InputError([Fault("file-xls", path.name)])
    else:
        text = _decoded(path, encoding)
        sign = delimiter or _delimiter(text, fits)
        lines, comma = _csv(path.name, text, sign), sign == ";"
    return _grid(path.name, lines, fits, decimal_comma=comma)


def _decoded(path: Path, encoding: str | None) -> str:
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for name in [encoding] if encoding else ["utf-16" if marked else "utf-8-sig", "cp1252"]:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\x00" not in text:
            return text
    raise InputError([Fault("file-encoding", path.name, values={"encoding": encoding or ""})])


def _delimiter(text: str, fits: Fits) -> str:
    """Choose the sign that gives the most recognised columns, then the most columns."""
    head = text[:100_000]

    def score(sign: str) -> tuple[int, int]:
        rows = [row for row, _ in zip(_reader(head, sign), range(HEADER_WITHIN), strict=False)]
        return max(((fits(row), len(row)) for row in rows), default=(0, 0))

    return max(DELIMITERS, key=score)


def _reader(text: str, sign: str) -> Iterator[list[str]]:
    csv.field_size_limit(2**31 - 1)
    return csv.reader(io.StringIO(text, newline=""), delimiter=sign)


def _csv(file: str, text: str, sign: str) -> list[list[str]]:
    try:
        return [[unescaped(cell) for cell in row] for row in _reader(text, sign)]
    except csv.Error as error:
        raise InputError([Fault("file-csv", str(error), file)]) from error


def _excel(path: Path, sheet: str | int | None) -> list[list[str]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, data_only=True)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile) as error:
        raise InputError([Fault("file-xlsx", str(error), path.name)]) from error
    names = book.sheetnames
    known = sheet in names if isinstance(sheet, str) else 0 <= (sheet or 0) < len(names)
    if not known:
        values = {"sheets": ", ".join(names)}
        raise InputError([Fault("sheet-unknown", str(sheet), path.name, values=values)])
    page = book[sheet] if isinstance(sheet, str) else book[names[sheet or 0]]
    cells = [list(row) for row in page.iter_rows(values_only=True)]
    _no_errors(path, cells, page.title)
    for block in page.merged_cells.ranges:
        value = cells[block.min_row - 1][block.min_col - 1]
        for row in cells[block.min_row - 1 : block.max_row]:
            row[block.min_col - 1 : block.max_col] = [value] * (block.max_col - block.min_col + 1)
    return [[_cell(value) for value in row] for row in cells]


def _no_errors(path: Path, cells: list[list[Any]], sheet: str) -> None:
    """Refuse cells that hold an error, or a formula whose value was never stored."""
    faults = [
        Fault("cell-error", value, path.name, row, str(column))
        for row, line in enumerate(cells, 1)
        for column, value in enumerate(line, 1)
        if isinstance(value, str)
        and re.fullmatch(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!)", value)
    ]
    with zipfile.ZipFile(path) as parts:
        pages = [n for n in parts.namelist() if n.startswith("xl/worksheets/sheet")]
        formulas = any(b"<f" in parts.read(name) for name in pages)
    if formulas:
        from openpyxl import load_workbook

        for row, line in enumerate(load_workbook(path)[sheet].iter_rows(), 1):
            faults += [
                Fault("cell-formula", str(cell.value), path.name, row, str(column))
                for column, cell in enumerate(line, 1)
                if cell.data_type == "f" and cells[row - 1][column - 1] is None
            ]
    if faults:
        raise InputError(faults)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        value = value.date()
    return value.isoformat() if isinstance(value, date) else unescaped(as_text(value))


def _grid(file: str, lines: list[list[str]], fits: Fits, *, decimal_comma: bool) -> Grid:
    head = lines[:HEADER_WITHIN]
    if not any(any(cell.strip() for cell in row) for row in lines):
        raise InputError([Fault("file-empty", file)])
    scores = [fits(row) for row in head]
    first = next(i for i, row in enumerate(head + lines) if any(cell.strip() for cell in row))
    top = scores.index(max(scores)) if max(scores, default=0) > 0 else first
    header = [" ".join(cell.split()) for cell in lines[top]]
    while header and not header[-1]:
        header.pop()
    width = len(header)
    body = [
        (number, row)
        for number, row in enumerate(lines[top + 1 :], top + 2)
        if any(cell.strip() for cell in row)
    ]
    faults = [
        Fault("row-long", " | ".join(row[width:]), file, number, values={"columns": width})
        for number, row in body
        if any(cell.strip() for cell in row[width:])
    ]
    faults += [
        Fault("header-double", name, file, top + 1)
        for position, name in enumerate(header)
        if name and name in header[:position]
    ]
    if faults:
        raise InputError(faults)
    named = [position for position, name in enumerate(header) if name]
    columns = {
        header[p]: [row[p].strip() if p < len(row) else "" for _, row in body] for p in named
    }
    frame = pd.DataFrame(columns, columns=[header[p] for p in named], dtype="str")
    rows = tuple(number for number, _ in body)
    return Grid(file, frame.mask(frame == ""), rows, top + 1, decimal_comma)
