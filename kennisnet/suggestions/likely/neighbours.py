"""Predictors from shared partners."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS
from kennisnet.suggestions.products import product_at
from kennisnet.suggestions.registries import PREDICTORS


@PREDICTORS.register(of=FORMS, range="[0, ∞)", source="Newman 2001; Liben-Nowell & Kleinberg 2007")
def newman(i: Nodes, j: Nodes, ties: sparse.csr_array) -> Floats:
    """Sum over shared partners z of w_iz w_zj, with Newman's weights.

    0 without a shared partner. Small projects count for more than large ones.
    """
    return product_at(ties, ties, i, j)


@PREDICTORS.register(of=FORMS, range="[0, ∞)", source="Zhou, Lü & Zhang 2009")
def resource_allocation(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Sum over shared partners of 1 / the number of their ties: busy partners count for less."""
    degree = linked.sum(axis=1)
    passed = linked @ sparse.diags_array(1 / np.where(degree > 0, degree, 1))
    return product_at(passed, linked, i, j)


@PREDICTORS.register(of=FORMS, range="[0, ∞)", source="Adamic & Adar 2003")
def adamic_adar(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Sum over shared partners of 1 / ln(the number of their ties)."""
    return product_at(passing(linked), linked, i, j)


def passing(linked: sparse.csr_array) -> sparse.csr_array:
    """Give the ties of all with each partner weighed by 1 / ln(the number of its ties)."""
    degree = linked.sum(axis=1)
    weight = 1 / np.log(np.where(degree > 1, degree, np.inf))
    return sparse.csr_array(linked @ sparse.diags_array(weight))
