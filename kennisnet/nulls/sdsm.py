"""SDSM: how many projects two institutions share when every membership is drawn by itself.

Their number of shared projects is a sum of independent 0/1 draws, one for each project, with
chance ``P_ip P_jp`` (Neal 2014): Poisson-binomial. Projects of one size have one chance, so the
sum is one of binomials, and all pairs of two degrees have one distribution: it is made once.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import gammaln, xlog1py, xlogy

from kennisnet.nulls.bicm import Bicm
from kennisnet.nulls.classes import Real, Whole, pairs_of

NOTHING = 45.0
"""exp(-45) = 3e-20: beyond where the chance is smaller nothing is added up."""
AT_ONCE = 2_000_000
"""Numbers held for the pairs of classes that are worked on together."""


class Tails(NamedTuple):
    """What chance gives for pairs, each an array as long as the pairs."""

    upper: Real
    """P(X >= shared): exact to 1e-12; below 1e-19 only its order of magnitude is meant."""
    lower: Real
    """P(X <= shared)."""
    midp: Real
    """P(X > shared) + half of P(X = shared): less conservative; no exact control of error rates."""
    least: Real
    """P(X >= the smaller of both degrees): the smallest upper tail that the pair could show.

    Exact to 1e-12; where it is below 1e-19 it is an upper bound (Chernoff)."""
    expected: Real
    sd: Real


def sdsm_tails(fit: Bicm, i: npt.ArrayLike, j: npt.ArrayLike, shared: npt.ArrayLike) -> Tails:
    """Give the exact tails of the number of columns that rows i and j share.

    Under SDSM degrees are kept on average only: X may exceed the smaller degree, and ``least``
    answers which value the two could have shown.

    >>> from kennisnet.nulls.bicm import bicm
    >>> tails = sdsm_tails(bicm([1, 1], [1, 1]), [0], [1], [0])  # each cell 1/2, so each column 1/4
    >>> float(tails.lower[0]), float(tails.expected[0])
    (0.5625, 0.5)
    """
    one, other = (fit.rows.of[np.asarray(k, dtype=np.int64).reshape(-1)] for k in (i, j))
    count = np.asarray(shared, dtype=np.int64).reshape(-1)
    first, second, of = pairs_of(one, other, len(fit.rows.degrees))
    most = np.zeros(len(first), dtype=np.int64)
    np.maximum.at(most, of, count)
    bottom = np.minimum(fit.rows.degrees[first], fit.rows.degrees[second])
    upper, lower, equal = (np.empty(len(count)) for _ in range(3))
    least, mean, spread = (np.empty(len(first)) for _ in range(3))
    order = np.argsort(of, kind="stable")
    starts = np.searchsorted(of[order], np.arange(len(first) + 1))
    for part, reach in _parts(fit, first, second, most):
        chances = fit.cells[first[part]] * fit.cells[second[part]]
        mean[part] = chances @ fit.columns.sizes
        spread[part] = np.sqrt((chances * (1 - chances)) @ fit.columns.sizes)
        mass = _masses(chances, fit.columns.sizes, reach)
        from_above = np.cumsum(mass[:, ::-1], axis=1)[:, ::-1]
        from_below = np.cumsum(mass, axis=1)
        here = np.arange(len(part))
        inside = bottom[part] <= reach
        least[part] = np.where(
            inside,
            from_above[here, np.minimum(bottom[part], reach)],
            np.exp(-_chernoff(mean[part], bottom[part])),
        )
        sizes = starts[part + 1] - starts[part]
        pairs = order[
            np.repeat(starts[part] - np.cumsum(sizes) + sizes, sizes) + np.arange(sizes.sum())
        ]
        row = np.repeat(here, sizes)
        upper[pairs] = from_above[row, count[pairs]]
        lower[pairs] = from_below[row, count[pairs]]
        equal[pairs] = mass[row, count[pairs]]
    upper[count == 0] = 1.0
    least[bottom == 0] = 1.0
    upper, lower = np.minimum(upper, 1), np.minimum(lower, 1)
    least = np.minimum(least, 1)
    return Tails(upper, lower, upper - equal / 2, least[of], mean[of], spread[of])


def _parts(fit: Bicm, first: Whole, second: Whole, most: Whole) -> list[tuple[Whole, int]]:
    """Give pairs of classes that need about as many terms together, and how many terms."""
    if not len(first):
        return []
    mean = (fit.cells[first] * fit.cells[second] * fit.columns.sizes).sum(axis=1)
    total = int(fit.columns.sizes.sum())
    reach = np.maximum(most + 3, np.ceil(mean).astype(np.int64) + 1)
    short = _chernoff(mean, reach) < NOTHING
    while short.any():
        reach[short] += 1 + reach[short] // 16
        short = _chernoff(mean, reach) < NOTHING
    reach = np.minimum(reach, total)
    order = np.argsort(reach, kind="stable")
    parts, start = [], 0
    while start < len(order):
        end = start + 1
        while (
            end < len(order)
            and reach[order[end]] <= max(16, 1.3 * reach[order[start]])
            and (end - start) * (reach[order[end]] + 1) < AT_ONCE
        ):
            end += 1
        parts.append((order[start:end], int(reach[order[end - 1]])))
        start = end
    return parts


def _chernoff(mean: Real, at: Whole) -> Real:
    """Give -log of a bound on P(X >= at), at or above the mean."""
    return np.asarray(xlogy(at, at) - xlogy(at, np.maximum(mean, 1e-300)) - at + mean, dtype=float)


def _masses(chances: Real, sizes: Whole, reach: int) -> Real:
    """Give P(X = 0..reach) for each row of chances: one binomial after the other is added."""
    terms = np.arange(reach + 1)
    mass = np.zeros((len(chances), reach + 1))
    mass[:, 0] = 1
    for column in np.argsort(chances.max(axis=0), kind="stable"):
        size, chance = int(sizes[column]), chances[:, column]
        highest = float(chance.max())
        if highest == 0:
            continue
        last = min(size, reach)
        if highest < 1:
            enough = np.arange(last + 1)
            beyond = _chernoff(np.full(last + 1, size * highest), enough)
            far = (enough > size * highest) & (beyond > 2 * NOTHING)
            last = int(enough[far][0]) if far.any() else last
        k = terms[: last + 1]
        ways = gammaln(size + 1) - gammaln(k + 1) - gammaln(size - k + 1)
        odds = np.exp(
            ways + xlogy(k, chance[:, None]) + xlog1py(size - k, -np.minimum(chance, 1)[:, None])
        )
        added = mass * odds[:, :1]
        for term in range(1, last + 1):
            added[:, term:] += mass[:, : reach + 1 - term] * odds[:, term : term + 1]
        mass = added
    return mass
