"""What two rows can share at most, and how rare that is: from the margins, before anyone looks.

Whether a pair can be tested must not depend on what was observed, nor on the largest value that
happens to be drawn. Both answers here belong to the margins: the largest number of shared columns
is exact; how rare it is under FDSM is counted in the draws (which know the margins only), for all
pairs of the same two degrees together, and bounded from above by counting switches where no draw
met it. A short first run is enough to say which pairs can be tested, and so how many draws the
family needs; the run proper takes another seed.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kennisnet.nulls.classes import Classes, Real, Whole, classes, pairs_of
from kennisnet.nulls.drawn import Drawn


class Least(NamedTuple):
    """How rare the largest number of shared columns is, for each pair."""

    p: Real
    """P(X >= largest): a share of the draws where ``met``, else at most this."""
    met: npt.NDArray[np.bool_]
    bound: Real
    """What the margins alone say: the chance is at most this."""


def largest_shared(
    row_degrees: npt.ArrayLike,
    column_degrees: npt.ArrayLike,
    i: npt.ArrayLike | None = None,
    j: npt.ArrayLike | None = None,
) -> Whole:
    """Give the largest number of columns that rows i and j share in any matrix with these margins.

    Exact: two rows that share w columns leave most room for the others when they take the largest
    columns, those that they share first; what is left must satisfy Gale and Ryser. Without i and j
    all pairs i < j, in the order of `Pairs`.

    >>> largest_shared([2, 2, 1, 1], [2, 2, 1, 1], [0], [1])
    array([2])
    >>> largest_shared([1, 1], [1, 1])  # each column has one row only
    array([0])

    Raises
    ------
    ValueError
        No 0/1 matrix has these margins.
    """
    rows, columns, one, other, of = _pairs_of_classes(row_degrees, column_degrees, i, j)
    small = np.minimum(rows.degrees[one], rows.degrees[other])
    large = np.maximum(rows.degrees[one], rows.degrees[other])
    found, open_ = small.copy(), np.arange(len(one))
    while len(open_):
        fits = _fits(rows, columns, small[open_], large[open_], found[open_])
        open_ = open_[~fits]
        found[open_] -= 1
        if (found[open_] < 0).any():
            raise ValueError("no 0/1 matrix has these margins")
    return found[of]


def least_p_fdsm(
    row_degrees: npt.ArrayLike,
    column_degrees: npt.ArrayLike,
    i: npt.ArrayLike | None = None,
    j: npt.ArrayLike | None = None,
    *,
    drawn: Drawn | None = None,
) -> Least:
    """Say how rare it is that rows i and j share as many columns as the margins allow.

    ``drawn``: these pairs under FDSM, with the largest numbers as ``least`` of `Pairs`. All pairs
    of the same two degrees have the same chance, so their draws count together. Where none met the
    largest number, and without draws, ``p`` is an upper bound: by counting switches.

    The bound: a switch takes a shared column from one of the two rows and gives it a column of a
    third row that neither has. Every matrix with w shared columns has at least F of these, and
    every one with w - 1 is reached by at most B, so there are at most B / F as many with w as with
    w - 1. It is wide for large columns, and 1 where it says nothing.

    >>> fit = [3, 3] + [1] * 30, [1] * 30 + [2] * 3
    >>> bool(least_p_fdsm(*fit, [0], [1]).bound[0] < 0.05)
    True
    """
    rows, columns, one, other, of = _pairs_of_classes(row_degrees, column_degrees, i, j)
    top = np.zeros(len(one), dtype=np.int64)
    top[of] = largest_shared(row_degrees, column_degrees, i, j)
    alone = np.array(
        [
            _switched(rows, columns, int(rows.degrees[a]), int(rows.degrees[b]), int(most))
            for a, b, most in zip(one, other, top, strict=True)
        ]
    )
    bound = alone[of] if len(alone) else np.zeros(0)
    if drawn is None or drawn.hits_least is None:
        return Least(bound, np.zeros(len(of), dtype=bool), bound)
    hits = np.bincount(of, drawn.hits_least, len(one))
    tried = np.bincount(of, minlength=len(one)) * drawn.samples
    share = hits / np.maximum(tried, 1)
    unmet = np.minimum(alone, 1 / (1 + drawn.samples))
    p = np.where(hits > 0, share, unmet)
    return Least(p[of], (hits > 0)[of], bound)


def _pairs_of_classes(
    row_degrees: npt.ArrayLike,
    column_degrees: npt.ArrayLike,
    i: npt.ArrayLike | None,
    j: npt.ArrayLike | None,
) -> tuple[Classes, Classes, Whole, Whole, Whole]:
    """Give both sides, the distinct pairs of classes, and which one each pair is of."""
    rows, columns = classes(row_degrees), classes(column_degrees)
    if i is None or j is None:
        first, second = np.triu_indices(len(rows.of), 1)
    else:
        first, second = (np.asarray(k, dtype=np.int64).reshape(-1) for k in (i, j))
    low, high, of = pairs_of(rows.of[first], rows.of[second], len(rows.degrees))
    return rows, columns, low, high, of


def _fits(
    rows: Classes, columns: Classes, small: Whole, large: Whole, shared: Whole
) -> npt.NDArray[np.bool_]:
    """Say whether two rows with these degrees can share so many columns: one answer a pair."""
    ends = np.cumsum(columns.sizes)
    before = ends - columns.sizes
    used = small + large - shared
    twice = np.clip(shared[:, None] - before, 0, columns.sizes)
    once = np.clip(used[:, None] - before, 0, columns.sizes) - twice
    counts = np.concatenate([columns.sizes - twice - once, once, twice], axis=1)
    left = np.concatenate([columns.degrees, columns.degrees - 1, columns.degrees - 2])
    order = np.argsort(-left, kind="stable")
    width = np.cumsum(counts[:, order], axis=1)
    held = np.cumsum(counts[:, order] * left[order], axis=1)
    room = _room(rows, int(ends[-1]) if len(ends) else 0)[width]
    room -= np.minimum(small[:, None], width) + np.minimum(large[:, None], width)
    return np.asarray((held <= room).all(axis=1) & (used <= columns.sizes.sum()))


def _room(rows: Classes, columns: int) -> Whole:
    """Give what all rows together can hold in 0, 1, 2, ... columns."""
    have = np.bincount(rows.degrees, rows.sizes, columns + 2)[: columns + 2].astype(np.int64)
    longer = have.sum() - np.cumsum(have)[:columns]
    return np.concatenate([[0], np.cumsum(longer)]).astype(np.int64)


def _switched(rows: Classes, columns: Classes, a: int, b: int, most: int) -> float:
    """Bound P(two rows of degrees a and b share ``most`` columns), from ``most`` down to 0."""
    if most == 0:
        return 1.0
    sizes = np.repeat(columns.degrees, columns.sizes)
    tall = np.append(0, np.cumsum(sizes))
    others = np.repeat(rows.degrees, rows.sizes).tolist()
    others.remove(a)
    others.remove(b)
    heavy = np.append(0, np.cumsum(np.array(others, dtype=np.int64) - 1))
    weight, total = 1.0, 1.0
    for w in range(most, 0, -1):
        outside = sizes[a + b - w :]
        forward = 2.0 * sum(_moves(int(size), outside, heavy) for size in sizes[:w])
        one, other = sorted((a - w + 1, b - w + 1))
        backward = other * (tall[one] - one) + one * (
            tall[min(one + other, len(sizes))] - tall[one] - other
        )
        if forward <= 0:
            break
        if backward <= 0:
            return 0.0 if w == most else 1 / total
        weight *= forward / backward
        total += weight
    return float(1 / total)


def _moves(size: int, outside: Whole, heavy: Whole) -> int:
    """At least so many ties of other rows can be had for a shared column of this size.

    They stand in columns that neither row has, in rows without this column; the other rows that
    have it hold at most ``size - 2`` ties of a column, and so many of all as the largest do.
    """
    within = max(0, size - 2)
    by_column = int(np.maximum(outside - within, 0).sum())
    by_row = int(outside.sum() - heavy[min(within, len(heavy) - 1)])
    return max(0, by_column, by_row)
