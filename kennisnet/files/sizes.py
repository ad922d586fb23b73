"""How much a file may hold: what unpacks to gigabytes, or reaches over billions of cells, is refused."""

from __future__ import annotations

from kennisnet.errors import Fault, InputError

MOST_BYTES = 2 * 2**30
"""No table that people make is larger than this when it is unpacked."""
DENSE_FROM, DENSE = 200 * 2**20, 1000
"""From so many bytes on, a file that unpacks to this many times its size holds nothing but filling."""
MOST_CELLS = 30_000_000
"""A sheet of more cells takes more memory than a desk computer has."""


def bytes_within(file: str, unpacked: int, packed: int) -> None:
    """Refuse what unpacks to far too much.

    >>> bytes_within("a.zip", 10**9, 10**8)
    """
    dense = unpacked > DENSE_FROM and unpacked > DENSE * packed
    if unpacked > MOST_BYTES or dense:
        values = {"megabytes": unpacked // 2**20}
        raise InputError([Fault("file-bomb", "", file, values=values)])


def cells_within(file: str, sheet: str, cells: int) -> None:
    """Refuse a sheet that reaches over far too many cells, filled or not.

    >>> cells_within("a.xlsx", "Blad1", 2**20 * 20)
    """
    if cells > MOST_CELLS:
        raise InputError([Fault("sheet-huge", sheet, file, values={"cells": cells})])
