"""How much a file may hold: counted before it is built, refused where it is filling or far too much."""

from __future__ import annotations

from collections.abc import Sequence

from kennisnet.errors import Fault, InputError
from kennisnet.limits import allowed, times_for

MOST_BYTES = 512 * 2**20
"""No table that people make is larger than this when it is unpacked."""
DENSE_FROM, DENSE = 32 * 2**20, 200
"""From so many bytes on, a file that unpacks to this many times its size holds nothing but filling."""
MOST_CELLS = 30_000_000
"""A sheet of more cells takes more memory than a desk computer has."""
MOST_ROWS, MOST_COLUMNS = 5_000_000, 4_096
"""Of columns even a matrix of everybody has fewer."""
LONGEST_CELL = 250_000
"""Eight times as many signs as a cell of a spreadsheet holds."""
VOID_FROM, VOID = 1_000_000, 10
"""From so many cells on, a sheet of which less than a tenth lies in filled rows and columns is void."""


def bytes_within(file: str, unpacked: int, packed: int) -> None:
    """Refuse what unpacks to far too much.

    >>> bytes_within("a.zip", 10**8, 10**7)
    """
    dense = unpacked > allowed(DENSE_FROM) and unpacked > DENSE * packed
    if unpacked > allowed(MOST_BYTES) or dense:
        values = {"megabytes": unpacked // 2**20}
        raise InputError([Fault("file-bomb", "", file, values=values)])


def cells_within(file: str, sheet: str, cells: int) -> None:
    """Refuse a sheet that reaches over far too many cells, filled or not.

    >>> cells_within("a.xlsx", "Blad1", 2**20 * 20)
    """
    if cells > allowed(MOST_CELLS):
        _refuse("sheet-huge", file, sheet, cells, MOST_CELLS, cells=cells)


def cell_within(file: str, column: str, texts: Sequence[str]) -> None:
    """Refuse a column of which a cell holds far too much text.

    >>> cell_within("a.csv", "Partners", ["UL", "x" * 100_000])
    """
    signs = max(map(len, texts), default=0)
    if signs > allowed(LONGEST_CELL):
        values = {"signs": signs, "times": times_for(signs, LONGEST_CELL)}
        raise InputError([Fault("cell-huge", "", file, None, column, values)])


def rows_within(file: str, sheet: str, rows: int, most: int = MOST_ROWS) -> None:
    """Refuse a sheet of far too many rows, filled or not.

    >>> rows_within("a.csv", "", 2**20)
    """
    if rows > allowed(most):
        _refuse("sheet-long", file, sheet, rows, most, rows=rows)


def reach_within(
    file: str, sheet: str, rows: int, columns: int, filled: tuple[int, int] | None = None
) -> None:
    """Refuse a sheet that reaches too far; ``filled``: how many rows and columns hold something.

    >>> reach_within("a.xlsx", "Blad1", 200_000, 20, (190_000, 12))
    """
    rows_within(file, sheet, rows)
    cells_within(file, sheet, rows * columns)
    if columns > allowed(MOST_COLUMNS):
        _refuse("sheet-wide", file, sheet, columns, MOST_COLUMNS, columns=columns)
    if filled and rows * columns > max(allowed(VOID_FROM), VOID * filled[0] * filled[1]):
        said = {"cells": rows * columns, "rows": filled[0], "columns": filled[1]}
        _refuse("sheet-void", file, sheet, rows * columns, VOID_FROM, **said)


def _refuse(rule: str, file: str, sheet: str, n: int, limit: int, **values: int) -> None:
    said = {**values, "sheet": sheet or "none", "times": times_for(n, limit)}
    raise InputError([Fault(rule, sheet, file, values=said)])


def lines_within(file: str, sheet: str, lines: Sequence[Sequence[str]]) -> None:
    """Refuse lines of text that reach too far, before they are made equally long.

    >>> lines_within("a.csv", "", [["a", "b"], ["c"]])
    """
    rows, columns = len(lines), max(map(len, lines), default=0)
    reach_within(file, sheet, rows, columns)
    if rows * columns > allowed(VOID_FROM):
        seen = {tuple(n for n, text in enumerate(line) if text) for line in lines}
        filled = sum(map(any, lines)), len({n for places in seen for n in places})
        reach_within(file, sheet, rows, columns, filled)
