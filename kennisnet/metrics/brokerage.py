"""Brokerage on the projection: who holds structural holes together (Burt 1992).

One project of k members makes k "constrained" institutions: read these beside the degree. Own
sparse formulas, checked against networkx node by node: ``nx.effective_size`` with a weight and
``nodes=None`` normalises along the wrong axis, and with ``nodes=`` it is O(n d^3) in Python.
"""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.metrics.registry import MEASURES, ratio
from kennisnet.metrics.triangles import over_triangles
from kennisnet.paths import Floats
from kennisnet.projections import row_of


def _many(ties: sparse.csr_array) -> Floats:
    """Count the ties of each row."""
    return np.asarray(np.diff(ties.indptr), dtype=float)


def _by_row(ties: sparse.csr_array, values: Floats) -> Floats:
    """Add up by row what stands at its ties."""
    return np.asarray(np.bincount(row_of(ties), values, ties.shape[0]), dtype=float)


def _inverse(by: Floats) -> Floats:
    """Give 1 / x, and 0 where there is nothing."""
    return np.divide(1.0, by, out=np.zeros_like(by), where=by > 0)


@MEASURES.register(
    of=SIDES, range="> 0, usually ≤ 1 (9/8 in a triangle)", cost="triangles", source="Burt 1992"
)
def constraint(ties: sparse.csr_array) -> Floats:
    """Measure how much the ties of a node run to one closed circle (Burt's constraint).

    Sum over neighbours j of (p_ij + sum_q p_iq p_qj)^2 with p_ij the share of i's tie weight that
    goes to j (``weight``, by default Newman's). Low = bridges gaps. No share: it can exceed 1. Undefined (NaN) without ties, where
    0 would read as "least constrained".
    """
    share = _inverse(np.asarray(ties.sum(axis=1), dtype=float))
    reach = ties.data + over_triangles(ties, share)
    return np.where(_many(ties) > 0, share**2 * _by_row(ties, reach**2), np.nan)


@MEASURES.register(
    of=SIDES,
    range="[0, degree]; [1, degree] unweighted",
    cost="triangles",
    source="Burt 1992; Borgatti 1997",
)
def effective_size(ties: sparse.csr_array) -> Floats:
    """Count the neighbours less their redundancy (Burt's effective size).

    Sum over neighbours j of 1 - sum_q p_iq m_jq with m_jq = w_jq / max_k w_jk; with ``weight`` binary this
    is d - 2t/d with t ties among the neighbours. Undefined (NaN) without ties.
    """
    degree = _many(ties)
    share = _inverse(np.asarray(ties.sum(axis=1), dtype=float))
    largest = _inverse(ties.max(axis=1).toarray().ravel() if ties.nnz else np.zeros(len(degree)))
    around = over_triangles(ties, np.ones(len(degree)))
    redundancy = share * _by_row(ties, around * largest[ties.indices])
    return np.where(degree > 0, degree - redundancy, np.nan)


@MEASURES.register(of=SIDES, range="[0, 1]", cost="triangles", source="Burt 1992")
def efficiency(ties: sparse.csr_array) -> Floats:
    """Divide the effective size (by ``weight``) by the number of neighbours.

    Undefined (NaN) without ties.
    """
    return ratio(effective_size(ties), _many(ties))
