"""The rows of a file as they stand in it, and the search for the header among them.

Spreadsheets start with titles, merge cells over rows and columns, and end rows where they like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

import pandas as pd

from kennisnet.errors import Fault, InputError, Note
from kennisnet.files.grid import Grid
from kennisnet.files.headers import cell_letter

HEADER_WITHIN = 20
"""A header is looked for in this many rows: spreadsheets often start with a title."""

Fits = Callable[[Sequence[str]], float]
"""Says how much of a row would be recognised if it were the header."""


@dataclass(frozen=True)
class Page:
    """The rows of a file, and what its merged cells say: all by row number, counted from 1."""

    lines: list[list[str]]
    decimal_comma: bool = False
    ends: Mapping[int, int] = field(default_factory=dict)
    """The last row of what is merged downwards from a row."""
    across: Mapping[int, range] = field(default_factory=dict)
    """The columns (from 0) of what is merged sideways in a row."""
    faults: Sequence[Fault] = ()


def grid_of(file: str, page: Page, fits: Fits) -> Grid:
    """Find the header of a page and give what stands below it, in columns.

    Raises `InputError` where nothing stands on the page or two columns have one header.
    """
    lines = page.lines
    filled = ["".join(row).strip() != "" for row in lines]
    if not any(filled):
        raise InputError([Fault("file-empty", "", file)])
    top = _header_at(lines, filled, fits)
    header = [" ".join(cell.split()) for cell in lines[top]]
    while header and not header[-1]:
        header.pop()
    first = page.ends.get(top + 1, top + 1)
    body = {n + 1: lines[n] for n in range(first, len(lines)) if filled[n]}
    notes = [
        Note("section", "".join(body.pop(row)).strip(), file, row)
        for row in _sections(page, header, body)
    ]
    notes += _unnamed(file, header, body, top + 1)
    faults = [*page.faults, *_form_faults(file, header, body, top + 1)]
    if any(fault.rule == "header-double" for fault in faults):
        raise InputError(faults)
    return Grid(
        file,
        _frame(header, body),
        tuple(body),
        top + 1,
        page.decimal_comma,
        faults=tuple(faults),
        notes=tuple(notes),
    )


def _header_at(lines: list[list[str]], filled: list[bool], fits: Fits) -> int:
    """Give the place of the row of which most is recognised, else of the first that is filled."""
    scores = [fits(row) for row in lines[:HEADER_WITHIN]]
    return scores.index(max(scores)) if max(scores) > 0 else filled.index(True)


def _frame(header: list[str], body: Mapping[int, list[str]]) -> pd.DataFrame:
    """Give the rows in columns; what stands below an empty header is left out."""
    cells = zip_longest(header, *body.values(), fillvalue="")
    columns = {name: [cell.strip() for cell in column] for name, *column in cells if name}
    frame = pd.DataFrame(columns, columns=list(columns), dtype="str")
    return frame.mask(frame == "")


def _sections(page: Page, header: list[str], body: Mapping[int, list[str]]) -> list[int]:
    """Give the rows that are one cell over all columns: a heading between the rows."""
    named = {position for position, name in enumerate(header) if name}
    return [n for n, columns in page.across.items() if n in body and named <= set(columns)]


def _unnamed(
    file: str, header: list[str], body: Mapping[int, list[str]], top: int
) -> Iterator[Note]:
    """Note what stands below an empty header between others."""
    for position in (p for p, name in enumerate(header) if not name):
        column = (row[position].strip() for row in body.values() if position < len(row))
        content = next(filter(None, column), None)
        if content:
            yield Note("no-header", content, file, top, cell_letter(position + 1))


def _form_faults(
    file: str, header: list[str], body: Mapping[int, list[str]], top: int
) -> Iterator[Fault]:
    """Give the rows that have more cells than the header, and the headers that stand twice."""
    width = len(header)
    for row, cells in body.items():
        left = [cell.strip() for cell in cells[width:]]
        if any(left):
            values = {"columns": width}
            yield Fault("row-long", " | ".join(filter(None, left)), file, row, values=values)
    for position, name in enumerate(header):
        if name and name in header[:position]:
            yield Fault("header-double", name, file, top)
