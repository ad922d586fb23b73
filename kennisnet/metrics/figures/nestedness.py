"""Whether small ones take part only where large ones do."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.metrics.figures.size import over
from kennisnet.metrics.registry import FIGURES, WHOLE
from kennisnet.paths import Floats


@FIGURES.register(of=WHOLE, range="[0, 100]", source="Almeida-Neto et al. 2008")
def nodf(rows: sparse.csr_array) -> float:
    """Give the nestedness (NODF), 0 to 100; empty rows and columns are dropped first.

    >>> nodf(sparse.csr_array(np.tril(np.ones((3, 3), dtype=int))))
    100.0
    """
    degree, size = (np.asarray(rows.sum(axis=axis), dtype=float) for axis in (1, 0))
    sides = [(rows, degree), (sparse.csr_array(rows.T), size)]
    nested = sum(_nested(side, own) for side, own in sides)
    pairs = sum((own > 0).sum() * ((own > 0).sum() - 1) / 2 for _, own in sides)
    return over(100 * nested, float(pairs))


def _nested(rows: sparse.csr_array, degree: Floats) -> float:
    """Sum over the pairs of rows of unequal degree what they share over the smaller degree.

    Column by column: each member adds 1/degree for every member of larger degree.
    """
    i, p = rows.nonzero()
    near, many = np.unique(np.array([p, degree[i]]), axis=1, return_counts=True)
    column, own = near[0].astype(int), near[1]
    upto = np.cumsum(many)
    ends = np.cumsum(np.bincount(column, many))
    larger = ends[column] - upto
    return float((many * larger / own).sum())
