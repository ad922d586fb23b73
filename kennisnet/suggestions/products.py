"""Products of sparse matrices at chosen places: what formulas about shared neighbours need."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes

CELLS = 1_000_000
"""So many cells of a product stand in memory at a time."""
PAIRS = 50_000
"""And the rows of so many pairs."""
DEARER = 3
"""A step of a product takes so many times as long as a step along the rows of a pair."""


def product_at(left: sparse.csr_array, right: sparse.csr_array, i: Nodes, j: Nodes) -> Floats:
    """Give ``(left @ right.T)[i, j]``: for pairs of rows, the sum over columns of both values.

    Costs what the rows of the pairs hold, or what the product of all rows ``i`` holds: whichever
    is less.

    >>> m = sparse.csr_array(np.array([[1, 2, 0], [0, 3, 1]]))
    >>> product_at(m, m, np.array([0, 1]), np.array([1, 1])).tolist()
    [6.0, 10.0]
    """
    rows = np.flatnonzero(np.bincount(i, minlength=left.shape[0]))
    in_column = np.bincount(right.indices, minlength=right.shape[1])
    of_rows = in_column[left[rows].indices].sum()
    of_pairs = np.diff(left.indptr)[i].sum() + np.diff(right.indptr)[j].sum()
    if DEARER * of_rows < of_pairs:
        return _by_rows(left[rows], right, np.searchsorted(rows, i), j)
    return _by_pairs(left, right, i, j)


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


def _by_pairs(left: sparse.csr_array, right: sparse.csr_array, i: Nodes, j: Nodes) -> Floats:
    """Multiply the rows of some pairs at a time."""
    found = np.empty(len(i))
    for start in range(0, len(i), PAIRS):
        some = slice(start, start + PAIRS)
        found[some] = left[i[some]].multiply(right[j[some]]).sum(axis=1)
    return found
