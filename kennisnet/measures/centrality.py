"""Centrality by distance, on the two-mode graph of institutions and projects."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from kennisnet.measures.registry import View, ratio, register
from kennisnet.projections import Floats

CHUNK = 512
"""Distances are made for so many rows at a time, which bounds the memory."""


def _two_mode(view: View) -> tuple[sparse.csr_array, int, int]:
    """Give the adjacency of both modes (asked side first) and the sizes of the two sides."""
    rows = view.rows
    own, other = rows.shape
    return sparse.csr_array(sparse.block_array([[None, rows], [rows.T, None]])), own, other


def _distances(view: View) -> Iterator[Floats]:
    """Give the distances from each row to every node of both modes, some rows at a time."""
    graph, own, _ = _two_mode(view)
    for start in range(0, own, CHUNK):
        chunk = np.arange(start, min(start + CHUNK, own))
        yield csgraph.shortest_path(graph, unweighted=True, directed=False, indices=chunk)


@register(range="[0, 1]", source="Borgatti & Everett 1997")
def closeness(view: View) -> Floats:
    """Compare the least possible sum of distances with the real one, within the component.

    (o + 2(s-1)) / sum of distances, with s and o the numbers of nodes of its own and of the other
    kind in its component. 1 = as close to all as can be; 0 for an isolate. Components of
    different size cannot be compared: use ``harmonic`` for a ranking.
    """
    _, own, _ = _two_mode(view)
    values = []
    for distance in _distances(view):
        near = np.isfinite(distance)
        ideal = near[:, own:].sum(axis=1) + 2 * (near[:, :own].sum(axis=1) - 1)
        total = np.where(near, distance, 0).sum(axis=1)
        values.append(np.nan_to_num(ratio(ideal, total)))
    return np.concatenate(values) if values else np.empty(0)


@register(range="[0, 1]", source="Marchiori & Latora 2000; Rochat 2009")
def harmonic(view: View) -> Floats:
    """Sum the nearness (1/distance) to all nodes of both kinds, over its largest value.

    Divided by c + (a-1)/2, with a and c the sizes of its own and of the other side. Nodes that
    cannot be reached add 0, so it compares nodes of different components; 0 for an isolate.
    Undefined (NaN) for a single institution without any project in the network.
    """
    _, own, other = _two_mode(view)
    values = []
    for distance in _distances(view):
        distance[distance == 0] = np.inf
        values.append(np.asarray((1 / distance).sum(axis=1)))
    sums = np.concatenate(values) if values else np.empty(0)
    return ratio(sums, other + (own - 1) / 2)


@register(range="[0, 1]", source="Freeman 1979; Borgatti & Everett 1997; Brandes 2001")
def betweenness(view: View) -> Floats:
    """Count the shortest paths that run over a node, two-mode normalised.

    Raw betweenness over all pairs of both modes, divided by the largest value that a node of its
    side can have. 0 where that largest value is 0 (``networkx.bipartite`` divides by it), for
    instance with a single project; 0 for an isolate.
    """
    graph, own, other = _two_mode(view)
    raw = nx.betweenness_centrality(nx.from_scipy_sparse_array(graph), normalized=False)
    values = np.array([raw[node] for node in range(own)], dtype=float)
    return np.nan_to_num(ratio(values, _most_between(own, other)))


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
