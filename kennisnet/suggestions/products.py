"""Products of sparse matrices at chosen places: what formulas about shared neighbours need."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes

CELLS = 1_000_000
"""So many cells of a product stand in memory at a time."""
HELD = 300_000
"""And about so many cells of the rows of pairs: memory that is used again, for new costs far more."""
DEARER = 3
"""A step of a product takes so many times as long as a step along the rows of a pair."""


def product_at(left: sparse.csr_array, right: sparse.csr_array, i: Nodes, j: Nodes) -> Floats:
    """Give ``(left @ right.T)[i, j]``: for pairs of rows, the sum over columns of both values.

    Costs what the rows of the pairs hold, or what the product of all rows ``i`` holds, whichever
    is less; a row of many pairs never costs more than all that ``right`` holds.

    >>> m = sparse.csr_array(np.array([[1, 2, 0], [0, 3, 1]]))
    >>> product_at(m, m, np.array([0, 1]), np.array([1, 1])).tolist()
    [6.0, 10.0]
    """
    rows = np.flatnonzero(np.bincount(i, minlength=left.shape[0]))
    in_column = np.bincount(right.indices, minlength=right.shape[1])
    of_rows = in_column[left[rows].indices].sum()
    of_pair = np.diff(left.indptr)[i] + np.diff(right.indptr)[j]
    if DEARER * of_rows < of_pair.sum():
        return _by_rows(left[rows], right, np.searchsorted(rows, i), j)
    in_pairs = np.bincount(i, of_pair, minlength=left.shape[0])
    size = int(HELD / max(of_pair.mean(), 1)) + 1 if len(i) else 1
    return _by_pairs(left, right, i, j, np.flatnonzero(in_pairs > right.nnz), size)


def series_at(steps: Sequence[tuple[sparse.csr_array, float]], i: Nodes, j: Nodes) -> Floats:
    """Give ``(w1 M1 + w2 M1 M2 + w3 M1 M2 M3 + …)[i, j]`` of some ``(M, w)``.

    Goes from some rows at a time to all others, so that no product of two matrices is made; a
    weight of 0 is a step after which nobody stands where an end can be.

    >>> m = sparse.csr_array(np.array([[0, 2], [1, 0]]))
    >>> series_at([(m, 1), (m, 10)], np.array([0, 0]), np.array([0, 1])).tolist()
    [20.0, 2.0]
    """
    rows, place = np.unique(i, return_inverse=True)
    order = np.argsort(place, kind="stable")
    found = np.zeros(len(i))
    widest = max((max(matrix.shape) for matrix, _ in steps), default=1)
    size = max(CELLS // max(widest, 1), 1)
    different = {id(matrix): matrix for matrix, _ in steps}
    turned = {one: sparse.csr_array(matrix.T, dtype=float) for one, matrix in different.items()}
    for start in range(0, len(rows), size):
        first, last = np.searchsorted(place[order], [start, start + size])
        some = order[first:last]
        block: Floats | None = None
        total: Floats | None = None
        for matrix, weight in steps:
            back = turned[id(matrix)]
            block = back[:, rows[start : start + size]].toarray() if block is None else back @ block
            if weight:
                total = weight * block if total is None else total + weight * block
        if total is not None:
            found[some] = total[j[some], place[some] - start]
    return found


def scaled(matrix: sparse.csr_array, columns: Floats) -> sparse.csr_array:
    """Multiply each column of a matrix by a number."""
    return sparse.csr_array(matrix @ sparse.diags_array(columns))


def inverse(numbers: Floats, power: float = 1.0) -> Floats:
    """Give one over each number, to a power; 0 for 0.

    >>> inverse(np.array([4.0, 0.0]), 0.5).tolist()
    [0.5, 0.0]
    """
    above = numbers > 0
    return np.where(above, np.where(above, numbers, 1.0) ** -power, 0.0)


def _by_rows(left: sparse.csr_array, right: sparse.csr_array, i: Nodes, j: Nodes) -> Floats:
    """Multiply some rows at a time with all others from the first that is asked for.

    Pairs in table order have no partner before their own row: that saves nearly half.
    """
    found = np.empty(len(i))
    order = np.argsort(i, kind="stable")
    size = max(CELLS // max(right.shape[0], 1), 1)
    for start in range(0, left.shape[0], size):
        first, last = np.searchsorted(i[order], [start, start + size])
        some = order[first:last]
        least = j[some].min()
        turned = sparse.csr_array(right[least:].T)
        product = (left[start : start + size] @ turned).toarray()
        found[some] = product[i[some] - start, j[some] - least]
    return found


def _by_pairs(
    left: sparse.csr_array, right: sparse.csr_array, i: Nodes, j: Nodes, often: Nodes, size: int
) -> Floats:
    """Multiply the rows of some pairs at a time; those that stand in many pairs once with all."""
    found = np.empty(len(i))
    many = np.isin(i, often)
    heavy, others = np.flatnonzero(many), np.flatnonzero(~many)
    heavy = heavy[np.argsort(i[heavy], kind="stable")]
    lots = np.split(heavy, np.searchsorted(i[heavy], often[1:])) if len(often) else []
    for row, some in zip(often, lots, strict=True):
        found[some] = (right @ left[[row]].toarray()[0])[j[some]]
    for start in range(0, len(others), size):
        some = others[start : start + size]
        found[some] = left[i[some]].multiply(right[j[some]]).sum(axis=1)
    return found
