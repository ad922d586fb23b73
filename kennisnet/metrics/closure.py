"""How much the circles of an institution overlap."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.metrics.registry import View, ratio, register
from kennisnet.projections import SIDES, Floats, shared


@register(range="[0, 1]", source="Latapy, Magnien & Del Vecchio 2008", of=SIDES[:1])
def redundancy(view: View) -> Floats:
    """Give the share of pairs of its projects that another institution links as well.

    1: nobody would lose a link without it. Undefined (NaN) with fewer than two projects, where
    ``nx.bipartite.node_redundancy`` raises.
    """
    rows = view.rows.astype(float)
    together = shared(sparse.csr_array(rows.T), "count")
    together.data = (together.data > 1).astype(float)
    linked = np.asarray(((rows @ together) * rows).sum(axis=1), dtype=float)
    degree = np.asarray(rows.sum(axis=1), dtype=float)
    return ratio(linked, degree * (degree - 1))


@register(range="(0, 1]", source="Latapy, Magnien & Del Vecchio 2008", of=SIDES[:1])
def clustering_latapy(view: View) -> Floats:
    """Average the Jaccard overlap of its projects with those of each partner (dot).

    Undefined (NaN) without partners, where networkx gives 0.
    """
    ties = shared(view.rows, "jaccard")
    return ratio(np.asarray(ties.sum(axis=1)), np.diff(ties.indptr).astype(float))
