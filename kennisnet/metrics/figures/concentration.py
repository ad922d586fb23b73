"""How unevenly participations are spread over institutions."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.metrics.figures.size import over
from kennisnet.metrics.registry import FIGURES, WHOLE, degrees
from kennisnet.paths import Floats


@FIGURES.register(of=WHOLE, range="[1/n, 1]", source="Hirschman 1964")
def hhi(rows: sparse.csr_array) -> float:
    """Sum the squared shares of the institutions in all participations.

    1 = one has all; undefined (NaN) without participations.
    """
    degree = degrees(rows)
    return over(float((degree**2).sum()), float(degree.sum()) ** 2)


@FIGURES.register(of=WHOLE, range="[0, 1 - 1/n]", source="Gini 1912")
def gini(rows: sparse.csr_array) -> float:
    """Give the Gini index of participations per institution; isolates count.

    0 = all alike; undefined (NaN) without participations.
    """
    return gini_of(degrees(rows))


def gini_of(values: Floats) -> float:
    """Give the Gini index, [0, 1 - 1/n]; zeros count; NaN where all are zero.

    >>> gini_of(np.array([3.0, 1.0]))
    0.25
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    n, total = len(ordered), float(ordered.sum())
    if not total:
        return float("nan")
    return float((2 * np.arange(1, n + 1) - n - 1) @ ordered) / (n * total)
