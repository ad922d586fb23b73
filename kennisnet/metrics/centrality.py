"""Centrality by distance, on the two-mode graph of institutions and projects."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.metrics.registry import MEASURES, Estimate, ratio
from kennisnet.paths import Floats, Nodes, between, between_sampled, components, distances

EXACT = 5_000
"""Up to so many nodes of both sides all of them are sources of paths."""
PIVOTS = 256


def pivots(own: int, other: int, seed: int, *, exact: bool) -> Nodes:
    """Choose from which nodes to look: all, or a seeded sample where that would take too long.

    A sample has as large a share of each side.
    """
    if own + other <= EXACT or exact:
        return np.arange(own + other)
    drawn = _drawn(own + other, seed)
    some = [
        side[: max(2, round(PIVOTS * len(side) / len(drawn)))]
        for side in (drawn[drawn < own], drawn[drawn >= own])
    ]
    return np.sort(np.concatenate(some))


def _drawn(nodes: int, seed: int) -> Nodes:
    """Give all nodes (rows first) in a seeded order."""
    return np.random.default_rng(seed).permutation(nodes)


def _scaled(
    total: Floats, squares: Floats, k: Nodes | Floats, n: Nodes | Floats
) -> tuple[Floats, Floats]:
    """Scale sums over k sampled nodes of each side up to n, and add the two sides.

    All arrays have a row for each side. Gives the sum and its standard error (0 where all are in).
    """
    k, n = np.maximum(k, 1), np.maximum(n, 1)
    spread = np.maximum(squares / k - (total / k) ** 2, 0) * k / np.maximum(k - 1, 1)
    variance = n**2 * spread / k * (1 - k / n)
    return np.asarray((total * n / k).sum(axis=0)), np.sqrt(variance.sum(axis=0))


def _sums(
    rows: sparse.csr_array,
    nodes: Nodes,
    part: Nodes,
    value: Callable[[Floats], Floats],
) -> tuple[Floats, Floats]:
    """Sum a value of the distance of each row to all nodes of its part, from a sample of them.

    ``part`` numbers the parts of all nodes, rows first. Gives the sums and their standard errors.
    """
    n = rows.shape[0]
    total, squares = np.zeros((2, n)), np.zeros((2, n))
    for own, far in distances(rows, nodes, _places(nodes, part, n)):
        got = value(far)
        total[0 if own else 1] += got.sum(axis=1)
        squares[0 if own else 1] += (got**2).sum(axis=1)
    parts = int(part.max(initial=0)) + 1
    seen, there = (
        np.array(
            [
                np.bincount(part[some[some < n]], minlength=parts)[part[:n]],
                np.bincount(part[some[some >= n]], minlength=parts)[part[:n]],
            ]
        )
        for some in (nodes, np.arange(len(part)))
    )
    return _scaled(total, squares, seen, there)


@MEASURES.register(of=SIDES, cost="paths", range="[0, 1]", source="Borgatti & Everett 1997")
def closeness(rows: sparse.csr_array, exact: bool = False, seed: int = 0) -> Floats | Estimate:
    """Compare the least possible sum of distances with the real one, within the component.

    (o + 2(s-1)) / sum of distances, with s and o the numbers of nodes of its own and of the other
    kind in its component. 1 = as close to all as can be; 0 for an isolate. Components of
    different size cannot be compared: use ``harmonic`` for a ranking. In a network of more than
    5,000 nodes (both kinds) the sums are estimated from 128 nodes of each kind of a component,
    unless ``exact`` is asked.
    """
    own, other = rows.shape
    if own == 0:
        return np.empty(0)
    part = components(rows)
    sampled = own + other > EXACT and not exact
    total, error = _sums(rows, _within(rows, part, seed, sampled=sampled), part, _finite)
    in_part = np.bincount(part)
    of_own = np.bincount(part[:own], minlength=len(in_part))
    ideal = (in_part - of_own + 2.0 * (of_own - 1))[part[:own]]
    value = np.minimum(np.nan_to_num(ratio(ideal, total)), 1)
    return Estimate(value, np.nan_to_num(ratio(ideal * error, total**2))) if sampled else value


def _within(rows: sparse.csr_array, part: Nodes, seed: int, *, sampled: bool) -> Nodes:
    """Choose the nodes to look from: all, or at most so many of each side of each component.

    Small components are then exact. A sample of the whole network would hardly meet them, and
    call its 0 certain.
    """
    own, other = rows.shape
    if not sampled:
        return np.arange(own + other)
    drawn = _drawn(own + other, seed)
    return np.sort(drawn[_places(drawn, part, own) < PIVOTS // 2])


def _places(nodes: Nodes, part: Nodes, own: int) -> Nodes:
    """Count nodes anew within each part and side, in their order."""
    return pd.Series(nodes).groupby([part[nodes], nodes < own]).cumcount().to_numpy()


def _finite(far: Floats) -> Floats:
    return np.where(np.isinf(far), 0, far)


def _near(far: Floats) -> Floats:
    """Give 1/distance beyond the neighbours, which are known and too near to be left to chance."""
    return 1 / np.where(far <= 1, np.inf, far)


@MEASURES.register(
    of=SIDES, cost="paths", range="[0, 1]", source="Marchiori & Latora 2000; Rochat 2009"
)
def harmonic(rows: sparse.csr_array, exact: bool = False, seed: int = 0) -> Floats | Estimate:
    """Sum the nearness (1/distance) to all nodes of both kinds, over its largest value.

    Divided by c + (a-1)/2, with a and c the sizes of its own and of the other side. Nodes that
    cannot be reached add 0, so it compares nodes of different components; 0 for an isolate.
    Undefined (NaN) for a single institution without any project in the network. In a network of
    more than 5,000 nodes (both kinds) estimated from 128 nodes of each kind of a component, unless
    ``exact`` is asked; components that have no more are exact.
    """
    own, other = rows.shape
    part = components(rows)
    sampled = own + other > EXACT and not exact
    sums, error = _sums(rows, _within(rows, part, seed, sampled=sampled), part, _near)
    sums = sums + rows.sum(axis=1)
    most = other + (own - 1) / 2
    if not sampled:
        return ratio(sums, most)
    return Estimate(ratio(np.minimum(sums, most), most), ratio(error, most))


@MEASURES.register(
    of=SIDES,
    cost="paths",
    range="[0, 1]",
    source="Freeman 1979; Borgatti & Everett 1997; Brandes 2001",
)
def betweenness(rows: sparse.csr_array, exact: bool = False, seed: int = 0) -> Floats | Estimate:
    """Count the shortest paths that run over a node, two-mode normalised.

    Raw betweenness over all pairs of both modes, divided by the largest value that a node of its
    side can have. 0 where that largest value is 0 (``networkx.bipartite`` divides by it), for
    instance with a single project; 0 for an isolate. Brandes' algorithm for many sources at once
    in sparse algebra, checked against networkx. Estimated from 256 sources in a network of more
    than 5,000 nodes (both kinds), unless ``exact`` is asked; what hangs on a node in trees is
    counted exactly, ends of paths count by their distance (Geisberger, Sanders & Schultes 2008).

    The standard error is good for the first ten institutions only. Where the truth is known
    (``benchmarks/estimates.py``, 7,472 nodes) so many institutions lie within two of them: 92% of
    ranks 1-10, 80% of 11-50, 50% of 51-200, 40% of 201-1000 (projects: 81%, 77%, 72%, 63%). The
    others come out too low: what they connect is met by few sources or none, and then the error
    is too small as well.
    """
    own, other = rows.shape
    sources = pivots(own, other, seed, exact=exact)
    most = _most_between(own, other)
    if most == 0:
        return np.zeros(own)
    if len(sources) == own + other:
        return np.asarray(between(rows, sources).sum(axis=0) / 2 / most)
    known, total, squares = between_sampled(rows, sources)
    k = np.array([[np.sum(sources < own)], [np.sum(sources >= own)]])
    sums, error = _scaled(total, squares, k, np.array([[own], [other]]))
    return Estimate(np.asarray((sums + known) / most), error / most)


def _most_between(own: int, other: int) -> float:
    """Give the largest betweenness of a node in a two-mode graph of these sizes.

    >>> _most_between(3, 2), _most_between(2, 3), _most_between(3, 1)
    (4.0, 5.0, 0.0)
    """
    if own == 0 or other == 0:
        return 0.0
    s, t = divmod(own - 1, other)
    most = other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)
    return most / 2
