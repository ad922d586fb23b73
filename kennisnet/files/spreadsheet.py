"""What the readers of spreadsheets share: the text of a cell, its errors, rows that stand out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kennisnet.files.escaping import CELL_ERROR, unescaped
from kennisnet.files.page import Broken
from kennisnet.network import as_text

PLAIN_ROWS = 20
"""So many rows say whether a table is bold as a whole."""


def cell_text(value: object) -> str:
    """Write a cell as text; take away the apostrophe with which we write what looks like a formula.

    >>> cell_text(3.0), cell_text(None), cell_text("'=1+1")
    ('3', '', '=1+1')
    """
    if isinstance(value, str):  # the apostrophe goes first: what stands behind it may be a blank
        return unescaped(value).strip()
    return "" if value is None else as_text(value)


def error_cells(values: Sequence[Sequence[Any]]) -> Iterator[Broken]:
    """Give the cells that hold an error instead of a value.

    >>> [(one.text, one.row, one.column) for one in error_cells([["a", "#N/A"], ["#1", 3]])]
    [('#N/A', 1, 1)]
    """
    for row, line in enumerate(values, 1):
        for column, value in enumerate(line):
            if isinstance(value, str) and value[:1] == "#" and CELL_ERROR.fullmatch(value):
                yield Broken("cell-error", value, row, column)


def bold_rows(
    values: Sequence[Sequence[Any]], is_bold: Callable[[int, int], bool]
) -> frozenset[int]:
    """Give the rows of one single cell that is bold; none where other rows are bold as well.

    ``is_bold`` says it of a cell by its row, counted from 1, and its column, counted from 0.

    >>> sorted(bold_rows([["a", "b"], ["c", None], ["d", "e"]], lambda row, column: row < 3))
    [2]
    """
    filled = [[n for n, v in enumerate(row) if v is not None and v != ""] for row in values]

    def bold(row: int) -> bool:
        return is_bold(row, filled[row - 1][0])

    single = {row for row, places in enumerate(filled, 1) if len(places) == 1 and bold(row)}
    others = [row for row, places in enumerate(filled, 1) if len(places) > 1][1 : PLAIN_ROWS + 1]
    return frozenset() if sum(map(bold, others)) * 2 > len(others) else frozenset(single)
