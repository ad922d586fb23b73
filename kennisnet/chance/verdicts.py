"""From p-values to a verdict: more, less, as expected, or that it cannot be tested."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kennisnet.choices import EXPECTED, LESS, MORE, UNTESTED
from kennisnet.nulls.classes import Flags, Real, Whole

ALPHA = 0.05


def adjusted(p: Real, times: Whole | None = None) -> Real:
    """Give q-values (Benjamini & Hochberg 1995): q_(r) = min over s >= r of p_(s) n / s.

    ``times``: how many tests have each p; n is their sum.

    >>> adjusted(np.array([0.01, 0.02, 0.5])).round(3).tolist()
    [0.03, 0.03, 0.5]
    >>> adjusted(np.array([0.01, 1.0]), np.array([1, 99])).tolist()
    [1.0, 1.0]
    """
    many = np.ones(len(p), dtype=np.int64) if times is None else times
    order = np.argsort(p, kind="stable")
    place = np.cumsum(many[order])
    total = place[-1] if len(place) else 0
    raised = p[order] * total / np.maximum(place, 1)
    q = np.empty(len(p))
    q[order] = np.minimum(1.0, np.minimum.accumulate(raised[::-1])[::-1])
    return q


def within(p: Real, family: Flags) -> Real:
    """Give q-values within a family; outside it there is none (NaN)."""
    q = np.full(p.shape, np.nan)
    q[family] = adjusted(p[family])
    return q


def verdicts(q: Real, q_lower: Real, alpha: float) -> npt.NDArray[np.str_]:
    """Say of each test what it shows; NaN on both sides is a test that could not show anything.

    Where both sides are beyond alpha, which only happens at a large one, the smaller counts.

    >>> verdicts(np.array([.01, .9, np.nan]), np.array([1., np.nan, np.nan]), .05).tolist()
    ['more', 'as expected', 'cannot be tested']
    """
    high, low = np.nan_to_num(q, nan=np.inf), np.nan_to_num(q_lower, nan=np.inf)
    said = np.full(q.shape, EXPECTED, dtype="<U20")
    said[np.isnan(q) & np.isnan(q_lower)] = UNTESTED
    said[(low <= alpha) & (low < high)] = LESS
    said[(high <= alpha) & (high <= low)] = MORE
    return said


def threshold(alpha: float, many: int, family: int) -> float:
    """Give the largest p with which a test keeps its verdict, where so many have one.

    >>> threshold(0.05, 2, 100)
    0.001
    """
    return alpha * many / max(1, family)
