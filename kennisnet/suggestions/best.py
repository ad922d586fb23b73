"""The best candidates of every institution at once, by a formula that is a product of two matrices.

For a network in which no list of all pairs can be held: some rows of the product stand in memory
at a time, or one, where numba is installed (extra ``fast``). Both give the same numbers.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.nulls.sources import there
from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.likely.neighbours import passing
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.shares import DIGITS

CELLS = 1_000_000
"""Of a product so many cells are expected in memory at a time."""


def best(pool: Pool, most: int = 10, *, fast: bool | None = None) -> pd.DataFrame:
    """Give for every institution so many candidates of the highest ``adamic_adar``.

    ``i, j`` (positions), ``score`` and ``rank``: 1 + the number of candidates of ``i`` that score
    higher. By ``i``, the best first, those of equal score by id; only pairs with a shared partner
    that may be suggested. ``fast``: compiled; None: where numba is installed.

    >>> from kennisnet.network import Network
    >>> from kennisnet.suggestions.candidates import Ground
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")]
    >>> net = Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQ"], links)
    >>> best(Pool(Ground(net)), fast=False).round(2).values.tolist()  # 1 / ln 2
    [[0.0, 2.0, 1.44, 1.0], [2.0, 0.0, 1.44, 1.0]]
    """
    linked = pool.ground.linked
    left, turned = passing(linked), sparse.csr_array(linked.T)
    out = _left_out(pool)
    if there() if fast is None else fast:
        from kennisnet.suggestions.best_fast import best_of_rows

        found = best_of_rows(left, turned, out, pool.rank, most)
    else:
        found = _best_of_rows(left, turned, out, most)
    return _ranked(*found, pool.rank, most)


def _left_out(pool: Pool) -> sparse.csr_array:
    """Say by row who is not to be suggested: itself, and whoever is linked, family or acquainted."""
    pairs, self = pool.pairs(pool.left_out), np.arange(pool.size)
    ends = (
        np.concatenate([pairs.i, pairs.j, self]),
        np.concatenate([pairs.j, pairs.i, self]),
    )
    return sparse.csr_array((np.ones(len(ends[0]), dtype=bool), ends), shape=(pool.size,) * 2)


def _best_of_rows(
    left: sparse.csr_array, turned: sparse.csr_array, out: sparse.csr_array, most: int
) -> tuple[Nodes, Nodes, Floats]:
    """Multiply some rows at a time, and keep what can be among the first of each."""
    kept: list[tuple[Nodes, Nodes, Floats]] = []
    n = left.shape[0]
    size = max(CELLS // max(n, 1), 1)
    barred = np.zeros((size, n), dtype=bool)
    for start in range(0, n, size):
        some = slice(start, min(start + size, n))
        product = sparse.csr_array(left[some] @ turned)
        held = sparse.coo_array(out[some])
        barred[held.row, held.col] = True
        row = np.repeat(np.arange(product.shape[0]), np.diff(product.indptr))
        fit = np.flatnonzero(~barred[row, product.indices])
        barred[held.row, held.col] = False
        row, other, score = row[fit], product.indices[fit], _rounded(product.data[fit])
        high = _high(row, score, product.shape[0], most)
        kept.append((row[high] + start, other[high], score[high]))
    none: list[tuple[Nodes, Nodes, Floats]] = [(np.empty(0, int), np.empty(0, int), np.empty(0))]
    i, j, score = (np.concatenate(parts) for parts in zip(*(kept or none), strict=True))
    return i, j, score


def _high(row: Nodes, score: Floats, rows: int, most: int) -> np.ndarray:
    """Say which scores are no lower than the last of the first of their row."""
    ends = np.searchsorted(row, np.arange(rows + 1)).tolist()
    least = np.zeros(rows)
    for one, (start, end) in enumerate(pairwise(ends)):
        if end - start > most:
            least[one] = np.partition(score[start:end], end - start - most)[end - start - most]
    return np.asarray(score >= least[row])


def _rounded(score: Floats) -> Floats:
    """Round as the compiled way does."""
    return np.rint(score * 10.0**DIGITS) / 10.0**DIGITS


def _ranked(i: Nodes, j: Nodes, score: Floats, by_id: Nodes, most: int) -> pd.DataFrame:
    """Put the pairs of each row in order, keep the first, and number them."""
    order = np.lexsort((by_id[j], -score, i))
    i, j, score = i[order], j[order], score[order]
    first = np.searchsorted(i, i)
    place = np.arange(len(i)) - first
    new = np.append(True, (i[1:] != i[:-1]) | (score[1:] != score[:-1]))[: len(i)]
    rank = np.maximum.accumulate(np.where(new, np.arange(len(i)), 0)) - first + 1
    table = pd.DataFrame({"i": i, "j": j, "score": score, "rank": rank})
    return table[place < most].reset_index(drop=True)
