"""Centrality by distance, on the two-mode graph of institutions and projects."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

from kennisnet.measures.registry import View, ratio, register
from kennisnet.projections import Floats

EXACT = 5_000
"""Up to so many nodes of both sides all of them are sources of paths."""
PIVOTS = 256
BATCH = 64
DEEP = 100
"""With longer paths networkx, source by source, is faster."""
CHUNK = 512
"""Distances are made for so many rows at a time, which bounds the memory."""


def two_mode(rows: sparse.csr_array) -> tuple[sparse.csr_array, int, int]:
    """Give the adjacency of both modes (rows first) and the sizes of the two sides."""
    own, other = rows.shape
    return sparse.csr_array(sparse.block_array([[None, rows], [rows.T, None]])), own, other


def _from(graph: sparse.csr_array, nodes: npt.NDArray[np.int64]) -> Iterator[Floats]:
    """Give the distances from nodes to every node of both modes, some nodes at a time."""
    for start in range(0, len(nodes), CHUNK):
        chunk = nodes[start : start + CHUNK]
        yield csgraph.shortest_path(graph, unweighted=True, directed=False, indices=chunk)


@register(range="[0, 1]", source="Borgatti & Everett 1997")
def closeness(view: View) -> Floats:
    """Compare the least possible sum of distances with the real one, within the component.

    (o + 2(s-1)) / sum of distances, with s and o the numbers of nodes of its own and of the other
    kind in its component. 1 = as close to all as can be; 0 for an isolate. Components of
    different size cannot be compared: use ``harmonic`` for a ranking. In a network of more than
    `EXACT` nodes the sums in a component of more than `CHUNK` are estimated from `PIVOTS` of it.
    """
    graph, own, other = two_mode(view.rows)
    if own == 0:
        return np.empty(0)
    _, part = csgraph.connected_components(graph, directed=False)
    total, error = np.zeros(own), np.zeros(own)
    sampled = own + other > EXACT and not view.exact
    order = np.argsort(part, kind="stable")
    for inside in np.split(order, np.cumsum(np.bincount(part))[:-1]):
        rows = inside[inside < own]
        some = inside
        if sampled and len(inside) > CHUNK:
            chance = np.random.default_rng(view.seed)
            some = np.sort(chance.choice(inside, min(PIVOTS, len(inside)), replace=False))
        if len(rows):
            total[rows], error[rows] = _sums(graph, inside, rows, some)
    in_part = np.bincount(part)
    of_own = np.bincount(part[:own], minlength=len(in_part))
    ideal = (in_part - of_own)[part[:own]] + 2 * (of_own[part[:own]] - 1)
    if sampled:
        view.errors["closeness"] = np.nan_to_num(ratio(ideal * error, total**2))
    return np.nan_to_num(ratio(ideal, total))


def _sums(
    graph: sparse.csr_array,
    inside: npt.NDArray[np.int64],
    rows: npt.NDArray[np.int64],
    sources: npt.NDArray[np.int64],
) -> tuple[Floats, Floats]:
    """Sum the distances of rows of a component to its sources, scaled up to the component."""
    part = graph[inside][:, inside]
    place = {node: position for position, node in enumerate(inside.tolist())}
    own = np.array([place[node] for node in rows.tolist()])
    total, squares = np.zeros(len(rows)), np.zeros(len(rows))
    for distance in _from(part, np.array([place[node] for node in sources.tolist()])):
        total += distance[:, own].sum(axis=0)
        squares += (distance[:, own] ** 2).sum(axis=0)
    return _scaled(total, squares, len(sources), len(inside))


def _scaled(total: Floats, squares: Floats, k: int, n: int) -> tuple[Floats, Floats]:
    """Scale sums over k sampled nodes up to n, with their standard errors (0 where all are in)."""
    if k >= n:
        return total, np.zeros_like(total)
    spread = np.maximum(squares / k - (total / k) ** 2, 0) * k / (k - 1)
    return total * n / k, n * np.sqrt(spread / k * (1 - k / n))


@register(range="[0, 1]", source="Marchiori & Latora 2000; Rochat 2009")
def harmonic(view: View) -> Floats:
    """Sum the nearness (1/distance) to all nodes of both kinds, over its largest value.

    Divided by c + (a-1)/2, with a and c the sizes of its own and of the other side. Nodes that
    cannot be reached add 0, so it compares nodes of different components; 0 for an isolate.
    Undefined (NaN) for a single institution without any project in the network. Estimated from
    `PIVOTS` nodes in a network of more than `EXACT`, unless ``exact`` is asked.
    """
    graph, own, other = two_mode(view.rows)
    nodes = pivots(view, own + other)
    total, squares = np.zeros(own), np.zeros(own)
    for distance in _from(graph, nodes):
        near = 1 / np.where(distance[:, :own] == 0, np.inf, distance[:, :own])
        total += near.sum(axis=0)
        squares += (near**2).sum(axis=0)
    most = other + (own - 1) / 2
    sums, error = _scaled(total, squares, len(nodes), own + other)
    if len(nodes) < own + other:
        view.errors["harmonic"] = ratio(error, most)
    return ratio(sums, most)


@register(range="[0, 1]", source="Freeman 1979; Borgatti & Everett 1997; Brandes 2001")
def betweenness(view: View) -> Floats:
    """Count the shortest paths that run over a node, two-mode normalised.

    Raw betweenness over all pairs of both modes, divided by the largest value that a node of its
    side can have. 0 where that largest value is 0 (``networkx.bipartite`` divides by it), for
    instance with a single project; 0 for an isolate. Brandes' algorithm for many sources at once
    in sparse algebra, checked against networkx; estimated from `PIVOTS` sources in a network of
    more than `EXACT` nodes unless ``exact`` is asked.
    """
    graph, own, other = two_mode(view.rows)
    sources = pivots(view, own + other)
    most = _most_between(own, other)
    if most == 0:
        return np.zeros(own)
    total, squares = between(graph, sources)
    sums, error = _scaled(total[:own], squares[:own], len(sources), own + other)
    if len(sources) < own + other:
        view.errors["betweenness"] = error / 2 / most
    return sums / 2 / most


def between(graph: sparse.csr_array, sources: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Sum over sources the dependencies (and their squares) on each node: twice betweenness."""
    nodes = graph.shape[0]
    total, squares = np.zeros(nodes), np.zeros(nodes)
    if len(sources) == nodes > 0 and _deep(graph):
        raw = nx.betweenness_centrality(nx.from_scipy_sparse_array(graph), normalized=False)
        return 2 * np.array([raw[node] for node in range(nodes)], dtype=float), squares
    for start in range(0, len(sources), BATCH):
        depends = dependencies(graph, sources[start : start + BATCH])
        total += depends.sum(axis=1)
        squares += (depends**2).sum(axis=1)
    return total, squares


def _deep(graph: sparse.csr_array) -> bool:
    """Say whether paths are so long that many sources at once gain nothing over one by one."""
    far = csgraph.shortest_path(graph, unweighted=True, directed=False, indices=0)
    return bool(far[np.isfinite(far)].max() > DEEP)


def pivots(view: View, nodes: int) -> npt.NDArray[np.int64]:
    """Choose from which nodes to look: all, or a seeded sample where that would take too long."""
    if nodes <= EXACT or view.exact:
        return np.arange(nodes)
    return np.sort(np.random.default_rng(view.seed).choice(nodes, PIVOTS, replace=False))


def dependencies(graph: sparse.csr_array, sources: npt.NDArray[np.int64]) -> Floats:
    """Give Brandes' dependency of each source (columns) on each node (rows)."""
    n, k = graph.shape[0], len(sources)
    paths = np.zeros((n, k))
    paths[sources, np.arange(k)] = 1
    level, reached = paths, paths > 0
    levels = [level]
    while True:
        level = np.where(reached, 0, graph @ level)
        if not level.any():
            break
        reached |= level > 0
        levels.append(level)
    depends = np.zeros((n, k))
    for far, near in zip(reversed(levels[1:]), reversed(levels[:-1]), strict=True):
        share = np.divide(1 + depends, far, out=np.zeros_like(far), where=far > 0)
        depends += np.where(near > 0, near * (graph @ share), 0)
    depends[sources, np.arange(k)] = 0
    return depends


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
