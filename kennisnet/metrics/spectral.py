"""Centrality by walks: who is tied to those that are tied to many."""

from __future__ import annotations

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse import linalg

from kennisnet.choices import SIDES
from kennisnet.metrics.registry import MEASURES
from kennisnet.paths import Floats, components, two_mode

DENSE = 2_000
"""Up to so many rows and columns the singular vectors are computed exactly, dense."""
GAP = 1e-9
DAMPING = 0.85


@MEASURES.register(of=SIDES, range="[0, 1]", source="Bonacich 1991; Kleinberg 1999 (HITS)")
def eigenvector(rows: sparse.csr_array) -> Floats:
    """Weigh ties by the weight of who they run to: the first singular vector, length 1 a side.

    All mass stands in one component: 0 elsewhere does not mean unimportant. Undefined (NaN) where
    the first singular value is not alone (components of equal strength, no ties at all): the
    vector is then any mixture. ``nx.hits`` on the undirected two-mode graph gives such a mixture
    always.
    """
    undefined = np.full(rows.shape[0], np.nan)
    if rows.nnz == 0:
        return undefined
    own, part = rows.shape[0], components(rows)
    i, p = rows.nonzero()
    degree, size = (np.asarray(rows.sum(axis=axis)) for axis in (1, 0))
    most = np.zeros(part.max() + 1)
    np.maximum.at(most, part[i], np.sqrt(degree[i] * size[p]))
    found: list[tuple[float, Floats]] = []
    for number in np.argsort(-most, kind="stable"):
        if found and most[number] < (1 - GAP) * max(value for value, _ in found):
            break
        here, across = part[:own] == number, part[own:] == number
        value, vector = _first(sparse.csr_array(rows[here][:, across]))
        whole = np.zeros(own)
        whole[here] = np.abs(vector)
        found.append((value, whole))
    found.sort(key=lambda one: -one[0])
    if len(found) > 1 and found[0][0] - found[1][0] <= GAP * found[0][0]:
        return undefined
    return found[0][1]


def _first(rows: sparse.csr_array) -> tuple[float, Floats]:
    """Give the largest singular value of a connected component, and its left vector."""
    if min(rows.shape) < 3 or max(rows.shape) <= DENSE:  # noqa: PLR2004 - ARPACK needs more
        left, values, _ = np.linalg.svd(rows.toarray(), full_matrices=False)
        return float(values[0]), left[:, 0]
    left, values, _ = linalg.svds(rows, k=1, v0=np.ones(min(rows.shape)), tol=1e-12)
    return float(values[0]), left[:, 0]


@MEASURES.register(of=SIDES, range="(0, 1]; both sides sum to 1", source="Page et al. 1999")
def pagerank(rows: sparse.csr_array) -> Floats:
    """Give the share of time a random walker spends here, who restarts anywhere 15% of the time.

    On the undirected two-mode graph, restart uniform over all nodes of both sides; nodes without
    ties hand on uniformly. Nearly the degree: look at the correlation.
    """
    graph, own, other = two_mode(rows)
    if own + other == 0:
        return np.empty(0)
    whole = nx.from_scipy_sparse_array(graph)
    rank = nx.pagerank(whole, alpha=DAMPING, tol=1e-14, max_iter=10_000)
    return np.array([rank[node] for node in range(own)], dtype=float)


@MEASURES.register(of=SIDES, range="> 0", source="He, Gao, Kan & Wang 2017")
def birank(rows: sparse.csr_array) -> Floats:
    """Rank both sides by each other, ties divided by the roots of both degrees (BiRank).

    Both dampings .85, both priors uniform; iterated until nothing changes in the 15th decimal. An
    isolate keeps 0.15 of its prior.
    """
    own, other = rows.shape
    scaled = sparse.csr_array(
        _roots(rows.sum(axis=1)) @ rows.astype(float) @ _roots(rows.sum(axis=0))
    )
    prior = (1 - DAMPING) * np.full(own, 1 / max(own, 1))
    of_others = (1 - DAMPING) * np.full(other, 1 / max(other, 1))
    rank, change = prior, np.inf
    while change > 1e-15 * len(rank):
        new = prior + DAMPING * (scaled @ (of_others + DAMPING * (scaled.T @ rank)))
        change, rank = float(np.abs(new - rank).sum()), new
    return rank


def _roots(degree: Floats) -> sparse.dia_array:
    degree = np.asarray(degree, dtype=float)
    root = np.divide(1.0, np.sqrt(degree), out=np.zeros_like(degree), where=degree > 0)
    return sparse.diags_array(root)


@MEASURES.register(of=SIDES, range="0 … max degree", source="Seidman 1983")
def core(rows: sparse.csr_array) -> Floats:
    """Give the largest k for which a node is in a part where everybody has k ties (k-core).

    On the two-mode graph: on the projection a single project of k members would make a
    (k-1)-core by itself. 0 for an isolate.
    """
    graph, own, _ = two_mode(rows)
    number = nx.core_number(nx.from_scipy_sparse_array(graph))
    return np.array([number[node] for node in range(own)], dtype=float)
