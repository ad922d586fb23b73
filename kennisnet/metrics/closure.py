"""How much the circles of an institution overlap."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.metrics.registry import MEASURES, ratio
from kennisnet.paths import Floats
from kennisnet.projections import few_enough, row_of, shared


@MEASURES.register(
    of=SIDES[:1],
    range="[0, 1]",
    cost="pairs of projects",
    source="Latapy, Magnien & Del Vecchio 2008",
)
def redundancy(rows: sparse.csr_array) -> Floats:
    """Give the share of pairs of its projects that another institution links as well.

    1: nobody would lose a link without it. Undefined (NaN) with fewer than two projects, where
    ``nx.bipartite.node_redundancy`` raises.
    """
    rows = rows.astype(float)
    together = shared(sparse.csr_array(rows.T), "count")
    together.data = (together.data > 1).astype(float)
    linked = np.asarray(((rows @ together) * rows).sum(axis=1), dtype=float)
    degree = np.asarray(rows.sum(axis=1), dtype=float)
    return ratio(linked, degree * (degree - 1))


@MEASURES.register(
    of=SIDES[:1], range="(0, 1]", cost="pairs", source="Latapy, Magnien & Del Vecchio 2008"
)
def clustering_latapy(rows: sparse.csr_array) -> Floats:
    """Average the Jaccard overlap of its projects with those of each partner (dot).

    Undefined (NaN) without partners, where networkx gives 0.
    """
    degree = np.asarray(rows.sum(axis=1), dtype=float)
    few_enough(rows, np.asarray(rows.sum(axis=0), dtype=float))
    real = rows.astype(float)
    ties = sparse.csr_array(real @ real.T)  # each with itself too: an overlap of 1, taken off below
    i = row_of(ties)
    alike = ties.data / (degree[i] + degree[ties.indices] - ties.data)
    itself = degree > 0
    total = np.asarray(np.bincount(i, alike, rows.shape[0]), dtype=float) - itself
    return ratio(total, np.diff(ties.indptr).astype(float) - itself)
