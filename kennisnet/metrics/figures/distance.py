"""How far institutions are from one another, in steps over shared projects."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.metrics.figures.size import over
from kennisnet.metrics.registry import FIGURES, WHOLE, Estimate
from kennisnet.paths import Floats, distances

EXACT = 3_000
"""Up to so many institutions distances are measured from all of them, above from a sample."""
SAMPLE = 256


@FIGURES.shared
def steps_from(rows: sparse.csr_array, exact: bool, seed: int) -> Floats:
    """Give for institutions (all, or a seeded sample) how many they reach, in how many steps.

    Three rows: how many others, the sum of the steps to them, and the sum of 1 / steps.
    """
    n = rows.shape[0]
    sources = np.arange(n)
    if sampled(n, exact=exact):
        sources = np.sort(np.random.default_rng(seed).choice(n, SAMPLE, replace=False))
    found: list[Floats] = []
    for _, far in distances(rows, sources):
        far[(far == 0) | np.isinf(far)] = np.nan
        steps = far / 2
        found.append(
            np.array([np.isfinite(steps).sum(0), np.nansum(steps, 0), np.nansum(1 / steps, 0)])
        )
    return np.hstack(found) if found else np.zeros((3, 0))


def sampled(n: int, *, exact: bool) -> bool:
    """Say whether distances come from a sample."""
    return n > EXACT and not exact


@FIGURES.register(of=WHOLE, range="≥ 1", cost="paths", source="Watts & Strogatz 1998")
def mean_distance(steps_from: Floats, rows: sparse.csr_array, exact: bool) -> float | Estimate:
    """Average the steps between institutions that can reach each other.

    Undefined (NaN) where no pair can. Above 3,000 institutions from a sample.
    """
    reached, steps, _ = steps_from
    mean = over(float(steps.sum()), float(reached.sum()))
    if not sampled(rows.shape[0], exact=exact):
        return mean
    spread = steps - mean * reached
    return Estimate(mean, float(np.sqrt((spread**2).sum()) / reached.sum()))


@FIGURES.register(of=WHOLE, range="[0, 1]", cost="paths", source="Latora & Marchiori 2001")
def global_efficiency(steps_from: Floats, rows: sparse.csr_array, exact: bool) -> float | Estimate:
    """Average 1 / steps over all pairs of institutions; 0 for who cannot reach each other.

    Undefined (NaN) with fewer than two institutions. Above 3,000 from a sample.
    """
    n, near = rows.shape[0], steps_from[2]
    value = over(float(near.sum()), len(near) * (n - 1))
    if not sampled(n, exact=exact):
        return value
    return Estimate(value, float(near.std(ddof=1) / (n - 1) / np.sqrt(len(near))))
