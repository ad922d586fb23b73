"""Nodes with the same number of ties are alike to every null model: work is done once a class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Whole: TypeAlias = npt.NDArray[np.int64]
Real: TypeAlias = npt.NDArray[np.float64]
Flags: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Classes:
    """The distinct degrees of one side, largest first, how often each stands, and who has it."""

    degrees: Whole
    sizes: Whole
    of: Whole


def classes(degrees: npt.ArrayLike) -> Classes:
    """Group nodes by degree.

    >>> classes([1, 3, 1]).degrees, classes([1, 3, 1]).of
    (array([3, 1]), array([1, 0, 1]))

    Raises
    ------
    ValueError
        A degree is negative.
    """
    whole = np.asarray(degrees, dtype=np.int64).reshape(-1)
    if (whole < 0).any():
        raise ValueError("no 0/1 matrix has these margins")
    counts = np.bincount(whole)
    distinct = np.flatnonzero(counts)[::-1]
    place = np.zeros(len(counts), dtype=np.int64)
    place[distinct] = np.arange(len(distinct))
    return Classes(distinct, counts[distinct].astype(np.int64), place[whole])


def pairs_of(one: Whole, other: Whole, many: int) -> tuple[Whole, Whole, Whole]:
    """Give the distinct pairs of ``many`` classes, the smaller number first, and which each is of.

    >>> [part.tolist() for part in pairs_of(np.array([1, 0, 2]), np.array([0, 1, 2]), 3)]
    [[0, 2], [1, 2], [0, 0, 1]]
    """
    codes, of = np.unique(
        np.minimum(one, other) * many + np.maximum(one, other), return_inverse=True
    )
    low, high = np.divmod(codes, max(1, many))
    return low, high, of.reshape(-1)


def corners(rows: Classes, columns: Classes) -> list[tuple[int, int]]:
    """Where margins leave no choice: (classes of rows, classes of columns) from the largest on.

    The k largest rows hold at most ``k l`` ties with the l largest columns and all ties of the
    other columns. Where they hold exactly that many, every 0/1 matrix with these margins has only
    ones where both are large and only zeros where both are small (Gale 1957, Ryser 1957). Such
    corners are a staircase; what they leave free are the blocks between two steps. Full and empty
    rows and columns are corners too, and so is every step of nested margins.

    >>> corners(classes([2, 1]), classes([2, 1]))
    [(0, 2), (1, 2), (1, 1), (2, 1), (2, 0)]

    Raises
    ------
    ValueError
        No 0/1 matrix has these margins.
    """
    many_rows, many_columns = _sums(rows.sizes), _sums(columns.sizes)
    in_rows, in_columns = _sums(rows.degrees * rows.sizes), _sums(columns.degrees * columns.sizes)
    room = np.multiply.outer(many_rows, many_columns) + (in_columns[-1] - in_columns)
    room -= in_rows[:, None]
    if in_rows[-1] != in_columns[-1] or (room < 0).any():
        raise ValueError("no 0/1 matrix has these margins")
    tight = np.argwhere(room == 0)
    ordered = tight[np.lexsort((-tight[:, 1], tight[:, 0]))]
    return [(int(row), int(column)) for row, column in ordered]


def _sums(values: Whole) -> Whole:
    return np.concatenate([[0], np.cumsum(values)]).astype(np.int64)
