"""Predictors from alike partners: how much of those with whom the two work is the same.

Of a membership: how much the projects of the institution and of each member are the same.
"""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS
from kennisnet.suggestions.products import inverse, product_at
from kennisnet.suggestions.registries import PREDICTORS


@PREDICTORS.register(of=FORMS, range="[0, ∞)", source="Newman 2001; Liben-Nowell & Kleinberg 2007")
def count(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Count the shared partners.

    Of a membership: the sum over the members of the projects shared with each.
    """
    return product_at(linked, linked, i, j)


@PREDICTORS.register(of=FORMS, range="[0, 1]", source="Jaccard 1901")
def jaccard(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Divide the number of shared partners by that of the partners of either.

    Of a membership: the sum over the members of the same, with projects for partners.
    """
    both = product_at(linked, linked, i, j)
    partners = linked.sum(axis=1)
    return np.asarray(both / np.maximum(partners[i] + partners[j] - both, 1))


@PREDICTORS.register(of=FORMS, range="[0, 1]", source="Salton & McGill 1983; Ochiai 1957")
def cosine(i: Nodes, j: Nodes, linked: sparse.csr_array) -> Floats:
    """Divide the number of shared partners by the root of the product of those of the two.

    Of a membership: the sum over the members of the same, with projects for partners.
    """
    partners = inverse(linked.sum(axis=1), 0.5)
    return product_at(linked, linked, i, j) * partners[i] * partners[j]
