"""The best candidates of every row, compiled by numba (extra ``fast``): the same as ``best.py``.

Import this where numba is there: it takes a second.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from kennisnet.nulls.fast import compiled
from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.shares import DIGITS

SCALE = 10.0**DIGITS
SMALL = 1e-300
"""Less is nothing: who is left out has none."""


def best_of_rows(
    left: sparse.csr_array,
    turned: sparse.csr_array,
    out: sparse.csr_array,
    by_id: Nodes,
    most: int,
) -> tuple[Nodes, Nodes, Floats]:
    """Go row by row over the product, and keep the first of each; ``turned`` holds ones."""
    n = left.shape[0]
    other, score = np.full((n, most), -1, dtype=np.int64), np.zeros((n, most))
    if most and n:
        values = left.data.astype(np.float64)
        _kept(*_parts(left), values, *_parts(turned), *_parts(out), by_id, other, score)
    i, place = np.nonzero(other >= 0)
    return i, other[i, place], score[i, place]


def _parts(matrix: sparse.csr_array) -> tuple[Any, Any]:
    return matrix.indptr.astype(np.int64), matrix.indices.astype(np.int32)


@compiled
def _kept(  # noqa: C901 - compiled code takes arrays
    starts: Any,
    cells: Any,
    values: Any,
    on_starts: Any,
    on_cells: Any,
    out_starts: Any,
    out_cells: Any,
    by_id: Any,
    other: Any,
    score: Any,
) -> None:
    """Sum the values of each row's cells for all in their rows; of those not left out keep the best.

    Values are above 0, so that who has a sum of 0 has not been met.
    """
    n, most = other.shape
    total = np.zeros(n)
    met = np.empty(n, dtype=np.int32)
    for row in range(n):
        count = 0
        for at in range(starts[row], starts[row + 1]):
            weight, middle = values[at], cells[at]
            for on in range(on_starts[middle], on_starts[middle + 1]):
                end = on_cells[on]
                before = total[end]
                total[end] = before + weight
                if before == 0.0:
                    met[count] = end
                    count += 1
        for at in range(out_starts[row], out_starts[row + 1]):
            total[out_cells[at]] = 0.0
        full, least = 0, SMALL
        for k in range(count):
            end = met[k]
            raw = total[end]
            total[end] = 0.0
            if raw < least:
                continue
            value = np.rint(raw * SCALE) / SCALE
            place = full
            while place > 0 and (
                score[row, place - 1] < value
                or (score[row, place - 1] == value and by_id[other[row, place - 1]] > by_id[end])
            ):
                place -= 1
            if place == most:
                continue
            full = min(full + 1, most)
            for move in range(full - 1, place, -1):
                other[row, move], score[row, move] = other[row, move - 1], score[row, move - 1]
            other[row, place], score[row, place] = end, value
            if full == most:
                least = score[row, most - 1] - 1.0 / SCALE
