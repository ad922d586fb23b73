"""Whether institutions meet their own kind."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.matrices import Codes, members
from kennisnet.metrics.figures.size import over
from kennisnet.metrics.registry import FIGURES, WHOLE


@FIGURES.register(
    of=WHOLE, range="[-1, 1]", cost="participations", source="Krackhardt & Stern 1988"
)
def ei_index(rows: sparse.csr_array, sector: Codes) -> float:
    """Compare ties to other sectors with those within: (E - I) / (E + I) over all pairs.

    Ties weighed by the number of shared projects; who has no known sector is left out. Undefined
    (NaN) without ties among the others. 0 is no baseline: that depends on the sizes of the sectors.

    >>> ei_index(sparse.csr_array(np.array([[1, 1], [1, 1], [0, 1]])), np.array([0, 0, 1]))
    0.0
    """
    present = np.asarray((rows.T @ members(sector)).todense(), dtype=float)
    size = present.sum(axis=1)
    every = float((size * (size - 1)).sum())
    inside = float((present * (present - 1)).sum())
    return over(every - 2 * inside, every)
