"""Paths on the two-mode graph, in sparse algebra: distances, components, betweenness.

Rows and columns are the two sides; nodes of both are numbered rows first. Nothing here knows a
`Network`: whoever has a matrix can ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csgraph

Floats: TypeAlias = npt.NDArray[np.float64]
Nodes: TypeAlias = npt.NDArray[Any]

BATCH = 64
"""From so many sources at a time, which bounds the memory."""
DEEP = 100
"""With longer paths it is faster to go source by source."""


def two_mode(rows: sparse.csr_array) -> tuple[sparse.csr_array, int, int]:
    """Give the adjacency of both modes (rows first) and the sizes of the two sides."""
    own, other = rows.shape
    return sparse.csr_array(sparse.block_array([[None, rows], [rows.T, None]])), own, other


def components(rows: sparse.csr_array) -> Nodes:
    """Give for all nodes (rows first) the number of the connected component they stand in."""
    graph, own, other = two_mode(rows)
    if own + other == 0:
        return np.empty(0, dtype=int)
    return np.asarray(csgraph.connected_components(graph, directed=False)[1])


def distances(
    rows: sparse.csr_array, nodes: Nodes, places: Nodes | None = None
) -> Iterator[tuple[bool, Floats]]:
    """Give the distances of the rows to nodes of both sides (rows first), some at a time.

    Each array is rows x places, in steps of the two-mode graph, infinite where unreachable; it
    comes with whether its nodes are rows. ``places`` gives each node its place in the arrays of
    its side; None: a place for each node. Nodes of different components may have the same place:
    a row reaches at most one of them, and what stands there is its distance to that one.
    """
    long = deep(rows)
    for side, own, picked, place in _batches(rows, nodes, places):
        if long:
            graph, n, _ = two_mode(rows)
            there = picked if own else picked + n
            far = csgraph.shortest_path(graph, unweighted=True, directed=False, indices=there)
            yield own, far[:, :n].T
            continue
        far = np.full((rows.shape[0], place.max() + 1), np.inf)
        for step, wave in enumerate(_waves(side, picked, place)):
            if (step % 2 == 0) == own:
                far[wave > 0] = step
        yield own, far


def _batches(
    rows: sparse.csr_array, nodes: Nodes, places: Nodes | None = None
) -> Iterator[tuple[sparse.csr_array, bool, Nodes, Nodes]]:
    """Divide nodes by side and by place.

    Gives the matrix seen from their side, whether that is the rows' side, the nodes, and their
    places within this batch.
    """
    n = rows.shape[0]
    for own in (True, False):
        here = np.flatnonzero((nodes < n) == own)
        side = rows if own else sparse.csr_array(rows.T)
        picked = nodes[here] - (0 if own else n)
        place = np.arange(len(here)) if places is None else places[here]
        for start in range(0, int(place.max(initial=-1)) + 1, BATCH):
            some = (place >= start) & (place < start + BATCH)
            if some.any():
                yield side, own, picked[some], place[some] - start


def _waves(rows: sparse.csr_array, sources: Nodes, place: Nodes) -> Iterator[Floats]:
    """Go out from rows step by step: how many shortest paths from the sources reach each node.

    ``place`` says where each source has its counts. The array of an even step has a line for each
    row of the matrix, that of an odd step one for each of its columns.
    """
    matrices = sparse.csr_array(rows.T, dtype=float), rows.astype(float)
    wave = np.zeros((rows.shape[0], place.max() + 1))
    wave[sources, place] = 1
    reached = [wave > 0, np.zeros((rows.shape[1], wave.shape[1]), dtype=bool)]
    step = 0
    while wave.any():
        yield wave
        wave = matrices[step % 2] @ wave
        step += 1
        wave[reached[step % 2]] = 0
        reached[step % 2] |= wave > 0


def deep(rows: sparse.csr_array) -> bool:
    """Say whether paths are so long that many sources at once gain nothing over one by one."""
    graph, own, _ = two_mode(rows)
    if own == 0:
        return False
    far = csgraph.shortest_path(graph, unweighted=True, directed=False, indices=0)
    return bool(far[np.isfinite(far)].max() > DEEP)


def between(rows: sparse.csr_array, sources: Nodes) -> Floats:
    """Sum over sources of each side their dependencies on each row: 2 x rows.

    From all sources the sum of both sides is twice the betweenness.
    """
    n = rows.shape[0]
    total = np.zeros((2, n))
    if len(sources) == sum(rows.shape) and deep(rows):
        graph, _, _ = two_mode(rows)
        raw = nx.betweenness_centrality(nx.from_scipy_sparse_array(graph), normalized=False)
        total[0] = 2 * np.array([raw[node] for node in range(n)], dtype=float)
        return total
    for side, own, picked, _ in _batches(rows, sources):
        total[0 if own else 1] += dependencies(side, picked)[0 if own else 1].sum(axis=1)
    return total


class Peeled(NamedTuple):
    """A two-mode graph without the trees that hang on it; nodes rows first, as before."""

    core: sparse.csr_array
    root: Nodes
    """Where each node hangs: itself, in the core; else the node of the core that its tree hangs on."""
    weight: Floats
    """How many nodes each stands for: itself and what hangs on it."""
    over: Floats
    """The pairs of nodes whose every path runs over it, since one of them hangs on it."""


def peeled(rows: sparse.csr_array) -> Peeled:
    """Take off what hangs on a single tie, again and again.

    >>> peeled(sparse.csr_array(np.array([[1, 0], [1, 1], [0, 1]]))).over.tolist()  # a path of five
    [0.0, 4.0, 0.0, 3.0, 3.0]
    """
    graph, n, _ = two_mode(rows)
    part = components(rows)
    ties = np.diff(graph.indptr).astype(np.int64)
    ids = np.arange(graph.shape[0])
    rest = np.asarray(graph @ ids, dtype=np.int64)
    """The sum of the ids of the neighbours that are left: of a leaf it is its only neighbour."""
    weight, squares = np.ones(len(ids)), np.zeros(len(ids))
    leaves, rounds = ids[ties == 1], []
    while len(leaves):
        leaves = leaves[(ties[rest[leaves]] > 1) | (leaves > rest[leaves])]
        held = rest[leaves]
        rounds.append((leaves, held))
        for sums, what in ((weight, weight[leaves]), (squares, weight[leaves] ** 2)):
            np.add.at(sums, held, what)
        np.add.at(rest, held, -leaves)
        np.add.at(ties, held, -1)
        ties[leaves] = 0
        leaves = np.unique(held[ties[held] == 1])
    root = ids.copy()
    for leaves, held in reversed(rounds):
        root[leaves] = root[held]
    below = weight - 1
    over = (below**2 - squares) / 2 + below * (np.bincount(part)[part] - weight)
    kept = rows.tocoo()
    i, j = kept.coords
    stays = (root[i] == i) & (root[j + n] == j + n)
    core = sparse.csr_array((np.ones(int(stays.sum())), (i[stays], j[stays])), shape=rows.shape)
    return Peeled(core, root, weight, over)


def between_sampled(rows: sparse.csr_array, sources: Nodes) -> tuple[Floats, Floats, Floats]:
    """Give what is known of the betweenness of each row, and sums over sources of the rest.

    The rest: for sources of each side their scaled dependencies (and squares) on each row, 2 x
    rows; from all sources the sum of both sides is what is not known. Each end of a path counts for
    as much of it as it is away, so that what lies next to a source does not depend on it so much
    (Geisberger, Sanders & Schultes 2008). Trees that hang on the network are not searched: a source
    there looks from where its tree hangs.
    """
    n = rows.shape[0]
    total, squares = np.zeros((2, n)), np.zeros((2, n))
    bare = peeled(rows)
    core, there = _without_idle(bare.core, bare.root[sources])
    own_there, other_there = there[:n], there[n:]
    weights = bare.weight[:n][own_there], bare.weight[n:][other_there]
    place = np.cumsum(there) - 1
    for mine in (True, False):
        own_sources = place[bare.root[sources[(sources < n) == mine]]]
        for side, own, picked, _ in _batches(core, own_sources):
            facing = weights if own else weights[::-1]
            depends = scaled_dependencies(side, picked, facing)[0 if own else 1]
            total[0 if mine else 1, own_there] += depends.sum(axis=1)
            squares[0 if mine else 1, own_there] += (depends**2).sum(axis=1)
    return bare.over[:n], total, squares


def _without_idle(rows: sparse.csr_array, wanted: Nodes) -> tuple[sparse.csr_array, Nodes]:
    """Leave out the nodes without ties that nobody asks for, and say of all nodes which stay.

    Of a large network two in three hang in trees: arrays without them take a third of the time.
    """
    n = rows.shape[0]
    there = np.zeros(sum(rows.shape), dtype=bool)
    i, p = rows.nonzero()
    there[i] = there[p + n] = there[wanted] = True
    return sparse.csr_array(rows[there[:n]][:, there[n:]]), there


def scaled_dependencies(
    rows: sparse.csr_array, sources: Nodes, weights: tuple[Floats, Floats]
) -> tuple[Floats, Floats]:
    """Give the scaled dependency of sources (rows) on each row and on each column.

    A target that a shortest path of length t reaches over a node at distance d counts d / t, times
    its weight.

    >>> B = sparse.csr_array(np.array([[1, 0], [1, 1], [0, 1]]))
    >>> on_rows, on_columns = scaled_dependencies(B, np.array([0]), (np.ones(3), np.ones(2)))
    >>> on_columns[0].round(3).tolist()  # 1/2 + 1/3 + 1/4
    [1.083]
    """
    matrices = rows.astype(float), sparse.csr_array(rows.T, dtype=float)
    waves = list(_waves(rows, sources, np.arange(len(sources))))
    depends = tuple(np.zeros((nodes, len(sources))) for nodes in rows.shape)
    away = tuple(np.zeros((nodes, len(sources))) for nodes in rows.shape)
    for step in range(len(waves) - 1, 0, -1):
        there, here = depends[step % 2], depends[1 - step % 2]
        far, near = waves[step], waves[step - 1]
        away[step % 2][far > 0] = step
        ends = weights[step % 2][:, None] / step + there
        share = np.divide(ends, far, out=np.zeros_like(far), where=far > 0)
        here += near * (matrices[1 - step % 2] @ share)
    return depends[0] * away[0], depends[1] * away[1]


def dependencies(rows: sparse.csr_array, sources: Nodes) -> tuple[Floats, Floats]:
    """Give Brandes' dependency of sources (rows) on each row and on each column."""
    matrices = rows.astype(float), sparse.csr_array(rows.T, dtype=float)
    waves = list(_waves(rows, sources, np.arange(len(sources))))
    depends = tuple(np.zeros((nodes, len(sources))) for nodes in rows.shape)
    for step in range(len(waves) - 1, 0, -1):
        there, here = depends[step % 2], depends[1 - step % 2]
        far, near = waves[step], waves[step - 1]
        share = np.divide(1 + there, far, out=np.zeros_like(far), where=far > 0)
        here += near * (matrices[1 - step % 2] @ share)
    depends[0][sources, np.arange(len(sources))] = 0
    return depends[0], depends[1]
