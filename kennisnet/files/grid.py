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
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.network import as_text
from kennisnet.network.desk import Desk, Origin, fitting

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

DELIMITERS = (",", ";", "\t", "|")
HEADER_WITHIN = 20
"""A header is looked for in this many rows: spreadsheets often start with a title."""
_ESCAPED = ("=", "+", "-", "@", "\t", "\r", "'")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CELL_ERROR = re.compile(r"#(?:N/A|NAME\?|GETTING_DATA|DIV/0!|[A-Z]+!)")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")

Fits = Callable[[Sequence[str]], int]
"""Says how much of a row would be recognised if it were the header."""


@dataclass(frozen=True)
class Grid:
    """A table of text: ``frame`` (empty cells are missing), its file and its row numbers.

    ``headers`` says what a column that got another name is called in the file; ``faults`` and
    ``notes`` what is wrong with the form of the table, and what is odd about it.
    """

    file: str
    frame: pd.DataFrame
    rows: tuple[int, ...]
    header_row: int | None = 1
    decimal_comma: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()

    @property
    def origin(self) -> Origin:
        """Where the rows stand."""
        return Origin(self.file, self.rows, self.headers)

    def at(self, positions: np.ndarray) -> Grid:
        """Give the rows at these places, in this order."""
        frame = self.frame.iloc[positions].reset_index(drop=True)
        rows = tuple(np.asarray(self.rows, dtype=int)[positions].tolist())
        return replace(self, frame=frame, rows=rows)

    def absent(self, columns: Sequence[str]) -> list[Fault]:
        """Give a fault for each of these columns that is not there."""
        values = {"have": ", ".join(self.frame.columns)}
        return [
            Fault("column-absent", column, self.file, self.header_row, values=values)
            for column in columns
            if column not in self.frame.columns
        ]


@dataclass(frozen=True)
class _Page:
    """The rows of a file, and what its merged cells say: all by row number, counted from 1."""

    lines: list[list[str]]
    decimal_comma: bool = False
    ends: Mapping[int, int] = field(default_factory=dict)
    """The last row of what is merged downwards from a row."""
    across: Mapping[int, range] = field(default_factory=dict)
    """The columns (from 0) of what is merged sideways in a row."""
    faults: Sequence[Fault] = ()


def escaped(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet could take for a formula.

    >>> escaped("=1+1"), escaped("'s"), escaped("plain"), unescaped(escaped("=1+1"))
    ("'=1+1", "''s", 'plain', '=1+1')
    """
    return f"'{text}" if text.startswith(_ESCAPED) else text


def unescaped(text: str) -> str:
    """Take away the one apostrophe that `escaped` puts; leave "'t Lef" as it is."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_ESCAPED) else text


def set_apart(column: str) -> str:
    """Give a further column a name beside ``kind``, which says what a row of ``nodes.csv`` is.

    >>> set_apart("kind"), set_back(set_apart("kind")), set_apart("x"), set_back("x")
    ('kind_', 'kind', 'x', 'x')
    """
    return f"{column}_" if re.fullmatch("kind_*", column) else column


def set_back(column: str) -> str:
    """Undo `set_apart`."""
    return column.removesuffix("_") if re.fullmatch("kind_+", column) else column


def cell_letter(position: int) -> str:
    """Give the letter of a column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(position))


def read_grid(
    path: Path,
    fits: Fits,
    *,
    sheet: str | int | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> Grid:
    """Read a csv or xlsx file whole, or raise `InputError` with every fault of its form."""
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise ArgumentError("delimiter", got=delimiter)
    if path.is_dir():
        raise InputError([Fault("file-folder", path.name)])
    if not path.is_file():
        raise InputError([Fault("file-missing", path.name)])
    with path.open("rb") as stream:
        magic = stream.read(4)
    if magic == _OLD_EXCEL:
        locked = _LOCKED in path.read_bytes()
        raise InputError([Fault("file-locked" if locked else "file-xls", "", path.name)])
    if magic == b"PK\x03\x04":
        page = _excel(path, sheet)
    else:
        text = _decoded(path, encoding)
        sign = delimiter or _delimiter(text, fits)
        page = _Page(_csv(path.name, text, sign), decimal_comma=sign == ";")
    return _grid(path.name, page, fits)


def frame_grid(frame: pd.DataFrame, label: str) -> Grid:
    """Take a data frame for a table that was read: all text, rows counted from 1."""
    desk = Desk(Origin(label))
    named = (
        frame.reset_index(allow_duplicates=True)
        if frame.index.name
        else frame.reset_index(drop=True)
    )
    text = fitting(named, desk).map(as_text, na_action="ignore").astype("str")
    if any(fault.rule == "header-double" for fault in desk.faults):
        raise InputError(desk.faults)
    text.columns = [" ".join(column.split()) for column in text.columns]
    rows = tuple(range(1, len(text) + 1))
    return Grid(label, text.mask(text == ""), rows, None, faults=tuple(desk.faults))


# Text


def _decoded(path: Path, encoding: str | None) -> str:
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as error:
            raise InputError([Fault("file-gzip", str(error), path.name)]) from error
    marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for name in [encoding] if encoding else ["utf-16" if marked else "utf-8", "cp1252"]:
        try:
            text = data.decode(name).removeprefix("\ufeff")
        except (ValueError, LookupError):
            continue
        if "\x00" not in text:
            return text
    values = {"encoding": encoding or "none"}
    raise InputError([Fault("file-encoding", "", path.name, values=values)])


def _delimiter(text: str, fits: Fits) -> str:
    """Choose the sign that gives the most recognised columns, then the most columns."""
    head = text[:100_000]

    def score(sign: str) -> tuple[int, int]:
        rows = [row for row, _ in zip(_reader(head, sign), range(HEADER_WITHIN), strict=False)]
        return max(((fits(row), len(row)) for row in rows), default=(0, 0))

    return max(DELIMITERS, key=score)


def _reader(text: str, sign: str, *, strict: bool = False) -> Iterator[list[str]]:
    csv.field_size_limit(2**31 - 1)
    return csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=strict)


def _csv(file: str, text: str, sign: str) -> list[list[str]]:
    lines: list[list[str]] = []
    try:
        lines.extend(
            [unescaped(cell) if cell[:1] == "'" else cell for cell in row]
            for row in _reader(text, sign, strict=True)
        )
    except csv.Error as error:
        raise InputError([Fault("file-csv", str(error), file, len(lines) + 1)]) from error
    return lines


# Workbooks


def _excel(path: Path, sheet: str | int | None) -> _Page:
    page = _worksheet(path, sheet)
    cells = [list(row) for row in page.iter_rows(values_only=True)]
    faults = [*_cell_errors(path, cells), *_formulas(path, page, cells)]
    ends: dict[int, int] = {}
    across: dict[int, range] = {}
    for block in page.merged_cells.ranges:
        columns = range(block.min_col - 1, block.max_col)
        value = cells[block.min_row - 1][columns[0]]
        for number in range(block.min_row, block.max_row + 1):
            cells[number - 1][columns[0]] = value
            across[number] = max(columns, across.get(number, columns), key=len)
        ends[block.min_row] = max(block.max_row, ends.get(block.min_row, 0))
    lines = [[_cell(value) for value in row] for row in cells]
    return _Page(lines, ends=ends, across=across, faults=faults)


def _opened(path: Path, *, data_only: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        return load_workbook(path, data_only=data_only)
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


def _formulas(path: Path, page: Worksheet, cells: list[list[Any]]) -> Iterator[Fault]:
    """Give the formulas whose value was never stored, and let their text stand in the cells."""
    with zipfile.ZipFile(path) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        if not any(_FORMULA.search(parts.read(name)) for name in names):
            return
    for row, line in enumerate(_opened(path, data_only=False)[page.title].iter_rows()):
        for column, cell in enumerate(line):
            if cell.data_type == "f" and cells[row][column] is None:
                formula = str(getattr(cell.value, "text", cell.value))
                cells[row][column] = formula
                letter = cell_letter(column + 1)
                yield Fault("cell-formula", formula, path.name, row + 1, letter)


def _cell(value: object) -> str:
    return "" if value is None else unescaped(as_text(value))


# From lines to columns


def _grid(file: str, page: _Page, fits: Fits) -> Grid:
    lines = page.lines
    filled = ["".join(row).strip() != "" for row in lines]
    if not any(filled):
        raise InputError([Fault("file-empty", "", file)])
    scores = [fits(row) for row in lines[:HEADER_WITHIN]]
    top = scores.index(max(scores)) if max(scores) > 0 else filled.index(True)
    header = [" ".join(cell.split()) for cell in lines[top]]
    while header and not header[-1]:
        header.pop()
    first = page.ends.get(top + 1, top + 1)
    body = {n + 1: lines[n] for n in range(first, len(lines)) if filled[n]}
    notes = [
        Fault("note-section", "".join(body.pop(number)).strip(), file, number)
        for number in _sections(page, header, body)
    ]
    notes += _unnamed(file, header, body, top + 1)
    faults = [*page.faults, *_form_faults(file, header, body, top + 1)]
    if any(fault.rule == "header-double" for fault in faults):
        raise InputError(faults)
    cells = zip_longest(header, *body.values(), fillvalue="")
    columns = {name: [cell.strip() for cell in column] for name, *column in cells if name}
    frame = pd.DataFrame(columns, columns=list(columns), dtype="str")
    frame = frame.mask(frame == "")
    return Grid(
        file,
        frame,
        tuple(body),
        top + 1,
        page.decimal_comma,
        faults=tuple(faults),
        notes=tuple(notes),
    )


def _sections(page: _Page, header: list[str], body: Mapping[int, list[str]]) -> list[int]:
    """Give the rows that are one cell over all columns: a heading between the rows."""
    named = {position for position, name in enumerate(header) if name}
    return [n for n, columns in page.across.items() if n in body and named <= set(columns)]


def _unnamed(
    file: str, header: list[str], body: Mapping[int, list[str]], top: int
) -> Iterator[Fault]:
    """Note what stands below an empty header between others."""
    for position in (p for p, name in enumerate(header) if not name):
        column = (row[position].strip() for row in body.values() if position < len(row))
        content = next(filter(None, column), None)
        if content:
            yield Fault("note-no-header", content, file, top, cell_letter(position + 1))


def _form_faults(
    file: str, header: list[str], body: Mapping[int, list[str]], top: int
) -> Iterator[Fault]:
    """Give the rows that have more cells than the header, and the headers that stand twice."""
    width = len(header)
    for number, row in body.items():
        left = [cell.strip() for cell in row[width:]]
        if any(left):
            values = {"columns": width}
            yield Fault("row-long", " | ".join(filter(None, left)), file, number, values=values)
    for position, name in enumerate(header):
        if name and name in header[:position]:
            yield Fault("header-double", name, file, top)
