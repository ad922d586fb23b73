"""How often paths over shared projects close."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from scipy import sparse

from kennisnet.metrics.figures.size import over
from kennisnet.metrics.registry import FIGURES, WHOLE, Estimate
from kennisnet.paths import Floats
from kennisnet.projections import few_enough, shared

PATHS = 2_000_000
"""Up to so many four-paths Opsahl's clustering counts them all, above it draws `DRAWS`."""
DRAWS = 100_000


@FIGURES.register(of=WHOLE, range="[0, 1]", cost="pairs", source="Robins & Alexander 2004")
def robins_alexander(rows: sparse.csr_array) -> float:
    """Give the share of three-paths that close into a four-cycle, [0, 1]; NaN without any.

    >>> robins_alexander(sparse.csr_array(np.ones((2, 2), dtype=int)))
    1.0
    """
    degree, size = (np.asarray(rows.sum(axis=axis), dtype=float) for axis in (1, 0))
    few_enough(rows, size)
    real = rows.astype(float)
    count = (real @ real.T).data  # of all pairs twice, and of each with itself
    cycles = float(count @ count - count.sum() - (degree * (degree - 1)).sum()) / 4
    i, p = rows.nonzero()
    return over(4 * cycles, float(((degree[i] - 1) * (size[p] - 1)).sum()))


@FIGURES.register(of=WHOLE, range="[0, 1]", cost="four-paths", source="Opsahl 2013")
def opsahl(rows: sparse.csr_array, exact: bool = False, seed: int = 0) -> float | Estimate:
    """Give the share of four-paths a-p-b-q-c that a further project closes.

    a, b, c are different institutions and the closing project is neither p nor q. NaN without
    four-paths. Above 2 million four-paths from a sample.
    """
    size = np.asarray(rows.sum(axis=0), dtype=float)
    around = rows.astype(float)
    around.data = (size - 1)[around.indices]
    walks = np.asarray(around.sum(axis=1)) ** 2 - np.asarray((around * around).sum(axis=1))
    if exact or walks.sum() <= PATHS:
        return _counted(rows)
    return Estimate(*_sampled(rows, walks, np.random.default_rng(seed)))


def _counted(rows: sparse.csr_array) -> float:
    count = shared(rows, "count")
    closed = paths = 0
    for b in range(rows.shape[0]):
        near = np.append(count.indices[count.indptr[b] : count.indptr[b + 1]], b)
        together = count[near][:, near].toarray()
        member = rows[near][:, rows.indices[rows.indptr[b] : rows.indptr[b + 1]]].toarray() > 0
        for p, q in combinations(range(member.shape[1]), 2):
            a, c = (np.flatnonzero(member[:-1, project]) for project in (p, q))
            apart = a[:, None] != c[None, :]
            further = together[np.ix_(a, c)] - member[c, p][None, :] - member[a, q][:, None]
            paths += int(apart.sum())
            closed += int(((further > 0) & apart).sum())
    return over(closed, paths)


def _sampled(
    rows: sparse.csr_array, walks: Floats, chance: np.random.Generator
) -> tuple[float, float]:
    """Draw four-paths at random and count the closed ones; the share and its standard error."""
    count = shared(rows, "count")
    size = np.asarray(rows.sum(axis=0), dtype=float)
    columns = sparse.csc_array(rows)
    middle = chance.choice(len(walks), DRAWS, p=walks / walks.sum())
    draws = []
    for b, times in zip(*np.unique(middle, return_counts=True), strict=True):
        own = rows.indices[rows.indptr[b] : rows.indptr[b + 1]]
        first, second = _two(size[own] - 1, int(times), chance)
        draws += [(b, p, q) for p, q in zip(own[first], own[second], strict=True)]
    drawn = [
        (_somebody(columns, p, b, chance), p, q, _somebody(columns, q, b, chance))
        for b, p, q in draws
    ]
    a, p, q, c = np.array([walk for walk in drawn if walk[0] != walk[3]]).T
    further = count[a, c] - rows[c, p] - rows[a, q]
    share = float((np.asarray(further) > 0).mean())
    return share, float(np.sqrt(share * (1 - share) / len(a)))


def _two(weight: Floats, times: int, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw pairs of different positions, each with the product of the two weights."""
    total = weight.sum()
    first = chance.choice(
        len(weight), times, p=weight * (total - weight) / (weight * (total - weight)).sum()
    )
    upto = np.cumsum(weight)
    at = chance.random(times) * (total - weight[first])
    at += np.where(at >= upto[first] - weight[first], weight[first], 0)
    second = np.searchsorted(upto, at, side="right")
    return first, np.minimum(second, len(weight) - 1)


def _somebody(
    columns: sparse.csc_array, project: int, but: int, chance: np.random.Generator
) -> int:
    """Draw a member of a project other than one."""
    own = columns.indices[columns.indptr[project] : columns.indptr[project + 1]]
    others = own[own != but]
    return int(others[chance.integers(len(others))])
