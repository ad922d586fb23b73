"""Like the members: the sum, over the members of a project, of how much the institution is like each."""

from __future__ import annotations

from scipy import sparse

from kennisnet.choices import Weight
from kennisnet.paths import Floats, Nodes
from kennisnet.projections import shared
from kennisnet.suggestions.products import product_at
from kennisnet.suggestions.registries import MEMBERSHIPS


@MEMBERSHIPS.register(source="Breiger 1974")
def count(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Sum over members of the number of projects that they share with the institution."""
    return _summed("count", incidence, i, j)


@MEMBERSHIPS.register(source="Jaccard 1901")
def jaccard(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Sum over members of the shared part of the projects of both."""
    return _summed("jaccard", incidence, i, j)


@MEMBERSHIPS.register(source="Salton & McGill 1983")
def cosine(i: Nodes, j: Nodes, incidence: sparse.csr_array) -> Floats:
    """Sum over members of the number of shared projects / √(d_i d_u)."""
    return _summed("cosine", incidence, i, j)


@MEMBERSHIPS.register(source="Newman 2001")
def newman(i: Nodes, j: Nodes, incidence: sparse.csr_array, ties: sparse.csr_array) -> Floats:
    """Sum over members of the tie with each: a shared project of k institutions gives 1/(k-1)."""
    return product_at(ties, sparse.csr_array(incidence.T), i, j)


def _summed(weight: Weight, incidence: sparse.csr_array, i: Nodes, j: Nodes) -> Floats:
    return product_at(shared(incidence, weight), sparse.csr_array(incidence.T), i, j)
