"""A predictor from the two strongest patterns of who takes part in what."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS
from kennisnet.suggestions.registries import PREDICTORS

RANK = 2
DENSE = 2_000
"""Up to so many rows or columns everything is computed, above that the first few patterns."""
FEW = 6
EQUAL = 1e-9
"""Patterns that are as strong to such a share are equal: then all of them count, or none is right."""


@PREDICTORS.shared
def factors(incidence: sparse.csr_array) -> tuple[Floats, Floats]:
    """Give the strongest patterns: U times the singular values, and V."""
    matrix = incidence.astype(float)
    if matrix.nnz == 0:
        return np.zeros((matrix.shape[0], 0)), np.zeros((matrix.shape[1], 0))
    right = _right(matrix) if matrix.shape[0] >= matrix.shape[1] else _from_left(matrix)
    return np.asarray(matrix @ right), right


@PREDICTORS.register(of=FORMS, range="(-∞, ∞)", cost="rows x columns", source="Sarwar et al. 2000")
def svd(i: Nodes, j: Nodes, factors: tuple[Floats, Floats]) -> Floats:
    """Count the shared projects in the network simplified to its two strongest patterns (SVD, rank 2).

    Of a membership: what stands at that place in the simplified network. Two patterns may be too
    few or too many; below 0 means less than nothing in common.
    """
    left = factors[0]
    return np.asarray(np.einsum("cr,cr->c", left[i], left[j]))


def _right(matrix: sparse.csr_array) -> Floats:
    """Give the vectors of the columns, of the strongest patterns."""
    squares, vectors = _strongest(matrix, small=matrix.shape[1])
    return np.asarray(vectors[:, _kept(squares)])


def _from_left(matrix: sparse.csr_array) -> Floats:
    """Give the vectors of the columns, by way of those of the rows, which are fewer."""
    squares, vectors = _strongest(sparse.csr_array(matrix.T), small=matrix.shape[0])
    kept = _kept(squares)
    return np.asarray(matrix.T @ vectors[:, kept] / np.sqrt(squares[kept]))


def _strongest(matrix: sparse.csr_array, small: int) -> tuple[Any, Any]:
    """Give squared singular values and vectors of the columns, the strongest first."""
    from scipy.linalg import eigh
    from scipy.sparse.linalg import svds

    if small <= DENSE:
        first = max(small - FEW, 0)
        gram = (matrix.T @ matrix).toarray()
        squares, vectors = eigh(gram, subset_by_index=[first, small - 1])
    else:
        start = np.asarray(matrix.sum(axis=1), dtype=float)
        _, values, turned = svds(matrix, k=FEW, v0=matrix.T @ start, return_singular_vectors="vh")
        squares, vectors = values**2, turned.T
    order = np.argsort(-squares, kind="stable")
    return squares[order], vectors[:, order]


def _kept(squares: Floats) -> np.ndarray:
    """Say which patterns count: the first two, what is as strong as the second, nothing at 0."""
    least = squares[min(RANK, len(squares)) - 1]
    return np.asarray((squares >= least * (1 - EQUAL)) & (squares > squares[0] * EQUAL))
