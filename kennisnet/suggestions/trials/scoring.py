"""What a list of scores is worth: how often the hidden stand above the others, and how far up."""

from __future__ import annotations

import numpy as np

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.shares import DIGITS

NOTHING = 1e-14
"""What rounding leaves of a score of 0."""


def evened(scores: Floats) -> Floats:
    """Round scores to ten digits, so that what differs by the order of a sum alone is equal.

    >>> evened(np.array([0.1 + 0.2, 0.3, 1e-17])).tolist()
    [0.3, 0.3, 0.0]
    """
    size = np.abs(scores)
    seen = (size > NOTHING) & np.isfinite(size)
    unit = 10.0 ** (np.floor(np.log10(np.where(seen, size, 1.0))) - DIGITS)
    return np.where(seen, np.round(scores / unit) * unit, np.where(np.isfinite(size), 0.0, scores))


def wins(hidden: Floats, others: Floats) -> Floats:
    """Count for each hidden score how many of the others are lower; equal ones count half.

    >>> wins(np.array([2.0, 0.0]), np.array([1.0, 2.0, 3.0])).tolist()
    [1.5, 0.0]
    """
    ladder = np.sort(others)
    below, upto = (np.searchsorted(ladder, hidden, side) for side in ("left", "right"))
    return np.asarray((below + upto) / 2)


def matched(
    hidden: Floats, others: Floats, class_hidden: Nodes, class_others: Nodes
) -> tuple[Floats, Floats]:
    """Count wins over the others of the same class, and how many of these there are.

    >>> won, of = matched(np.array([2.0]), np.array([1.0, 3.0, 9.0]), np.array([7]), np.array([7, 7, 8]))
    >>> won.tolist(), of.tolist()
    ([1.0], [2.0])
    """
    steps = np.unique(np.concatenate([hidden, others]))
    rows = len(steps) + 1
    here = np.isin(class_others, class_hidden)
    codes, known = np.unique(
        np.concatenate([class_hidden, class_others[here]]), return_inverse=True
    )
    del codes
    mine, theirs = known[: len(hidden)] * rows, known[len(hidden) :] * rows
    # each class is a stretch of its own on one ladder
    ladder = np.sort(theirs + np.searchsorted(steps, others[here]))
    place = mine + np.searchsorted(steps, hidden)
    start, end = np.searchsorted(ladder, mine), np.searchsorted(ladder, mine + rows)
    below, upto = np.searchsorted(ladder, place), np.searchsorted(ladder, place, "right")
    return (below + upto) / 2.0 - start, (end - start).astype(float)


def spread(hidden: Floats, others: Floats) -> float:
    """Give the standard error that the AUC has because the others are a sample (DeLong et al. 1988).

    >>> spread(np.array([2.0]), np.array([1.0, 1.0, 1.0]))
    0.0
    """
    lost = wins(others, hidden) / max(len(hidden), 1)
    return float(np.std(lost, ddof=1) / np.sqrt(len(others))) if len(others) > 1 else 0.0


class Head:
    """The first so many of a list that comes in parts; equal scores share the last places."""

    def __init__(self, top: int) -> None:
        self.top = top
        self.steps, self.counts = np.empty(0), np.empty(0, dtype=np.int64)

    def add(self, scores: Floats) -> Head:
        """Put a part of the list in its place."""
        if len(scores) > self.top:
            least = np.partition(scores, -self.top)[-self.top]
            scores = scores[scores >= least]
        steps, place = np.unique(np.concatenate([self.steps, scores]), return_inverse=True)
        counts = np.concatenate([self.counts, np.ones(len(scores), dtype=np.int64)])
        united = np.bincount(place, counts, minlength=len(steps)).astype(np.int64)
        above = np.cumsum(united[::-1])[::-1] - united
        kept = above < self.top
        self.steps, self.counts = steps[kept], united[kept]
        return self

    def inside(self, scores: Floats) -> Floats:
        """Give the chance of each to stand among the first, where ties are broken by lot.

        >>> Head(2).add(np.array([3.0, 1.0, 1.0, 0.0])).inside(np.array([3.0, 1.0, 0.0])).tolist()
        [1.0, 0.5, 0.0]
        """
        if not len(self.steps):
            return np.zeros(len(scores))
        least, tied = self.steps[0], self.counts[0]
        left = self.top - (self.counts.sum() - tied)
        share = min(left / tied, 1.0)
        return np.where(scores > least, 1.0, np.where(scores == least, share, 0.0))
