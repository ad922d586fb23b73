"""How far the largest stands above the others (Freeman 1979)."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.metrics.centrality import betweenness
from kennisnet.metrics.figures.size import over
from kennisnet.metrics.registry import FIGURES, WHOLE, Estimate, degrees, estimate
from kennisnet.paths import Floats


def _spread(values: Floats) -> float:
    return over(float((values.max(initial=0) - values).sum()), max(len(values) - 1, 0))


@FIGURES.register(of=WHOLE, range="[0, 1]", source="Freeman 1979; Borgatti & Everett 1997")
def centralization_degree(rows: sparse.csr_array) -> float:
    """Sum over institutions the largest degree less the own, divided by n - 1; two-mode normalised.

    Undefined (NaN) without projects or with fewer than two institutions.
    """
    return _spread(degrees(rows) / rows.shape[1]) if rows.shape[1] else float("nan")


@FIGURES.register(
    of=WHOLE, range="[0, 1]", cost="paths", source="Freeman 1979; Borgatti & Everett 1997"
)
def centralization_betweenness(rows: sparse.csr_array, exact: bool, seed: int) -> float | Estimate:
    """Sum over institutions the largest betweenness less the own, divided by n - 1.

    Two-mode normalised; undefined (NaN) without projects or with fewer than two institutions.
    Of an estimate the standard error is that of the largest value, which dominates.
    """
    if not rows.shape[1]:
        return float("nan")
    found = estimate(betweenness(rows, exact, seed))
    if found.error is None:
        return _spread(found.value)
    return Estimate(_spread(found.value), float(found.error[np.argmax(found.value)]))
