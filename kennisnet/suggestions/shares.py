"""Shares and fronts: how scores that have nothing in common can be compared."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from kennisnet.paths import Floats, Nodes

SAMPLE = 100_000
"""Shares are of all candidates up to so many, and of a sample of so many above that."""
DIGITS = 9
"""Scores that are equal to so many decimals are equal."""


class Ladder:
    """Scores of all candidates, or of a sample of them, on which others are placed."""

    def __init__(self, scores: Floats) -> None:
        self.steps, counts = np.unique(np.round(scores, DIGITS), return_counts=True)
        self.lower = np.concatenate([[0], np.cumsum(counts)]) / max(len(scores), 1)

    def share(self, scores: Floats) -> Floats:
        """Give for each score the share of the ladder that is lower; equal ones get the same.

        >>> Ladder(np.array([3.0, 1.0, 1.0, 2.0])).share(np.array([3, 1, 1, 2, 9])).tolist()
        [0.75, 0.0, 0.0, 0.5, 1.0]
        """
        place = np.searchsorted(self.steps, np.round(scores, DIGITS), side="left")
        return np.asarray(self.lower[place])


def together(shares: Sequence[Floats], n: int) -> Floats:
    """Give for the first n candidates the share of the others whose mean share is lower.

    >>> one, other = np.array([0.5, 0.0, 1.0]), np.array([1.0, 0.0, 0.4])
    >>> together([one, other], 1).tolist()
    [1.0]
    """
    mean = np.mean(shares, axis=0)
    return Ladder(mean[n:]).share(mean[:n])


def some_of(numbers: Nodes, most: int, chance: np.random.Generator) -> Nodes:
    """Draw so many of some numbers, in their order; all where there are no more.

    >>> some_of(np.arange(3), 5, np.random.default_rng(0)).tolist()
    [0, 1, 2]
    """
    if len(numbers) <= most:
        return numbers
    return np.sort(chance.choice(numbers, most, replace=False))


def drawn_beside(left_out: Nodes, count: int, most: int, seed: int) -> Nodes:
    """Draw so many of the ``count`` whole numbers that are not left out; all where no more.

    ``left_out``: those that are, in order.

    >>> drawn_beside(np.array([1, 2]), 4, 4, seed=0).tolist()
    [0, 3, 4, 5]
    """
    if count <= most:
        drawn = np.arange(count)
    else:
        chance = np.random.default_rng(seed)
        drawn = np.sort(chance.choice(count, most, replace=False, shuffle=False))
    before = np.searchsorted(left_out - np.arange(len(left_out)), drawn, side="right")
    return np.asarray(drawn + before)


def fronts(likely: Floats, valuable: Floats) -> Nodes:
    """Count the Pareto layers from 1: no pair of a layer is beaten in both by another of it.

    Points that are equal stand in the same layer.

    >>> fronts(np.array([1.0, 0.5, 0.5, 0.0]), np.array([0.0, 0.5, 0.2, 0.1])).tolist()
    [1, 1, 2, 3]
    """
    order = np.lexsort((-valuable, -likely))
    lowest: list[float] = []
    layers: list[int] = []
    before = None
    for point in zip(likely[order].tolist(), (-valuable[order]).tolist(), strict=True):
        if point != before:
            layer = bisect_right(lowest, point[1])
            lowest[layer : layer + 1] = [point[1]]
        layers.append(layer + 1)
        before = point
    front = np.empty(len(order), dtype=int)
    front[order] = layers
    return front
