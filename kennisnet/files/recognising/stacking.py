"""Sheets that hold one table together -> one table, of which every row keeps its own sheet.

Columns are the same where their headers are, in whatever order; a column that a sheet lacks is
empty there. Rows are numbered on from sheet to sheet; `Spread` tells where each of them stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from kennisnet.errors import Spread
from kennisnet.files.grid import Grid, Shape
from kennisnet.files.headers import apart, plain
from kennisnet.files.opening import Opened
from kennisnet.files.recognising.cleaning import Cleaned, cleaned
from kennisnet.files.recognising.crosses import crosses_of
from kennisnet.files.recognising.laying import laid_out
from kennisnet.files.recognising.rows import Reason

SHEET = "sheet"
"""What the column is called that says on which sheet a row stands."""


@dataclass(frozen=True)
class Stack:
    """How several sheets became one table: what `Cleaned` says of them, and what each has.

    ``column`` says on which sheet a row stands; ``headers`` are the columns of each sheet, called
    as in the whole table, ``tops`` the rows of their headers.
    """

    left: dict[int, Reason]
    themes: Sequence[int]
    legend: Sequence[str]
    column: str
    sheets: tuple[str, ...]
    headers: Sequence[frozenset[str]]
    tops: tuple[int | None, ...]
    rows: str | None = None
    """Of matrices: the column that names their rows."""


def rows_of_matrices(tables: Sequence[Opened]) -> str | None:
    """Give the column that names the rows of every table, if each by itself is a matrix; else None.

    What stands in their headers can differ: other institutions take part, or it are the projects.
    """
    found = [crosses_of(one.grid.frame) for one in tables]
    names = [one.rows for one in found if one]
    same = len(names) == len(tables) and len({*map(plain, names)}) == 1
    return names[0] if same else None


def stacked(tables: Sequence[Opened]) -> Opened:
    """Put the tables of several sheets of one file below one another."""
    file = tables[0].grid.file
    sheets = tuple(one.page.sheet if one.page else "" for one in tables)
    parts = [_labelled(one, f"{file}, {sheet}") for one, sheet in zip(tables, sheets, strict=True)]
    starts = [0]
    for one in tables:
        starts.append(starts[-1] + max([*one.grid.rows, one.grid.header_row or 0, 0]) + 1)
    called = _called([list(part.grid.frame.columns) for part in parts])
    every = list(dict.fromkeys(name for names in called for name in names.values()))
    column = apart([SHEET], every)[SHEET]
    frames = [
        part.grid.frame.rename(columns=names).reindex(columns=every).assign(**{column: sheet})
        for part, names, sheet in zip(parts, called, sheets, strict=True)
    ]
    grids = [part.grid for part in parts]
    broken = (
        replace(fault, column=names.get(fault.column, fault.column))
        for grid, names in zip(grids, called, strict=True)
        for fault in grid.broken
    )
    grid = Grid(
        Spread(file, dict(zip(starts, sheets, strict=False))),
        pd.concat(frames, ignore_index=True).astype("str"),
        tuple(n + s for g, s in zip(grids, starts, strict=False) for n in g.rows),
        grids[0].header_row,
        grids[0].decimal_comma,
        faults=tuple(fault for g in grids for fault in g.faults),
        notes=tuple(note for g in grids for note in g.notes),
        above=tuple(line for g in grids for line in g.above),
        broken=tuple(broken),
        shape=Shape(),
        strong={text: parts for g in grids for text, parts in g.strong.items()},
    )
    left: dict[int, Reason] = dict.fromkeys(starts[1:-1], "blank")
    for part, start in zip(parts, starts, strict=False):
        left |= {row + start: why for row, why in part.left.items()}
    stack = Stack(
        dict(sorted(left.items())),
        [row + start for part, start in zip(parts, starts, strict=False) for row in part.themes],
        [line for part in parts for line in part.legend],
        column,
        sheets,
        [frozenset(names.values()) for names in called],
        tuple(one.header_row for one in grids),
        rows_of_matrices(tables),
    )
    return Opened(grid, fits=tables[0].fits, stack=stack)


def _labelled(table: Opened, label: str) -> Cleaned:
    """Clean a sheet; whatever is said of it names the sheet."""
    if table.page is None or table.grid.header_row is None:
        return cleaned(table)
    grid = laid_out(label, table.page, table.grid.header_row, table.fits, table.asked)
    return cleaned(replace(table, grid=grid))


def _called(headers: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    """Give what the columns of each sheet are called in the whole table: as in the first with them.

    >>> _called([["Project", "Partners"], ["partners:", "Budget", "Project"]])[1]
    {'partners:': 'Partners', 'Budget': 'Budget', 'Project': 'Project'}
    """
    first: dict[tuple[bool, str], str] = {}
    return [{own: first.setdefault(one, own) for own, one in _compared(those)} for those in headers]


def _compared(headers: Sequence[str]) -> Iterator[tuple[str, tuple[bool, str]]]:
    """Give each header in the form in which it is compared: as it is where that tells it apart."""
    times = Counter(map(plain, headers))
    for header in headers:
        bare = plain(header)
        exact = not bare or times[bare] > 1
        yield header, (exact, header if exact else bare)
